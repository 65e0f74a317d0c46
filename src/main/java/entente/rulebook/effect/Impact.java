package entente.rulebook.effect;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.StoredDialogue;
import entente.job.Progress;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.run.BoundedRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would do to dialogues on record.
 *
 * @param dialogues those that only one version can weigh first, then the most affected
 * @param whole every dialogue was looked at; the listener did not stop it
 */
public record Impact(List<DialogueImpact> dialogues, boolean whole) {

    private static final Comparator<DialogueImpact> MOST_AFFECTED_FIRST = Comparator.comparing(
                    (DialogueImpact impact) -> impact.isWeighed() || !impact.isAffected())
            .thenComparing(Comparator.comparingDouble(DialogueImpact::difference)
                    .thenComparingInt(impact -> impact.statuses().size())
                    .reversed());

    public Impact {
        dialogues = List.copyOf(dialogues);
    }

    /**
     * Assesses each dialogue once by {@code before} and once by {@code after}.
     *
     * @param today the day to read those on that do not name their own
     * @param progress told before each dialogue how many were looked at, and of how many
     */
    public static Impact of(
            List<StoredDialogue> dialogues, Rules before, Rules after, LocalDate today, Progress progress) {
        List<DialogueImpact> impacts = new ArrayList<>();
        for (StoredDialogue storedDialogue : dialogues) {
            if (!progress.goOn(impacts.size(), dialogues.size())) {
                break;
            }
            impacts.add(of(storedDialogue, before, after, today));
        }
        boolean whole = impacts.size() == dialogues.size();
        impacts.sort(MOST_AFFECTED_FIRST);
        return new Impact(impacts, whole);
    }

    private static DialogueImpact of(StoredDialogue storedDialogue, Rules before, Rules after, LocalDate today) {
        LocalDate day = storedDialogue.dialogue().readingDay(today);
        WeighingOutcome from = WeighingOutcome.by(before, storedDialogue.dialogue(), day);
        WeighingOutcome to = WeighingOutcome.by(BoundedRules.of(after), storedDialogue.dialogue(), day);
        return from.assessment() == null || to.assessment() == null
                ? new DialogueImpact(
                        storedDialogue, day, List.of(), List.of(), List.of(), from.problems(), to.problems())
                : DialogueImpact.of(storedDialogue, from.assessment(), to.assessment());
    }

    /** What came of weighing. */
    private record WeighingOutcome(@Nullable Assessment assessment, List<Problem> problems) {

        static WeighingOutcome by(Rules rules, Dialogue dialogue, LocalDate day) {
            try {
                return new WeighingOutcome(Assessor.assess(dialogue, rules, day), List.of());
            } catch (InvalidDialogue unknownKind) {
                return new WeighingOutcome(null, unknownKind.problems());
            } catch (InvalidRulebook tooMuch) {
                return new WeighingOutcome(null, List.of(new Problem("/moves", String.valueOf(tooMuch.getMessage()))));
            }
        }
    }
}
