package entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One browser for all tests, one context with one page for each. */
public final class BrowserExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace HERE = Namespace.create(BrowserExtension.class);

    /** A page, and what went wrong on it. */
    private record Visit(BrowserContext context, Page page, List<String> faults) {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Visit visit = open(test);
        test.getStore(HERE).put(Visit.class, visit);
        return visit.page();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Visit visit = test.getStore(HERE).remove(Visit.class, Visit.class);
        if (visit != null) {
            visit.context().close();
            assertThat(visit.faults()).as("faults that the browser reported").isEmpty();
        }
    }

    private static Visit open(ExtensionContext test) {
        Browsing browsing = browsing(test);
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setJavaScriptEnabled(browsing.javaScript())
                .setViewportSize(browsing.width(), browsing.height())
                .setColorScheme(browsing.colorScheme())
                .setLocale("en-GB")
                .setTimezoneId("UTC");
        String server = server(test);
        if (server != null) {
            options.setBaseURL(server);
        }
        Store shared = test.getRoot().getStore(HERE);
        Chromium chromium = shared.computeIfAbsent(Chromium.class, key -> Chromium.launch(), Chromium.class);
        BrowserContext context = chromium.browser().newContext(options);
        List<String> faults = new CopyOnWriteArrayList<>();
        Page page = context.newPage();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        return new Visit(context, page, faults);
    }

    private static Browsing browsing(ExtensionContext test) {
        Optional<Browsing> onMethod = AnnotationSupport.findAnnotation(test.getTestMethod(), Browsing.class);
        return onMethod.or(() -> AnnotationSupport.findAnnotation(
                        test.getRequiredTestClass(), Browsing.class, test.getEnclosingTestClasses()))
                .orElseThrow();
    }

    private static @Nullable String server(ExtensionContext test) {
        if (!AnnotationSupport.isAnnotated(test.getRequiredTestClass(), SpringBootTest.class)) {
            return null;
        }
        String port =
                SpringExtension.getApplicationContext(test).getEnvironment().getProperty("local.server.port");
        return port == null ? null : "http://localhost:" + port;
    }
}
