package entente.web.chart;

import entente.web.view.Days;
import entente.web.view.Figures;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The time that a chart spans, from days to centuries, and its ticks. */
public record Axis(LocalDate start, LocalDate end) {

    private static final int MOST_TICKS = 14;
    private static final int MOST_LABELS_ON_A_NARROW_PAGE = 5;
    /** A label that begins further right would leave the chart. */
    private static final double LAST_LABEL = 97;

    /** What the number of a year takes on a narrow page, in percent. */
    private static final double YEAR = 11;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    /**
     * A tick.
     *
     * @param x its place, in percent of the width
     * @param label empty where there is no room for one
     * @param year shown below the first tick of each year; null elsewhere
     * @param minor its label goes first where the page is narrow
     */
    record Tick(String x, String label, @Nullable String year, boolean minor) {}

    /** The steps between ticks, smallest first. */
    private enum TickUnit {
        DAYS(ChronoUnit.DAYS),
        MONTHS(ChronoUnit.MONTHS),
        YEARS(ChronoUnit.YEARS);

        private final ChronoUnit unit;

        TickUnit(ChronoUnit unit) {
            this.unit = unit;
        }

        private int[] steps() {
            return switch (this) {
                case DAYS -> new int[] {1, 2, 7};
                case MONTHS -> new int[] {1, 3, 6};
                case YEARS -> new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
            };
        }

        private LocalDate first(LocalDate start, int step) {
            LocalDate floor = switch (this) {
                case DAYS -> start;
                case MONTHS -> start.withDayOfMonth(1).minusMonths((start.getMonthValue() - 1) % step);
                case YEARS -> LocalDate.of(start.getYear() - Math.floorMod(start.getYear(), step), Month.JANUARY, 1);
            };
            return floor.isBefore(start) ? floor.plus(step, unit) : floor;
        }

        private String label(LocalDate day) {
            return switch (this) {
                case DAYS -> DAY.format(day);
                case MONTHS -> MONTH.format(day);
                case YEARS -> String.valueOf(day.getYear());
            };
        }
    }

    /** @throws IllegalArgumentException when it would end before it starts or on the same day */
    public Axis {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("A chart spans at least a day; got " + start + " to " + end);
        }
    }

    /** Where a day is, in percent of the width; days outside are at the edge. */
    double place(LocalDate day) {
        double place = 100.0 * ChronoUnit.DAYS.between(start, day) / days();
        return Math.max(0, Math.min(100, place));
    }

    public long days() {
        return ChronoUnit.DAYS.between(start, end);
    }

    public List<Tick> ticks() {
        for (TickUnit unit : TickUnit.values()) {
            for (int step : unit.steps()) {
                if (unit.unit.between(start, end) / step < MOST_TICKS) {
                    return ticks(unit, step);
                }
            }
        }
        return List.of();
    }

    /** {@code November 2024 to December 2025} */
    public String words() {
        String from = Days.month(start);
        String to = Days.month(end);
        return from.equals(to) ? from : from + " to " + to;
    }

    /** The next year begins so soon after that its number would run into this one. */
    private boolean isCrowded(List<LocalDate> days, int i) {
        LocalDate day = days.get(i);
        return days.stream()
                .skip(i)
                .filter(later -> later.getYear() != day.getYear())
                .findFirst()
                .map(later -> place(later) - place(day) < YEAR)
                .orElse(false);
    }

    private List<Tick> ticks(TickUnit unit, int step) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = unit.first(start, step); !day.isAfter(end); day = day.plus(step, unit.unit)) {
            days.add(day);
        }
        int everyOther = 1 + (days.size() - 1) / MOST_LABELS_ON_A_NARROW_PAGE;
        List<Tick> ticks = new ArrayList<>();
        int year = Integer.MIN_VALUE;
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            boolean fits = place(day) <= LAST_LABEL;
            boolean newYear = unit != TickUnit.YEARS && day.getYear() != year && fits && !isCrowded(days, i);
            ticks.add(new Tick(
                    Figures.coordinate(place(day)) + "%",
                    fits ? unit.label(day) : "",
                    newYear ? String.valueOf(day.getYear()) : null,
                    i % everyOther != 0));
            year = day.getYear();
        }
        return ticks;
    }
}
