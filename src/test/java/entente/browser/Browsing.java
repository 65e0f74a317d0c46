package entente.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test a fresh {@code Page}, as a parameter. On a method it overrides what its class says. Addresses are
 * relative to the server of a {@code @SpringBootTest}; a page that breaks the content security policy or throws in a
 * script fails its test.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(BrowserExtension.class)
public @interface Browsing {

    boolean javaScript() default true;

    int width() default 1400;

    int height() default 900;

    ColorScheme colorScheme() default ColorScheme.LIGHT;
}
