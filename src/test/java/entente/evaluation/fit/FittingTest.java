package entente.evaluation.fit;

import static org.assertj.core.api.Assertions.assertThat;

import entente.config.ShippedData;
import entente.job.Progress;
import entente.rulebook.Compiler.CompiledRules;
import entente.rulebook.Rulebook;
import entente.rulebook.Tunable;
import entente.rulebook.Tunables;
import entente.rules.ShippedRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FittingTest {

    private static final Map<String, Double> WRONG = Map.of(
            "parameter/base rate", 0.3,
            "parameter/prior weight", 4.0,
            "parameter/half-life exchanges", 8.0);

    private static CompiledRules wrong() {
        Rulebook wrong = ShippedRules.RULEBOOK;
        for (Map.Entry<String, Double> number : WRONG.entrySet()) {
            wrong = wrong.with(tunable(wrong, number.getKey()), number.getValue());
        }
        return ShippedRules.compile(wrong);
    }

    private static Tunable tunable(Rulebook rulebook, String id) {
        return Tunables.find(rulebook, id).orElseThrow();
    }

    @Test
    void comesBackFromWrongNumbers() {
        Tunables.of(ShippedRules.RULEBOOK).stream()
                .limit(60)
                .forEach(t -> System.out.println(t.id() + " " + t.value() + " " + t.min() + " " + t.max()));
        CompiledRules wrong = wrong();
        List<Tunable> tunables = WRONG.keySet().stream()
                .sorted()
                .map(id -> tunable(wrong.rulebook(), id))
                .toList();
        long begun = System.nanoTime();
        Fit fit = Fitting.of(wrong, tunables, ShippedData.read(), FittedOn.PEOPLE, Progress.UNHEARD);
        System.out.println("took " + (System.nanoTime() - begun) / 1e9 + " tried " + fit.tried());
        System.out.println(fit.before() + " -> " + fit.after());
        fit.numbers()
                .forEach(n ->
                        System.out.println(n.tunable().id() + " " + n.tunable().value() + " -> " + n.fitted()));
        fit.folds().forEach(System.out::println);
        System.out.println(fit.unseen(true, false) + " -> " + fit.unseen(true, true));
        assertThat(fit.unseen(true, true)).isLessThan(0.1177 + 0.003);
    }
}
