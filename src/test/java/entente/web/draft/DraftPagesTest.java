package entente.web.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.exchange.sheet.SheetWriter;
import entente.rulebook.edit.RuleBlock;
import entente.rulebook.edit.RuleEdits;
import entente.rulebook.edit.RuleTable;
import entente.rulebook.edit.RuleWording;
import entente.rulebook.edit.RulebookZip;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.read.RulebookReader;
import entente.web.PageSlice;
import entente.web.Site;
import entente.web.draft.rule.RuleForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Changing the rules in the browser. */
@PageSlice
class DraftPagesTest {

    private static final String RULE = "left-half-done-though-paid-for";
    private static final String OPENING = "A step taken only in part is left so for";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Drafts drafts;

    private String page = "";

    @BeforeEach
    void beginADraft() {
        MvcTestResult begun = post("/drafts", "title", "Incomplete steps cost more", "base", "1");
        assertThat(begun).hasStatus3xxRedirection();
        page = Objects.requireNonNull(begun.getResponse().getRedirectedUrl());
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

    private RuleBlock rule() {
        return RuleEdits.find(draft().files(), RULE).orElseThrow();
    }

    private String block() {
        return RuleForm.mark(rule());
    }

    /** Writes another conclusion into a rule and leaves all else as it is. */
    private void conclude(String id, String conclusion) {
        RuleBlock before = RuleEdits.find(draft().files(), id).orElseThrow();
        RuleWording wording = new RuleWording(
                before.name(),
                before.note("because"),
                before.note("why"),
                before.note("source"),
                DraftRule.texts(before.conditions()),
                List.of(conclusion));
        drafts.save(draft().with(RuleEdits.rewrite(draft().files(), id, wording), "somebody"));
    }

    private MvcTestResult save(String step, String period, String weight) {
        return save(step, period, weight, block());
    }

    private MvcTestResult save(String step, String period, String weight, String block) {
        return post(
                page + "/rules/" + RULE,
                "do",
                step,
                "block",
                block,
                "name",
                "Left half done though paid for",
                "because",
                "{giver} left {share} of its {step} undone for {days}.",
                "why",
                "An incomplete delisting should cost more, and only after 45 days.",
                "source",
                "Judgement",
                "when.0",
                OPENING,
                "when.0",
                period,
                "when.1",
                "- the other side went further for it",
                "then.0",
                "Trust in",
                "then.0",
                "the side that left it unfinished",
                "then.0",
                "falls by",
                "then.0",
                weight,
                "then.0",
                "times the stake of",
                "then.0",
                "what is missing",
                "new-when",
                "- the other side went no further for it");
    }

    @Test
    void showsEveryRuleAsItsSentences() {
        assertThat(pages.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Every sentence can be read.",
                        "When a step taken only in part is left so for the completion window",
                        "and the other side went further for it");
    }

    @Test
    void offersEachBlankAsAControl() {
        assertThat(pages.get().uri(page + "/rules/" + RULE))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"the completion window\"",
                        "<option value=\"the side that left it unfinished\" selected=\"selected\">",
                        "such as 30 days, from 0 to 3650",
                        "value=\"1\"");
    }

    @Test
    void changesARuleAndItsText() {
        assertThat(save("save", "45 days", "0.6")).hasStatus3xxRedirection();
        assertThat(draft().files().textByPath().get("completion.dslr"))
                .contains("  " + OPENING + " 45 days\n", "falls by 0.6 times the stake of what is missing\n");
        assertThat(RulebookReader.read("draft", draft().files()).rules()).isNotEmpty();
        assertThat(pages.get().uri(page)).bodyText().contains("<em class=\"state\">changed</em>");
        assertThat(pages.get().uri(page + "/text?file=completion.dslr"))
                .bodyText()
                .contains(OPENING + " 45 days");
    }

