package entente.web.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.dialogue.Archive;
import entente.dialogue.Expectation;
import entente.web.PageSlice;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What an analyst expects of a dialogue stands beside the score, on its page. */
@PageSlice
class ExpectationPagesTest {

    private static final String PAGE = "/dialogues/us-belarus-2025";

    private static final Map<String, String> FALLEN = Map.of(
            "observer", "us",
            "date", "2025-11-01",
            "claim", "falls-from",
            "since", "2025-09-15",
            "why", "Nothing came back.",
            "author", "Ada");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Archive archive;

    private String get(String path) throws UnsupportedEncodingException {
        return http.get().uri(path).exchange().getResponse().getContentAsString();
    }

    private MockHttpServletResponse send(Map<String, String> fields, String... more) {
        var request = http.post().uri(PAGE + "/expectations").with(csrf()).param("revision", "1");
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        for (int i = 0; i < more.length; i += 2) {
            request = request.param(more[i], more[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private List<Expectation> expected() {
        return archive.last("us-belarus-2025").orElseThrow().dialogue().expectations();
    }

    private int revision() {
        return archive.last("us-belarus-2025").orElseThrow().number();
    }

    @Test
    void addsOneAndShowsWhetherItIsMet() throws Exception {
        assertThat(get(PAGE + "/expectations"))
                .contains("What is expected", "Nothing is expected yet.", "Say what you expect");
        assertThat(send(FALLEN).getRedirectedUrl()).isEqualTo(PAGE + "/expectations");
        assertThat(expected()).hasSize(1);
        assertThat(get(PAGE + "/expectations"))
                .contains("has fallen since 15 September 2025", "Nothing came back.", "1 expectation met")
                .contains(PAGE + "?asOf=2025-11-01&amp;date=2025-11-01#why", "status ok\">Met");
    }

    @Test
    void saysNotMetInWords() throws Exception {
        send(Map.of(
                "observer",
                "by",
                "date",
                "2025-11-01",
                "claim",
                "at-least",
                "level",
                "99",
                "why",
                "W",
                "author",
                "Ada"));
        assertThat(get(PAGE + "/expectations"))
                .contains("0 of 1 expectation met", "is at least 99", "status late\">Not met");
    }

    @Test
    void keepsWhatWasTypedAndNamesTheBlankThatIsWrong() throws Exception {
        MockHttpServletResponse answer = send(
                Map.of("observer", "us", "date", "soon", "claim", "at-most", "level", "many", "since", "2025-01-01"),
                "author",
                "Ada");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("value=\"soon\"", "value=\"many\"", "value=\"2025-01-01\"", "value=\"Ada\"")
                .contains("id=\"blank-date-wrong\"", "id=\"blank-level-wrong\"", "id=\"blank-why-wrong\"")
                .doesNotContain("id=\"blank-since-wrong\"");
        assertThat(expected()).isEmpty();
    }

    @Test
    void doesNotGuessWhatACommaMeans() throws Exception {
        MockHttpServletResponse answer = send(Map.of(
                "observer", "us", "date", "2025-11-01", "claim", "at-most", "level", "5,5", "why", "W", "author", "A"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("value=\"5,5\"", "id=\"blank-level-wrong\"");
        assertThat(expected()).isEmpty();
    }

    @Test
    void asksForTheDayOrTheLevelThatAClaimNeeds() throws Exception {
        assertThat(send(Map.of(
                                "observer",
                                "us",
                                "date",
                                "2025-11-01",
                                "claim",
                                "rises-from",
                                "why",
                                "W",
                                "author",
                                "A"))
                        .getContentAsString())
                .contains("Please give the day.");
        assertThat(send(Map.of("observer", "us", "date", "2025-11-01", "claim", "at-most", "why", "W", "author", "A"))
                        .getContentAsString())
                .contains("Please give a number from 0 to 100.");
    }

    @Test
    void asksForANameAndForSidesAndClaimsThatThereAre() throws Exception {
        assertThat(send(Map.of("observer", "moon", "claim", "shines")).getStatus())
                .isEqualTo(422);
        assertThat(send(Map.of(), "do", "remove:0").getContentAsString()).contains("Please give your name");
    }

    @Test
    void takesAwayTheOneThatTheReaderSaw() throws Exception {
        send(FALLEN);
        int seen = revision();
        send(FALLEN, "level", "3");
        String first = expected().get(0).why();
        MockHttpServletResponse gone = http.post()
                .uri(PAGE + "/expectations")
                .with(csrf())
                .param("revision", String.valueOf(seen))
                .param("do", "remove:0")
                .param("author", "Ada")
                .exchange()
                .getResponse();
        assertThat(gone.getRedirectedUrl()).isEqualTo(PAGE + "/expectations");
        assertThat(expected()).hasSize(1).extracting(Expectation::why).containsExactly(first);
        assertThat(archive.history("us-belarus-2025").get(0).reason()).isEqualTo("An expectation is taken away.");
    }

    @Test
    void saysSoWhereOneIsGoneAlready() throws Exception {
        MockHttpServletResponse gone = send(Map.of("author", "Ada"), "do", "remove:7");
        assertThat(gone.getStatus()).isEqualTo(409);
        assertThat(gone.getContentAsString()).contains("That one is gone already.");
    }

    @Test
    void offersNothingToChangeOnAnOldRecord() throws Exception {
        send(FALLEN);
        assertThat(get(PAGE + "/expectations?revision=" + revision()))
                .contains("has fallen since")
                .doesNotContain("Take away", "Say what you expect");
    }
}
