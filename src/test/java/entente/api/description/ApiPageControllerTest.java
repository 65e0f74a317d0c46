package entente.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class ApiPageControllerTest {

    private static String page = "";

    /** The page inside a layout that does nothing. */
    @BeforeAll
    static void render() throws IOException {
        ClassLoaderTemplateResolver pages = new ClassLoaderTemplateResolver();
        pages.setPrefix("templates/");
        pages.setSuffix(".html");
        pages.setCharacterEncoding("UTF-8");
        pages.setOrder(2);
        StringTemplateResolver layout = new StringTemplateResolver() {
            @Override
            protected ITemplateResource computeTemplateResource(
                    IEngineConfiguration configuration,
                    String ownerTemplate,
                    String template,
                    Map<String, Object> attributes) {
                return new StringTemplateResource(
                        "<head th:fragment=\"head(title)\"><title th:text=\"${title}\">x</title></head>"
                                + "<header th:fragment=\"header(here)\">H</header><footer th:fragment=\"footer\">F</footer>");
            }
        };
        layout.setResolvablePatterns(Set.of("fragments/*"));
        layout.setOrder(1);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(Set.of(pages, layout));
        MockServletContext servlet = new MockServletContext();
        WebContext context = new WebContext(
                JakartaServletWebApplication.buildApplication(servlet)
                        .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()),
                Locale.ENGLISH);
        context.setVariable("api", new ApiDescription().outline());
        page = engine.process("description/api", context);
    }

    private static Set<String> all(String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void showsEveryRouteWithItsExample() throws IOException {
        for (ApiOutline.ApiRoute route : new ApiDescription().outline().routes()) {
            assertThat(page)
                    .contains(route.method() + " " + route.path())
                    .contains("<h2 id=\"" + route.id() + "-title\">" + route.summary() + "</h2>");
        }
        assertThat(page).contains("prisoner-release", "application/x-ndjson", "from 0; up to 1; default 1");
    }

    @Test
    void linksOnlyToWhatIsThere() {
        assertThat(all("href=\"#([^\"]*)\"")).isNotEmpty().isSubsetOf(all("id=\"([^\"]*)\""));
    }

    @Test
    void saysWhatEveryFieldIs() throws IOException {
        List<String> silent = new ApiDescription()
                .outline().shapes().stream()
                        .flatMap(shape -> shape.fields().stream()
                                .filter(field -> field.description().isEmpty()
                                        || field.type().words().isEmpty())
                                .map(field -> shape.name() + "." + field.name()))
                        .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void needsNoScriptAndNoStyleOfItsOwn() {
        assertThat(page).doesNotContain("<script", "style=", "th:");
    }
}
