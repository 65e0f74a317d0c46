package entente.web.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.WholeApplication;
import entente.config.RulesAtStart;
import entente.rulebook.RulebookFiles;
import entente.rulebook.edit.NumberEdits;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.Versions;
import entente.security.AsEntente;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages and REST say how good the score is, and a draft whether it predicts better. */
@ExtendWith(AsEntente.class)
@WholeApplication
@DirtiesContext
class EvaluationPagesTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final int TIMES = 300;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private RulesAtStart rules;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Versions versions;

    @BeforeEach
    void areReady() {
        rules.await();
    }

    private String draft(Map<String, String> baseRate) {
        RulebookFiles files = versions.find(1).orElseThrow().files();
        Draft draft = drafts.begin("Try", 1, files, "Ada");
        drafts.save(draft.with(NumberEdits.parameter(files, "base rate", baseRate), "Ada"));
        return "/drafts/" + draft.id();
    }

    private String wary() {
        return draft(Map.of("value", "0.3", "why", "Nobody is to be trusted before."));
    }

    private JsonNode answer(String address) throws UnsupportedEncodingException {
        for (int i = 0; i < TIMES; i++) {
            MockHttpServletResponse response = http.get()
                    .uri(address)
                    .header("Prefer", "wait=20")
                    .exchange()
                    .getResponse();
            if (response.getStatus() != 202) {
                assertThat(response.getStatus())
                        .as(response.getContentAsString())
                        .isEqualTo(200);
                return JSON.readTree(response.getContentAsString());
            }
        }
        throw new AssertionError("No answer from " + address);
    }

    private String page(String address) throws UnsupportedEncodingException {
        MockHttpServletResponse response =
                http.get().uri(URI.create(address)).exchange().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    @Test
    void thePageAndTheAddressSayHowGoodTheVersionInForceIs() throws Exception {
        JsonNode evaluation = answer("/api/v1/rulebooks/1/evaluation");
        JsonNode ours = evaluation.at("/people/forecasts/0");
        assertThat(ours.get("id").asString()).isEqualTo("entente");
        assertThat(ours.get("brier").asDouble()).isCloseTo(0.117673405, within(1e-6));
        assertThat(evaluation.at("/histories/expectations").asInt()).isEqualTo(77);
        assertThat(evaluation.at("/gaming/strategies").asInt()).isGreaterThan(200);
        assertThat(evaluation.has("beside")).isFalse();

        assertThat(page("/rules/evaluation"))
                .contains("37% less error", "74 of 77 expectations met", "What this cannot show")
                .contains("href=\"/rules/evaluation?part=people\"")
                .doesNotContain("<table");
        assertThat(page("/rules/evaluation?part=people"))
                .contains("0.118", "Brier score")
                .doesNotContain("What this cannot show");
        assertThat(page("/rules/evaluation?part=histories")).contains("href=\"/dialogues/us-china?asOf=1977-09-30");
        assertThat(page("/rules/evaluation?part=gaming&rulebook=1"))
                .contains("Bound kept", "href=\"/rules/evaluation?rulebook=1&amp;part=record\"");
        assertThat(http.get().uri("/rules/evaluation?part=zebra"))
                .hasStatus(404)
                .bodyText()
                .contains("An evaluation has no part “zebra”.");
    }

    @Test
    void aDraftShowsTheLossOfAWorseNumberBeforeAnybodyPublishesIt() throws Exception {
        String draft = wary();
        JsonNode beside = answer("/api/v1" + draft + "/evaluation").get("beside");
        assertThat(beside.at("/rulebook/version").asString()).isEqualTo("1");
        assertThat(beside.at("/people/verdict").asString()).isEqualTo("worse");
        assertThat(beside.at("/people/difference").asDouble()).isGreaterThan(0.0005);
        assertThat(beside.at("/record/verdict").asString()).isEqualTo("too-few");
        assertThat(StreamSupport.stream(beside.at("/histories/turned").spliterator(), false))
                .isNotEmpty();

        for (String where : List.of("/predicts", "/impact", "/publish")) {
            assertThat(page(draft + where))
                    .contains("Predicts worse than the version in force on people")
                    .contains("Expectations that turn", "Now met");
        }
        assertThat(page(draft + "/evaluation?part=people"))
                .contains("How good is the score of this draft?", "Brier score");
    }

    @Test
    void aDraftThatChangesNothingSaysNothingOfIt() throws Exception {
        RulebookFiles files = versions.find(1).orElseThrow().files();
        String draft = "/drafts/" + drafts.begin("Same", 1, files, "Ada").id();
        assertThat(page(draft + "/publish")).doesNotContain("Does it predict better?");
        assertThat(page(draft + "/predicts")).contains("so it predicts the same");
    }

    @Test
    void aDraftOffersToBeTriedWhereNobodyHasAsked() throws Exception {
        String draft = draft(Map.of("value", "0.45", "why", "A little less."));
        assertThat(page(draft + "/publish")).contains("Try it on people, histories and strategies.");
    }

    @Test
    void aFitThatNamesNoNumberIsRefusedInWords() {
        assertThat(http.post().uri(wary() + "/fit").with(csrf()).param("on", "people"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose 1 to 15 numbers. Got 0.");
        assertThat(http.post().uri(wary() + "/fit").with(csrf()).param("number", "parameter/no such"))
                .hasStatus(422)
                .bodyText()
                .contains("This draft does not have all of the numbers that were chosen.");
    }

    @Test
    void aFitBeginsShowsHowFarItIsAndCanBeStopped() throws Exception {
        String fit = wary() + "/fit";
        String running = http.post()
                .uri(fit)
                .with(csrf())
                .param("on", "people")
                .param("number", "parameter/base rate")
                .exchange()
                .getResponse()
                .getRedirectedUrl();
        assertThat(running).isEqualTo(fit + "?on=people&number=parameter%2Fbase%20rate");
        assertThat(page(running)).contains("settings are tried", "Stop it");
        assertThat(http.post()
                        .uri(fit)
                        .with(csrf())
                        .param("on", "people")
                        .param("number", "parameter/base rate")
                        .param("do", "stop"))
                .hasRedirectedUrl(running);
        assertThat(page(running)).doesNotContain("Stop it").contains("Fit them");
    }

    @Test
    void nobodyBeginsAFitByReading() throws Exception {
        assertThat(page(wary() + "/fit?on=people&number=parameter%2Fbase%20rate"))
                .doesNotContain("Stop it");
    }
}
