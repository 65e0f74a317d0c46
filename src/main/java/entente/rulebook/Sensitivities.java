package entente.rulebook;

import entente.assessment.Stances;
import entente.dialogue.Kept;
import entente.dialogue.Side;
import entente.job.Jobs;
import entente.job.Jobs.Job;
import entente.rulebook.Compiler.Compiled;
import entente.rulebook.Sensitivity.Sweep;
import entente.rulebook.Sensitivity.Tornado;
import entente.rulebook.check.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** How much the scores of a dialogue hang on the numbers of a draft, worked out beside the requests that ask. */
public final class Sensitivities {

    private final Compiler compiler;
    private final Jobs errands;

    public Sensitivities(Compiler compiler, Jobs errands) {
        this.compiler = compiler;
        this.errands = errands;
    }

    private record OfAll(String rules, Kept kept, LocalDate day, String observer) implements Jobs.JobKey<Tornado> {}

    private record OfVerdicts(String rules, Kept kept, LocalDate day, String proposal, Stances stances)
            implements Jobs.JobKey<List<Sureness>> {}

    private record OfOne(String rules, Kept kept, LocalDate day, String dial) implements Jobs.JobKey<Sweep> {}

    /**
     * Every dial by its influence. The errand fails with {@link InvalidRulebook} where the draft is refused or takes too
     * long, and with {@link entente.dialogue.InvalidDialogue} where it does not know a kind of the dialogue.
     *
     * @throws RejectedExecutionException when too many are waiting
     */
    public Job<Tornado> tornado(Kept kept, LocalDate day, Rulebook draft, String observer) {
        return errands.of(new OfAll(draft.checksum(), kept, day, observer), progress -> {
            try (Compiled compiled = Check.compile(draft, compiler)) {
                return Sensitivity.tornado(kept.dialogue(), day, compiled, observer, progress);
            }
        });
    }

    /**
     * How sure the verdicts on a proposal are, for each side in the order of the dialogue. The errand fails as
     * {@link #tornado} does.
     *
     * @throws RejectedExecutionException when too many are waiting
     */
    public Job<List<Sureness>> sureness(Kept kept, LocalDate day, Rulebook rulebook, String proposal, Stances stances) {
        return errands.of(new OfVerdicts(rulebook.checksum(), kept, day, proposal, stances), progress -> {
            try (Compiled compiled = Check.compile(rulebook, compiler)) {
                List<Sureness> both = new ArrayList<>();
                for (Side side : kept.dialogue().sides()) {
                    int before = both.size();
                    both.add(Sureness.of(
                            kept.dialogue(),
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

    /** One dial over its range. The errand fails as {@link #tornado} does. */
    public Job<Sweep> sweep(Kept kept, LocalDate day, Rulebook draft, Dial dial) {
        return errands.of(new OfOne(draft.checksum(), kept, day, dial.id()), progress -> {
            try (Compiled compiled = Check.compile(draft, compiler)) {
                return Sensitivity.sweep(kept.dialogue(), day, compiled, dial, Sensitivity.STEPS, progress);
            }
        });
    }
}
