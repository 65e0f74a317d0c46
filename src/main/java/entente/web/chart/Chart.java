package entente.web.chart;

import entente.trust.Cause;
import entente.trust.Opinion;
import entente.trust.TrustCurve;
import entente.trust.TrustCurve.Point;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.LaterFinding;
import entente.web.view.Party;
import entente.web.view.RecordedMove;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Trust over time in both directions, every move below it, and the same as a table.
 *
 * @param asOfX where the day of the page is; null where the chart ends long before it
 * @param selectedX where the day that is explained is; null where none is
 */
public record Chart(
        Axis axis,
        List<TrustLine> lines,
        List<Lane> lanes,
        @Nullable String asOfX,
        @Nullable String selectedX,
        List<ChartRow> rows,
        String caption) {

    /** The days before the first event that are shown, as a share of all. */
    private static final double LEAD = 0.02;

    private static final int LEAD_DAYS = 2;

    /** What came to light comes after the moves of its day, and before the next. */
    private static final double HALF_A_STEP = 0.5;

    /** A dialogue without moves is drawn over so many days. */
    private static final int EMPTY_DAYS = 30;
    /** Where longer than this has passed with nothing but fading, and more than the moves took, the chart ends early. */
    private static final int QUIET_DAYS = 60;

    /**
     * A day on which something happened, as a row of the table.
     *
     * @param found what came to light that day
     */
    record ChartRow(
            String date, String href, List<RecordedMove> moves, List<FoundOnDay> found, List<ChartCell> cells) {}

    /** What came to light about a move. */
    record FoundOnDay(RecordedMove move, String words) {}

    /** Trust in one direction at the end of that day. */
    record ChartCell(String name, String from, String to, String low, String high) {}

    /** @param selected the day that is explained, {@code move} the move that is, if it is one */
    public static Chart of(AssessedDialogue assessed, LocalDate selected, @Nullable RecordedMove move) {
        Axis axis = axis(assessed);
        return of(assessed, axis, selected, move, x(axis, selected));
    }

    /** With nothing explained beside it. */
    public static Chart of(AssessedDialogue assessed) {
        return of(assessed, axis(assessed), LocalDate.MIN, null, null);
    }

    private static Chart of(
            AssessedDialogue assessed,
            Axis axis,
            LocalDate selected,
            @Nullable RecordedMove move,
            @Nullable String selectedX) {
        List<TrustCurve> curves = assessed.assessment().trust();
        return new Chart(
                axis,
                curves.stream()
                        .map(curve -> TrustLine.of(curve, axis, assessed, selected))
                        .toList(),
                lanes(assessed, axis, move),
                assessed.asOf().isAfter(axis.end()) ? null : x(axis, assessed.asOf()),
                selectedX,
                rows(assessed),
                caption(assessed, axis));
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
        Lane joint = lane(assessed, Party.both(assessed.dialogue()), axis, selected, List.of());
        List<String> shared = joint.markers().stream().map(Lane.Marker::x).toList();
        Lane first = lane(assessed, assessed.first(), axis, selected, shared);
        Lane second = lane(assessed, assessed.second(), axis, selected, shared);
        return shared.isEmpty() ? List.of(first, second) : List.of(joint, first, second);
    }

    private static Lane lane(
            AssessedDialogue assessed, Party party, Axis axis, @Nullable RecordedMove selected, List<String> shared) {
        List<Lane.UnplacedMarker> places = new ArrayList<>();
        NavigableMap<LocalDate, Integer> before = new TreeMap<>();
        assessed.moves().forEach(move -> before.put(move.move().day(), move.number()));
        for (RecordedMove move : assessed.moves()) {
            if (move.actor().equals(party)) {
                places.add(new Lane.UnplacedMarker(
                        move,
                        false,
                        "marker-" + move.id(),
                        move.number(),
                        axis.place(move.move().day()),
                        move.equals(selected),
                        label(move, assessed),
                        assessed.address().move(move.id())));
                move.findings().forEach(finding -> places.add(found(move, finding, before, axis, assessed)));
            }
        }
        places.sort(Comparator.comparingDouble(Lane.UnplacedMarker::x));
        return Lane.of(party, places, shared);
    }

    /** @param before the number of the last move of each day */
    private static Lane.UnplacedMarker found(
            RecordedMove move,
            LaterFinding finding,
            NavigableMap<LocalDate, Integer> before,
            Axis axis,
            AssessedDialogue assessed) {
        LocalDate day = finding.day();
        return new Lane.UnplacedMarker(
                move,
                true,
                "marker-" + move.id() + "-found-" + day,
                before.headMap(day, true).lastEntry().getValue() + HALF_A_STEP,
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

    private static List<ChartRow> rows(AssessedDialogue assessed) {
        List<ChartRow> rows = new ArrayList<>();
        List<TrustCurve> curves = assessed.assessment().trust();
        Map<LocalDate, List<FoundOnDay>> found = new HashMap<>();
        assessed.moves()
                .forEach(move -> move.findings()
                        .forEach(finding -> found.computeIfAbsent(finding.day(), none -> new ArrayList<>())
                                .add(new FoundOnDay(move, move.found(finding)))));
        Set<LocalDate> days = new HashSet<>();
        for (Point point : curves.get(0).points()) {
            LocalDate day = point.date();
            if (days.add(day)) {
                rows.add(new ChartRow(
                        Days.brief(day),
                        assessed.address().day(day),
                        assessed.movesOn(day),
                        found.getOrDefault(day, List.of()),
                        curves.stream().map(curve -> cell(curve, day, assessed)).toList()));
            }
        }
        return rows;
    }

    private static ChartCell cell(TrustCurve curve, LocalDate day, AssessedDialogue assessed) {
        DayChange dayChange = DayChange.on(day, curve, assessed);
        Opinion held = curve.opinionOn(day);
        return new ChartCell(
                dayChange.name(),
                dayChange.from(),
                dayChange.to(),
                Figures.whole(held.low()),
                Figures.whole(held.high()));
    }

    private static String caption(AssessedDialogue assessed, Axis axis) {
        StringBuilder caption = new StringBuilder("From ").append(axis.words()).append(". ");
        for (TrustCurve curve : assessed.assessment().trust()) {
            double before = curve.before().score();
            double after = curve.last().score();
            caption.append(assessed.party(curve.observer()).trustIn(assessed.party(curve.subject())))
                    .append(" went from ")
                    .append(Figures.whole(before))
                    .append(" to ")
                    .append(Figures.whole(after))
                    .append(". ");
        }
        return caption.append(
                        "Each move below is a link to its explanation; a table after the chart has the same data.")
                .toString();
    }

    static String x(Axis axis, LocalDate day) {
        return Figures.coordinate(axis.place(day)) + "%";
    }
}
