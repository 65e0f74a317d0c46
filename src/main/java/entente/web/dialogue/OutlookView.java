package entente.web.dialogue;

import entente.assessment.search.NextMove;
import entente.assessment.search.Outlook;
import entente.trust.TrustCurve;
import entente.web.view.AssessedDialogue;
import entente.web.view.Capitalization;
import entente.web.view.Figures;
import entente.web.view.Party;
import entente.web.whatif.SupposedMove;
import java.util.List;

/**
 * What may come next, as a page tells it.
 *
 * @param days that the silence lasts
 * @param silence what it would do, a sentence a direction
 * @param steps what each side had best do next, where something small would help
 */
record OutlookView(int days, List<String> silence, List<StepLine> steps) {

    /**
     * A step of one side.
     *
     * @param gain in points of the other side's trust in it
     * @param trust whose trust it raises: {@code Washington’s trust in Minsk}
     * @param href the same as a what-if
     */
    record StepLine(Party party, String words, String gain, String trust, String href) {}

    static OutlookView of(Outlook outlook, AssessedDialogue assessed) {
        return new OutlookView(
                Outlook.QUIET,
                outlook.silence().trust().stream()
                        .map(curve -> silence(curve, assessed))
                        .toList(),
                outlook.steps().stream()
                        .flatMap(next -> next.best().map(step -> step(next, step, assessed)).stream())
                        .toList());
    }

    private static String silence(TrustCurve after, AssessedDialogue assessed) {
        double now = assessed.assessment().trustOf(after.observer()).last().score();
        double then = after.last().score();
        return assessed.trust(after) + " " + Figures.tenths(now) + " → " + Figures.tenths(then) + " ("
                + Figures.signed(then - now) + ")";
    }

    private static StepLine step(NextMove next, NextMove.SingleMove step, AssessedDialogue assessed) {
        Party party = assessed.party(next.side());
        SupposedMove move = SupposedMove.of(step.move(), assessed);
        Party other = party.isFirst() ? assessed.second() : assessed.first();
        return new StepLine(
                party,
                party.name() + " " + Capitalization.small(move.words()),
                Figures.signed(step.gain()),
                other.trustIn(party),
                move.href());
    }
}
