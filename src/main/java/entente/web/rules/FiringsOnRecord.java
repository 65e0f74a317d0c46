package entente.web.rules;

import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Move;
import entente.dialogue.StoredDialogue;
import entente.dialogue.UtcClock;
import entente.job.Jobs;
import entente.job.Jobs.Job;
import entente.job.Progress;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    private final Jobs jobs;
    private final UtcClock clock;

    FiringsOnRecord(Dialogues dialogues, Jobs jobs, UtcClock clock) {
        this.dialogues = dialogues;
        this.jobs = jobs;
        this.clock = clock;
    }

    private record FiringsKey(String rules, LocalDate today, List<StoredDialogue> dialogues, int onRecord)
            implements Jobs.JobKey<FoundFirings> {}

    /**
     * What was found.
     *
     * @param where it was looked for, in a sentence
     */
    record FoundFirings(Firings firings, String where) {}

    /** @throws RejectedExecutionException when too many are waiting */
    Job<FoundFirings> of(Rules rules) {
        List<StoredDialogue> all = dialogues.all();
        List<StoredDialogue> latest = latest(all);
        return jobs.of(
                new FiringsKey(rules.checksum(), clock.today(), latest, all.size()),
                progress -> new FoundFirings(look(latest, rules, progress), where(latest.size(), all.size())));
    }

    /** Those whose last moves are the latest, as many as may be looked through; by their titles. */
    private static List<StoredDialogue> latest(List<StoredDialogue> all) {
        List<StoredDialogue> latestFirst = all.stream()
                .sorted(Comparator.comparing((StoredDialogue each) -> lastDay(each.dialogue()))
                        .reversed())
                .toList();
        List<StoredDialogue> latest = new ArrayList<>();
        int moves = 0;
        for (StoredDialogue each : latestFirst) {
            int more = each.dialogue().moves().size();
            if (latest.size() < MOST_DIALOGUES && moves + more <= MOST_MOVES) {
                latest.add(each);
                moves += more;
            }
        }
        return List.copyOf(latest);
    }

    private static LocalDate lastDay(Dialogue dialogue) {
        return dialogue.moves().stream()
                .map(Move::day)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private Firings look(List<StoredDialogue> latest, Rules rules, Progress progress) {
        Firings firings = new Firings();
        int done = 0;
        for (StoredDialogue each : latest) {
            if (!progress.goOn(done, latest.size())) {
                break;
            }
            try {
                LocalDate day = clock.dayOf(each.dialogue());
                firings.add(AssessedDialogue.read(each, rules, day, new Address(each.id(), null)));
            } catch (InvalidDialogue unweighable) {
                // its own page says why
            }
            done++;
        }
        return firings;
    }

    private static String where(int looked, int all) {
        return looked == all
                ? "Every dialogue on record was looked through."
                : "Looked through were " + looked + " of " + all
                        + " dialogues on record: those with the latest moves, as far as they are not too long.";
    }
}
