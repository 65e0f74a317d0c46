package entente.web.agreement;

import entente.assessment.AgreementKept.Part;
import entente.docket.Commitment;
import entente.web.card.AgreementCard;
import entente.web.view.Days;
import entente.web.view.Figures;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The due dates of an agreement, past and to come: as a picture with a column a month, quarter or year, and as rows.
 *
 * @param today where the day of the page is, in percent of the width; null where it is outside
 */
record DueDates(List<Column> columns, @Nullable String today, String day, int highest, String span) {

    private static final int MOST_MONTHS = 36;
    private static final int MOST_QUARTERS = 48;
    private static final int MOST_COLUMNS = 60;
    private static final int LEAST_COLUMNS = 6;
    private static final int MOST_LABELS = 6;
    private static final double HEIGHT = 100;

    /**
     * What falls due in one stretch of time.
     *
     * @param name {@code March 2026}; {@code label} where there is room for it below the picture
     * @param x and {@code width} in percent
     * @param parts how many clauses, by where they stand
     */
    record Column(
            String name,
            String label,
            String x,
            String width,
            int total,
            List<Block> blocks,
            Map<Part, Integer> parts) {

        public int count(String part) {
            return parts.entrySet().stream()
                    .filter(entry -> entry.getKey().word().equals(part))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }

        public String words() {
            return parts.entrySet().stream()
                    .map(entry -> entry.getValue() + " " + AgreementCard.name(entry.getKey()))
                    .collect(Collectors.joining(", "));
        }
    }

    /** The clauses of a column that stand alike, from the top: {@code y} and {@code height} in percent of the picture. */
    record Block(String css, String y, String height) {}

    /** How long a column is. */
    private enum Unit {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Unit(int months) {
            this.months = months;
        }

        YearMonth begin(LocalDate day) {
            YearMonth month = YearMonth.from(day);
            return month.minusMonths((month.getMonthValue() - 1) % months);
        }

        String name(YearMonth begin) {
            return switch (this) {
                case MONTH -> Days.month(begin.atDay(1));
                case QUARTER -> "Q" + ((begin.getMonthValue() - 1) / 3 + 1) + " " + begin.getYear();
                case YEAR -> String.valueOf(begin.getYear());
            };
        }

        static Unit of(LocalDate from, LocalDate to) {
            long span = Period.between(from, to).toTotalMonths() + 1;
            return span <= MOST_MONTHS ? MONTH : span <= MOST_QUARTERS * 3L ? QUARTER : YEAR;
        }
    }

    /**
     * @param clauses at least one
     * @param agreed the day of the agreement, with which the picture begins
     */
    static DueDates of(List<Commitment> clauses, LocalDate agreed, LocalDate asOf) {
        LocalDate first =
                clauses.stream().map(Commitment::due).min(LocalDate::compareTo).orElseThrow();
        LocalDate from = agreed.isBefore(first) ? agreed : first;
        LocalDate to =
                clauses.stream().map(Commitment::due).max(LocalDate::compareTo).orElseThrow();
        Unit unit = Unit.of(from, to);
        NavigableMap<YearMonth, Map<Part, Integer>> byBegin = new TreeMap<>();
        YearMonth last = unit.begin(to);
        for (YearMonth begin = unit.begin(from);
                (!begin.isAfter(last) || byBegin.size() < LEAST_COLUMNS) && byBegin.size() < MOST_COLUMNS;
                begin = begin.plusMonths(unit.months)) {
            byBegin.put(begin, new EnumMap<>(Part.class));
        }
        for (Commitment clause : clauses) {
            YearMonth begin = unit.begin(clause.due());
            Map<Part, Integer> parts = byBegin.containsKey(begin)
                    ? byBegin.get(begin)
                    : byBegin.lastEntry().getValue();
            parts.merge(Part.of(clause), 1, Integer::sum);
        }
        int highest = byBegin.values().stream().mapToInt(DueDates::total).max().orElse(1);
        double width = 100.0 / byBegin.size();
        int every = 1 + (byBegin.size() - 1) / MOST_LABELS;
        List<Column> columns = new ArrayList<>();
        byBegin.forEach((begin, parts) -> columns.add(new Column(
                unit.name(begin) + (begin.equals(byBegin.lastKey()) && begin.isBefore(last) ? " and later" : ""),
                columns.size() % every == 0 ? unit.name(begin) : "",
                Figures.coordinate(columns.size() * width),
                Figures.coordinate(width),
                total(parts),
                blocks(parts, highest),
                parts)));
        LocalDate start = byBegin.firstKey().atDay(1);
        LocalDate end = byBegin.lastKey().plusMonths(unit.months).atDay(1);
        boolean inside = !asOf.isBefore(start) && asOf.isBefore(end);
        return new DueDates(
                columns,
                inside
                        ? Figures.coordinate(
                                100.0 * ChronoUnit.DAYS.between(start, asOf) / ChronoUnit.DAYS.between(start, end))
                        : null,
                Days.full(asOf),
                highest,
                Days.full(first) + (first.equals(to) ? "" : " to " + Days.full(to)));
    }

    private static int total(Map<Part, Integer> parts) {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Block> blocks(Map<Part, Integer> parts, int highest) {
        List<Block> blocks = new ArrayList<>();
        double below = 0;
        for (Map.Entry<Part, Integer> part : parts.entrySet()) {
            double height = HEIGHT * part.getValue() / highest;
            below += height;
            blocks.add(new Block(part.getKey().word(), Figures.coordinate(HEIGHT - below), Figures.coordinate(height)));
        }
        return blocks;
    }

    /** The parts that the picture shows, by their words. */
    public Map<String, String> legend() {
        Map<String, String> legend = AgreementCard.parts();
        Set<String> shown = columns.stream()
                .flatMap(column -> column.parts().keySet().stream())
                .map(Part::word)
                .collect(Collectors.toSet());
        legend.keySet().retainAll(shown);
        return legend;
    }

    /** The columns that are named below the picture. */
    public List<Column> labelled() {
        return columns.stream().filter(column -> !column.label().isEmpty()).toList();
    }

    /** The columns with something in them. */
    public List<Column> rows() {
        return columns.stream().filter(column -> column.total() > 0).toList();
    }
}
