package entente.api;

import static org.assertj.core.api.Assertions.assertThat;

import entente.casefile.CaseFile;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonAssert;
import org.springframework.test.json.JsonCompareMode;

/** What is on record: dialogues, rulebooks, kinds. */
class ReadingRecordsTest extends OverHttp {

    private static void contains(HttpResponse<String> response, String json) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(mediaType(response)).isEqualTo("application/json");
        JsonAssert.comparator(JsonCompareMode.LENIENT).assertIsMatch(json, response.body());
    }

    @Test
    void listsTheDialogues() throws Exception {
        contains(get("/api/v1/dialogues"), """
                [{"id": "us-belarus-2025", "title": "U.S.–Belarus normalization dialogue, 2024–2025",
                  "sides": [{"id": "us", "name": "Washington", "longName": "United States"}, {"id": "by"}],
                  "asOf": "2025-12-05", "moves": 24, "lastMove": "2025-11-10"}]
                """);
    }

    @Test
    void givesADialogueAsItsCase() throws Exception {
        HttpResponse<String> given = get("/api/v1/dialogues/us-belarus-2025");

        contains(given, "{\"title\": \"U.S.–Belarus normalization dialogue, 2024–2025\"}");
        try (InputStream shipped =
                Objects.requireNonNull(ReadingRecordsTest.class.getResourceAsStream(ApiServer.SHIPPED))) {
            assertThat(CaseFile.read(given.body().getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(CaseFile.read(shipped));
        }
    }

    @Test
    void assessesADialogueOnItsOwnDay() throws Exception {
        contains(
                get("/api/v1/dialogues/us-belarus-2025/assessment"),
                "{\"asOf\": \"2025-12-05\", \"rulebook\": {\"version\": \"2\"}}");
    }

    @Test
    void assessesADialogueOnAnyDayWithAnyRulebook() throws Exception {
        HttpResponse<String> assessed =
                get("/api/v1/dialogues/us-belarus-2025/assessment?asOf=2025-04-30&rulebook=1&detail=scores");

        contains(assessed, "{\"asOf\": \"2025-04-30\", \"rulebook\": {\"version\": \"1\"}}");
        assertThat(assessed.body()).doesNotContain("curve");
    }

    @Test
    void listsTheRulebooksNewestFirst() throws Exception {
        contains(get("/api/v1/rulebooks"), """
                [{"version": "2", "published": true, "author": "Ada", "reason": "Nothing is better.", "base": "1",
                  "publishedAt": "2026-01-16T12:00:00Z"},
                 {"version": "1", "published": false, "author": "Entente", "base": "0"}]
                """);
    }

    @Test
    void listsTheKindsWithTheirWorth() throws Exception {
        HttpResponse<String> kinds = get("/api/v1/kinds");

        assertThat(kinds.body())
                .startsWith("[{\"code\":\"prisoner-release\",\"label\":\"makes a prisoner release\","
                        + "\"noun\":\"prisoner release\",\"mode\":\"deed\",\"tone\":\"cooperative\","
                        + "\"issue\":\"relations\",\"cameo\":\"0841\",\"goldstein\":7.0,\"plover\":\"X\",\"coded\":[],\"undoes\":[],"
                        + "\"value\":8.0,\"cost\":4.0}");
    }
}
