package entente.evaluation.fit;

import entente.evaluation.data.EvaluationData;
import entente.job.Jobs;
import entente.job.Jobs.Job;
import entente.rulebook.Compiler;
import entente.rulebook.Compiler.CompiledRules;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rulebook;
import entente.rulebook.Tunable;
import entente.rulebook.check.Check;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** Fits of rulebooks, worked out beside the requests that ask. */
public final class Fittings {

    private final Compiler compiler;
    private final Supplier<EvaluationData> data;
    private final Jobs jobs;

    /** @param data asked for with the first question */
    public Fittings(Compiler compiler, Supplier<EvaluationData> data, Jobs jobs) {
        this.compiler = compiler;
        this.data = data;
        this.jobs = jobs;
    }

    private record FitKey(String rulebook, List<String> numbers, FittedOn on, String data)
            implements Jobs.JobKey<Fit> {}

    /**
     * On the data that ship. The job fails with {@link InvalidRulebook} where the compiler refuses the rulebook.
     *
     * @param tunables 1 … {@link Fitting#MOST_NUMBERS} of the rulebook's
     * @throws RejectedExecutionException when too many are waiting
     */
    public Job<Fit> of(Rulebook rulebook, List<Tunable> tunables, FittedOn on) {
        EvaluationData against = data.get();
        return jobs.of(key(rulebook, tunables, on, against), progress -> {
            try (CompiledRules compiled = Check.compile(rulebook, compiler)) {
                return Fitting.of(compiled, tunables, against, on, progress);
            }
        });
    }

    /** The job of that question, where somebody has asked it and it was not stopped. */
    public Optional<Job<Fit>> find(Rulebook rulebook, List<Tunable> tunables, FittedOn on) {
        return Optional.ofNullable(jobs.find(key(rulebook, tunables, on, data.get())));
    }

    private static FitKey key(Rulebook rulebook, List<Tunable> tunables, FittedOn on, EvaluationData against) {
        return new FitKey(
                rulebook.checksum(), tunables.stream().map(Tunable::id).toList(), on, against.checksum());
    }
}
