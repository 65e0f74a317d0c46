package entente.web.draft.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.rulebook.edit.ExampleBlock;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.read.RulebookReader;
import entente.web.PageSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Examples are kept, written, seen red and green, and changed in the browser. */
@PageSlice
class ExamplePagesTest {

    private static final String KEEP = "/dialogues/us-belarus-2025/keep?on=2025-11-04&of=by&rule=mended-paid";
    private static final String CASE = """
            {"sides": [{"id": "us", "name": "Washington"}, {"id": "by", "name": "Minsk"}], "moves": [
              {"id": "m13", "date": "2025-09-11", "actor": "us", "kind": "sanctions-relief",
                "learned": [{"from": "2025-10-15", "extent": "partial"}]},
              {"id": "m14", "date": "2025-09-11", "actor": "by", "kind": "prisoner-release", "scale": 52,
                "answers": "m13"},
              {"id": "m19", "date": "2025-11-04", "actor": "us", "kind": "sanctions-relief", "completes": "m13"}]}
            """;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Drafts drafts;

    private String page = "";

    @BeforeEach
    void beginADraft() {
        page = Objects.requireNonNull(
                post("/drafts", "title", "Examples", "base", "1").getResponse().getRedirectedUrl());
    }

    private MvcTestResult post(String address, String... fields) {
        var request = pages.post().uri(address).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Draft draft() {
        return drafts.find(page.substring("/drafts/".length())).orElseThrow();
    }

    private ExampleBlock example(String id) {
        return ExampleBlock.find(draft().files(), id).orElseThrow();
    }

    private MvcTestResult threat(String place, String step, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "do",
                step,
                "name",
                "Aland threatens Borland.",
                "rule",
                "hard-words",
                "fires",
                "yes",
                "goes",
                "",
                "of",
                "a"));
        fields.addAll(List.of("on", "", "asOf", "2025-02-01", "why", "", "rest", ""));
        fields.addAll(List.of("m.0.id", "m1", "m.0.date", "2025-01-10", "m.0.actor", "a", "m.0.kind", "threat"));
        for (int i = 0; i < more.length; i += 2) {
            int at = fields.indexOf(more[i]);
            if (at >= 0) {
                fields.set(at + 1, more[i + 1]);
            } else {
                fields.addAll(List.of(more[i], more[i + 1]));
            }
        }
        return post(page + "/examples/" + place, fields.toArray(String[]::new));
    }

    /** Somebody else took it out meanwhile. */
    @ParameterizedTest
    @ValueSource(strings = {"", "show", "add-move", "remove-move:m1", "save", "remove"})
    void saysThatAnExampleHasGone(String step) {
        assertThat(threat("gone.7", step)).hasStatus(404).bodyText().contains("This draft has no example “gone.7”.");
        assertThat(pages.get().uri(page + "/examples/gone.7")).hasStatus(404);
    }

    @Test
    void offersToKeepWhatADayDidToTrust() {
        assertThat(pages.get().uri("/dialogues/us-belarus-2025?date=2025-11-04"))
                .bodyText()
                .contains(
                        "Keep as an example:",
                        "/dialogues/us-belarus-2025/keep?on=2025-11-04&amp;of=by&amp;rule=mended-paid");
        assertThat(pages.get().uri(KEEP))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Washington lifts sanctions (Belavia) on 11 September 2025, believed full until about October 2025, then partial.",
                        "Washington lifts sanctions (Belavia) on 4 November 2025.",
                        "“Made good after doubt, paid for” fires. On 4 November 2025 Minsk’s trust in Washington rises.",
                        "a new one")
                .doesNotContain("Minsk praises");
        assertThat(pages.get().uri("/dialogues/us-belarus-2025/keep?on=2025-11-04&of=by&rule=hard-words"))
                .hasStatusOk()
                .bodyText()
                .contains("So there is nothing to keep.");
        assertThat(pages.get().uri("/dialogues/us-belarus-2025/keep?on=soon&of=by"))
                .hasStatus(404);
        assertThat(pages.get().uri("/dialogues/us-belarus-2025/keep?on=2025-11-04&of=x"))
                .hasStatus(404);
    }

    @Test
    void offersToKeepWhatSomebodyExpectsOfTrust() {
        String keep = "/dialogues/us-belarus-2025/keep?on=2025-10-20&of=by&since=2025-09-15&goes=";
        assertThat(pages.get().uri(keep + "down"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "All moves that were known on that day.",
                        "From 15 September 2025 to 20 October 2025 Minsk’s trust in Washington falls.",
                        "name=\"since\" value=\"2025-09-15\"")
                .doesNotContain("4 November 2025");
        assertThat(pages.get().uri(keep + "sideways")).hasStatus(404);
    }

    @Test
    void keepsACaseInADraftAndShowsItGreen() {
        String[] fields = {
            "draft",
            draft().id(),
            "case",
            CASE,
            "name",
            "Minsk trusts Washington more.",
            "rule",
            "mended-paid",
            "fires",
            "yes",
            "of",
            "by",
            "on",
            "2025-11-04",
            "goes",
            "up",
            "asOf",
            "2025-11-04"
        };
        assertThat(post("/drafts/examples", fields)).hasRedirectedUrl(page + "/examples");
        assertThat(draft().files().textByPath().get("examples/completion.yaml")).endsWith("""
                - example: Minsk trusts Washington more.
                  rule: mended-paid
                  fires: yes
                  trust: {of: by, on: 2025-11-04, goes: up}
                  sides: [{id: us, name: Washington}, {id: by, name: Minsk}]
                  asOf: 2025-11-04
                  moves:
                    - {id: m13, date: 2025-09-11, actor: us, kind: sanctions-relief, learned: [{from: 2025-10-15, extent: partial}]}
                    - {id: m14, date: 2025-09-11, actor: by, kind: prisoner-release, scale: 52, answers: m13}
                    - {id: m19, date: 2025-11-04, actor: us, kind: sanctions-relief, completes: m13}
                """);
        assertThat(pages.get().uri(page + "/examples"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Minsk trusts Washington more.",
                        "“Made good after doubt, paid for” fires. On 4 November 2025 Minsk’s trust in Washington rises.",
                        "<span class=\"status ok\">Green</span>")
                .doesNotContain("<span class=\"status late\">Red</span>");
        fields[1] = "";
        assertThat(Objects.requireNonNull(
                        post("/drafts/examples", fields).getResponse().getRedirectedUrl()))
                .startsWith("/drafts/")
                .endsWith("/examples")
                .isNotEqualTo(page + "/examples");
        assertThat(post(page + "/examples", "case", "no case", "name", "x", "asOf", "2025-11-04"))
                .hasStatus(422);
    }

    @Test
    void showsWhatFailsFirstWithWhatCame() {
        drafts.save(draft().with(
                        draft().files()
                                .with(
                                        "examples/friction.yaml",
                                        Objects.requireNonNull(draft().files()
                                                        .textByPath()
                                                        .get("examples/friction.yaml"))
                                                .replaceFirst(
                                                        "rule: demand-in-debt\n  fires: yes",
                                                        "rule: demand-in-debt\n  fires: no")),
                        "somebody"));
        assertThat(pages.get().uri(page + "/examples"))
                .bodyText()
                .containsSubsequence(
                        "<h2 id=\"h-red\">Red</h2>",
                        "In this example the rule should not fire, and it does.",
                        "Rules without an example",
                        "demand-in-debt",
                        "/examples/new?rule=demand-in-debt&amp;fires=yes",
                        "Commitments");
    }

    @Test
    void writesAnExampleInBlanks() {
        assertThat(pages.get().uri(page + "/examples/new?rule=hard-words&fires=no"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<option value=\"hard-words\" selected=\"selected\">Hard words</option>",
                        "<option value=\"no\" selected=\"selected\">does not fire</option>");
        assertThat(threat("new", "add-move"))
                .hasStatusOk()
                .bodyText()
                .contains("m1: Aland threatens, 10 Jan 2025", "m2: Aland", "value=\"Aland threatens Borland.\"");
        assertThat(threat("new", "remove-move:m1")).bodyText().doesNotContain("m1: Aland threatens");
        assertThat(threat("new", "save")).hasRedirectedUrl(page + "/examples");
        assertThat(draft().files().textByPath().get("examples/friction.yaml"))
                .endsWith("    - {id: m1, date: 2025-01-10, actor: a, kind: threat}\n");
    }

    @Test
    void tellsProblemsAtTheirBlanks() {
        assertThat(threat(
                        "new",
                        "save",
                        "m.1.id",
                        "m2",
                        "m.1.date",
                        "soon",
                        "m.1.actor",
                        "b",
                        "m.1.kind",
                        "",
                        "m.1.scale",
                        "many"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "id=\"blank-m.1.date-wrong\"",
                        "Expected a date such as 2025-09-11",
                        "id=\"blank-m.1.scale-wrong\"",
                        "value=\"many\"",
                        "id=\"blank-m.1.kind-wrong\"");
        assertThat(threat(
                        "new",
                        "save",
                        "m.1.id",
                        "m2",
                        "m.1.date",
                        "2025-01-09",
                        "m.1.actor",
                        "a",
                        "m.1.kind",
                        "threat",
                        "m.1.reverses",
                        "m1"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-m.1.reverses-wrong\"", "is later than this move");
    }

    @Test
    void changesAndRemovesOneAndKeepsWhatHasNoBlank() {
        String id = ExampleBlock.of(draft().files()).stream()
                .filter(block -> block.text("rule").equals("red-line-touched"))
                .map(ExampleBlock::id)
                .findFirst()
                .orElseThrow();
        String mark = Integer.toHexString(example(id).fields().hashCode());
        String rest =
                "{\"redLines\":[{\"id\":\"r1\",\"side\":\"b\",\"issue\":\"alliances\",\"text\":\"Allies are kept.\"}]}";
        String[] fields = {
            "do",
            "save",
            "mark",
            mark,
            "rest",
            rest,
            "name",
            "Aland demands it again.",
            "rule",
            "red-line-touched",
            "fires",
            "yes",
            "asOf",
            "2025-02-01",
            "m.0.id",
            "m1",
            "m.0.date",
            "2025-01-10",
            "m.0.actor",
            "a",
            "m.0.kind",
            "demand",
            "m.0.rest",
            "{\"issue\":\"alliances\"}"
        };
        assertThat(post(page + "/examples/" + id, fields)).hasRedirectedUrl(page + "/examples#example-" + id);
        assertThat(example(id).fields().get("redLines")).isNotNull();
        assertThat(draft().files().textByPath().get("examples/friction.yaml"))
                .contains("- example: Aland demands it again.\n", "kind: demand, issue: alliances}");
        assertThat(post(page + "/examples/" + id, fields))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody changed the examples", "Aland demands it again.");
        String now = Integer.toHexString(example(id).fields().hashCode());
        assertThat(post(page + "/examples/" + id, "do", "remove", "mark", now)).hasStatus3xxRedirection();
        assertThat(draft().files().textByPath().get("examples/friction.yaml")).doesNotContain("demands it again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "x\n- example: y\n  rule: threat",
                "' }] # --- !!java.net.URL",
                "\"); System.exit(1); //",
                "&a *a",
                "{{7*7}} ${7*7}"
            })
    void keepsHostileTextAsTextOrRefusesIt(String text) {
        Map<String, String> before = draft().files().textByPath();
        MvcTestResult saved = threat("new", "save", "why", text, "m.0.rest", "{\"subject\":\"x' }\"}");
        assertThat(saved).bodyText().doesNotContain("<script>alert");
        if (saved.getResponse().getStatus() == 422) {
            assertThat(draft().files().textByPath()).isEqualTo(before);
        } else {
            var examples = RulebookReader.read("draft", draft().files()).examples();
            assertThat(examples).anyMatch(example -> example.why().equals(text.replace("\n", " ")));
        }
        assertThat(pages.get().uri(page + "/examples")).hasStatusOk().bodyText().doesNotContain("<script>alert");
    }

    @Test
    void tellsWhatIsNotThere() {
        assertThat(pages.get().uri(page + "/examples/friction.99")).hasStatus(404);
        assertThat(pages.get().uri("/drafts/none/examples")).hasStatus(404);
        assertThat(threat("friction.99", "save")).hasStatus(404);
    }
}
