package entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.assessment.Edition;
import entente.assessment.Rules;
import entente.dialogue.DialogueFixture;
import entente.dialogue.Expectation;
import entente.dialogue.MoveFixture;
import entente.dialogue.StoredDialogue;
import entente.evaluation.data.DataFiles;
import entente.evaluation.data.EvaluationData;
import entente.evaluation.data.History;
import entente.evaluation.gaming.Gaming;
import entente.evaluation.history.Held;
import entente.evaluation.history.Histories;
import entente.evaluation.people.Bin;
import entente.evaluation.people.ForecastLoss;
import entente.evaluation.people.Loss;
import entente.evaluation.people.People;
import entente.evaluation.record.Outcome;
import entente.job.Progress;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.read.RulebookReader;
import entente.rules.ShippedRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The shipped rules on the shipped data. The figures of people were reckoned by a script in Python and numpy, written
 * apart, from the scores and ranges of the 2,998 distinct games and from the table of decisions. Those of Entente change
 * with the rules; those of the baselines hang on the data alone.
 */
class EvaluationTest {

    private static final double EXACT = 1e-6;

    private static final EvaluationData DATA =
            EvaluationData.of(DataFiles.ofFolder(Path.of("src/main/resources/evaluation")));

    private static final Expectation OURS = new Expectation(
            Expectation.Claim.FALLS_FROM,
            new Expectation.Reading("by", "us", LocalDate.of(2025, 10, 20)),
            new Expectation.Reading("by", "us", LocalDate.of(2025, 9, 15)),
            "The limits on Belavia turned out to stay.");

    private static Evaluation evaluation;
    private static People people;

    private static Evaluation evaluate(Progress progress) {
        return Evaluation.of(
                new Edition(ShippedRules.RULES.version(), ShippedRules.RULES.checksum()),
                () -> ShippedRules.RULES,
                DATA,
                List.of(new StoredDialogue(
                        "us-belarus-2025", ShippedRules.belarus().expecting(List.of(OURS)))),
                LocalDate.of(2026, 1, 1),
                progress);
    }

    @BeforeAll
    static void evaluate() {
        evaluation = evaluate(Progress.UNHEARD);
        people = evaluation.people().orElseThrow();
    }

    private static void is(Loss loss, double brier, double log) {
        assertThat(loss.brier()).isCloseTo(brier, within(EXACT));
        assertThat(loss.log()).isCloseTo(log, within(EXACT));
    }

