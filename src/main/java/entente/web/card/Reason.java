package entente.web.card;

import entente.trust.Cause;
import entente.web.view.AssessedDialogue;
import entente.web.view.Figures;
import entente.web.view.RecordedMove;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cause of a change, as a reader sees it.
 *
 * @param rule the id of the rule that found it; null for the passing of time and for what is summed up
 * @param href where it is told in full, if not here
 * @param moves what it rests on
 */
public record Reason(
        String because,
        @Nullable String rule,
        double points,
        @Nullable String href,
        List<CitedMove> moves,
        PointsBar bar) {

    /** A move that a reason rests on, with the place in its source. */
    public record CitedMove(
            RecordedMove move, String href, @Nullable String locator) {}

    /** The points as a bar to the left or right of the middle; places in percent. */
    record PointsBar(String x, String width, boolean negative) {

        private static final double HALF = 50;

        /** @param greatest the most points that any bar beside it shows */
        static PointsBar of(double points, double greatest) {
            double width = greatest == 0 ? 0 : HALF * Math.min(1, Math.abs(points) / greatest);
            return new PointsBar(
                    Figures.coordinate(points < 0 ? HALF - width : HALF) + "%",
                    Figures.coordinate(width) + "%",
                    points < 0);
        }
    }

    public static Reason of(Cause cause, AssessedDialogue assessed, double greatest) {
        return of(cause, cause.because(), assessed, greatest);
    }

    /** @param because the reason in words that fit the place where it stands */
    public static Reason of(Cause cause, String because, AssessedDialogue assessed, double greatest) {
        return new Reason(
                because,
                cause.rule(),
                cause.points(),
                null,
                cause.moves().stream()
                        .map(id -> step(assessed.move(id), assessed))
                        .toList(),
                PointsBar.of(cause.points(), greatest));
    }

    /** What happened beside what is explained, in one line. */
    public static Reason elsewhere(double points, String href, double greatest) {
        return new Reason(
                "Other moves and deadlines of that day.",
                null,
                points,
                href,
                List.of(),
                PointsBar.of(points, greatest));
    }

    /** Several causes in one line. */
    public static Reason together(String because, double points, double greatest) {
        return new Reason(because, null, points, null, List.of(), PointsBar.of(points, greatest));
    }

    public String signed() {
        return Figures.signed(points);
    }

    public static CitedMove step(RecordedMove move, AssessedDialogue assessed) {
        return new CitedMove(
                move, assessed.address().move(move.id()), move.move().locator());
    }
}
