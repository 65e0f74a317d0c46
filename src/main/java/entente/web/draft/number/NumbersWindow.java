package entente.web.draft.number;

import entente.web.form.FormFields;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which rows of the grids one page shows: some of one grid in turn, or of all grids those that say something.
 *
 * @param table the id of a grid; the first where there is no such grid
 * @param q what to look for; empty where nothing is
 * @param page from 1
 */
record NumbersWindow(String table, String q, int page) {

    static final NumbersWindow FIRST = new NumbersWindow("", "", 1);

    /** So many rows of a grid stand on a page. */
    private static final int ROWS = 20;

    /** So many of each grid, where something is looked for. */
    private static final int FOUND = 6;

    /** As the fields of these names say. */
    static NumbersWindow of(MultiValueMap<String, String> fields) {
        String page = FormFields.value(fields, "page").strip();
        return new NumbersWindow(
                FormFields.value(fields, "table"),
                FormFields.value(fields, "q").strip(),
                page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1);
    }

    /**
     * What is shown.
     *
     * @param tables the ways to the grids
     * @param pages the ways to the pages of the grid; empty where it has one
     * @param found in a sentence; empty where nothing was looked for
     */
    record VisibleNumbers(List<Grid> grids, List<NumbersLink> tables, List<NumbersLink> pages, String found) {}

    /** The way to a grid or to a page of one. */
    record NumbersLink(String text, String href, boolean current) {}

    /**
     * The rows to show.
     *
     * @param tried the names of cells that were typed in just now: their rows are shown whatever else is
     * @param fields of rows of which something is said: these too
     * @param address of the page
     */
    VisibleNumbers of(List<Grid> all, Collection<String> tried, Collection<String> fields, String address) {
        Grid chosen =
                all.stream().filter(grid -> grid.id().equals(table)).findFirst().orElse(all.get(0));
        boolean looking = !q.isEmpty();
        int pages = (chosen.rows().size() + ROWS - 1) / ROWS;
        int shown = Math.max(1, Math.min(page, pages));
        List<Grid> grids = all.stream()
                .map(grid -> visible(grid, looking || grid.equals(chosen), shown, tried, fields))
                .flatMap(Optional::stream)
                .toList();
        return new VisibleNumbers(
                grids,
                all.stream()
                        .map(grid -> new NumbersLink(
                                grid.title() + " (" + grid.rows().size() + ")",
                                new NumbersWindow(grid.id(), "", 1).of(address),
                                !looking && grid.equals(chosen)))
                        .toList(),
                looking || pages < 2
                        ? List.of()
                        : Stream.iterate(1, each -> each <= pages, each -> each + 1)
                                .map(each -> new NumbersLink(
                                        rows(each, chosen),
                                        new NumbersWindow(chosen.id(), "", each).of(address),
                                        each == shown))
                                .toList(),
                looking ? found(all) : "");
    }

    /** The address of the page with these rows. */
    String of(String address) {
        return UriComponentsBuilder.fromPath(address)
                .queryParamIfPresent("table", Optional.of(table).filter(each -> !each.isEmpty()))
                .queryParamIfPresent("q", Optional.of(q).filter(each -> !each.isEmpty()))
                .queryParamIfPresent("page", Optional.of(page).filter(each -> each > 1))
                .encode()
                .toUriString();
    }

    private Optional<Grid> visible(
            Grid grid, boolean open, int shown, Collection<String> tried, Collection<String> fields) {
        List<Grid.GridRow> inTurn = grid.rows().stream()
                .filter(row -> open && row.says(q.toLowerCase(Locale.ROOT)))
                .skip(q.isEmpty() ? (long) (shown - 1) * ROWS : 0)
                .limit(q.isEmpty() ? ROWS : FOUND)
                .toList();
        List<Grid.GridRow> rows = grid.rows().stream()
                .filter(row -> inTurn.contains(row) || row.holdsAny(tried) || fields.contains(row.field()))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Grid(grid.id(), grid.title(), grid.note(), grid.headings(), rows));
    }

    private String found(List<Grid> all) {
        String sought = q.toLowerCase(Locale.ROOT);
        long found = all.stream()
                .flatMap(grid -> grid.rows().stream())
                .filter(row -> row.says(sought))
                .count();
        boolean more = all.stream()
                .anyMatch(grid ->
                        grid.rows().stream().filter(row -> row.says(sought)).count() > FOUND);
        return found + (found == 1 ? " row says" : " rows say") + " “" + q + "”."
                + (more ? " The first " + FOUND + " of each table are shown." : "");
    }

    private static String rows(int page, Grid grid) {
        return (page - 1) * ROWS + 1 + " to "
                + Math.min(page * ROWS, grid.rows().size());
    }
}
