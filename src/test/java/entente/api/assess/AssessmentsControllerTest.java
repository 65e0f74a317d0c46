package entente.api.assess;

import static org.assertj.core.api.Assertions.assertThat;

import entente.api.OverHttp;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonAssert;
import org.springframework.test.json.JsonCompareMode;

class AssessmentsControllerTest extends OverHttp {

    private static final String PATH = "/api/v1/assessments";

    private static void contains(HttpResponse<String> response, String json) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonAssert.comparator(JsonCompareMode.LENIENT).assertIsMatch(json, response.body());
    }

    @Test
    void scoresACase() throws Exception {
        HttpResponse<String> scored = post(PATH, JSON, caseOf(RELEASE));

        assertThat(mediaType(scored)).isEqualTo("application/json");
        contains(scored, """
                {"rulebook": {"version": "2", "checksum": "sha256:2"}, "asOf": "2025-06-01",
                 "trust": [{"observer": "a", "subject": "b", "score": 50.0, "uncertainty": 1.0},
                           {"observer": "b", "subject": "a"}],
                 "concessions": [{"move": "m1", "giver": "a", "value": 8.0, "cost": 4.0, "status": "awaiting"}],
                 "verdicts": [], "redLines": [], "commitments": [], "warnings": []}
                """);
        assertThat(scored.body()).contains("\"because\":\"Avalon gave a prisoner release.\"");
    }

    @Test
    void leavesOnlyScoresWhenAskedTo() throws Exception {
        assertThat(post(PATH + "?detail=scores", JSON, caseOf(RELEASE)).body())
                .contains("\"trust\":", "\"warnings\":")
                .doesNotContain("\"curve\":", "\"concessions\":", "\"verdicts\":");
    }

    @Test
    void scoresWithTheRulebookThatIsNamed() throws Exception {
        contains(post(PATH + "?rulebook=1", JSON, caseOf(RELEASE)), "{\"rulebook\": {\"version\": \"1\"}}");
    }

    @Test
    void scoresTodayInUtcWhereTheCaseHasNoDay() throws Exception {
        contains(
                post(PATH, JSON, caseOf(RELEASE).replace("\"asOf\": \"2025-06-01\", ", "")),
                "{\"asOf\": \"2025-06-15\"}");
    }

    @Test
    void warnsOfTheReadingFirst() throws Exception {
        contains(
                post(
                        PATH,
                        JSON,
                        caseOf().replace(
                                        "{\"asOf\"",
                                        "{\"colour\": 1, \"proposals\": [{\"id\": \"p\", \"date\":"
                                                + " \"2025-01-01\", \"from\": \"a\"}], \"asOf\"")),
                """
                {"warnings": [
                  {"pointer": "/colour"},
                  {"pointer": "/proposals/0",
                   "message": "No rule of this rulebook gives a verdict on it for one of the sides."},
                  {"pointer": "/proposals/0",
                   "message": "It asks nothing and offers nothing."}]}
                """);
    }

    @Test
    void answersADayBeforeTheFirstMoveWithAWarning() throws Exception {
        contains(post(PATH, JSON, caseOf(RELEASE).replace("2025-06-01", "2025-01-01")), """
                {"trust": [{"score": 50.0}, {"score": 50.0}],
                 "warnings": [{"pointer": "/asOf",
                               "message": "No move was known on 2025-01-01; the scores are those before any evidence."}]}
                """);
    }
}
