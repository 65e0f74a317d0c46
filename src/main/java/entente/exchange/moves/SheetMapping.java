package entente.exchange.moves;

import entente.dialogue.DayOrder;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How moves are written in somebody's sheets: said once, it holds for their next file as well.
 *
 * @param sheet the name of the sheet; empty for the first that has moves in it
 * @param headingRow the row of the headings, counted from 1; 0 for the first that looks so
 * @param columns under which heading each column stands
 * @param dayOrder whether dates such as 02/04/2025 name the day or the month first; {@code UNKNOWN} where their own column
 *     is to show it
 * @param values what their words mean, by column; {@value #LEFT_OUT} where such rows are left out
 */
public record SheetMapping(
        String sheet,
        int headingRow,
        Map<MoveColumn, String> columns,
        DayOrder dayOrder,
        Map<MoveColumn, Map<String, String>> values) {

    /** Nothing is said. */
    public static final SheetMapping NONE = new SheetMapping("", 0, Map.of(), DayOrder.UNKNOWN, Map.of());

    /** Stands for a word whose rows are no moves of this dialogue. */
    public static final String LEFT_OUT = "leave out";

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public SheetMapping {
        columns = Collections.unmodifiableMap(copy(columns));
        Map<MoveColumn, Map<String, String>> plain = new EnumMap<>(MoveColumn.class);
        values.forEach((column, words) -> {
            Map<String, String> meanings = new HashMap<>();
            words.forEach((word, meaning) -> meanings.put(plain(word), meaning));
            plain.put(column, Map.copyOf(meanings));
        });
        values = Collections.unmodifiableMap(plain);
    }

    private static <V> Map<MoveColumn, V> copy(Map<MoveColumn, V> map) {
        Map<MoveColumn, V> copy = new EnumMap<>(MoveColumn.class);
        copy.putAll(map);
        return copy;
    }

    /** Without case and surplus spaces. */
    public static String plain(String word) {
        return SPACES.matcher(word.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** With other headings. */
    public SheetMapping with(Map<MoveColumn, String> headings) {
        return new SheetMapping(sheet, headingRow, headings, dayOrder, values);
    }

    /** What a word of the sheet means in a column. */
    Optional<String> meaning(MoveColumn column, String word) {
        return Optional.ofNullable(values.getOrDefault(column, Map.of()).get(plain(word)));
    }
}
