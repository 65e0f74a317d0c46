package entente.web.dialogue;

import entente.dialogue.Expectation;
import entente.dialogue.Expectation.Reading;
import entente.evaluation.history.ExpectationWords;
import entente.evaluation.history.Held;
import entente.rulebook.TrustTrend;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.StatusBadge;

/**
 * What is expected of a score, beside the score.
 *
 * @param href the day explained, by what was known then; {@code since} the day or score that it is held against, empty
 *     for a level
 * @param score on that day, {@code standard} what it is held against
 * @param keep where it is kept as an example of the rules; empty where examples cannot say it
 * @param points by how much it goes beyond what is expected, or falls short
 */
record ExpectationRow(
        String day,
        String href,
        String trust,
        String expected,
        String since,
        String score,
        String standard,
        String points,
        StatusBadge met,
        String why,
        String keep) {

    static ExpectationRow of(Held held, AssessedDialogue assessed) {
        Expectation expectation = held.expectation();
        Reading reading = expectation.reading();
        Address address = assessed.address();
        return new ExpectationRow(
                Days.full(reading.date()),
                address.asOfAndWhy(reading.date()),
                trust(reading, assessed),
                ExpectationWords.claim(expectation, assessed.dialogue()),
                expectation.standard() instanceof Reading than ? address.asOfAndWhy(than.date()) : "",
                Figures.tenths(held.score()),
                Figures.tenths(held.standardScore()),
                Figures.signed(held.points()),
                held.met() ? new StatusBadge("Met", "ok") : new StatusBadge("Not met", "late"),
                expectation.why(),
                keep(expectation, address));
    }

    /** Examples say that trust rose or fell; of other claims they say nothing. */
    private static String keep(Expectation expectation, Address address) {
        TrustTrend goes = switch (expectation.claim()) {
            case RISES_FROM -> TrustTrend.UP;
            case FALLS_FROM -> TrustTrend.DOWN;
            default -> null;
        };
        if (goes == null || !(expectation.standard() instanceof Reading since)) {
            return "";
        }
        Reading reading = expectation.reading();
        return address.plain() + "/keep?of=" + reading.observer() + "&on=" + reading.date() + "&since=" + since.date()
                + "&goes=" + goes.word();
    }

    private static String trust(Reading reading, AssessedDialogue assessed) {
        return assessed.party(reading.observer()).trustIn(assessed.party(reading.subject()));
    }
}