    private static Loss baseline(String begins) {
        return people.baselines().stream()
                .filter(baseline -> baseline.name().startsWith(begins))
                .map(ForecastLoss::together)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void reckonsTheLossOfTheScoreAsAnIndependentScriptDoes() {
        assertThat(people.score().together().decisions()).isEqualTo(40_133);
        is(people.score().together(), 0.117673405, 0.396016932);
        is(people.score().byStudy().get("AM"), 0.140338866, 0.454301132);
        is(people.score().byStudy().get("BR"), 0.117446170, 0.399451695);
        is(people.score().byStudy().get("DB"), 0.161215407, 0.499461579);
        is(people.score().byStudy().get("DO"), 0.083407561, 0.295526995);
        is(people.score().byStudy().get("FO"), 0.126014058, 0.425013747);
        is(people.score().byStudy().get("KS"), 0.108962365, 0.371027478);
    }

    @Test
    void reckonsTheBaselinesAsAnIndependentScriptDoes() {
        is(baseline("Always"), 0.187980925, 0.564273377);
        is(baseline("Tit for tat"), 0.189951387, 0.571151481);
        is(baseline("Beta .9"), 0.143366146, 0.461374621);
        is(baseline("Conditional reciprocity"), 0.167687296, 0.517404534);
        is(baseline("A logistic regression"), 0.113562515, 0.378424031);
    }

    @Test
    void countsEveryDecisionInOneTenth() {
        assertThat(people.reliability()).hasSize(10);
        assertThat(people.reliability().stream().mapToLong(Bin::decisions).sum())
                .isEqualTo(40_133);
        assertThat(people.reliability().get(8).came()).isCloseTo(0.949544290, within(EXACT));
    }

    @Test
    void saysHowOftenTheRangeHolds() {
        assertThat(people.coverage().bins()).hasSize(18);
        assertThat(people.coverage().covered()).isEqualTo(18);
        assertThat(people.coverage().shareOfDecisions()).isEqualTo(1);
        assertThat(people.coverage().width()).isCloseTo(0.372514171, within(EXACT));
    }

    @Test
    void saysByHowMuchAnExpectationIsMissed() {
        assertThat(evaluation.histories().held()).hasSize(77);
        assertThat(evaluation.histories().met()).isEqualTo(74);
        assertThat(evaluation.histories().held())
                .allSatisfy(held -> assertThat(held.points() < 0 && held.met()).isFalse());
        assertThat(evaluation.histories().held().stream().filter(held -> !held.met()))
                .extracting(Held::history)
                .containsExactly("05-south-africa", "07-us-china", "17-iran-saudi");
    }

    @Test
    void keepsEveryStrategyWithinItsBound() {
        assertThat(evaluation.gaming().untried()).isEmpty();
        assertThat(evaluation.gaming().tried()).hasSize(225);
        assertThat(evaluation.gaming().met()).isEqualTo(225);
    }

    @Test
    void saysByHowMuchAStrategyGoesTooFar() {
        RulebookFiles dearCalls = ShippedFiles.with(
                "weights.csv",
                ShippedFiles.text("weights.csv").replace("leader-call,1,1,0.6,1,", "leader-call,1,9,9,1,"));
        assertThat(gaming(dearCalls).tried())
                .filteredOn(tried -> !tried.met())
                .singleElement()
                .satisfies(missed -> {
                    assertThat(missed.name())
                            .isEqualTo("A leader's call for our sanctions relief every month, five times,"
                                    + " half a year later");
                    assertThat(missed.heldAgainst()).isEqualTo("below 50.0, the start");
                    assertThat(missed.bound()).isEqualTo(50);
                    assertThat(missed.room()).isNegative().isEqualTo(missed.bound() - missed.reached());
                });
    }

    @Test
    void doesNotTryAStrategyOfAKindThatTheRulebookDoesNotHave() {
        RulebookFiles withoutPraise = ShippedFiles.of("friction")
                .with("kinds.csv", ShippedFiles.text("kinds.csv").replaceFirst("\npraise,.*", ""))
                .with("weights.csv", ShippedFiles.text("weights.csv").replaceFirst("\npraise,.*", ""));
        Gaming gaming = gaming(withoutPraise);
        assertThat(gaming.tried()).isNotEmpty();
        assertThat(gaming.untried())
                .hasSize(225 - gaming.tried().size())
                .allSatisfy(untried ->
                        assertThat(untried.reason()).startsWith("\"praise\" is no kind of move in rulebook test."));
    }

    private static Gaming gaming(RulebookFiles files) {
        Rules rules = ShippedRules.compile(RulebookReader.read("test", files));
        return Gaming.of(() -> rules, Progress.UNHEARD);
    }

    @Test
    void countsWhatSomebodyHereExpectsApartFromTheHistories() {
        assertThat(evaluation.histories().held()).noneMatch(Held::onRecord);
        assertThat(evaluation.expected().held()).singleElement().satisfies(held -> {
            assertThat(held.dialogue()).isEqualTo("us-belarus-2025");
            assertThat(held.met()).isTrue();
        });
        assertThat(evaluation.expected().leftOut()).isEmpty();
    }

    @Test
    void namesTheDialoguesWhoseExpectationsWouldTakeTooLong() {
        List<MoveFixture> moves = IntStream.range(0, 1_001)
                .mapToObj(
                        i -> MoveFixture.move("m" + i).on("2025-01-01").by("a").kind("praise"))
                .toList();
        List<Expectation> daily = IntStream.range(1, 11)
                .mapToObj(day -> new Expectation(
                        Expectation.Claim.AT_LEAST,
                        new Expectation.Reading("a", "b", LocalDate.of(2025, 2, day)),
                        new Expectation.Level(50),
                        "So."))
                .toList();
        StoredDialogue large = new StoredDialogue(
                "long", DialogueFixture.dialogue().with(moves).read().expecting(daily));
        Histories told = Histories.of(List.of(History.onRecord(large)), () -> ShippedRules.RULES, Progress.UNHEARD);
        assertThat(told.held()).isEmpty();
        assertThat(told.leftOut()).containsExactly("long");
    }

    @Test
    void foretellsWhatPeopleDoNext() {
        assertThat(people.score().together().brier()).isLessThanOrEqualTo(0.121);
    }

    @Test
    void saysAsOftenAsItComes() {
        assertThat(people.reliability())
                .allSatisfy(bin -> assertThat(bin.came()).isCloseTo(bin.said(), within(0.10)));
    }

    @Test
    void turnsWhereHistoryTurned() {
        List<Held> held = evaluation.histories().held();
        assertThat((double) evaluation.histories().met() / held.size()).isGreaterThanOrEqualTo(0.95);
        Map<String, Double> shares = held.stream()
                .collect(Collectors.groupingBy(Held::history, Collectors.averagingDouble(each -> each.met() ? 1 : 0)));
        assertThat(shares)
                .hasSize(9)
                .allSatisfy((history, share) -> assertThat(share).as(history).isGreaterThanOrEqualTo(0.85));
    }

    @Test
    void holdsTheScoreOfTheDayBeforeAgainstEachOutcomeOnRecord() {
        List<Outcome> outcomes = evaluation.onRecord().outcomes();
        assertThat(outcomes)
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.said()).isBetween(0.0, 1.0));
        assertThat(outcomes)
                .anyMatch(Outcome::kept)
                .anyMatch(outcome -> !outcome.kept())
                .doesNotHaveDuplicates();
        assertThat(evaluation.onRecord().leftOut()).isEmpty();
    }

    @Test
    void endsWithoutAnAnswerWhenItIsStopped() {
        assertThatThrownBy(() -> evaluate((done, bound) -> false)).isInstanceOf(CancellationException.class);
    }
}
