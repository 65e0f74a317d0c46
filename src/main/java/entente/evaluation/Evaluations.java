package entente.evaluation;

import entente.assessment.Edition;
import entente.dialogue.Dialogues;
import entente.dialogue.StoredDialogue;
import entente.dialogue.UtcClock;
import entente.evaluation.data.EvaluationData;
import entente.job.Jobs;
import entente.job.Jobs.Job;
import entente.rulebook.Compiler;
import entente.rulebook.Compiler.CompiledRules;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rulebook;
import entente.rulebook.check.Check;
import entente.rulebook.run.BoundedRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** How good rulebooks are, worked out beside the requests that ask; kept for as long as nothing of it is otherwise. */
public final class Evaluations {

    private final Compiler compiler;
    private final Supplier<EvaluationData> data;
    private final Dialogues dialogues;
    private final Jobs jobs;
    private final UtcClock clock;

    /** @param data asked for with the first question */
    public Evaluations(
            Compiler compiler, Supplier<EvaluationData> data, Dialogues dialogues, Jobs jobs, UtcClock clock) {
        this.compiler = compiler;
        this.data = data;
        this.dialogues = dialogues;
        this.jobs = jobs;
        this.clock = clock;
    }

    private record EvaluationKey(String rulebook, String data, LocalDate today, List<StoredDialogue> dialogues)
            implements Jobs.JobKey<Evaluation> {}

    /**
     * On the data that ship, and on the dialogues on record; one of these that names no day is read today (UTC). The job
     * fails with {@link InvalidRulebook} where the compiler refuses the rulebook, or its rules take too long.
     *
     * @throws RejectedExecutionException when too many are waiting
     */
    public Job<Evaluation> of(Rulebook rulebook) {
        EvaluationData against = data.get();
        List<StoredDialogue> all = dialogues.all();
        LocalDate today = clock.today();
        return jobs.of(key(rulebook, against, today, all), progress -> {
            try (CompiledRules compiled = Check.compile(rulebook, compiler)) {
                Edition edition = new Edition(rulebook.version(), rulebook.checksum());
                return Evaluation.of(edition, () -> BoundedRules.of(compiled), against, all, today, progress);
            }
        });
    }

    /** The job of that question, where somebody has asked it. */
    public Optional<Job<Evaluation>> find(Rulebook rulebook) {
        return Optional.ofNullable(jobs.find(key(rulebook, data.get(), clock.today(), dialogues.all())));
    }

    private static EvaluationKey key(
            Rulebook rulebook, EvaluationData data, LocalDate today, List<StoredDialogue> dialogues) {
        return new EvaluationKey(rulebook.checksum(), data.checksum(), today, dialogues);
    }
}
