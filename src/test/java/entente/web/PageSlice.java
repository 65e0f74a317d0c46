package entente.web;

import entente.dialogue.InMemoryArchive;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A test of pages and of what makes them, without a server or what else Entente is made of. All share one {@link Site},
 * whose dialogues are put on record anew for each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest
@ContextConfiguration(classes = Site.class)
@ExtendWith(PageSlice.RecordAnew.class)
public @interface PageSlice {

    /** Leaves nothing on record of what another test has recorded. */
    final class RecordAnew implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext test) {
            InMemoryArchive archive =
                    SpringExtension.getApplicationContext(test).getBean(InMemoryArchive.class);
            archive.clear();
            Site.record(archive);
        }
    }
}
