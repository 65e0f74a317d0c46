package entente.evaluation.fit;

import entente.assessment.Rules;
import entente.evaluation.data.History;
import entente.evaluation.data.Seen;
import entente.evaluation.fit.Losses.Shortfall;
import entente.evaluation.history.Histories;
import entente.evaluation.people.People;
import entente.job.Progress;
import entente.rulebook.Compiler.CompiledRules;
import entente.rulebook.run.BoundedRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Tries settings of numbers on data, each once. */
final class Trial {

    private final CompiledRules compiled;
    private final Dials dials;
    private final List<Seen> people;
    private final List<History> histories;
    private final Runnable before;
    private final Map<List<Double>, Losses> known = new HashMap<>();

    /** @param before called before each setting that was not tried yet */
    Trial(CompiledRules compiled, Dials dials, List<Seen> people, List<History> histories, Runnable before) {
        this.compiled = compiled;
        this.dials = dials;
        this.people = people;
        this.histories = histories;
        this.before = before;
    }

    Losses at(List<Double> values) {
        Losses losses = known.get(values);
        if (losses == null) {
            before.run();
            losses = losses(rules(values));
            known.put(values, losses);
        }
        return losses;
    }

    private Losses losses(Supplier<Rules> rules) {
        Map<String, Shortfall> shortfalls = new HashMap<>();
        Histories.of(histories, rules, Progress.UNHEARD)
                .held()
                .forEach(held -> shortfalls.merge(held.history(), Shortfall.of(held), Shortfall::plus));
        return new Losses(People.lossByStudy(people, rules, Progress.UNHEARD), shortfalls);
    }

    private Supplier<Rules> rules(List<Double> values) {
        CompiledRules set = compiled.with(dials.set(compiled.rulebook(), values))
                .orElseThrow(() -> new IllegalStateException("Numbers alone need no compilation: " + values));
        return () -> BoundedRules.of(set);
    }
}
