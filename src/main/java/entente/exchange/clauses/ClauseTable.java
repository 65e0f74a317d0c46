package entente.exchange.clauses;

import entente.dialogue.Kind;
import entente.exchange.sheet.HeadedSheet;
import entente.exchange.sheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Clauses in rows under headings. What has no column of its own is looked for in the words. */
final class ClauseTable {

    private static final int LEAST_HEADINGS = 2;
    private static final String COMMENT = "#";

    private final int firstRow;
    private final SortedMap<Integer, List<String>> rows;
    private final Map<ClauseField, Integer> places = new EnumMap<>(ClauseField.class);
    private final List<String> notes = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private ClauseTable(int firstRow, SortedMap<Integer, List<String>> rows) {
        this.firstRow = firstRow;
        this.rows = rows;
    }

    /** Whether a row has headings of clauses: two at least that are known, and not fewer than are not. */
    static boolean isHeading(List<String> cells) {
        long known = cells.stream()
                .filter(cell -> ClauseField.under(cell).isPresent())
                .count();
        boolean says = Stream.of(ClauseField.KIND, ClauseField.TEXT)
                .anyMatch(field ->
                        cells.stream().anyMatch(cell -> ClauseField.under(cell).equals(Optional.of(field))));
        return says
                && known >= LEAST_HEADINGS
                && 2 * known >= cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    static ClauseTable of(Sheet sheet) {
        int first = sheet.rows().firstKey();
        ClauseTable table = new ClauseTable(first, sheet.rows());
        List<String> headings = sheet.rows().getOrDefault(first, List.of());
        for (int i = 0; i < headings.size(); i++) {
            table.place(headings.get(i).strip(), i);
        }
        return table;
    }

    private void place(String heading, int column) {
        Optional<ClauseField> field = ClauseField.under(heading);
        if (field.isEmpty()) {
            if (!heading.isEmpty()) {
                notes.add(HeadedSheet.problem(
                                firstRow,
                                column,
                                heading,
                                "",
                                "This column is left out. Known here: "
                                        + Stream.of(ClauseField.values())
                                                .map(ClauseField::label)
                                                .collect(Collectors.joining("; "))
                                        + ".")
                        .message());
            }
        } else if (places.putIfAbsent(field.get(), column) != null) {
            problems.add(HeadedSheet.problem(
                            firstRow,
                            column,
                            heading,
                            "",
                            "Two columns hold “" + field.get().label() + "”. Give each its own heading.")
                    .message());
        }
    }

    List<String> notes() {
        return notes;
    }

    /** What is wrong with the headings; no row can be read then. */
    List<String> problems() {
        return problems;
    }

    /** A draft for each row that says something, with {@code added} to the numbers of rows. */
    List<ClauseDraft> drafts(ClauseTerms terms, Set<String> known, @Nullable LocalDate agreed, int added) {
        List<ClauseDraft> drafts = new ArrayList<>();
        rows.tailMap(firstRow + 1).forEach((row, cells) -> {
            boolean said = cells.stream().anyMatch(cell -> !cell.isBlank());
            if (said && !cells.get(0).strip().startsWith(COMMENT)) {
                drafts.add(draft(row + added, drafts.size() + 1, cells, terms, known, agreed));
            }
        });
        return drafts;
    }

    private ClauseDraft draft(
            int line,
            int number,
            List<String> cells,
            ClauseTerms terms,
            Set<String> known,
            @Nullable LocalDate agreed) {
        Map<ClauseField, String> values = new EnumMap<>(ClauseField.class);
        Map<ClauseField, String> doubts = new EnumMap<>(ClauseField.class);
        places.forEach((field, place) -> {
            String cell = place < cells.size() ? cells.get(place).strip().replaceAll("\\s+", " ") : "";
            if (!cell.isEmpty()) {
                values.put(field, cell);
            }
        });
        String words = values.getOrDefault(ClauseField.TEXT, values.getOrDefault(ClauseField.KIND, ""));
        ClauseLine inWords =
                new ClauseLine(terms, known, agreed, ListMark.of(words).rest()).read();
        normalize(values, doubts, terms, agreed);
        inWords.values().forEach((field, value) -> {
            boolean ownKind = field == ClauseField.KIND && values.containsKey(ClauseField.KIND);
            boolean column = places.containsKey(field) && field != ClauseField.KIND && field != ClauseField.BY;
            if (!column && !ownKind && !value.isEmpty() && values.putIfAbsent(field, value) == null) {
                String doubt = inWords.doubts().get(field);
                if (doubt != null) {
                    doubts.put(field, doubt);
                }
            }
        });
        if (terms.kind(values.getOrDefault(ClauseField.TEXT, "")).isPresent()) {
            values.remove(ClauseField.TEXT); // the name of a kind says nothing more
        }
        return new ClauseDraft(line, String.valueOf(number), String.join("\t", cells), values, doubts, Map.of());
    }

    /** Cells as choices and blanks hold them, where they can be understood. */
    private static void normalize(
            Map<ClauseField, String> values,
            Map<ClauseField, String> doubts,
            ClauseTerms terms,
            @Nullable LocalDate agreed) {
        values.computeIfPresent(
                ClauseField.BY, (field, cell) -> terms.by(cell).value().orElse(cell));
        values.computeIfPresent(
                ClauseField.KIND,
                (field, cell) -> terms.kind(cell)
                        .or(() -> terms.kindWords().in(cell))
                        .map(Kind::code)
                        .orElse(cell));
        values.computeIfPresent(ClauseField.EXTENT, (field, cell) -> ClauseTerms.percent(cell));
        String due = values.get(ClauseField.DUE);
        if (due != null) {
            DueDay day = DueDay.only(due, agreed);
            values.put(ClauseField.DUE, day.value());
            if (day.doubt() != null) {
                doubts.put(ClauseField.DUE, day.doubt());
            }
        }
    }
}
