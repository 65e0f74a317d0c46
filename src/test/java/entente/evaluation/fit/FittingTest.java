package entente.evaluation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.config.ShippedData;
import entente.evaluation.data.EvaluationData;
import entente.evaluation.fit.Fit.FittedNumber;
import entente.evaluation.fit.Fit.Fold;
import entente.evaluation.people.Loss;
import entente.evaluation.people.People;
import entente.job.Progress;
import entente.rulebook.Compiler.CompiledRules;
import entente.rulebook.Rulebook;
import entente.rulebook.Tunable;
import entente.rulebook.Tunables;
import entente.rules.ShippedRules;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A fit from wrong numbers, on three of the six studies. */
class FittingTest {

    private static final List<String> NUMBERS = List.of("parameter/base rate", "parameter/half-life exchanges");

    private static final EvaluationData DATA = new EvaluationData(
            ShippedData.read().people().stream()
                    .filter(seen -> List.of("AM", "DO", "KS").contains(seen.study()))
                    .toList(),
            List.of(),
            "three studies");

    private static CompiledRules wrong;
    private static Fit fit;

    private static Rulebook with(Rulebook rulebook, String number, double value) {
        return rulebook.with(tunable(rulebook, number), value);
    }

    private static Tunable tunable(Rulebook rulebook, String id) {
        return Tunables.find(rulebook, id).orElseThrow();
    }

    private static List<Tunable> tunables() {
        return NUMBERS.stream().map(id -> tunable(wrong.rulebook(), id)).toList();
    }

    @BeforeAll
    static void fit() {
        wrong = ShippedRules.compile(with(with(ShippedRules.RULEBOOK, NUMBERS.get(0), 0.2), NUMBERS.get(1), 8));
        fit = Fitting.of(wrong, tunables(), DATA, FittedOn.PEOPLE, Progress.UNHEARD);
    }

    private static double shippedBrier() {
        double error = 0;
        long decisions = 0;
        for (Loss loss : People.lossByStudy(DATA.people(), () -> ShippedRules.RULES, Progress.UNHEARD)
                .values()) {
            error += loss.decisions() * loss.brier();
            decisions += loss.decisions();
        }
        return error / decisions;
    }

    @Test
    void comesBackFromWrongNumbersOnStudiesThatItHasNotSeen() {
        double shipped = shippedBrier();
        assertThat(fit.unseen(true, false)).isGreaterThan(shipped + 0.01);
        assertThat(fit.unseen(true, true)).isLessThan(shipped + 0.003);
    }

    @Test
    void isNeverWorseOnWhatItHasSeen() {
        assertThat(fit.folds()).extracting(Fold::leftOut).containsExactlyInAnyOrder("AM", "DO", "KS");
        assertThat(fit.folds()).allSatisfy(fold -> assertThat(fold.seenAfter()).isLessThan(fold.seenBefore()));
    }

    @Test
    void staysWithinTheRangesOfTheNumbers() {
        assertThat(fit.numbers()).extracting(number -> number.tunable().id()).isEqualTo(NUMBERS);
        assertThat(fit.numbers())
                .allSatisfy(number -> assertThat(number.fitted())
                        .isBetween(number.tunable().min(), number.tunable().max()));
    }

    @Test
    void predictsAsWellAsItSaysWhenItsNumbersAreSet() {
        Rulebook set = wrong.rulebook();
        for (FittedNumber number : fit.numbers()) {
            set = with(set, number.tunable().id(), number.fitted());
        }
        CompiledRules rules = ShippedRules.compile(set);
        double error = 0;
        for (Loss loss :
                People.lossByStudy(DATA.people(), () -> rules, Progress.UNHEARD).values()) {
            error += loss.decisions() * (loss.brier() - fit.after().brier());
        }
        assertThat(error).isCloseTo(0, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void endsWhenItIsStopped() {
        assertThatThrownBy(() -> Fitting.of(wrong, tunables(), DATA, FittedOn.PEOPLE, (tried, bound) -> tried < 3))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void fitsFifteenNumbersAtMost() {
        List<Tunable> many = Tunables.of(wrong.rulebook()).subList(0, 16);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fitting.of(wrong, many, DATA, FittedOn.PEOPLE, Progress.UNHEARD))
                .withMessageContaining("1 to 15");
    }
}
