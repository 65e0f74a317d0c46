package entente.exchange.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import entente.casefile.DialogueReader;
import entente.rules.ShippedRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PloverRecordsTest {

    private static List<Map<String, Object>> records(List<Map<String, Object>> moves) {
        Map<String, Object> tree = Map.of(
                "title",
                "T",
                "sides",
                List.of(
                        Map.of("id", "us", "name", "Washington", "longName", "United States"),
                        Map.of("id", "by", "name", "Minsk")),
                "source",
                Map.of("title", "A record", "url", "https://news.example/1"),
                "moves",
                moves);
        byte[] json = PloverRecords.write(DialogueReader.read(tree).dialogue(), ShippedRules.RULES);
        return JsonPath.read(new String(json, StandardCharsets.UTF_8), "$");
    }

    private static Map<String, Object> move(String date, String kind) {
        return Map.of("id", "m1", "date", date, "actor", "by", "kind", kind, "summary", "Freed", "extent", 0.3);
    }

    @Test
    void hasTheFieldsOfTheManual() {
        Map<String, Object> event =
                records(List.of(move("2025-11-26", "prisoner-release"))).get(0);

        assertThat(event)
                .containsEntry("id", "m1")
                .containsEntry("date", "2025-11-26")
                .doesNotContainKeys("enddate", "link", "has_event")
                .containsEntry("source", List.of(Map.of("actor_text", "Minsk")))
                .containsEntry(
                        "recipient", List.of(Map.of("actor_text", "Washington", "identifier_text", "United States")))
                .containsEntry("event", List.of("RETREAT"))
                .containsEntry("mode", List.of("release"))
                .containsEntry("quad_code", 2)
                .containsEntry("event_text", List.of("Freed"))
                .containsEntry(
                        "cite_info",
                        Map.of("title", "A record", "url", "https://news.example/1", "codebook", "PLOVER 0.7b1"));
        assertThat(event.get("entente"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("kind", "prisoner-release")
                .containsEntry("extent", "0.3");
    }

    @Test
    void givesAMonthItsFirstDayAndItsLast() {
        assertThat(records(List.of(move("2025-11~", "praise"))).get(0))
                .containsEntry("date", "2025-11-01")
                .containsEntry("enddate", "2025-11-30")
                .extractingByKey("entente")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("date", "2025-11~");
    }

    @Test
    void makesTwoRecordsOfWhatBothDidTogether() {
        assertThat(records(List.of(Map.of(
                        "id", "m1", "date", "2025-11-26", "actor", "by", "kind", "agreement-signed", "jointly", true))))
                .extracting(event -> event.get("id"), event -> event.get("link"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("m1.us", "m1"),
                        org.assertj.core.groups.Tuple.tuple("m1.by", "m1"));
    }

    @Test
    void takesAPromiseForAnAgreementAndTellsWhatIsNotCoded() {
        assertThat(records(List.of(
                        Map.of(
                                "id",
                                "m1",
                                "date",
                                "2025-11-26",
                                "actor",
                                "by",
                                "kind",
                                "promise",
                                "promises",
                                "praise"),
                        Map.of("id", "m2", "date", "2025-11-27", "actor", "by", "kind", "moon-landing"))))
                .extracting(event -> event.get("event"), event -> event.get("has_event"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(List.of("AGREE"), null),
                        org.assertj.core.groups.Tuple.tuple(List.of(), false));
    }
}
