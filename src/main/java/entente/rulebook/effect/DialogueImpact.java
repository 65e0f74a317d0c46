package entente.rulebook.effect;

import entente.assessment.Assessment;
import entente.assessment.Shift;
import entente.assessment.VerdictChange;
import entente.dialogue.Problem;
import entente.dialogue.StoredDialogue;
import entente.trust.Opinion;
import entente.trust.TrustCurve;
import java.time.LocalDate;
import java.util.List;

/**
 * What other rules make of one dialogue.
 *
 * @param day the day that it is read on under both
 * @param directions one for each observer; none where either version cannot weigh the dialogue
 * @param statuses the concessions and promises that stand otherwise
 * @param verdicts those on proposals that are otherwise
 * @param hindrancesBefore why the earlier version cannot weigh it; empty where it can. So {@code hindrancesAfter}
 */
public record DialogueImpact(
        StoredDialogue kept,
        LocalDate day,
        List<DirectionImpact> directions,
        List<StatusChange> statuses,
        List<VerdictChange> verdicts,
        List<Problem> hindrancesBefore,
        List<Problem> hindrancesAfter) {

    public DialogueImpact {
        directions = List.copyOf(directions);
        statuses = List.copyOf(statuses);
        verdicts = List.copyOf(verdicts);
        hindrancesBefore = List.copyOf(hindrancesBefore);
        hindrancesAfter = List.copyOf(hindrancesAfter);
    }

    /**
     * The trust in one direction under both.
     *
     * @param byBaseRate how many points of the difference the trust before any evidence accounts for
     * @param findings the findings that appear, vanish or weigh otherwise, and the fading that does; the largest first
     */
    public record DirectionImpact(
            String observer, String subject, Opinion before, Opinion after, double byBaseRate, List<Shift> findings) {

        public DirectionImpact {
            findings = List.copyOf(findings);
        }

        static DirectionImpact of(TrustCurve before, TrustCurve after) {
            return new DirectionImpact(
                    after.observer(),
                    after.subject(),
                    before.last(),
                    after.last(),
                    100 * (after.baseRate() - before.baseRate()),
                    Shift.between(before, after));
        }

        /** How many points the score rises, or falls where below 0; base rate and findings sum to it. */
        public double difference() {
            return after.score() - before.score();
        }
    }

    /** What both make of it, on one day. */
    public static DialogueImpact of(StoredDialogue storedDialogue, Assessment before, Assessment after) {
        return new DialogueImpact(
                storedDialogue,
                after.asOf(),
                after.trust().stream()
                        .map(curve -> DirectionImpact.of(before.trustOf(curve.observer()), curve))
                        .toList(),
                StatusChange.between(before, after),
                VerdictChange.between(before, after),
                List.of(),
                List.of());
    }

    public String id() {
        return kept.id();
    }

    public String title() {
        return kept.dialogue().title();
    }

    /** Whether both versions can weigh the dialogue. */
    public boolean isWeighed() {
        return hindrancesBefore.isEmpty() && hindrancesAfter.isEmpty();
    }

    /** The larger difference of the two directions, in points without sign; 0 where it is not weighed. */
    public double difference() {
        return directions.stream()
                .mapToDouble(direction -> Math.abs(direction.difference()))
                .max()
                .orElse(0);
    }

    /** Whether anything is otherwise: a score, a finding, a status, a verdict, or that it can be weighed at all. */
    public boolean isAffected() {
        return hindrancesBefore.isEmpty() != hindrancesAfter.isEmpty()
                || !statuses.isEmpty()
                || !verdicts.isEmpty()
                || directions.stream()
                        .anyMatch(direction -> direction.difference() != 0
                                || !direction.findings().isEmpty());
    }
}
