package entente.web.rules;

import entente.assessment.Rules;
import entente.dialogue.Dialogues;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.StoredDialogue;
import entente.dialogue.UtcClock;
import entente.job.Jobs;
import entente.job.Jobs.Job;
import entente.job.Progress;
import entente.summary.Summaries;
import entente.summary.Summaries.DialogueTitle;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.stereotype.Component;

/**
 * Where rules fired, over the dialogues on record: found out once for all rules and all who ask, until a dialogue, the
 * rules or the day (UTC) is another.
 */
@Component
final class FiringsOnRecord {

    /** So many dialogues are looked through at most, and so many moves: a second or two of work. */
    private static final int MOST_DIALOGUES = 200;

    private static final int MOST_MOVES = 20_000;

    private final Dialogues dialogues;
    private final Summaries summaries;
    private final Jobs jobs;
    private final UtcClock clock;

    FiringsOnRecord(Dialogues dialogues, Summaries summaries, Jobs jobs, UtcClock clock) {
        this.dialogues = dialogues;
        this.summaries = summaries;
        this.jobs = jobs;
        this.clock = clock;
    }

    private record FiringsKey(String rules, LocalDate today, List<DialogueTitle> dialogues, int onRecord)
            implements Jobs.JobKey<FoundFirings> {}

    /**
     * What was found.
     *
     * @param where it was looked for, in a sentence
     */
    record FoundFirings(Firings firings, String where) {}

    /** @throws RejectedExecutionException when too many are waiting */
    Job<FoundFirings> of(Rules rules) {
        List<DialogueTitle> latest = summaries.latest("", MOST_DIALOGUES);
        int onRecord = summaries.count();
        return jobs.of(
                new FiringsKey(rules.checksum(), clock.today(), latest, onRecord),
                progress -> look(latest, onRecord, rules, progress));
    }

    /** Through as many of them as together are not too long. */
    private FoundFirings look(List<DialogueTitle> latest, int onRecord, Rules rules, Progress progress) {
        Firings firings = new Firings();
        int done = 0;
        int moves = 0;
        int looked = 0;
        for (DialogueTitle each : latest) {
            if (!progress.goOn(done++, latest.size())) {
                break;
            }
            Optional<StoredDialogue> found = dialogues.find(each.id());
            int more = found.map(stored -> stored.dialogue().moves().size()).orElse(0);
            if (found.isPresent() && moves + more <= MOST_MOVES) {
                moves += more;
                looked++;
                add(found.get(), rules, firings);
            }
        }
        return new FoundFirings(firings, where(looked, onRecord));
    }

    private void add(StoredDialogue stored, Rules rules, Firings firings) {
        try {
            LocalDate day = clock.openingDayOf(stored.dialogue());
            firings.add(AssessedDialogue.read(stored, rules, day, new Address(stored.id(), null)));
        } catch (InvalidDialogue unweighable) {
            // its own page says why
        }
    }

    private static String where(int looked, int all) {
        return looked == all
                ? "Every dialogue on record was looked through."
                : "Looked through were " + looked + " of " + all
                        + " dialogues on record: those with the latest moves, as far as they are not too long.";
    }
}
