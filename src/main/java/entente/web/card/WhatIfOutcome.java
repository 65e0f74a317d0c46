package entente.web.card;

import entente.assessment.Difference;
import entente.assessment.Rules;
import entente.assessment.Shift;
import entente.assessment.VerdictChange;
import entente.assessment.WhatIf;
import entente.dialogue.Dialogue;
import entente.dialogue.Problem;
import entente.trust.Cause;
import entente.trust.Opinion;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one what-if comes to.
 *
 * @param number which it is, from 1
 * @param supposed what is supposed, in words
 * @param effects what that does, a sentence for each direction, and the reason for the greater one
 */
public record WhatIfOutcome(
        int number,
        String name,
        AssessedDialogue recorded,
        AssessedDialogue assessed,
        List<String> supposed,
        List<String> effects,
        List<DirectionOutcome> directions,
        List<StatusChangeCard> statuses,
        List<String> flips,
        List<String> warnings) {

    private static final double SEEN = 0.05;

    /** Causes smaller than this are told in one line together. */
    private static final int MOST_REASONS = 12;

    /**
     * One direction of trust.
     *
     * @param before on the dialogue's own day, {@code otherwise} as recorded on the day of the what-if
     * @param byChange what the change does, the largest first; {@code byTime} what time alone does
     */
    record DirectionOutcome(
            Party observer,
            Party subject,
            String before,
            String otherwise,
            String after,
            String change,
            String time,
            List<Reason> byChange,
            List<Reason> byTime) {

        public String name() {
            return observer.trustIn(subject);
        }
    }

    /** @param name what its owner calls it */
    public static WhatIfOutcome of(int number, String name, WhatIf whatIf, Dialogue dialogue, Rules rules) {
        AssessedDialogue recorded = AssessedDialogue.of(dialogue, whatIf.otherwise(), rules, Address.HERE);
        AssessedDialogue supposed = AssessedDialogue.of(whatIf.supposed(), whatIf.after(), rules, Address.HERE);
        WhatIfWords words = new WhatIfWords(recorded, supposed, whatIf);
        return new WhatIfOutcome(
                number,
                name,
                recorded,
                supposed,
                words.supposed(),
                words.effects(),
                whatIf.differences().stream()
                        .map(difference -> direction(difference, recorded, supposed))
                        .toList(),
                StatusChangeCard.of(whatIf, recorded, supposed),
                flips(whatIf, supposed),
                whatIf.warnings().stream().map(Problem::message).toList());
    }

    private static DirectionOutcome direction(
            Difference difference, AssessedDialogue recorded, AssessedDialogue supposed) {
        double before = difference.before().score();
        double otherwise = difference.otherwise().score();
        double after = difference.after().score();
        return new DirectionOutcome(
                supposed.party(difference.observer()),
                supposed.party(difference.subject()),
                Figures.tenths(before),
                Figures.tenths(otherwise),
                Figures.tenths(after),
                Figures.signed(after - otherwise),
                Figures.signed(otherwise - before),
                reasons(difference.byChange(), recorded, supposed),
                reasons(difference.byTime(), recorded, recorded));
    }

    public static List<Reason> reasons(List<Shift> shifts, AssessedDialogue recorded, AssessedDialogue supposed) {
        double greatest = shifts.isEmpty() ? 0 : Math.abs(shifts.get(0).cause().points());
        List<Reason> reasons = new ArrayList<>();
        double rest = 0;
        for (Shift shift : shifts) {
            Cause cause = shift.cause();
            if (reasons.size() < MOST_REASONS && Math.abs(cause.points()) >= SEEN / 10) {
                AssessedDialogue assessed = shift.how() == Shift.ShiftType.GONE ? recorded : supposed;
                reasons.add(Reason.of(cause, words(shift), assessed, greatest));
            } else {
                rest += cause.points();
            }
        }
        if (Math.abs(rest) >= SEEN / 10) {
            reasons.add(Reason.together("Smaller causes together.", rest, greatest));
        }
        return reasons;
    }

    static String words(Shift shift) {
        String because = shift.cause().because();
        return switch (shift.how()) {
            case NEW -> because;
            case GONE -> "No longer: " + because;
            case REWEIGHED -> shift.cause().rule() == null ? because : "Weighs otherwise: " + because;
        };
    }

    private static List<String> flips(WhatIf whatIf, AssessedDialogue supposed) {
        Stream<String> trust = whatIf.differences().stream()
                .filter(difference -> answer(difference.before()) != answer(difference.after()))
                .map(difference -> "Can " + supposed.party(difference.subject()).name()
                        + " be trusted to deliver? “"
                        + answer(difference.before()).words() + "” becomes “"
                        + answer(difference.after()).words() + "”"
                        + (answer(difference.otherwise()) == answer(difference.after()) ? ", by time alone." : "."));
        Stream<String> verdicts = VerdictChange.between(whatIf.before(), whatIf.after()).stream()
                .map(change -> ProposalView.words(change, supposed));
        return Stream.concat(trust, verdicts).toList();
    }

    private static Headline.TrustAnswer answer(Opinion opinion) {
        return Headline.TrustAnswer.of(opinion);
    }

    public String asOf() {
        return Days.full(assessed.asOf());
    }
}
