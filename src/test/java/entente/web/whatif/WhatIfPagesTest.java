package entente.web.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.web.PageSlice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

/** Trying moves that have not happened, on the pages. */
@PageSlice
class WhatIfPagesTest {

    private static final String PAGE = "/dialogues/us-belarus-2025/what-if";

    private static final String EMBASSY =
            "{\"add\":[{\"id\":\"h1\",\"date\":\"2026-01-15\",\"actor\":\"us\",\"kind\":\"embassy-reopening\"}]}";

    @Autowired
    private MockMvcTester pages;

    private MvcTestResult get(String... fields) {
        return get(false, fields);
    }

    private MvcTestResult get(boolean htmx, String... fields) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(PAGE);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            uri.queryParam(fields[i], "{value" + i + "}");
            values.add(fields[i + 1]);
        }
        var request =
                pages.get().uri(uri.encode().buildAndExpand(values.toArray()).toUri());
        return (htmx ? request.header("HX-Request", "true") : request).exchange();
    }

    /** Presses a button and goes where it leads. */
    private MvcTestResult press(String... fields) {
        MvcTestResult pressed = get(fields);
        assertThat(pressed).hasStatus3xxRedirection();
        String to = Objects.requireNonNull(pressed.getResponse().getRedirectedUrl());
        return pages.get().uri(java.net.URI.create(to)).exchange();
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }

    @Test
    void saysWhatReopeningTheEmbassyWouldDo() {
        assertThat(get("what", EMBASSY))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "If Washington reopens its embassy on 15 January 2026:",
                        "Most of it: Washington ",
                        "What then stands otherwise",
                        "<span class=\"status open\">Open</span>",
                        "<span class=\"status ok\">Kept</span>",
                        "line supposed two")
                .containsPattern("Minsk’s trust in Washington rises from [0-9.]+ to [0-9.]+\\.")
                .containsPattern("Washington’s trust in Minsk stays at [0-9.]+\\.");
    }

    @Test
    void saysWhyTrustWouldBeLowerWithoutTheDelisting() {
        assertThat(get("what", "{\"without\":[\"m19\"]}"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "If “Washington lifts sanctions (Belavia)” of 4 Nov 2025 had never happened:",
                        "Most of it is what no longer holds: Washington ",
                        "left out");
    }

    @Test
    void showsWhatNinetyDaysOfSilenceBring() {
        assertThat(text(press("do", "later:90")))
                .contains("If nothing happens until 5 March 2026:", "What time alone does");
    }

    @Test
    void takesAMoveFromItsBlanksIntoTheAddress() {
        MvcTestResult added =
                get("do", "move", "actor", "us", "kind", "embassy-reopening", "date", "2026-01-15", "extent", "full");
        assertThat(added).hasStatus3xxRedirection();
        assertThat(added.getResponse().getRedirectedUrl())
                .startsWith(PAGE + "?what=%7B%22")
                .contains("embassy-reopening");
        assertThat(text(press(
                        "do",
                        "move",
                        "actor",
                        "us",
                        "kind",
                        "embassy-reopening",
                        "date",
                        "2026-01-15",
                        "extent",
                        "full")))
                .contains("If Washington reopens its embassy on 15 January 2026:");
    }

    @Test
    void asksOnlyForWhatTheKindNeeds() {
        assertThat(text(get("actor", "us", "kind", "demand")))
                .contains("blank-disputed", "blank-onBehalfOf", "blank-reverses")
                .doesNotContain("blank-extent", "blank-level", "blank-promises", "blank-scale");
        assertThat(text(get("actor", "us", "kind", "delegation-visit")))
                .contains("blank-level", "blank-answers")
                .doesNotContain("blank-extent", "blank-disputed");
        assertThat(text(get("actor", "by", "kind", "prisoner-release"))).contains("blank-scale", "blank-extent");
        assertThat(text(get("actor", "us", "kind", "promise"))).contains("blank-promises", "blank-due");
        assertThat(text(get("actor", "us", "kind", "embassy-reopening")))
                .contains("Delivers on its promise", "Washington promises: reopening of the embassy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date | 2026-02-30 | Expected a date such as 2025-09-11",
                "date | soon | Expected a date such as 2025-09-11",
                "scale | many | Expected a count above 0. Got &quot;many&quot;.",
                "scale | -3 | Expected a count above 0.",
                "confidence | 2 | Expected a number from 0 to 1.",
                "answers | m99 | There is no move &quot;m99&quot; in this dialogue."
            })
    void putsAMistakeBesideItsBlankAndKeepsWhatWasTyped(String blank, String typed, String message) {
        List<String> fields = new ArrayList<>(List.of("do", "move", "actor", "by", "kind", "prisoner-release"));
        fields.addAll(List.of("what", EMBASSY, "subject", "a <b>priest</b>"));
        if (!blank.equals("date")) {
            fields.addAll(List.of("date", "2026-02-01"));
        }
        fields.addAll(List.of(blank, typed));
        MvcTestResult page = get(fields.toArray(String[]::new));
        assertThat(page).hasStatus(422);
        String text = text(page);
        assertThat(text)
                .containsPattern("id=\"blank-" + blank + "-wrong\"[^>]*>" + Pattern.quote(message))
                .contains("value=\"a &lt;b&gt;priest&lt;/b&gt;\"", "If Washington reopens its embassy");
        if (!blank.equals("answers")) {
            assertThat(text).contains("value=\"" + typed + "\"");
        }
    }

    @Test
    void asksForAKindBeforeItAddsAMove() {
        assertThat(get("do", "move", "actor", "us")).hasStatus(422).bodyText().contains("Please choose what it does.");
    }

    @Test
    void leavesOutChangesAndTakesBack() {
        assertThat(text(press("do", "without:m19"))).contains("had never happened");
        assertThat(text(press("what", "{\"without\":[\"m19\"]}", "do", "restore:m19")))
                .contains("Nothing is supposed yet");
        assertThat(text(get("do", "edit:m13")))
                .contains("Change a recorded move", "<option value=\"full\" selected=\"selected\">in full</option>");
        assertThat(text(press(
                        "of",
                        "m09",
                        "do",
                        "move",
                        "actor",
                        "by",
                        "kind",
                        "good-offices",
                        "date",
                        "2025-06-21~",
                        "extent",
                        "partial")))
                .contains(
                        "“Minsk serves as a channel or mediator to others” of about 21 Jun 2025 had come to an extent that is partial");
        assertThat(text(press("what", EMBASSY, "do", "drop:0"))).contains("Nothing is supposed yet");
    }

    @Test
    void changesNothingWhereTheBlanksHoldWhatIsRecorded() {
        MvcTestResult edited = get(
                "of",
                "m13",
                "do",
                "move",
                "actor",
                "us",
                "kind",
                "sanctions-relief",
                "date",
                "2025-09-11",
                "extent",
                "full");
        assertThat(edited.getResponse().getRedirectedUrl()).doesNotContain("change");
    }

    @Test
    void laysWhatIfsSideBySide() {
        String two = text(press("what", EMBASSY, "do", "more"));
        assertThat(two).contains("What if B", "Nothing is supposed yet");
        assertThat(text(get(
                        "what", "{\"name\":\"Embassy\"," + EMBASSY.substring(1),
                        "what", "{\"name\":\"No delisting\",\"without\":[\"m19\"]}",
                        "what", "{\"name\":\"Silence\",\"asOf\":\"2026-03-05\"}",
                        "at", "2")))
                .contains(">Embassy</th>", ">No delisting</th>", ">Silence</th>", "had never happened");
        assertThat(text(press("what", EMBASSY, "what", "{}", "at", "2", "do", "remove")))
                .contains("If Washington reopens its embassy");
    }

    @Test
    void dropsAndAddsRedLines() {
        assertThat(text(press("do", "line:rl-alliances"))).contains("If the red lines were otherwise:");
        assertThat(text(press("do", "line:add", "lineSide", "us", "lineIssue", "security", "lineText", "No arms.")))
                .contains("No arms.", "Those on record again");
        assertThat(get("do", "line:add", "lineSide", "us", "lineIssue", "", "lineText", "No arms."))
                .hasStatus(422)
                .bodyText()
                .contains("Please fill this in.", "value=\"No arms.\"");
    }

    @Test
    void keepsADayThatIsNoneAndSaysSo() {
        assertThat(get("do", "show", "asOf", "2026-02-30"))
                .hasStatus(422)
                .bodyText()
                .contains("“2026-02-30” is not a date.", "value=\"2026-02-30\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"add\":[{\"id\":\"h1\",\"da",
                "[]",
                "17",
                "{\"without\":[\"m99\"]}",
                "{\"add\":[{\"id\":\"h1\",\"date\":\"2026-01-15\",\"actor\":\"us\",\"kind\":\"<script>\"}]}",
                "{\"change\":{\"m13\":{\"extent\":\"half\"}}}"
            })
    void explainsAnAddressThatCannotBeRead(String what) {
        MvcTestResult page = get("what", what);
        assertThat(page).hasStatus(400);
        assertThat(text(page))
                .contains("This what-if cannot be read", "Begin a new what-if", "href=\"/dialogues/us-belarus-2025\"")
                .doesNotContain("<script>");
    }

    @Test
    void explainsNumbersThatLeadNowhere() {
        assertThat(get("at", "7")).hasStatus(400).bodyText().contains("There is no what-if number 7");
        assertThat(get("do", "edit:m99")).hasStatus(400).bodyText().contains("no move “m99”");
        assertThat(get("do", "drop:x")).hasStatus(400);
        assertThat(pages.get().uri("/dialogues/atlantis/what-if")).hasStatus(404);
    }

    @Test
    void answersHtmxWithTheBoardAloneAndTheAddress() {
        MvcTestResult board = get(true, "what", EMBASSY, "do", "later:30");
        assertThat(board).hasStatusOk().containsHeader("HX-Push-Url").hasHeader("Vary", "HX-Request");
        assertThat(text(board)).startsWith("<div id=\"board\">").doesNotContain("<html");
    }

    @Test
    void triesACaseThatIsPastedUploadedOrEmpty() {
        String pasted = """
                {"asOf": "2025-06-01", "sides": [{"id": "a", "name": "Avalon"}, {"id": "b", "name": "Lilliput"}],
                 "moves": [{"id": "m1", "date": "2025-05-01", "actor": "a", "kind": "prisoner-release"}]}""";
        assertThat(pages.post().uri("/what-if").with(csrf()).param("case", pasted))
                .hasStatusOk()
                .bodyText()
                .contains("Avalon frees prisoners", "name=\"case\"");
        assertThat(pages.post()
                        .uri("/what-if")
                        .multipart()
                        .file(new MockMultipartFile("file", pasted.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Avalon frees prisoners");
        assertThat(pages.post()
                        .uri("/what-if")
                        .with(csrf())
                        .param("one", "Ruritania")
                        .param("other", "Graustark"))
                .hasStatusOk()
                .bodyText()
                .contains("Ruritania and Graustark", "Nothing is supposed yet");
        assertThat(pages.post()
                        .uri("/what-if/file")
                        .with(csrf())
                        .param("case", pasted)
                        .param("what", "{\"change\":{\"m1\":{\"scale\":3}}}"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"what-if.json\"")
                .bodyJson()
                .extractingPath("$.moves[0].scale")
                .isEqualTo(3);
    }

    @Test
    void keepsACaseThatCannotBeReadAndSaysWhere() {
        assertThat(pages.post().uri("/what-if").with(csrf()).param("case", "{\"sides\": []"))
                .hasStatus(422)
                .bodyText()
                .contains("Line 1, column", "{&quot;sides&quot;: []");
        assertThat(pages.post().uri("/what-if").with(csrf()).param("case", "{\"sides\": [], \"moves\": []}"))
                .hasStatus(422)
                .bodyText()
                .contains("/sides", "A dialogue has exactly two sides; this one has 0.");
        assertThat(pages.post().uri("/what-if").param("case", "{}")).hasStatus(403);
    }

    @Test
    void dialoguePageLeadsToItsWhatIfs() {
        assertThat(pages.get().uri("/dialogues/us-belarus-2025?move=m19"))
                .bodyText()
                .contains("href=\"/dialogues/us-belarus-2025/what-if\"", "What if it had not happened?");
    }
}
