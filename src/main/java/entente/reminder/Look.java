package entente.reminder;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.WrittenDate;
import entente.docket.Commitment;
import entente.docket.Occasion;
import entente.reminder.Trigger.Direction;
import entente.reminder.Trigger.PromiseDue;
import entente.reminder.Trigger.TrustCrossing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What one look at a dialogue finds for a watch.
 *
 * @param beyond whether trust lies beyond the line now; false for a watch of another kind
 * @param reminders what is to be told for the first time
 */
public record Look(boolean beyond, List<Reminder> reminders) {

    public Look {
        reminders = List.copyOf(reminders);
    }

    /**
     * What the look before left behind.
     *
     * @param beyond whether trust lay beyond the line then
     * @param told the topics that were told
     */
    public record Before(boolean beyond, Set<String> told) {

        public Before {
            told = Set.copyOf(told);
        }
    }

    /**
     * A pure function.
     *
     * @param assessment as of today, by {@code rules}
     */
    static Look at(Watch watch, Before before, Dialogue dialogue, Rules rules, Assessment assessment) {
        if (watch.trigger() instanceof TrustCrossing crossing) {
            return crossing(crossing, before, dialogue, assessment);
        }
        return due((PromiseDue) watch.trigger(), watch, before, dialogue, rules, assessment);
    }

    private static Look crossing(TrustCrossing crossing, Before before, Dialogue dialogue, Assessment assessment) {
        if (dialogue.sides().stream().noneMatch(side -> side.id().equals(crossing.observer()))) {
            return new Look(before.beyond(), List.of()); // until the side is back
        }
        double score = assessment.trustOf(crossing.observer()).last().score();
        boolean beyond = crossing.isBeyond(score);
        if (!beyond || before.beyond()) {
            return new Look(beyond, List.of());
        }
        String trust = trust(crossing, dialogue);
        boolean falls = crossing.direction() == Direction.FALLS_BELOW;
        String moved = (falls ? " fell below " : " rose above ") + number(crossing.line());
        return new Look(
                true,
                List.of(new Reminder(
                        "crossing " + before.told().size(),
                        Reminder.Type.TRUST_CROSSED,
                        trust + moved,
                        "On " + day(assessment.asOf()) + " " + trust + " is " + number(score) + ": it" + moved + ".",
                        assessment.asOf())));
    }

    /** What is open, falls due within the days asked for, and was not past when they were. */
    private static Look due(
            PromiseDue promiseDue, Watch watch, Before before, Dialogue dialogue, Rules rules, Assessment assessment) {
        LocalDate last = assessment.asOf().plusDays(promiseDue.daysBefore());
        Occasion.Naming naming = Assessor.naming(dialogue, rules);
        return new Look(
                false,
                assessment.commitments().stream()
                        .filter(commitment -> commitment.status().isOpen()
                                && !commitment.due().isAfter(last)
                                && !commitment.due().isBefore(watch.since())
                                && !before.told().contains(topic(commitment)))
                        .map(commitment -> due(commitment, naming, assessment.asOf()))
                        .toList());
    }

    private static Reminder due(Commitment commitment, Occasion.Naming naming, LocalDate today) {
        String by = naming.side(commitment.by());
        String promised = naming.promised(commitment.move());
        long days = ChronoUnit.DAYS.between(today, commitment.due());
        String dated = commitment.dated() ? "" : " No date was named: that day is the rules’ default.";
        return new Reminder(
                topic(commitment),
                Reminder.Type.PROMISE_DUE,
                by + ": " + promised + (days < 0 ? " was due on " : " is due on ") + day(commitment.due()),
                by + " promised: " + promised + ". It " + (days < 0 ? "was" : "is") + " due on " + day(commitment.due())
                        + ", " + away(days) + "." + dated,
                today);
    }

    private static String topic(Commitment commitment) {
        return "due " + commitment.by() + " " + commitment.move() + " " + commitment.due();
    }

    private static String away(long days) {
        if (days == 0) {
            return "today";
        }
        String amount = Math.abs(days) == 1 ? "one day" : Math.abs(days) + " days";
        return days > 0 ? "in " + amount : amount + " ago";
    }

    /** {@code the trust of Minsk in Washington} */
    private static String trust(TrustCrossing crossing, Dialogue dialogue) {
        return "the trust of " + dialogue.side(crossing.observer()).name() + " in "
                + dialogue.other(crossing.observer()).name();
    }

    private static String number(double score) {
        return score == Math.rint(score) ? String.valueOf((long) score) : String.format(Locale.ROOT, "%.1f", score);
    }

    private static String day(LocalDate day) {
        return WrittenDate.words(EdtfDate.of(day));
    }
}
