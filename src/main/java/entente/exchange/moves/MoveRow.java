package entente.exchange.moves;

import entente.casefile.Documents;
import entente.casefile.MoveDocument;
import entente.casefile.UnreadableCase;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.dialogue.WrittenDate;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One row on its way to a move. */
final class MoveRow {

    private static final Map<String, Double> CONFIDENCE = Map.of("confirmed", 1.0, "reported", 0.8, "rumoured", 0.4);
    private static final Map<String, Boolean> YES_OR_NO =
            Map.of("yes", true, "true", true, "no", false, "false", false);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,400})?|\\.[0-9]{1,400}");
    private static final Pattern FRACTION_WITH_COMMA = Pattern.compile("[01],[0-9]{1,20}");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}([.,][0-9]{1,10})?)\\s?%");
    private static final Pattern SPACES = Pattern.compile("[\\s_]+");
    private static final int SHOWN = 60;

    /** For what is wrong in a row already, so that the rest of it is checked as well. */
    private static final Map<String, String> STAND_INS =
            Map.of("id", "m1", "date", "2000-01-01", "actor", "a", "kind", "a");

    private final MoveSheetReader reader;
    private final RowFaults rowFaults;
    private final int row;
    private final Function<MoveColumn, String> cells;
    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final Map<String, Object> source = new LinkedHashMap<>();
    private final Map<String, Object> finding = new LinkedHashMap<>();
    private final Set<MoveColumn> wrong = EnumSet.noneOf(MoveColumn.class);

    MoveRow(MoveSheetReader reader, RowFaults rowFaults, int row, Function<MoveColumn, String> cells) {
        this.reader = reader;
        this.rowFaults = rowFaults;
        this.row = row;
        this.cells = cells;
    }

    /** Empty where the row has problems. */
    Optional<ParsedMoves.ParsedRow> read(MoveIds ids) {
        for (MoveColumn column : MoveColumn.values()) {
            String cell = cells.apply(column);
            if (!cell.isEmpty()) {
                read(column, cell, ids);
            }
        }
        needed(MoveColumn.DATE, () -> WrittenDate.EXPECTED);
        needed(MoveColumn.ACTOR, () -> "one of the sides, " + reader.sidesInWords());
        needed(MoveColumn.KIND, () -> "a kind of move");
        if (!source.isEmpty()) {
            titleFromLink();
            tree.put("source", source);
        }
        putLearned();
        boolean named = tree.containsKey("id");
        if (wrong.isEmpty()) {
            tree.computeIfAbsent("id", none -> ids.make());
        } else {
            STAND_INS.forEach(tree::putIfAbsent);
            if (wrong.contains(MoveColumn.PROMISES)) {
                put(MoveColumn.PROMISES, "a");
            }
        }
        return move(named);
    }

    private Optional<ParsedMoves.ParsedRow> move(boolean named) {
        try {
            Move move = MoveDocument.read(tree);
            return wrong.isEmpty() ? Optional.of(new ParsedMoves.ParsedRow(row, named, tree, move)) : Optional.empty();
        } catch (InvalidDialogue invalid) {
            invalid.problems().forEach(problem -> rowFaults.add(row, problem));
            return Optional.empty();
        }
    }

    private void needed(MoveColumn column, Supplier<String> expected) {
        if (cells.apply(column).isEmpty()) {
            wrong(column, () -> "This cell is empty. Expected " + expected.get() + ".");
        }
    }

    private void read(MoveColumn column, String cell, MoveIds ids) {
        switch (column) {
            case ID -> id(cell, ids);
            case DATE, SOURCE_DATE, LEARNED_FROM -> date(column, cell);
            case DUE, KNOWN_FROM, UNTIL -> day(column, cell);
            case ACTOR -> actor(cell);
            case KIND, PROMISES -> kind(column, cell);
            case EXTENT, LEARNED_EXTENT -> extent(column, cell);
            case CHANNEL, LEVEL ->
                put(column, SPACES.matcher(cell.toLowerCase(Locale.ROOT)).replaceAll("-"));
            case LEARNED_IN_FULL, CLAUSES_IN_FULL -> exported(column, cell);
            case SCALE -> scale(cell);
            case ORDER -> put(column, NUMBER.matcher(cell).matches() ? Double.valueOf(cell) : cell);
            case CONFIDENCE -> confidence(cell);
            case DISPUTED -> disputed(cell);
            default -> put(column, cell);
        }
    }

    private void id(String cell, MoveIds ids) {
        if (ids.firstRow(cell) == row) {
            put(MoveColumn.ID, cell);
        } else {
            wrong(
                    MoveColumn.ID,
                    () -> "Row " + ids.firstRow(cell) + " has the id " + told(cell) + " already. Ids are unique.");
        }
    }

    private void date(MoveColumn column, String cell) {
        if (WrittenDate.read(cell) instanceof WrittenDate.ReadableDate date) {
            put(column, date.date().text());
        } else {
            refuse(column, WrittenDate.read(cell));
        }
    }

    /** As {@link #date}, and it must be one exact day. */
    private void day(MoveColumn column, String cell) {
        if (!(WrittenDate.read(cell) instanceof WrittenDate.ReadableDate date)) {
            refuse(column, WrittenDate.read(cell));
        } else if (!date.date().isExact()) {
            wrong(column, () -> "Expected an exact day such as 5 December 2025. Got " + told(cell) + ".");
        } else {
            put(column, date.date().text());
        }
    }

    private void refuse(MoveColumn column, WrittenDate read) {
        if (read instanceof WrittenDate.UnreadableDate refused) {
            wrong(column, refused::message);
        }
    }

    private void actor(String cell) {
        reader.actor(cell)
                .ifPresentOrElse(
                        actor -> {
                            put(MoveColumn.ACTOR, actor.side());
                            if (actor.jointly()) {
                                tree.put("jointly", true);
                            }
                        },
                        () -> wrong(
                                MoveColumn.ACTOR,
                                () -> "Expected one of the sides, " + reader.sidesInWords() + ". Got " + told(cell)
                                        + "."));
    }

    private void kind(MoveColumn column, String cell) {
        reader.kinds()
                .find(cell)
                .ifPresentOrElse(
                        kind -> put(column, kind.code()),
                        () -> wrong(
                                column,
                                () -> "There is no kind of move " + told(cell) + ". The nearest: " + nearest(cell)
                                        + "."));
    }

    private String nearest(String cell) {
        List<Kind> nearest = reader.kinds().nearest(cell, 3);
        return nearest.stream()
                .map(kind -> kind.code() + " (" + kind.label() + ")")
                .collect(Collectors.joining(", "));
    }

    private void scale(String cell) {
        if (NUMBER.matcher(cell).matches()) {
            put(MoveColumn.SCALE, Double.valueOf(cell));
        } else {
            wrong(MoveColumn.SCALE, () -> "Expected a count above 0, such as 52. Got " + told(cell) + ".");
        }
    }

    private void confidence(String cell) {
        Double word = CONFIDENCE.get(cell.toLowerCase(Locale.ROOT));
        if (word != null) {
            put(MoveColumn.CONFIDENCE, word);
        } else if (NUMBER.matcher(cell).matches()) {
            put(MoveColumn.CONFIDENCE, Double.valueOf(cell));
        } else if (FRACTION_WITH_COMMA.matcher(cell).matches()) {
            put(MoveColumn.CONFIDENCE, Double.valueOf(cell.replace(',', '.')));
        } else {
            wrong(
                    MoveColumn.CONFIDENCE,
                    () -> "Expected a number from 0 to 1, or confirmed, reported or rumoured. Got " + told(cell) + ".");
        }
    }

    private void disputed(String cell) {
        Boolean yes = YES_OR_NO.get(cell.toLowerCase(Locale.ROOT));
        if (yes == null) {
            wrong(MoveColumn.DISPUTED, () -> "Expected yes or no. Got " + told(cell) + ".");
        } else {
            put(MoveColumn.DISPUTED, yes);
        }
    }

    /** A source that is but a link is called by where it leads. */
    private void titleFromLink() {
        if (!source.containsKey("title") && source.get("url") instanceof String url) {
            try {
                String host = new URI(url).getHost();
                source.put("title", host == null ? url : host);
            } catch (URISyntaxException noLink) {
                source.put("title", "?"); // the link is told of
            }
        }
    }

    /** A level, or a share: {@code 0.3}, {@code 30%}. */
    private void extent(MoveColumn column, String cell) {
        String word = SPACES.matcher(cell.toLowerCase(Locale.ROOT)).replaceAll("-");
        Matcher percent = PERCENT.matcher(cell);
        if (percent.matches()) {
            put(column, Double.parseDouble(percent.group(1).replace(',', '.')) / 100);
        } else if (NUMBER.matcher(cell).matches()) {
            put(column, Double.valueOf(cell));
        } else if (FRACTION_WITH_COMMA.matcher(cell).matches()) {
            put(column, Double.valueOf(cell.replace(',', '.')));
        } else {
            put(column, word);
        }
    }

    private void exported(MoveColumn column, String cell) {
        try {
            if (Documents.read(cell) instanceof List<?> items) {
                put(column, items);
                return;
            }
        } catch (UnreadableCase noList) {
            // told below
        }
        wrong(column, () -> "Expected what an export writes here, or an empty cell. Got " + told(cell) + ".");
    }

    /** All that came to light; of the last of it, what has cells of its own goes by these. */
    private void putLearned() {
        List<Object> learned =
                tree.remove("learned") instanceof List<?> findings ? new ArrayList<>(findings) : new ArrayList<>();
        if (!finding.isEmpty()) {
            Map<String, Object> last = new LinkedHashMap<>();
            if (!learned.isEmpty() && learned.remove(learned.size() - 1) instanceof Map<?, ?> exported) {
                exported.forEach((name, value) -> last.put(String.valueOf(name), value));
            }
            last.putAll(finding);
            learned.add(last);
        }
        if (!learned.isEmpty() && wrong.stream().noneMatch(MoveColumn::isLearned)) {
            tree.put("learned", learned);
        }
    }

    private void put(MoveColumn column, Object value) {
        List<String> path = column.path();
        Map<String, Object> object = path.size() == 1 ? tree : column.isLearned() ? finding : source;
        object.put(path.get(path.size() - 1), value);
    }

    private void wrong(MoveColumn column, Supplier<String> message) {
        wrong.add(column);
        rowFaults.add(row, column, message);
    }

    private static String told(String cell) {
        return "\"" + (cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell) + "\"";
    }
}
