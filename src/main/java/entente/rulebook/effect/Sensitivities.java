package entente.rulebook.effect;

import entente.assessment.Stances;
import entente.dialogue.Side;
import entente.dialogue.StoredDialogue;
import entente.job.Jobs;
import entente.job.Jobs.Job;
import entente.rulebook.Compiler;
import entente.rulebook.Compiler.CompiledRules;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rulebook;
import entente.rulebook.Tunable;
import entente.rulebook.check.Check;
import entente.rulebook.effect.Sensitivity.Sweep;
import entente.rulebook.effect.Sensitivity.Tornado;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** How much the scores of a dialogue hang on the numbers of a draft, worked out beside the requests that ask. */
public final class Sensitivities {

    private final Compiler compiler;
    private final Jobs jobs;

    public Sensitivities(Compiler compiler, Jobs jobs) {
        this.compiler = compiler;
        this.jobs = jobs;
    }

    private record TornadoKey(String rules, StoredDialogue kept, LocalDate day, String observer)
            implements Jobs.JobKey<Tornado> {}

    private record RobustnessKey(String rules, StoredDialogue kept, LocalDate day, String proposal, Stances stances)
            implements Jobs.JobKey<List<Robustness>> {}

    private record SweepKey(String rules, StoredDialogue kept, LocalDate day, String tunable)
            implements Jobs.JobKey<Sweep> {}

    /**
     * Every number by its influence. The job fails with {@link InvalidRulebook} where the draft is refused or takes too
     * long, and with {@link entente.dialogue.InvalidDialogue} where it does not know a kind of the dialogue.
     *
     * @throws RejectedExecutionException when too many are waiting
     */
    public Job<Tornado> tornado(StoredDialogue storedDialogue, LocalDate day, Rulebook draft, String observer) {
        return jobs.of(new TornadoKey(draft.checksum(), storedDialogue, day, observer), progress -> {
            try (CompiledRules compiled = Check.compile(draft, compiler)) {
                return Sensitivity.tornado(storedDialogue.dialogue(), day, compiled, observer, progress);
            }
        });
    }

    /**
     * How sure the verdicts on a proposal are, for each side in the order of the dialogue. The job fails as
     * {@link #tornado} does.
     *
     * @throws RejectedExecutionException when too many are waiting
     */
    public Job<List<Robustness>> sureness(
            StoredDialogue storedDialogue, LocalDate day, Rulebook rulebook, String proposal, Stances stances) {
        return jobs.of(new RobustnessKey(rulebook.checksum(), storedDialogue, day, proposal, stances), progress -> {
            try (CompiledRules compiled = Check.compile(rulebook, compiler)) {
                List<Robustness> both = new ArrayList<>();
                for (Side side : storedDialogue.dialogue().sides()) {
                    int before = both.size();
                    both.add(Robustness.of(
                            storedDialogue.dialogue(),
                            day,
                            compiled,
                            proposal,
                            side.id(),
                            stances,
                            (tried, bound) -> progress.goOn(before * bound + tried, 2 * bound)));
                }
                return both;
            }
        });
    }

    /** One number over its range. The job fails as {@link #tornado} does. */
    public Job<Sweep> sweep(StoredDialogue storedDialogue, LocalDate day, Rulebook draft, Tunable tunable) {
        return jobs.of(new SweepKey(draft.checksum(), storedDialogue, day, tunable.id()), progress -> {
            try (CompiledRules compiled = Check.compile(draft, compiler)) {
                return Sensitivity.sweep(
                        storedDialogue.dialogue(), day, compiled, tunable, Sensitivity.STEPS, progress);
            }
        });
    }
}
