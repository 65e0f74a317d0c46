package entente.rules;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Assessor;
import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does trust turn where history turned? Nine histories, each with what a historian expects of it. Each score is as of the
 * date of the expectation, so that only what was known then counts.
 */
class HistoriesTest {

    private static final Path FOLDER = Path.of("src/main/resources/evaluation/histories");

    private static final double ENOUGH_OF_ALL = 0.95;
    private static final double ENOUGH_OF_ONE = 0.85;

    /** What is expected of one history. */
    private record History(String name, Dialogue dialogue, JsonNode expected, Map<String, Double> scores) {

        static History read(Path expected) {
            String name = expected.getFileName().toString().replace(".expect.json", "");
            try {
                return new History(
                        name,
                        CaseFile.read(Files.readAllBytes(FOLDER.resolve(name + ".json")))
                                .dialogue(),
                        JsonMapper.builder().build().readTree(Files.readString(expected)),
                        new HashMap<>());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        double score(String observer, String date) {
            return scores.computeIfAbsent(
                    observer + date,
                    none -> Assessor.assess(dialogue, ShippedRules.RULES, LocalDate.parse(date))
                            .trustOf(observer)
                            .last()
                            .score());
        }

        /** The expectations that are not met, in words. */
        List<String> missed() {
            List<String> missed = new ArrayList<>();
            for (JsonNode each : expected) {
                String said = said(each);
                if (!said.isEmpty()) {
                    missed.add(name + ": " + said + " | " + each.get("why").asString());
                }
            }
            return missed;
        }

        /** What the score is, where it is not as expected; else nothing. */
        private String said(JsonNode each) {
            if (each.has("higher")) {
                JsonNode higher = each.get("higher");
                JsonNode lower = each.get("than");
                double one = score(higher.get(0).asString(), higher.get(2).asString());
                double other = score(lower.get(0).asString(), lower.get(2).asString());
                return one > other ? "" : "%s %.1f > %s %.1f".formatted(higher, one, lower, other);
            }
            String observer = each.get("observer").asString();
            String date = each.get("date").asString();
            double score = score(observer, date);
            String claim = each.get("claim").propertyNames().iterator().next();
            JsonNode than = each.get("claim").get(claim);
            boolean met = switch (claim) {
                case "rises-from" -> score > score(observer, than.asString());
                case "falls-from" -> score < score(observer, than.asString());
                case "at-least" -> score >= than.asDouble();
                case "at-most" -> score <= than.asDouble();
                default -> throw new AssertionError("No claim " + claim);
            };
            return met ? "" : "%s on %s %.1f %s %s".formatted(observer, date, score, claim, than.asString());
        }
    }

    private static List<History> histories() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".expect.json"))
                    .sorted()
                    .map(History::read)
                    .toList();
        }
    }

    @Test
    void trustTurnsWhereHistoryTurned() throws IOException {
        List<String> missed = new ArrayList<>();
        Map<String, Double> shares = new HashMap<>();
        int expectations = 0;
        for (History history : histories()) {
            List<String> ofThis = history.missed();
            missed.addAll(ofThis);
            expectations += history.expected().size();
            shares.put(
                    history.name(),
                    1 - (double) ofThis.size() / history.expected().size());
        }
        missed.forEach(System.out::println);
        assertThat(expectations).isGreaterThan(50);
        assertThat(1 - (double) missed.size() / expectations)
                .as("missed: %s", missed)
                .isGreaterThanOrEqualTo(ENOUGH_OF_ALL);
        assertThat(shares)
                .hasSize(9)
                .allSatisfy((name, share) -> assertThat(share).as(name).isGreaterThanOrEqualTo(ENOUGH_OF_ONE));
    }
}
