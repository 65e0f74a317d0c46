package entente.web.draft.number;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of cells to type in. */
record Grid(String id, String title, String note, List<String> headings, List<GridRow> rows) {

    /**
     * A row.
     *
     * @param field what the names of its cells begin with
     * @param range what its numbers may be
     * @param step the step that removes it; null where it stays
     */
    record GridRow(
            String field,
            String title,
            String range,
            List<GridCell> cells,
            @Nullable String step) {

        /** @param sought in small letters */
        boolean says(String sought) {
            return Stream.concat(Stream.of(field, title), cells.stream().map(GridCell::value))
                    .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
        }

        boolean holdsAny(Collection<String> names) {
            return cells.stream().map(GridCell::name).anyMatch(names::contains);
        }
    }

    /**
     * A cell.
     *
     * @param name what it is called in the form
     * @param form how wide it is: short, middle or long
     * @param choices empty where anything may be typed
     */
    record GridCell(
            String name,
            String label,
            String value,
            String form,
            List<String> choices,
            @Nullable String wrong) {

        public boolean chooses() {
            return !choices.isEmpty();
        }
    }
}
