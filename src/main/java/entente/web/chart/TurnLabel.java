package entente.web.chart;

import entente.trust.TrustCurve;
import entente.trust.TurningPoint;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.Party;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What moved trust much, written into the drawing beside its day.
 *
 * @param x in percent of the width, and {@code y} of the height: the foot of its first line
 * @param anchor which end of the text is at {@code x}: {@code start} or {@code end}
 * @param head when, and by how much: {@code 15 Oct 2025 −15.9}
 * @param reason the beginning of why
 * @param minor it goes first where the page is narrow
 */
record TurnLabel(Party observer, String x, String y, String anchor, String head, String reason, boolean minor) {

    private static final int MOST = 5;
    private static final int MOST_OF_A_LINE = 2;
    private static final int MOST_WHERE_NARROW = 2;
    private static final int LONGEST_REASON = 34;

    /** What two lines of text take of the drawing, in percent of its width and height. */
    private static final double WIDE = 27;

    private static final double HIGH = 10;

    /** What one line of text takes of the width on a narrow page. */
    private static final double NARROW_ROOM = 45;

    /** How far the text keeps from its day. */
    private static final double BESIDE = 1.4;

    /** How far the top of the text is above the line, and below it, so that neither runs through the other. */
    private static final double ABOVE = 12;

    private static final double BELOW = 1.5;

    /** A turn with the place it has on its line. */
    private record PlacedTurn(Party observer, TurningPoint turn, double x, double y) {}

    /** The space that a label takes, in percent. */
    private record Space(double left, double top) {

        boolean meets(Space other) {
            return Math.abs(left - other.left) < WIDE && Math.abs(top - other.top) < HIGH;
        }

        boolean isWithin(double floor) {
            return left >= 0 && left + WIDE <= 100 && top >= 0 && top + HIGH <= floor;
        }
    }

    /**
     * What moved trust most, as far as there is room.
     *
     * @param floor down to where there is some, in percent of the height from the top
     */
    static List<TurnLabel> of(AssessedDialogue assessed, Axis axis, ScoreScale scores, double floor) {
        List<PlacedTurn> turns = assessed.assessment().trust().stream()
                .flatMap(curve -> turns(curve, assessed, axis, scores))
                .sorted(Comparator.comparingDouble(
                        placed -> -Math.abs(placed.turn().points())))
                .limit(MOST)
                .toList();
        List<Space> taken = new ArrayList<>();
        List<TurnLabel> labels = new ArrayList<>();
        for (PlacedTurn placed : turns) {
            spaces(placed)
                    .filter(space -> space.isWithin(floor))
                    .filter(space -> taken.stream().noneMatch(space::meets))
                    .findFirst()
                    .ifPresent(space -> {
                        taken.add(space);
                        labels.add(label(placed, space, labels.size() >= MOST_WHERE_NARROW));
                    });
        }
        return labels;
    }

    private static Stream<PlacedTurn> turns(TrustCurve curve, AssessedDialogue assessed, Axis axis, ScoreScale scores) {
        return assessed.turns(curve).stream()
                .filter(turn -> !turn.date().isAfter(axis.end()))
                .limit(MOST_OF_A_LINE)
                .map(turn -> new PlacedTurn(
                        assessed.party(curve.observer()), turn, axis.place(turn.date()), scores.place(turn.after())));
    }

    /** Where it may stand: left of its day or right of it, a fall below its end and a rise above, or the other way. */
    private static Stream<Space> spaces(PlacedTurn placed) {
        double above = placed.y() - ABOVE;
        double below = placed.y() + BELOW;
        double first = placed.turn().isFall() ? below : above;
        double second = placed.turn().isFall() ? above : below;
        return Stream.of(first, second)
                .flatMap(top ->
                        Stream.of(new Space(placed.x() - BESIDE - WIDE, top), new Space(placed.x() + BESIDE, top)));
    }

    private static TurnLabel label(PlacedTurn placed, Space space, boolean minor) {
        boolean before = space.left() < placed.x();
        boolean leaves = before ? placed.x() < NARROW_ROOM : placed.x() > 100 - NARROW_ROOM;
        return new TurnLabel(
                placed.observer(),
                Figures.coordinate(before ? space.left() + WIDE : space.left()) + "%",
                Figures.coordinate(space.top() + HIGH / 2) + "%",
                before ? "end" : "start",
                Days.brief(placed.turn().date()) + "  "
                        + Figures.signed(placed.turn().points()),
                beginning(placed.turn().cause().because()),
                minor || leaves);
    }

    /** As many whole words as there is room for. */
    private static String beginning(String sentence) {
        if (sentence.length() <= LONGEST_REASON) {
            return sentence;
        }
        int end = sentence.lastIndexOf(' ', LONGEST_REASON);
        return sentence.substring(0, end > 0 ? end : LONGEST_REASON) + "…";
    }
}
