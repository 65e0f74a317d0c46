package entente.web.card;

import entente.assessment.Shift;
import entente.trust.TrustCurve;
import entente.web.view.AssessedDialogue;
import entente.web.view.Figures;
import entente.web.view.Party;
import java.util.List;

/**
 * Whether the subject would move if the observer gave nothing: beside the trust in it, this tells what a step changes.
 *
 * @param score in how many cases of a hundred; in eight cases of ten between {@code low} and {@code high}
 * @param base the same before any evidence; with all reasons it adds up to the score
 * @param reasons the largest first, all fading as one
 */
public record Readiness(
        Party observer,
        Party subject,
        String score,
        String low,
        String high,
        String base,
        String total,
        List<Reason> reasons) {

    public static List<Readiness> of(AssessedDialogue assessed) {
        return assessed.assessment().readiness().stream()
                .map(curve -> of(curve, assessed))
                .toList();
    }

    private static Readiness of(TrustCurve curve, AssessedDialogue assessed) {
        TrustCurve nothing =
                new TrustCurve(curve.observer(), curve.subject(), curve.baseRate(), curve.fading(), List.of());
        return new Readiness(
                assessed.party(curve.observer()),
                assessed.party(curve.subject()),
                Figures.whole(curve.last().score()),
                Figures.whole(curve.last().low()),
                Figures.whole(curve.last().high()),
                Figures.tenths(curve.before().score()),
                Figures.tenths(curve.last().score()),
                WhatIfOutcome.reasons(Shift.between(nothing, curve), assessed, assessed));
    }

    /** {@code Would Minsk move if Washington gave nothing?} */
    public String question() {
        return question(observer, subject);
    }

    public static String question(Party observer, Party subject) {
        return "Would " + subject.name() + " move if " + observer.name() + " gave nothing?";
    }

    /** {@code In 20 of 100 cases} */
    public String answer() {
        return "In " + score + " of 100 cases";
    }
}
