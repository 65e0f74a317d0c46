package entente.assessment.search;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Assessor;
import entente.assessment.Stances;
import entente.assessment.search.StepAssumptions.Feasible;
import entente.assessment.search.StepAssumptions.Step;
import entente.assessment.search.StepAssumptions.StepAssumption;
import entente.assessment.search.World.ThinkableStep;
import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.rules.ShippedRules;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a side can do is what the record leaves it, unless a reader knows better. */
class WorldTest {

    private static final LocalDate DAY = LocalDate.parse("2025-06-01");

    private static Dialogue dialogue(String more, String... moves) {
        String json = "{\"id\": \"d\", \"title\": \"D\", \"sides\": [{\"id\": \"a\", \"name\": \"North\"},"
                + " {\"id\": \"b\", \"name\": \"South\"}]" + more + ", \"moves\": [" + String.join(", ", moves) + "]}";
        return CaseFile.read(json.getBytes(StandardCharsets.UTF_8)).dialogue();
    }

    private static String move(String id, String actor, String kind, String more) {
        return "{\"id\": \"" + id + "\", \"date\": \"2025-03-0" + id.charAt(1) + "\", \"actor\": \"" + actor
                + "\", \"kind\": \"" + kind + "\"" + more + "}";
    }

    private static Optional<String> hindrance(Dialogue dialogue, String kind) {
        return World.steps(dialogue, ShippedRules.RULES, Assessor.assess(dialogue, ShippedRules.RULES, DAY)).stream()
                .filter(step -> step.side().id().equals("a"))
                .filter(step -> step.kind().code().equals(kind))
                .findFirst()
                .map(ThinkableStep::hindrance);
    }

