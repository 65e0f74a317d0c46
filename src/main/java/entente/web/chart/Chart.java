package entente.web.chart;

import entente.trust.Cause;
import entente.trust.TrustCurve;
import entente.trust.TrustCurve.Point;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.LaterFinding;
import entente.web.view.Party;
import entente.web.view.PinnedNote;
import entente.web.view.RecordedMove;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Trust over time in both directions, moves below it, and the same as a table.
 *
 * @param scores what the height of its plot stands for
 * @param dots days on which rules found something, as links
 * @param turns what moved trust most, named in the drawing
 * @param flags where notes are pinned
 * @param asOfX where the day of the page is; null where the chart ends long before it
 * @param selectedX where the day that is explained is; null where none is
 * @param told what is said of the day that is explained; empty where none is
 * @param rows the last days of its table, {@code moreRows} how many come before them
 * @param summary what its lines show, in sentences
 */
public record Chart(
        Axis axis,
        ScoreScale scores,
        List<TrustLine> lines,
        List<LinkedDot> dots,
        List<TurnLabel> turns,
        List<Flag> flags,
        List<Lane> lanes,
        @Nullable String asOfX,
        @Nullable String selectedX,
        String told,
        List<ChartRow> rows,
        int moreRows,
        String summary) {

    /** The days before the first event that are shown, as a share of all. */
    private static final double LEAD = 0.02;

    private static final int LEAD_DAYS = 2;

    /** What came to light comes after the moves of its day, and before the next. */
    private static final double HALF_A_STEP = 0.5;

    /** A dialogue without moves is drawn over so many days. */
    private static final int EMPTY_DAYS = 30;
    /** Where longer than this has passed with nothing but fading, and more than the moves took, the chart ends early. */
    private static final int QUIET_DAYS = 60;

    /** Of more moves than these only so many have markers: those on whose days trust moved most. */
    private static final int MOST_MARKERS = 120;

    /** A page has so many days in its table; the list of days has all. */
    private static final int MOST_ROWS = 30;

    /**
     * A day on a line, as a link to its explanation.
     *
     * @param x in percent of the width, and {@code y} of the height
     * @param label the day, what it did to trust and why, in sentences
     */
    record LinkedDot(Party observer, String x, String y, boolean selected, String href, String label) {}

    /**
     * A day on which something happened, as a row of the table.
     *
     * @param found what came to light that day
     */
    public record ChartRow(
            String date, String href, List<RecordedMove> moves, List<FoundOnDay> found, List<ChartCell> cells) {}

    /** What came to light about a move. */
    public record FoundOnDay(RecordedMove move, String words) {}

    /** Trust in one direction at the end of that day. */
    public record ChartCell(String name, String from, String to, String low, String high) {}

    /**
     * What is the same whichever day is explained, and takes long to reckon.
     *
     * @param telling the moves that have markers
     */
    private record DrawnCurves(Axis axis, ScoreScale scores, List<TrustLine> lines, Set<String> telling) {

        static DrawnCurves of(AssessedDialogue assessed) {
            Axis axis = Chart.axis(assessed);
            List<TrustLine> lines = assessed.assessment().trust().stream()
                    .map(curve -> TrustLine.of(curve, axis, assessed))
                    .toList();
            return new DrawnCurves(axis, ScoreScale.of(lines), lines, Chart.telling(assessed));
        }
    }

    /** @param selected the day that is explained, {@code move} the move that is, if it is one */
    public static Chart of(AssessedDialogue assessed, LocalDate selected, @Nullable RecordedMove move) {
        return of(assessed, selected, move, MOST_ROWS);
    }

    /** With nothing explained beside it, and every day in its table. */
    public static Chart of(AssessedDialogue assessed) {
        return of(assessed, null, null, Integer.MAX_VALUE);
    }

    /** With nothing explained beside it, and no table. */
    static Chart withoutTable(AssessedDialogue assessed) {
        return of(assessed, null, null, 0);
    }

    private static Chart of(
            AssessedDialogue assessed, @Nullable LocalDate selected, @Nullable RecordedMove move, int mostRows) {
        DrawnCurves drawn = assessed.once(DrawnCurves.class, DrawnCurves::of);
        Axis axis = drawn.axis();
        ChartDays days = ChartDays.of(assessed);
        int first = Math.max(0, days.count() - mostRows);
        return new Chart(
                axis,
                drawn.scores(),
                drawn.lines(),
                drawn.lines().stream()
                        .flatMap(line -> line.dots().stream()
                                .map(dot -> dot(dot, line, dot.day().equals(selected), drawn.scores(), assessed)))
                        .toList(),
                TurnLabel.of(assessed, axis, drawn.scores(), Flag.floor(List.of())),
                List.of(),
                lanes(assessed, axis, drawn.telling(), move),
                assessed.asOf().isAfter(axis.end()) ? null : x(axis, assessed.asOf()),
                selected == null ? null : x(axis, selected),
                selected == null ? "" : told(selected, assessed),
                days.rows(first, days.count(), assessed),
                first,
                summary(assessed, axis));
    }

    /** The same dialogue's with the flags of some notes, which are in order of their days; what is named keeps off them. */
    public Chart with(List<PinnedNote> notes, AssessedDialogue assessed) {
        List<Flag> flagged = Flag.of(notes, axis);
        return new Chart(
                axis,
                scores,
                lines,
                dots,
                flagged.isEmpty() ? turns : TurnLabel.of(assessed, axis, scores, Flag.floor(flagged)),
                flagged,
                lanes,
                asOfX,
                selectedX,
                told,
                rows,
                moreRows,
                summary);
    }

    private static LinkedDot dot(
            TrustLine.Dot dot, TrustLine line, boolean selected, ScoreScale scores, AssessedDialogue assessed) {
        return new LinkedDot(
                line.observer(),
                Figures.coordinate(dot.x()) + "%",
                scores.y(dot.score()),
                selected,
                assessed.address().day(dot.day()),
                told(dot.day(), assessed));
    }

    /** A day, what it did to both scores, and the weightiest reasons. */
    private static String told(LocalDate day, AssessedDialogue assessed) {
        StringBuilder told = new StringBuilder(Days.full(day)).append('.');
        for (TrustCurve curve : assessed.assessment().trust()) {
            DayChange change = DayChange.on(day, curve, assessed);
            told.append(' ').append(change.sentence());
            curve.on(day)
                    .filter(point -> point.date().equals(day) && change.isSeen())
                    .flatMap(Chart::weightiest)
                    .ifPresentOrElse(cause -> told.append(": ").append(cause.because()), () -> told.append('.'));
        }
        return told.toString();
    }

    private static Optional<Cause> weightiest(Point point) {
        return point.causes().stream()
                .filter(cause -> cause.type() == Cause.CauseType.FINDING)
                .max(Comparator.comparingDouble(cause -> Math.abs(cause.points())));
    }

    /** All moves where they are few; otherwise those on whose days trust moved most. */
    private static Set<String> telling(AssessedDialogue assessed) {
        List<RecordedMove> moves = assessed.moves();
        return moves.stream()
                .sorted(Comparator.comparingDouble(move ->
                        moves.size() <= MOST_MARKERS ? 0 : -moved(move.move().day(), assessed)))
                .limit(MOST_MARKERS)
                .map(RecordedMove::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static double moved(LocalDate day, AssessedDialogue assessed) {
        return assessed.assessment().trust().stream()
                .mapToDouble(
                        curve -> Math.abs(DayChange.on(day, curve, assessed).points()))
                .sum();
    }

    /** Where its axis begins and ends, and that a range goes on beyond; empty where all is in the picture. */
    public String scoresWords() {
        boolean beyond = lines.stream()
                .flatMap(line -> line.reaches().stream())
                .anyMatch(reach -> reach.low() < scores.from() || reach.high() > scores.to());
        return scores.words() + (beyond && !scores.words().isEmpty() ? " The shaded range goes on beyond it." : "");
    }

    public boolean isShortened() {
        return asOfX == null;
    }

    public String ends() {
        return Days.full(axis.end());
    }

    /** Whether a marker stands for what came to light. */
    public boolean isWithFindings() {
        return lanes.stream()
                .flatMap(lane -> lane.markers().stream())
                .anyMatch(marker -> marker.of().found());
    }

    public int hidden() {
        return lanes.stream().mapToInt(Lane::hidden).sum();
    }

    /** {@code 120 of 10,000 moves are drawn: those on whose days trust moved most.} */
    public String hiddenWords() {
        int drawn = (int) lanes.stream()
                .flatMap(lane -> lane.markers().stream())
                .filter(marker -> !marker.of().found())
                .count();
        return Figures.count(drawn, "move is drawn", "moves are drawn") + ": those on whose days trust moved most. "
                + Figures.count(hidden(), "other is", "others are") + " in the list of moves.";
    }

    public static Axis axis(AssessedDialogue assessed) {
        LocalDate asOf = assessed.asOf();
        List<RecordedMove> moves = assessed.moves();
        if (moves.isEmpty()) {
            return new Axis(asOf.minusDays(EMPTY_DAYS), asOf);
        }
        LocalDate first = moves.get(0).move().day();
        LocalDate last = lastEvent(assessed, first);
        long busy = ChronoUnit.DAYS.between(first, last);
        long quiet = ChronoUnit.DAYS.between(last, asOf);
        LocalDate end = quiet > Math.max(QUIET_DAYS, busy) ? last.plusDays(Math.max(EMPTY_DAYS, busy / 4)) : asOf;
        long lead = Math.max(LEAD_DAYS, Math.round(LEAD * ChronoUnit.DAYS.between(first, end)));
        LocalDate start = first.minusDays(lead);
        return new Axis(start, end.isAfter(start) ? end : start.plusDays(1));
    }

    private static LocalDate lastEvent(AssessedDialogue assessed, LocalDate first) {
        LocalDate last = first;
        for (RecordedMove move : assessed.moves()) {
            last = later(last, move.move().day());
        }
        for (Point point : assessed.assessment().trust().get(0).points()) {
            if (point.causes().stream().anyMatch(cause -> cause.type() == Cause.CauseType.FINDING)) {
                last = later(last, point.date());
            }
        }
        return last;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** A lane a side; over both, one with what they did together, where there is such a move. */
    static List<Lane> lanes(AssessedDialogue assessed, Axis axis, @Nullable RecordedMove selected) {
        return lanes(assessed, axis, telling(assessed), selected);
    }

    private static List<Lane> lanes(
            AssessedDialogue assessed, Axis axis, Set<String> telling, @Nullable RecordedMove selected) {
        Lane joint = lane(assessed, Party.both(assessed.dialogue()), axis, telling, selected, List.of());
        List<String> shared = joint.markers().stream().map(Lane.Marker::x).toList();
        Lane first = lane(assessed, assessed.first(), axis, telling, selected, shared);
        Lane second = lane(assessed, assessed.second(), axis, telling, selected, shared);
        return shared.isEmpty() ? List.of(first, second) : List.of(joint, first, second);
    }

    private static Lane lane(
            AssessedDialogue assessed,
            Party party,
            Axis axis,
            Set<String> telling,
            @Nullable RecordedMove selected,
            List<String> shared) {
        List<Lane.UnplacedMarker> places = new ArrayList<>();
        int hidden = 0;
        for (RecordedMove move : assessed.moves()) {
            if (move.actor().equals(party)) {
                boolean chosen = selected != null && move.id().equals(selected.id());
                if (!chosen && !telling.contains(move.id())) {
                    hidden++;
                    continue;
                }
                places.add(new Lane.UnplacedMarker(
                        move,
                        false,
                        "marker-" + move.id(),
                        move.number(),
                        axis.place(move.move().day()),
                        chosen,
                        label(move, assessed),
                        assessed.address().move(move.id())));
                move.findings().forEach(finding -> places.add(found(move, finding, axis, assessed)));
            }
        }
        places.sort(Comparator.comparingDouble(Lane.UnplacedMarker::x));
        return Lane.of(party, places, hidden, shared);
    }

    private static Lane.UnplacedMarker found(
            RecordedMove move, LaterFinding finding, Axis axis, AssessedDialogue assessed) {
        LocalDate day = finding.day();
        return new Lane.UnplacedMarker(
                move,
                true,
                "marker-" + move.id() + "-found-" + day,
                assessed.movesUntil(day) + HALF_A_STEP,
                axis.place(day),
                false,
                move.found(finding) + ", known since " + finding.since() + "." + changes(day, assessed),
                assessed.address().day(day));
    }

    /** What a marker says, in sentences. */
    private static String label(RecordedMove move, AssessedDialogue assessed) {
        return "Move " + move.number() + ", " + move.date() + ": " + move.sentence() + ", "
                + move.look().meaning() + "." + changes(move.move().day(), assessed);
    }

    private static String changes(LocalDate day, AssessedDialogue assessed) {
        StringBuilder changes = new StringBuilder();
        for (TrustCurve curve : assessed.assessment().trust()) {
            DayChange dayChange = DayChange.on(day, curve, assessed);
            if (dayChange.isSeen()) {
                changes.append(" That day ").append(dayChange.sentence()).append('.');
            }
        }
        return changes.toString();
    }

    /** What it shows, and where else the same is found. */
    public String caption() {
        return summary
                + (flags.isEmpty() ? "" : " Numbered flags stand for notes, which are told under “Notes”.")
                + " Each move below is a link to its explanation; a table after the chart has the same data.";
    }

    private static String summary(AssessedDialogue assessed, Axis axis) {
        StringBuilder summary = new StringBuilder("From ").append(axis.words()).append('.');
        for (TrustCurve curve : assessed.assessment().trust()) {
            summary.append(' ')
                    .append(assessed.trust(curve))
                    .append(" went from ")
                    .append(Figures.whole(curve.before().score()))
                    .append(" to ")
                    .append(Figures.whole(curve.last().score()))
                    .append('.');
        }
        return summary.toString();
    }

    static String x(Axis axis, LocalDate day) {
        return Figures.coordinate(axis.place(day)) + "%";
    }
}