    @Test
    void showsBesideTheRuleWhatAChangedNumberDoesWithoutCompiling() {
        conclude(
                "found-incomplete-though-paid-for",
                "Trust in the side that had said more falls by 0.9 times the stake of what is missing");
        assertThat(pages.get().uri(page + "/rules/found-incomplete-though-paid-for?dialogue=us-belarus-2025"))
                .bodyText()
                .contains("by the version in force, and by this draft.", "Where this rule fires", "15 Oct 2025")
                .doesNotContain("are being compiled");
        assertThat(pages.get().uri(page + "/rules/promise-broken?dialogue=us-belarus-2025"))
                .bodyText()
                .contains("Nowhere in this dialogue.");
    }

    @Test
    void triesTheExamplesBesideTheRuleAfterEachChange() {
        assertThat(pages.get().uri(page + "/rules/" + RULE))
                .bodyText()
                .contains("Borland frees 52 for relief that stays partial for five weeks.", ">Green</span>")
                .contains("examples of other rules</a> do what they say.")
                .doesNotContain(">Red</span>");
        save("save", "10 days", "0.5");
        assertThat(pages.get().uri(page + "/rules/" + RULE))
                .bodyText()
                .contains(">Red</span>", "In this example the rule should not fire, and it does.");
        assertThat(pages.get().uri(page + "/rules/mended-paid"))
                .bodyText()
                .contains(">Red</span>", "other examples</a> do what they say.");
    }

    @Test
    void asksBesideTheReasonWhyANumberIsAnother() {
        String asked = "falls by 0.6 instead of 1 times the stake of what is missing, and its reason is still the old"
                + " one. Say why.";
        conclude(RULE, "Trust in the side that left it unfinished falls by 0.6 times the stake of what is missing");
        assertThat(pages.get().uri(page + "/rules/" + RULE))
                .bodyText()
                .containsPattern("id=\"why-asked\"[^>]*><p class=\"wrong\">[^<]*" + asked);
        save("save", "the completion window", "0.6");
        assertThat(pages.get().uri(page + "/rules/" + RULE))
                .bodyText()
                .doesNotContain(asked)
                .contains("Unchanged since ", "href=\"/rules/versions#version-1\"");
    }

    @Test
    void saysBesideTheRuleWhatAReviewWouldStop() {
        save("add-when", "45 days", "0.6");
        assertThat(pages.get().uri(page + "/rules/" + RULE))
                .bodyText()
                .contains("cannot both hold, so this rule never fires");
    }

    @Test
    void showsAllOfThePageWhereWhatSavesItselfClashes() {
        String block = block();
        save("save", "45 days", "0.6");
        assertThat(save("save", "60 days", "0.7", block)).hasHeader("HX-Retarget", "#main");
    }

    @Test
    void undoesAChange() {
        String before = draft().files().checksum();
        save("save", "45 days", "0.6");
        assertThat(draft().files().checksum()).isNotEqualTo(before);
        post(page, "do", "undo");
        assertThat(draft().files().checksum()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"45 hours", "soon", "99999 days", "45 days\nthen\n  System.exit(1);", "\"); System.exit(1); //"})
    void keepsWhatDoesNotReadAndSaysWhatIsWrongBesideIt(String period) {
        assertThat(save("save", period, "0.6")).hasStatus3xxRedirection();
        assertThat(pages.get().uri(page + "/rules/" + RULE))
                .bodyText()
                .containsPattern("id=\"wrong-when-0\">[^<]+<")
                .contains("Something cannot be read yet");
        assertThat(pages.get().uri(page)).bodyText().contains("Something cannot be read yet");
    }

    @Test
    void addsMovesAndRemovesConditions() {
        save("add-when", "45 days", "0.6");
        assertThat(rule().conditions()).hasSize(3);
        save("remove:when.1", "45 days", "0.6");
        assertThat(rule().conditions()).hasSize(1);
        assertThat(save("remove:when.7", "45 days", "0.6")).hasStatus(404);
    }

