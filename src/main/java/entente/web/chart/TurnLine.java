package entente.web.chart;

import entente.trust.TrustCurve;
import entente.trust.TurningPoint;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A day that moved trust most, one way.
 *
 * @param lead {@code Fell most}
 * @param points with their sign
 */
public record TurnLine(String lead, String date, String points, String because, String href) {

    /** The day that raised it most, and the day that lowered it most; the later one first. */
    public static List<TurnLine> of(TrustCurve curve, AssessedDialogue assessed) {
        List<TurningPoint> turns = assessed.turns(curve);
        Optional<TurningPoint> fall =
                turns.stream().filter(TurningPoint::isFall).findFirst();
        Optional<TurningPoint> rise =
                turns.stream().filter(turn -> !turn.isFall()).findFirst();
        return Stream.concat(fall.stream(), rise.stream())
                .sorted((one, other) -> other.date().compareTo(one.date()))
                .map(turn -> of(turn, assessed))
                .toList();
    }

    private static TurnLine of(TurningPoint turn, AssessedDialogue assessed) {
        return new TurnLine(
                turn.isFall() ? "Fell most" : "Rose most",
                Days.full(turn.date()),
                Figures.signed(turn.points()),
                turn.cause().because(),
                assessed.address().day(turn.date()));
    }
}
