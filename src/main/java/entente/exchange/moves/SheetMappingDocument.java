package entente.exchange.moves;

import entente.casefile.Documents;
import entente.casefile.UnreadableCase;
import entente.dialogue.DayOrder;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Worded;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SheetMapping} as JSON: {@code {"sheet": "Moves", "headingRow": 3, "columns": {"date": "When"},
 * "dayOrder": "day-first", "values": {"kind":
 * {"Agreement": "agreement-signed"}}}}. Every field may be left out.
 */
public final class SheetMappingDocument {

    private static final int LONGEST = 10_000;
    private static final int MOST_WORDS = 2_000;
    private static final int LAST_ROW = 1_048_576;

    private final List<Problem> problems = new ArrayList<>();

    private SheetMappingDocument() {}

    public static String write(SheetMapping mapping) {
        return Documents.write(of(mapping));
    }

    /** As maps, texts and numbers. */
    public static Map<String, Object> of(SheetMapping mapping) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (!mapping.sheet().isEmpty()) {
            document.put("sheet", mapping.sheet());
        }
        if (mapping.headingRow() > 0) {
            document.put("headingRow", mapping.headingRow());
        }
        if (!mapping.columns().isEmpty()) {
            Map<String, Object> columns = new LinkedHashMap<>();
            mapping.columns().forEach((column, heading) -> columns.put(column.heading(), heading));
            document.put("columns", columns);
        }
        if (mapping.dayOrder() != DayOrder.UNKNOWN) {
            document.put("dayOrder", mapping.dayOrder().word());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        mapping.values().forEach((column, words) -> {
            if (!words.isEmpty()) {
                values.put(column.heading(), new TreeMap<>(words));
            }
        });
        if (!values.isEmpty()) {
            document.put("values", values);
        }
        return document;
    }

    /**
     * Reads one.
     *
     * @throws UnreadableCase when it is no JSON
     * @throws InvalidDialogue when it holds anything else, with every problem at its pointer
     */
    public static SheetMapping read(String json) {
        SheetMappingDocument reading = new SheetMappingDocument();
        SheetMapping mapping = reading.mapping(Documents.read(json));
        if (!reading.problems.isEmpty()) {
            throw new InvalidDialogue(reading.problems);
        }
        return mapping;
    }

    private SheetMapping mapping(@Nullable Object document) {
        String sheet = "";
        int headingRow = 0;
        DayOrder dayOrder = DayOrder.UNKNOWN;
        Map<MoveColumn, String> columns = new EnumMap<>(MoveColumn.class);
        Map<MoveColumn, Map<String, String>> values = new EnumMap<>(MoveColumn.class);
        for (Map.Entry<String, Object> field : object("", document).entrySet()) {
            switch (field.getKey()) {
                case "sheet" -> sheet = text("/sheet", field.getValue());
                case "headingRow" -> headingRow = row(field.getValue());
                case "dayOrder" -> dayOrder = order(field.getValue());
                case "columns" ->
                    object("/columns", field.getValue())
                            .forEach((name, heading) -> column("/columns", name)
                                    .ifPresent(column -> columns.put(column, text("/columns/" + name, heading))));
                case "values" ->
                    object("/values", field.getValue())
                            .forEach((name, words) -> column("/values", name)
                                    .ifPresent(column -> values.put(column, words("/values/" + name, words))));
                default ->
                    wrong(
                            "/" + field.getKey(),
                            "There is no such field. Expected sheet, headingRow, columns, dayOrder or values.");
            }
        }
        return new SheetMapping(sheet, headingRow, columns, dayOrder, values);
    }

    private Map<String, String> words(String pointer, @Nullable Object value) {
        Map<String, String> words = new LinkedHashMap<>();
        object(pointer, value).forEach((word, meaning) -> words.put(word, text(pointer + "/" + word, meaning)));
        if (words.size() > MOST_WORDS) {
            wrong(pointer, "Expected at most " + MOST_WORDS + " words. Got " + words.size() + ".");
        }
        return words;
    }

    private Optional<MoveColumn> column(String pointer, String name) {
        Optional<MoveColumn> column = MoveColumn.of(name);
        if (column.isEmpty()) {
            wrong(
                    pointer + "/" + name,
                    "There is no such column. Expected one as an export of moves has it, such as date.");
        }
        return column;
    }

    private Map<String, Object> object(String pointer, @Nullable Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, each) -> object.put(String.valueOf(name), Objects.requireNonNullElse(each, "")));
        } else {
            wrong(pointer, "Expected an object.");
        }
        return object;
    }

    private String text(String pointer, @Nullable Object value) {
        if (value instanceof String text && text.length() <= LONGEST) {
            return text;
        }
        wrong(pointer, "Expected a text of at most " + LONGEST + " characters.");
        return "";
    }

    private DayOrder order(@Nullable Object value) {
        Optional<DayOrder> order = Worded.of(DayOrder.class, String.valueOf(value));
        if (order.isEmpty()) {
            wrong("/dayOrder", "Expected one of: " + Worded.list(DayOrder.class) + ".");
        }
        return order.orElse(DayOrder.UNKNOWN);
    }

    private int row(@Nullable Object value) {
        if (value instanceof Number row && row.doubleValue() == Math.rint(row.doubleValue())) {
            double number = row.doubleValue();
            if (number >= 1 && number <= LAST_ROW) {
                return (int) number;
            }
        }
        wrong("/headingRow", "Expected the number of a row, from 1.");
        return 0;
    }

    private void wrong(String pointer, String message) {
        problems.add(new Problem(pointer, message));
    }
}