    @Test
    void losesNothingWhereTwoEditOneRule() {
        String block = block();
        save("save", "45 days", "0.6");
        MvcTestResult second = save("save", "60 days", "0.7", block);
        assertThat(second).hasStatus(409);
        assertThat(second).bodyText().contains("Somebody changed this rule", "value=\"60 days\"", OPENING + " 45 days");
        assertThat(rule().conditions().get(0).text()).endsWith("45 days");
    }

    @Test
    void copiesSwitchesAndRemovesRules() {
        post(page, "do", "copy:" + RULE);
        assertThat(RuleEdits.find(draft().files(), RULE + "-2")).isPresent();
        post(page, "do", "off:" + RULE);
        assertThat(rule().off()).isTrue();
        post(page, "do", "on:" + RULE);
        assertThat(rule().off()).isFalse();
        post(page, "do", "remove:" + RULE);
        assertThat(RuleEdits.find(draft().files(), RULE)).isEmpty();
        assertThat(post(page, "do", "remove:" + RULE)).hasStatus(404);
    }

    @Test
    void addsARuleAndOpensIt() {
        MvcTestResult added = post(
                page,
                "do",
                "add",
                "name",
                "An apology counts",
                "concern",
                "signals",
                "opening",
                "A side makes contact");
        assertThat(added.getResponse().getRedirectedUrl()).isEqualTo(page + "/rules/an-apology-counts");
        assertThat(RulebookReader.read("draft", draft().files()).rules())
                .anyMatch(rule -> rule.id().equals("an-apology-counts"));
        assertThat(post(page, "do", "add", "name", "", "concern", "signals", "opening", ""))
                .hasStatus(422);
    }

    @Test
    void setsNumbersWithTheirReasons() {
        assertThat(post(
                        page + "/numbers",
                        "p.completion window.value",
                        "45",
                        "p.completion window.why",
                        "Longer.",
                        "p.completion window.source",
                        "Judgement",
                        "w.embassy-reopening.1.value",
                        "4.5"))
                .hasStatus3xxRedirection();
        var rulebook = RulebookReader.read("draft", draft().files());
        assertThat(rulebook.parameter("completion window")).isEqualTo(45);
        assertThat(rulebook.weight("embassy-reopening", 1).value()).isEqualTo(4.5);
    }

    private MvcTestResult setAnswerWindow(String revision, String completionWindow, String days) {
        return post(
                page + "/numbers",
                "revision",
                revision,
                "p.completion window.value",
                completionWindow,
                "p.answer window.value",
                days);
    }

    private double answerWindow() {
        return RulebookReader.read("draft", draft().files())
                .parameters()
                .get("answer window")
                .value();
    }

    @Test
    void losesNoNumberWhereTwoEditOneDraft() {
        post(page + "/numbers", "revision", "1", "p.completion window.value", "45");

        assertThat(setAnswerWindow("1", "30", "70"))
                .hasStatusOk()
                .hasHeader("HX-Retarget", "#main")
                .bodyText()
                .contains("Somebody changed other numbers while you were at it.", "value=\"45\"", "value=\"70\"");
        assertThat(answerWindow()).isEqualTo(70);
        assertThat(setAnswerWindow("2", "45", "80"))
                .hasStatus(409)
                .hasHeader("HX-Retarget", "#main")
                .bodyText()
                .contains(
                        "Somebody changed the same while you were at it: answer window, value.",
                        "value=\"80\"",
                        "name=\"revision\" value=\"3\"");
        assertThat(answerWindow()).isEqualTo(70);
        assertThat(setAnswerWindow("3", "45", "80")).hasStatus3xxRedirection();
        assertThat(answerWindow()).isEqualTo(80);
        assertThat(RulebookReader.read("draft", draft().files())
                        .parameters()
                        .get("completion window")
                        .value())
                .as("which the second editor never saw")
                .isEqualTo(45);
    }

