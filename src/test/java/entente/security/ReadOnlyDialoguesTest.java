package entente.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.WholeApplication;
import entente.account.Role;
import entente.config.RulesAtStart;
import entente.dialogue.Archive;
import entente.dialogue.Dialogue;
import entente.dialogue.StoredDialogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The dialogues of the past that come with Entente are read like any other, and nobody changes them. */
@WholeApplication
@TestPropertySource(properties = "entente.editing=accounts")
class ReadOnlyDialoguesTest extends InEachRole {

    private static final String ONE = "egypt-israel";

    @Autowired
    private Archive archive;

    @Autowired
    private RulesAtStart rules;

    @BeforeEach
    void areReady() {
        rules.await();
    }

    /** Those that name a dialogue, with what they take. */
    private static Map<String, String> routes() throws IOException {
        Map<String, String> routes = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/routes.txt"))) {
            String[] words = line.split(" +");
            if (words.length == 3 && words[2].matches("(/api/v1)?/dialogues/[{]id}.*")) {
                routes.put(words[1] + " " + words[2], words[0]);
            }
        }
        return routes;
    }

    private MockHttpServletResponse answer(String route, MockHttpSession session, String token) {
        HttpMethod method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        String path =
                route.substring(route.indexOf(' ') + 1).replace("{id}", ONE).replaceAll("\\{[a-zA-Z]+}", "nothing");
        MockMvcTester.MockMvcRequestBuilder request = http.method(method).uri(path);
        request = path.startsWith("/api/")
                ? request.header("Authorization", "Bearer " + token)
                        .contentType(path.endsWith("/imports") ? "text/csv" : "application/json")
                        .content("{}")
                : request.with(csrf()).session(session).param("do", "save");
        return request.exchange().getResponse();
    }

    @Test
    void refusesWhateverWouldChangeOneAndSaysHowToCopyIt() throws Exception {
        Dialogue before = archive.find(ONE).orElseThrow().dialogue();
        MockHttpSession session = session(Role.ANALYST);
        String token = token(Role.ANALYST);
        List<String> refused = new ArrayList<>();
        for (Map.Entry<String, String> route : routes().entrySet()) {
            if (route.getValue().equals("analyst") && !route.getKey().startsWith("GET ")) {
                MockHttpServletResponse answer = answer(route.getKey(), session, token);
                assertThat(answer.getStatus()).as(route.getKey()).isEqualTo(409);
                assertThat(answer.getContentAsString())
                        .as(route.getKey())
                        .contains("comes with Entente and stays as it is. To work on it, copy it");
                refused.add(route.getKey());
            }
        }
        assertThat(refused).hasSizeGreaterThan(12);
        assertThat(archive.find(ONE).orElseThrow().dialogue()).isEqualTo(before);
        assertThat(answer("DELETE /api/v1/dialogues/{id}", session, token).getContentAsString())
                .contains("\"title\":\"Read-only\"");
    }

    @Test
    void showsOneLikeAnyOther() throws Exception {
        MockHttpSession session = session(Role.ANALYST);
        String token = token(Role.ANALYST);
        for (String route : routes().keySet()) {
            if (route.matches("GET .*\\{id}(/[a-z.-]+)?") && !route.endsWith("/keep")) { // which asks for a day
                MockHttpServletResponse answer = answer(route, session, token);
                assertThat(answer.getStatus()).as(route).isLessThan(500).isNotEqualTo(404);
            }
        }
        assertThat(answer("GET /dialogues/{id}", session, token).getContentAsString())
                .contains("What is expected", "comes with Entente and stays as it is")
                .doesNotContain("Record a move", "Take away");
        assertThat(answer("GET /dialogues/{id}/frame", session, token).getContentAsString())
                .contains("comes with Entente and stays as it is");
    }

    @Test
    void listsNoneOfThemAmongTheDialoguesOnRecord() {
        assertThat(archive.readOnly()).hasSize(9).extracting(StoredDialogue::id).contains(ONE, "us-vietnam");
        assertThat(archive.all()).isNotEmpty().doesNotContainAnyElementsOf(archive.readOnly());
        assertThat(archive.freeId("Egypt Israel")).isEqualTo("egypt-israel-2");
    }

    @Test
    void listsThemApartWithWhatIsMet() throws Exception {
        MockHttpServletResponse page = answer("GET /histories", session(Role.VIEWER), "");
        assertThat(page.getContentAsString())
                .contains("Egypt and Israel, 1977–1982", "/dialogues/egypt-israel", "expectations met");
    }
}
