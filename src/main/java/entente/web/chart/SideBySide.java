package entente.web.chart;

import entente.trust.TrustCurve;
import entente.web.view.AssessedDialogue;
import entente.web.view.Figures;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Trust in several dialogues on one axis: by date, or from the first move of each.
 *
 * @param axis null where the dialogues begin together
 * @param marks of the time since each began; none where the axis has dates
 */
public record SideBySide(
        @Nullable Axis axis, List<ElapsedMark> marks, ScoreScale scores, List<ComparedDialogue> dialogues) {

    private static final long LEAST_DAYS = 30;
    private static final int MONTH = 30;
    private static final int YEAR = 365;
    private static final int MOST_MARKS = 12;

    /** In days, each with what a number of it is called. */
    private static final List<ElapsedUnit> UNITS = List.of(
            new ElapsedUnit(1, "day"),
            new ElapsedUnit(7, "week"),
            new ElapsedUnit(MONTH, "month"),
            new ElapsedUnit(3 * MONTH, "month"),
            new ElapsedUnit(YEAR, "year"),
            new ElapsedUnit(2 * YEAR, "year"),
            new ElapsedUnit(5 * YEAR, "year"),
            new ElapsedUnit(20 * YEAR, "year"));

    private record ElapsedUnit(int days, String name) {}

    /**
     * A time since the beginning.
     *
     * @param x in percent of the width
     */
    public record ElapsedMark(String x, String label) {}

    /** A dialogue and its two lines; {@code look} is one of {@code c1} to {@code c6}. */
    public record ComparedDialogue(String look, AssessedDialogue assessed, List<ComparedLine> lines) {}

    /**
     * Trust in one direction.
     *
     * @param path the score, as an SVG path in a box of 1000 by 100
     * @param dashed whether it is the second side that trusts
     */
    public record ComparedLine(TrustLine line, String path, boolean dashed) {}

    public static SideBySide byDate(List<AssessedDialogue> dialogues) {
        LocalDate first = dialogues.stream()
                .map(SideBySide::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = dialogues.stream()
                .map(AssessedDialogue::asOf)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Axis axis = new Axis(first, last.isAfter(first) ? last : first.plusDays(1));
        return of(dialogues, dialogues.stream().map(each -> axis).toList(), axis, List.of());
    }

    public static SideBySide fromTheStart(List<AssessedDialogue> dialogues) {
        long days = dialogues.stream()
                .mapToLong(each -> ChronoUnit.DAYS.between(start(each), each.asOf()))
                .max()
                .orElseThrow();
        long span = Math.max(LEAST_DAYS, days);
        return of(
                dialogues,
                dialogues.stream()
                        .map(each -> new Axis(start(each), start(each).plusDays(span)))
                        .toList(),
                null,
                marks(span));
    }

    private static LocalDate start(AssessedDialogue assessed) {
        return assessed.moves().isEmpty()
                ? assessed.asOf()
                : assessed.moves().get(0).move().day();
    }

    private static SideBySide of(
            List<AssessedDialogue> dialogues, List<Axis> axes, @Nullable Axis common, List<ElapsedMark> marks) {
        List<ComparedDialogue> compared = new ArrayList<>();
        for (int i = 0; i < dialogues.size(); i++) {
            AssessedDialogue assessed = dialogues.get(i);
            Axis axis = axes.get(i);
            List<ComparedLine> lines = new ArrayList<>();
            for (TrustCurve curve : assessed.assessment().trust()) {
                lines.add(line(TrustLine.of(curve, axis, assessed), axis, assessed, !lines.isEmpty()));
            }
            compared.add(new ComparedDialogue("c" + (i + 1), assessed, lines));
        }
        Stream<TrustLine> all =
                compared.stream().flatMap(each -> each.lines().stream()).map(ComparedLine::line);
        return new SideBySide(common, marks, ScoreScale.of(all.toList()), compared);
    }

    /** From its first move to the day it is read on, and no further. */
    private static ComparedLine line(TrustLine line, Axis axis, AssessedDialogue assessed, boolean dashed) {
        double from = axis.place(start(assessed)) * TrustLine.WIDTH / 100;
        double to = axis.place(assessed.asOf()) * TrustLine.WIDTH / 100;
        return new ComparedLine(
                line,
                TrustLine.path(line.knots().stream()
                        .filter(knot -> knot.x() >= from && knot.x() <= to)
                        .toList()),
                dashed);
    }

    private static List<ElapsedMark> marks(long span) {
        ElapsedUnit unit = UNITS.stream()
                .filter(each -> span / each.days() <= MOST_MARKS)
                .findFirst()
                .orElse(UNITS.get(UNITS.size() - 1));
        int ofName = UNITS.stream()
                .filter(each -> each.name().equals(unit.name()))
                .findFirst()
                .orElseThrow()
                .days();
        List<ElapsedMark> marks = new ArrayList<>();
        for (long days = unit.days(); days <= span; days += unit.days()) {
            long count = days / ofName;
            marks.add(new ElapsedMark(
                    Figures.coordinate(100.0 * days / span) + "%",
                    Figures.count(count, unit.name(), unit.name() + "s")));
        }
        return marks;
    }
}
