package entente.web.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import entente.web.PageSlice;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Supposing that both sides acted together, or that something else came to light. */
@PageSlice
class LearnedWhatIfTest {

    private static final String PAGE = "/dialogues/us-belarus-2025/what-if";

    @Autowired
    private MockMvcTester pages;

    private MvcTestResult get(String... fields) {
        var request = pages.get().uri(PAGE);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** What is supposed, as the address that a button leads to holds it. */
    private String supposed(String... fields) {
        MvcTestResult pressed = get(fields);
        assertThat(pressed).hasStatus3xxRedirection();
        String address = Objects.requireNonNull(pressed.getResponse().getRedirectedUrl());
        return URLDecoder.decode(address.replaceFirst(".*what=", ""), StandardCharsets.UTF_8);
    }

    private static String[] relief(String... more) {
        String[] fields = {
            "do",
            "move",
            "of",
            "m02",
            "actor",
            "by",
            "kind",
            "prisoner-release",
            "date",
            "2025-01-26~",
            "extent",
            "full",
            "scale",
            "1",
            "channel",
            "public",
            "confidence",
            "1"
        };
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    @Test
    void supposesThatSomethingElseCameToLight() {
        String what = supposed(relief("learned.0.from", "1 March 2025", "learned.0.extent", "minimal"));

        assertThat(what)
                .contains("\"change\":{\"m02\":{\"learned\":[{\"from\":\"2025-03-01\",\"extent\":\"minimal\"}]}}");
        assertThat(get("what", what))
                .hasStatusOk()
                .bodyText()
                .contains("of about 26 Jan 2025 had come to be believed full until 1 March 2025, then minimal:");
        assertThat(get("what", what, "do", "edit:m02"))
                .bodyText()
                .contains("name=\"learned.0.from\" type=\"text\" value=\"2025-03-01\"", "name=\"learned.1.from\"");
        assertThat(supposed(with(relief("learned.0.from", ""), "what", what)))
                .as("as it is recorded")
                .doesNotContain("learned");
    }

    @Test
    void keepsWhatIsTypedOfAFindingThatDoesNotFit() {
        assertThat(get(relief("learned.0.from", "1 January 2025", "learned.0.extent", "minimal")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "id=\"blank-learned.0.from-wrong\" role=\"alert\">Expected a day after 2025-01-26.",
                        "value=\"1 January 2025\"");
    }

    @Test
    void supposesThatBothActedTogether() {
        String[] truce = {"do", "move", "actor", "both sides", "kind", "ceasefire", "date", "2026-01-10"};
        String what = supposed(truce);

        assertThat(what).contains("\"actor\":\"us\",\"jointly\":true");
        assertThat(get("what", what))
                .hasStatusOk()
                .bodyText()
                .contains("If Washington and Minsk cease fire on 10 January 2026:", "Washington and Minsk’s moves");
        assertThat(get("what", what, "do", "edit:+0"))
                .bodyText()
                .contains("<option value=\"both sides\" selected=\"selected\">");
        assertThat(get(with(truce, "kind", "threat")))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-actor-wrong\" role=\"alert\">Only steps that help the other side");
    }

    @Test
    void supposesOfARecordedMoveThatBothMadeIt() {
        String what = supposed(with(relief(), "actor", "both sides"));

        assertThat(what).contains("\"change\":{\"m02\":{\"jointly\":true}}");
        assertThat(get("what", what)).bodyText().contains("had come “Washington and Minsk free prisoners”");
        assertThat(supposed(with(relief(), "what", what))).as("by one again").doesNotContain("jointly");
    }

    private static String[] with(String[] fields, String name, String value) {
        String[] all = fields.clone();
        for (int i = 0; i < all.length; i += 2) {
            if (all[i].equals(name)) {
                all[i + 1] = value;
                return all;
            }
        }
        all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = name;
        all[fields.length + 1] = value;
        return all;
    }
}