    @Test
    void asksBesideEachNumberWhyItIsAnother() {
        post(
                page + "/numbers",
                "revision",
                "1",
                "p.completion window.value",
                "45",
                "w.prisoner-release.10.cost",
                "4.5");
        assertThat(pages.get().uri(page + "/numbers"))
                .bodyText()
                .contains(
                        "The completion window is 45 instead of 30, and its reason is still the old one. Say why.</span>")
                .contains("costs 4.5 instead of 5 points, and its reason is still the old one. Say why.</span>");
        post(
                page + "/numbers",
                "revision",
                "2",
                "p.completion window.why",
                "Longer.",
                "w.prisoner-release.10.why",
                "Less.");
        assertThat(pages.get().uri(page + "/numbers")).bodyText().doesNotContain("Say why.");
    }

    @Test
    void saysBesideAWeightAndARuleWhatAReviewSays() {
        post(page + "/numbers", "revision", "1", "w.prisoner-release.50.value", "1");
        assertThat(pages.get().uri(page + "/numbers"))
                .bodyText()
                .contains("is worth 1 instead of 9 points", " points, less than the 7 from a count of 10");
        save("add-when", "45 days", "0.6");
        assertThat(pages.get().uri(page))
                .bodyText()
                .containsSubsequence(
                        "When a step taken only in part is left so for 45 days",
                        "cannot both hold, so this rule never fires",
                        "</li>");
    }

    @Test
    void keepsNumbersThatCannotBeAndSaysWhy() {
        assertThat(post(page + "/numbers", "p.completion window.value", "many"))
                .hasStatus(422)
                .bodyText()
                .contains("parameters.yaml", "value=\"many\"");
    }

