package entente.exchange.moves;

import entente.exchange.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The row of headings of a sheet. A column without a heading, or with one that another has as well, is called by its place.
 *
 * @param row its number, counted from 1; 0 in a sheet with nothing in it
 * @param headings what stands in it
 * @param names what its columns are called, in their order; empty for one that has nothing in it
 * @param used the places of columns in which something stands below it
 */
record SheetHeadings(int row, List<String> headings, List<String> names, Set<Integer> used) {

    /** So many rows may stand above the headings. */
    private static final int FIRST_ROWS = 20;

    /** So many known names a row of headings has, where it is not the first. */
    private static final int FEWEST_KNOWN = 2;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    /** @param row of the headings, counted from 1; 0 for the one that looks most like it */
    static SheetHeadings of(Sheet sheet, int row) {
        return in(sheet, row > 0 ? row : likeliest(sheet));
    }

    private static SheetHeadings in(Sheet sheet, int row) {
        List<String> headings = sheet.rows().getOrDefault(row, List.of()).stream()
                .map(cell -> SPACES.matcher(cell).replaceAll(" ").strip())
                .toList();
        int width = sheet.rows().tailMap(row).values().stream()
                .mapToInt(List::size)
                .max()
                .orElse(0);
        Map<String, Integer> times = new HashMap<>();
        headings.forEach(heading -> times.merge(heading.toLowerCase(Locale.ROOT), 1, Integer::sum));
        Set<Integer> used = used(sheet, row);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String heading = i < headings.size() ? headings.get(i) : "";
            String place = "column " + Sheet.letters(i);
            boolean alone = times.getOrDefault(heading.toLowerCase(Locale.ROOT), 0) == 1;
            names.add(
                    heading.isEmpty() ? used.contains(i) ? place : "" : alone ? heading : heading + " (" + place + ")");
        }
        return new SheetHeadings(row, headings, names, used);
    }

    private static Set<Integer> used(Sheet sheet, int row) {
        Set<Integer> used = new HashSet<>();
        sheet.rows().tailMap(row + 1).values().forEach(cells -> {
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isBlank()) {
                    used.add(i);
                }
            }
        });
        return used;
    }

    /** Of the first rows the one with the most names that are known; else the first. */
    private static int likeliest(Sheet sheet) {
        int best = sheet.rows().isEmpty() ? 0 : sheet.rows().firstKey();
        int most = FEWEST_KNOWN - 1;
        List<Integer> first = sheet.rows().keySet().stream().limit(FIRST_ROWS).toList();
        for (int row : first) {
            int known = MoveSheet.known(sheet.rows().getOrDefault(row, List.of()));
            if (known > most) {
                best = row;
                most = known;
            }
        }
        return best;
    }

    /** The rows that may be the headings, as a choice. */
    static List<Integer> candidates(Sheet sheet) {
        return sheet.rows().keySet().stream().limit(FIRST_ROWS).toList();
    }

    /** How many columns have a heading, or stand before one that has. */
    int width() {
        int width = headings.size();
        while (width > 0 && headings.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** The places of all columns that are called something. */
    List<Integer> places() {
        return IntStream.range(0, names.size())
                .filter(place -> !names.get(place).isEmpty())
                .boxed()
                .toList();
    }

    /** What a column is called. */
    String name(int place) {
        return names.get(place);
    }

    /** What stands above a column; empty for nothing. */
    String heading(int place) {
        return place >= 0 && place < headings.size() ? headings.get(place) : "";
    }

    /** Where the column of that name stands; or all that have that heading. Case does not matter. */
    List<Integer> find(String name) {
        String wanted = SPACES.matcher(name).replaceAll(" ").strip();
        List<Integer> byName = places().stream()
                .filter(place -> names.get(place).equalsIgnoreCase(wanted))
                .toList();
        return byName.isEmpty() && !wanted.isEmpty()
                ? IntStream.range(0, headings.size())
                        .filter(place -> headings.get(place).equalsIgnoreCase(wanted))
                        .boxed()
                        .toList()
                : byName;
    }
}
