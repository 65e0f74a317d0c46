package entente.web.whatif;

import entente.assessment.search.Outlook;
import entente.assessment.search.StepAssumptions;
import entente.dialogue.Dialogue;
import entente.job.Jobs;
import entente.job.Jobs.Job;
import entente.web.view.AssessedDialogue;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What may come next in a dialogue, worked out beside the requests and once for all who read the same. */
@Component
public final class Outlooks {

    /** With more moves on record it is worked out only where somebody asks for it. */
    private static final int MOST_MOVES = 500;

    private final Jobs jobs;

    public Outlooks(Jobs jobs) {
        this.jobs = jobs;
    }

    private record OutlookKey(Dialogue dialogue, LocalDate day, StepAssumptions assumptions, String checksum)
            implements Jobs.JobKey<Outlook> {}

    /** Whether a page can have it without being asked for it. */
    public static boolean isQuick(AssessedDialogue assessed) {
        return assessed.moves().size() <= MOST_MOVES
                || assessed.known(Outlook.class).isPresent();
    }

    /** @throws java.util.concurrent.RejectedExecutionException when too much is being worked out */
    public Job<Outlook> of(AssessedDialogue assessed) {
        return assessed.known(Outlook.class)
                .map(Job::ended)
                .orElseGet(() -> jobs.of(
                        key(assessed, StepAssumptions.NONE),
                        progress -> assessed.once(Outlook.class, each -> outlook(each, StepAssumptions.NONE))));
    }

    /**
     * The same, where a reader says something of the steps.
     *
     * @throws java.util.concurrent.RejectedExecutionException when too much is being worked out
     */
    Job<Outlook> of(AssessedDialogue assessed, StepAssumptions assumptions) {
        return assumptions.equals(StepAssumptions.NONE)
                ? of(assessed)
                : jobs.of(key(assessed, assumptions), progress -> outlook(assessed, assumptions));
    }

    private static OutlookKey key(AssessedDialogue assessed, StepAssumptions assumptions) {
        return new OutlookKey(
                assessed.dialogue(),
                assessed.asOf(),
                assumptions,
                assessed.rules().checksum());
    }

    private static Outlook outlook(AssessedDialogue assessed, StepAssumptions assumptions) {
        return Outlook.of(assessed.dialogue(), assessed.rules(), assessed.asOf(), assumptions);
    }
}
