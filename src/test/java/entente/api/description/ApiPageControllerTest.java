package entente.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import entente.web.PageSlice;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageSlice
class ApiPageControllerTest {

    @Autowired
    private MockMvcTester pages;

    private String page(String address) throws IOException {
        return pages.get().uri(address).exchange().getResponse().getContentAsString();
    }

    private static Set<String> all(String pattern, String page) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void showsEveryRouteOnAPageWithItsExample() throws IOException {
        String index = page("/api");
        for (ApiOutline.ApiRoute route : new ApiDescription().outline().routes()) {
            assertThat(index)
                    .contains(route.method() + " " + route.path())
                    .contains("href=\"/api?route=" + route.id() + "\">" + route.summary() + "</a>");
            assertThat(page("/api?route=" + route.id()))
                    .contains("<h1>" + route.summary() + "</h1>", route.method() + " " + route.path());
        }
        assertThat(page("/api?route=assess")).contains("prisoner-release");
        assertThat(page("/api?route=assessBatch")).contains("application/x-ndjson");
        assertThat(page("/api?shape=Move")).contains("from 0; up to 1; default 1");
    }

    @Test
    void linksOnlyToWhatIsThere() throws IOException {
        Set<String> shapes = all("shape=([A-Za-z]*)\"", page("/api"));
        Set<String> named = new TreeSet<>();
        for (ApiOutline.ApiRoute route : new ApiDescription().outline().routes()) {
            named.addAll(all("shape=([A-Za-z]*)\"", page("/api?route=" + route.id())));
        }
        for (String shape : shapes) {
            named.addAll(all("shape=([A-Za-z]*)\"", page("/api?shape=" + shape)));
        }
        assertThat(named).isNotEmpty().isSubsetOf(shapes);
    }

    @Test
    void findsRoutesAndShapesByWhatTheySay() throws IOException {
        assertThat(page("/api?q=DELETE"))
                .contains("routes and", "shapes say “DELETE”.", "?route=removeMove")
                .doesNotContain("?route=assess\"");
        assertThat(page("/api?q=zebra")).contains("0 of ").doesNotContain("?route=");
    }

    @Test
    void saysWhatIsNotThereAndShowsWhatIs() {
        assertThat(pages.get().uri("/api?route={route}", "<b>"))
                .hasStatus(404)
                .bodyText()
                .contains("There is no route “&lt;b&gt;”.", "?route=assess");
        assertThat(pages.get().uri("/api?shape=none")).hasStatus(404).bodyText().contains("There is no shape “none”.");
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
    void needsNoStyleOfItsOwn() throws IOException {
        assertThat(page("/api?route=assess")).doesNotContain("style=", "th:");
    }
}
