package entente;

import entente.security.QuickPasswords;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of all of Entente, on a database in memory. Tests that set nothing further share one Entente; those that keep
 * dialogues or publish rules leave none of it to others, by {@link org.springframework.test.annotation.DirtiesContext}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:${random.uuid}", "entente.data-dir=target/data/${random.uuid}"
        })
@AutoConfigureMockMvc
@Import(QuickPasswords.class)
public @interface WholeApplication {}