    @ParameterizedTest
    @CsvSource({
        "prisoner-release, detention",
        "sanctions-relief, sanctions-imposed",
        "embassy-reopening, embassy-closure",
        "border-opening, border-closure",
        "ceasefire, armed-attack",
        "troop-withdrawal, troop-deployment"
    })
    void takesBackOnlyWhatItsSideHasDone(String kind, String done) {
        assertThat(hindrance(dialogue(""), kind))
                .hasValueSatisfying(
                        why -> assertThat(why).startsWith("Nothing on record says that there is any to take back"));
        assertThat(hindrance(dialogue("", move("m1", "b", done, "")), kind)).isPresent();
        assertThat(hindrance(dialogue("", move("m1", "a", done, "")), kind)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ambassador-appointment", "envoy-appointment", "recognition", "embassy-reopening"})
    void setsUpNothingThatStands(String kind) {
        String closed = move("m1", "a", "embassy-closure", "");
        assertThat(hindrance(dialogue("", closed), kind)).isEmpty();
        assertThat(hindrance(dialogue("", closed, move("m2", "a", kind, "")), kind))
                .contains("It has been done, and stands.");
        assertThat(hindrance(
                        dialogue(
                                "",
                                closed,
                                move("m2", "a", kind, ""),
                                move("m3", "a", "defection", ", \"reverses\": \"m2\"")),
                        kind))
                .isEmpty();
    }

    @Test
    void reopensWhatWasClosedAgain() {
        assertThat(hindrance(
                        dialogue(
                                "",
                                move("m1", "a", "embassy-closure", ""),
                                move("m2", "a", "embassy-reopening", ""),
                                move("m3", "a", "embassy-closure", "")),
                        "embassy-reopening"))
                .isEmpty();
    }

    @Test
    void believesWhatASidePromisedOrIsAskedFor() {
        assertThat(hindrance(
                        dialogue("", move("m1", "a", "promise", ", \"promises\": \"prisoner-release\"")),
                        "prisoner-release"))
                .isEmpty();
        assertThat(hindrance(
                        dialogue(", \"proposals\": [{\"id\": \"p\", \"date\": \"2025-03-01\", \"from\": \"b\","
                                + " \"asks\": [{\"kind\": \"prisoner-release\"}]}]"),
                        "prisoner-release"))
                .isEmpty();
    }

    @Test
    void crossesNoRedLineOfItsOwn() {
        assertThat(hindrance(
                        dialogue(
                                ", \"redLines\": [{\"id\": \"r\", \"side\": \"a\", \"issue\": \"economy\", \"text\": \"No trade.\"}]"),
                        "trade-opening"))
                .contains("It touches a red line of its own.");
    }

    private static World world(Dialogue dialogue, StepAssumptions assumptions) {
        return new World(
                dialogue,
                ShippedRules.RULES,
                Assessor.assess(dialogue, ShippedRules.RULES, DAY),
                Stances.UNKNOWN,
                assumptions);
    }

    private static StepAssumptions saying(String kind, Feasible feasible, OptionalDouble cost) {
        return new StepAssumptions(Map.of(new Step("a", kind), new StepAssumption(feasible, cost)));
    }

    @Test
    void believesTheReaderRatherThanTheRecord() {
        Dialogue nothing = dialogue("");
        World held = world(nothing, saying("prisoner-release", Feasible.YES, OptionalDouble.empty()));
        World gone = world(nothing, saying("trade-opening", Feasible.NO, OptionalDouble.empty()));

        assertThat(held.feasible("a", List.of(UndatedMove.plain("a", "prisoner-release", 1))))
                .hasSize(1);
        assertThat(held.feasible("b", List.of(UndatedMove.plain("b", "prisoner-release", 1))))
                .isEmpty();
        assertThat(gone.feasible("a", List.of(UndatedMove.plain("a", "trade-opening", 1))))
                .isEmpty();
        assertThat(gone.feasible("b", List.of(UndatedMove.plain("b", "trade-opening", 1))))
                .hasSize(1);
    }

    /** What is said of one holds for many in proportion, as the tariff has it. */
    @Test
    void pricesAStepAsTheReaderDoes() {
        World dear = world(dialogue(""), saying("prisoner-release", Feasible.AS_RECORDED, OptionalDouble.of(12)));
        double proportion =
                ShippedRules.RULES.cost("prisoner-release", 50) / ShippedRules.RULES.cost("prisoner-release", 1);

        assertThat(dear.cost("a", "prisoner-release", 1)).isEqualTo(12);
        assertThat(dear.cost("a", "prisoner-release", 50)).isEqualTo(12 * proportion);
        assertThat(dear.cost("b", "prisoner-release", 1)).isEqualTo(ShippedRules.RULES.cost("prisoner-release", 1));
    }

    private static SearchResult search(StepAssumptions assumptions) {
        Dialogue belarus = ShippedRules.belarus();
        return WhatItTakes.to(new WhatItTakes.Question(
                new Aim.ScoreAim("by", 72),
                belarus,
                LocalDate.parse("2025-12-05"),
                LocalDate.parse("2026-06-30"),
                ShippedRules.RULES,
                assumptions));
    }

    @Test
    void findsNoWayThroughAStepThatIsRuledOut() {
        List<Move> free = search(StepAssumptions.NONE).ways().get(0).moves();
        Map<Step, StepAssumption> out = Map.of(
                new Step(free.get(0).actor(), free.get(0).kind()),
                new StepAssumption(Feasible.NO, OptionalDouble.empty()));

        SearchResult without = search(new StepAssumptions(out));

        assertThat(without.ways())
                .isNotEmpty()
                .allSatisfy(way -> assertThat(way.moves())
                        .noneMatch(move -> out.containsKey(new Step(move.actor(), move.kind()))));
        assertThat(without.ways().get(0).cost())
                .isGreaterThanOrEqualTo(
                        search(StepAssumptions.NONE).ways().get(0).cost());
    }

    @Test
    void offersNoStepThatCannotBeTaken() {
        assertThat(search(StepAssumptions.NONE).ways())
                .isNotEmpty()
                .allSatisfy(way -> assertThat(way.moves())
                        .noneMatch(
                                move -> move.actor().equals("us") && move.kind().equals("envoy-appointment"))
                        .noneMatch(
                                move -> move.actor().equals("us") && move.kind().equals("prisoner-release")));
    }
}