    @Test
    void showsWhatIsWrongAtTheCell() {
        assertThat(post(page + "/numbers", "w.embassy-reopening.1.cost", "70", "k.embassy-reopening.noun", "=1+1"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "value=\"70\"",
                        "id=\"w-embassy-reopening-1-1-wrong\">Expected a number from 0 to 10",
                        "value=\"=1+1\"",
                        "id=\"k-embassy-reopening-1-wrong\">A spreadsheet would take this for a formula");
        assertThat(draft().revision()).isEqualTo(1);
    }

    @Test
    void showsOneTableOfNumbersAPageAndFindsRowsInAll() {
        assertThat(pages.get().uri(page + "/numbers"))
                .bodyText()
                .contains("name=\"p.base rate.value\"", "?table=weights\"")
                .doesNotContain("name=\"w.", "name=\"k.");
        assertThat(pages.get().uri(page + "/numbers?table=weights&page=2"))
                .bodyText()
                .contains("?table=weights&amp;page=2\" aria-current=\"page\">21 to 40</a>")
                .doesNotContain("name=\"w.summit.1.value\"");
        assertThat(pages.get().uri(page + "/numbers?q=SUMMIT"))
                .bodyText()
                .contains("say “SUMMIT”.", "name=\"w.summit.1.value\"", "name=\"k.summit.label\"")
                .doesNotContain("name=\"p.");
        assertThat(pages.get().uri(page + "/numbers?table=zebra&page=banana")).hasStatusOk();
    }

    @Test
    void comesBackToTheRowsThatWereChanged() {
        assertThat(post(page + "/numbers", "table", "weights", "page", "2", "w.ceasefire.1.cost", "6"))
                .hasRedirectedUrl(page + "/numbers?table=weights&page=2");
    }

    @Test
    void changesKinds() {
        assertThat(post(page + "/numbers", "k.summit.tone", "conflictual", "k.summit.cameo", "043"))
                .hasStatus3xxRedirection();
        assertThat(RuleTable.KINDS.rows(draft().files()).values())
                .anySatisfy(kind -> assertThat(kind)
                        .containsEntry("code", "summit")
                        .containsEntry("tone", "conflictual")
                        .containsEntry("cameo", "043"));
        assertThat(pages.get().uri(page + "/numbers?table=kinds"))
                .bodyText()
                .contains("<option value=\"conflictual\" selected=\"selected\">");
    }

    private MvcTestResult addKind(String code, String value) {
        return post(
                page + "/rows",
                "do",
                "add-kind",
                "kind.code",
                code,
                "kind.label",
                "opens a consulate",
                "kind.noun",
                "opening of a consulate",
                "kind.mode",
                "deed",
                "kind.tone",
                "cooperative",
                "kind.issue",
                "relations",
                "kind.cameo",
                "054",
                "kind.goldstein",
                "3.5",
                "kind.plover",
                "COOPERATE",
                "first.value",
                value,
                "first.cost",
                "2",
                "first.why",
                "Staff and a flag.",
                "first.source",
                "Judgement");
    }

    @Test
    void addsAndRemovesKindsAndWeights() {
        assertThat(addKind("consulate-opening", "3")).hasStatus3xxRedirection();
        assertThat(post(
                        page + "/rows",
                        "do",
                        "add-weight",
                        "weight.kind",
                        "consulate-opening",
                        "weight.from_scale",
                        "5",
                        "weight.value",
                        "4",
                        "weight.cost",
                        "3",
                        "weight.why",
                        "Five of them.",
                        "weight.source",
                        "Judgement"))
                .hasStatus3xxRedirection();
        var rulebook = RulebookReader.read("draft", draft().files());
        assertThat(rulebook.weight("consulate-opening", 4).value()).isEqualTo(3);
        assertThat(rulebook.weight("consulate-opening", 5).value()).isEqualTo(4);
        assertThat(pages.get().uri(page + "/numbers?q=consulate"))
                .bodyText()
                .contains("value=\"remove-weight:consulate-opening:5\"", "value=\"remove-kind:consulate-opening\"")
                .doesNotContain("value=\"remove-weight:consulate-opening:1\"");

        post(page + "/rows", "do", "remove-weight:consulate-opening:5");
        assertThat(RulebookReader.read("draft", draft().files()).weights().get("consulate-opening"))
                .hasSize(1);
        String shipped = drafts.begin("Other", 1, Site.RULES, "Ada").files().checksum();
        post(page + "/rows", "do", "remove-kind:consulate-opening");
        assertThat(draft().files().checksum()).isEqualTo(shipped);
    }

    @Test
    void keepsARowThatCannotBeAddedAndSaysWhatIsWrongAtItsBlank() {
        assertThat(addKind("Consulate!", "30"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "value=\"Consulate!\"",
                        "id=\"blank-kind.code-wrong\" role=\"alert\">Expected a code of lower-case letters",
                        "value=\"Staff and a flag.\"",
                        "id=\"blank-first.value-wrong\" role=\"alert\">Expected a number from 0 to 10");
        assertThat(addKind("summit", "3")).hasStatus(422).bodyText().contains("This code is listed already.");
        assertThat(post(page + "/rows", "do", "add-weight", "weight.kind", "summit", "weight.from_scale", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-weight.from_scale-wrong\"", "<option value=\"summit\" selected=\"selected\">");
        assertThat(draft().revision()).isEqualTo(1);
    }

    @Test
    void removesNoKindThatARuleNames() {
        assertThat(post(page + "/rows", "do", "remove-kind:inspection-access"))
                .hasStatus(422)
                .bodyText()
                .contains(".dslr:");
        assertThat(post(page + "/rows", "do", "remove-all")).hasStatus(404);
    }

    private MvcTestResult upload(String address, String table, byte[] octets) {
        return pages.post()
                .uri(address)
                .multipart()
                .file("file", octets)
                .param("table", table)
                .param("title", "Uploaded")
                .with(csrf())
                .exchange();
    }

    private List<List<String>> sheet(RuleTable table) {
        return new ArrayList<>(
                table.sheet(draft().files()).stream().map(ArrayList::new).toList());
    }

    @Test
    void bringsInASpreadsheetAndSaysWhatChanged() {
        List<List<String>> weights = sheet(RuleTable.WEIGHTS);
        assertThat(weights.get(1).set(2, "1.25")).isEqualTo("1");
        assertThat(upload(page + "/tables", "weights", SheetWriter.xlsx("Weights", weights)))
                .hasStatusOk()
                .bodyText()
                .contains("The weights are brought in", "1.25 instead of 1");
        assertThat(draft().revision()).isEqualTo(2);
        assertThat(upload(page + "/tables", "weights", SheetWriter.csv(weights)))
                .hasStatusOk()
                .bodyText()
                .contains("The weights are as they were");
        assertThat(draft().revision()).isEqualTo(2);
        post(page, "do", "undo");
        assertThat(draft().files().textByPath()).isEqualTo(Site.RULES.textByPath());
    }

    @Test
    void keepsNothingOfASpreadsheetWithFaultsAndNamesEach() {
        List<List<String>> weights = sheet(RuleTable.WEIGHTS);
        weights.get(1).set(2, "70");
        weights.get(4).set(5, "=HYPERLINK(1)");
        assertThat(upload(page + "/tables", "weights", SheetWriter.csv(weights)))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Nothing of the file was kept.",
                        "Row 2, column C (value), &quot;70&quot;: Expected a number from 0 to 10",
                        "Row 5, column F (why), &quot;=HYPERLINK(1)&quot;: A spreadsheet would take this for a formula.");
        assertThat(upload(page + "/tables", "kinds", new byte[0])).hasStatus(422);
        assertThat(upload(page + "/tables", "rules", SheetWriter.csv(weights))).hasStatus(404);
        assertThat(draft().revision()).isEqualTo(1);
    }

    @Test
    void beginsWithAZipOfRules() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        RulebookZip.write(Site.RULES, Site.NOW.atOffset(ZoneOffset.UTC), zip);
        MvcTestResult begun = upload("/drafts/upload", "", zip.toByteArray());
        assertThat(begun).hasStatus3xxRedirection();
        page = Objects.requireNonNull(begun.getResponse().getRedirectedUrl());
        assertThat(draft().files()).isEqualTo(Site.RULES);
        assertThat(upload("/drafts/upload", "", new byte[] {'x'}))
                .hasStatus(422)
                .bodyText()
                .contains("Expected a whole zip with the files of a rulebook.", "value=\"Uploaded\"");
    }

    @Test
    void savesTextWithItsFaultsByLine() {
        String before = draft().files().textByPath().get("signals.dslr");
        String mark = Integer.toHexString(before.hashCode());
        String text = before + "\nrule \"Half a rule\"\n";
        post(page, "do", "copy:left-half-done"); // another file: no clash
        assertThat(post(page + "/text", "file", "signals.dslr", "text", text, "mark", mark))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri(page + "/text?file=signals.dslr"))
                .bodyText()
                .contains("signals.dslr:", "This rule has no &quot;end&quot;.");
        assertThat(post(page + "/text", "file", "signals.dslr", "text", "mine", "mark", mark))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody changed this file", "mine</textarea>");
        assertThat(post(page + "/text", "file", "vocabulary.dsl", "text", "x", "mark", mark))
                .hasStatus(404);
        assertThat(post(page + "/text", "file", "../evil", "text", "x", "mark", mark))
                .hasStatus(404);
    }

    @Test
    void refusesWritingWithoutTheTokenOfThePage() {
        assertThat(pages.post().uri(page).param("do", "discard")).hasStatus(403);
    }

    @Test
    void tellsWhatIsNotThere() {
        assertThat(pages.get().uri("/drafts/none")).hasStatus(404).bodyText().contains("There is no draft “none”.");
        assertThat(pages.get().uri(page + "/rules/none")).hasStatus(404);
        assertThat(pages.get().uri(page + "/text?file=none")).hasStatus(404);
        post(page, "do", "discard");
        assertThat(pages.get().uri(page)).hasStatus(404);
    }
}
