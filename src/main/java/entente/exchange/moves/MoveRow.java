package entente.exchange.moves;

import entente.casefile.Documents;
import entente.casefile.MoveDocument;
import entente.casefile.UnreadableCase;
import entente.dialogue.Channel;
import entente.dialogue.DayOrder;
import entente.dialogue.EdtfDate;
import entente.dialogue.Extent;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Level;
import entente.dialogue.Move;
import entente.dialogue.Source;
import entente.dialogue.Worded;
import entente.dialogue.WrittenDate;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row on its way to a move. */
final class MoveRow {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,400})?|\\.[0-9]{1,400}");
    private static final Pattern FRACTION_WITH_COMMA = Pattern.compile("[01],[0-9]{1,20}");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}([.,][0-9]{1,10})?)\\s?%");
    private static final Pattern THOUSANDS =
            Pattern.compile("[0-9]{1,3}([ ,'\u00A0\u202F’][0-9]{3}){1,6}|[0-9]{1,3}(\\.[0-9]{3}){2,6}");
    private static final Pattern PERHAPS_THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final int SHOWN = 60;
    private static final int NEAREST = 3;
    private static final String CUT_OFF =
            "This cell begins with a space, as after a comma. If it belongs to the text before it, put"
                    + " that between quotation marks.";
    private static final String PROMISE = "promise";
    private static final String PROMISES_NOTHING =
            "This promise does not say what is promised, so nobody can be held to it."
                    + " Expected a kind of move under \"promises\".";

    /** For what is wrong in a row already, so that the rest of it is checked as well. */
    private static final Map<String, String> STAND_INS =
            Map.of("id", "m1", "date", "2000-01-01", "actor", "a", "kind", "a");

    private final MoveSheetReader reader;
    private final SheetFindings findings;
    private final SheetMapping mapping;
    private final MoveColumns places;
    private final DayOrders dayOrders;
    private final int row;
    private boolean cutOff;
    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final Map<String, Object> source = new LinkedHashMap<>();
    private final Map<String, Object> finding = new LinkedHashMap<>();
    private final Set<MoveColumn> wrong = EnumSet.noneOf(MoveColumn.class);

    MoveRow(
            MoveSheetReader reader,
            SheetFindings findings,
            SheetMapping mapping,
            MoveColumns places,
            DayOrders dayOrders,
            int row) {
        this.dayOrders = dayOrders;
        this.reader = reader;
        this.findings = findings;
        this.mapping = mapping;
        this.places = places;
        this.row = row;
    }

    /** Empty where the row has problems, or is left out. */
    Optional<ParsedMoves.ParsedRow> read(MoveIds ids) {
        if (Stream.of(MoveColumn.ACTOR, MoveColumn.KIND).anyMatch(this::isLeftOut)) {
            findings.leaveOut();
            return Optional.empty();
        }
        for (MoveColumn column : MoveColumn.values()) {
            Optional<String> fault = places.fault(row, column);
            if (fault.isPresent()) {
                wrong(column, fault::get);
                continue;
            }
            String cell = cell(column);
            if (!cell.isEmpty()) {
                read(column, cell, ids);
            }
        }
        needed(MoveColumn.DATE, () -> WrittenDate.EXPECTED);
        needed(MoveColumn.ACTOR, () -> "one of the sides, " + reader.sidesInWords());
        needed(MoveColumn.KIND, () -> "a kind of move");
        putLink();
        if (!source.isEmpty()) {
            titleFromLink();
            tree.put("source", source);
        }
        putLearned();
        if (PROMISE.equals(tree.get("kind")) && !tree.containsKey("promises") && wrong.isEmpty()) {
            findings.doubt(row, MoveColumn.KIND, PROMISES_NOTHING);
        }
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

    private boolean isLeftOut(MoveColumn column) {
        return mapping.meaning(column, places.cell(row, column).text())
                .filter(SheetMapping.LEFT_OUT::equals)
                .isPresent();
    }

    /** The text of a cell; empty where it says that there is none. */
    private String cell(MoveColumn column) {
        CellText cell = places.cell(row, column);
        if (cell.marked()) {
            findings.marked();
        }
        if (places.isCutOff(row, column) && !cutOff) {
            cutOff = true;
            findings.doubt(row, column, CUT_OFF);
        }
        boolean named = column == MoveColumn.ACTOR && reader.actor(cell.text()).isPresent();
        if (cell.saysNothing() && !named && mapping.meaning(column, cell.text()).isEmpty()) {
            findings.missing();
            return "";
        }
        return cell.text();
    }

    /** The address behind what the source is called, where no column of its own holds it. */
    private void putLink() {
        MoveColumn.ofSource()
                .flatMap(column -> places.link(row, column).stream())
                .filter(Source::isLink)
                .findFirst()
                .ifPresent(link -> {
                    if (!(source.get("url") instanceof String url) || !Source.isLink(url)) {
                        Object shown = source.put("url", link);
                        if (shown != null) {
                            source.putIfAbsent("title", shown);
                        }
                    }
                });
    }

    private Optional<ParsedMoves.ParsedRow> move(boolean named) {
        try {
            Move move = MoveDocument.read(tree);
            return wrong.isEmpty() ? Optional.of(new ParsedMoves.ParsedRow(row, named, tree, move)) : Optional.empty();
        } catch (InvalidDialogue invalid) {
            invalid.problems().forEach(problem -> findings.add(row, problem));
            return Optional.empty();
        }
    }

    private void needed(MoveColumn column, Supplier<String> expected) {
        boolean told = wrong.contains(column);
        if (!told && !tree.containsKey(column.heading())) {
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
            case CHANNEL -> word(column, cell, Worded.list(Channel.class));
            case LEVEL -> word(column, cell, Worded.list(Level.class));
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
        understood(column, cell).ifPresent(date -> put(column, date.text()));
    }

    /** One day: where more than one is named, the last of them, on which a term ends. */
    private void day(MoveColumn column, String cell) {
        understood(column, cell).ifPresent(date -> {
            if (!date.isExact()) {
                findings.doubt(
                        row,
                        column,
                        WrittenDate.takenToLastDay(cell, date)
                                .orElseGet(() -> told(cell) + " names no exact day; " + date.last() + " is taken."));
            }
            put(column, date.last().toString());
        });
    }

    private Optional<EdtfDate> understood(MoveColumn column, String cell) {
        WrittenDate read = WrittenDate.read(cell);
        if (read instanceof WrittenDate.ReadableDate date) {
            date.notes().forEach(note -> findings.doubt(row, column, note));
            return Optional.of(date.date());
        }
        if (dayOrders.of(column) != DayOrder.UNKNOWN
                && WrittenDate.read(cell, dayOrders.of(column)) instanceof WrittenDate.ReadableDate date) {
            dayOrders.used(column);
            return Optional.of(date.date());
        }
        if (read instanceof WrittenDate.UnreadableDate refused) {
            wrong(column, refused::message);
        }
        return Optional.empty();
    }

    private void actor(String cell) {
        String named = mapping.meaning(MoveColumn.ACTOR, cell).orElse(cell);
        said(cell, named);
        reader.actor(named)
                .ifPresentOrElse(
                        actor -> {
                            put(MoveColumn.ACTOR, actor.side());
                            if (actor.jointly()) {
                                tree.put("jointly", true);
                            }
                        },
                        () -> unknown(MoveColumn.ACTOR, cell, "one of the sides, " + reader.sidesInWords()));
    }

    private void kind(MoveColumn column, String cell) {
        // what is promised is a kind as well, so what was said of kinds holds for it
        String named = mapping.meaning(column, cell)
                .or(() -> mapping.meaning(MoveColumn.KIND, cell).filter(kind -> !kind.equals(SheetMapping.LEFT_OUT)))
                .orElse(cell);
        said(cell, named);
        reader.kinds().find(named).ifPresentOrElse(kind -> put(column, kind.code()), () -> {
            findings.unknown(row, column, cell);
            wrong(column, () -> "There is no kind of move " + told(cell) + ". The nearest: " + nearest(cell) + ".");
        });
    }

    private String nearest(String cell) {
        return reader.kinds().likely(cell, NEAREST).stream()
                .map(kind -> kind.code() + " (" + kind.label() + ")")
                .collect(Collectors.joining(", "));
    }

    private void scale(String cell) {
        if (NUMBER.matcher(cell).matches()) {
            put(MoveColumn.SCALE, Double.valueOf(cell));
            if (PERHAPS_THOUSANDS.matcher(cell).matches()) {
                findings.doubt(
                        row,
                        MoveColumn.SCALE,
                        told(cell) + " is taken for a number with decimals. Write " + cell.replace(".", "")
                                + " where thousands are meant.");
            }
        } else if (THOUSANDS.matcher(cell).matches()) {
            put(MoveColumn.SCALE, Double.valueOf(NO_DIGIT.matcher(cell).replaceAll("")));
        } else {
            wrong(MoveColumn.SCALE, () -> "Expected a count above 0, such as 52. Got " + told(cell) + ".");
        }
    }

    private void confidence(String cell) {
        Optional<String> word = meaning(MoveColumn.CONFIDENCE, cell);
        String number = word.orElse(FRACTION_WITH_COMMA.matcher(cell).matches() ? cell.replace(',', '.') : cell);
        Matcher percent = PERCENT.matcher(cell);
        if (NUMBER.matcher(number).matches()) {
            put(MoveColumn.CONFIDENCE, Double.valueOf(number));
        } else if (percent.matches()) {
            put(MoveColumn.CONFIDENCE, Double.parseDouble(percent.group(1).replace(',', '.')) / 100);
        } else {
            unknown(MoveColumn.CONFIDENCE, cell, "a number from 0 to 1, or confirmed, reported or rumoured");
        }
    }

    private void disputed(String cell) {
        meaning(MoveColumn.DISPUTED, cell)
                .ifPresentOrElse(
                        yes -> put(MoveColumn.DISPUTED, Boolean.valueOf(yes)),
                        () -> unknown(MoveColumn.DISPUTED, cell, "yes or no"));
    }

    private void word(MoveColumn column, String cell, String expected) {
        meaning(column, cell)
                .ifPresentOrElse(word -> put(column, word), () -> unknown(column, cell, "one of: " + expected));
    }

    /** What a word stands for: as somebody said, or as everybody may write it. */
    private Optional<String> meaning(MoveColumn column, String cell) {
        Optional<String> said = mapping.meaning(column, cell);
        said.ifPresent(meaning -> said(cell, meaning));
        return said.or(() -> ColumnWords.meaning(column, cell));
    }

    private void said(String cell, String meaning) {
        if (!cell.equals(meaning)) {
            findings.said(cell, meaning);
        }
    }

    private void unknown(MoveColumn column, String cell, String expected) {
        findings.unknown(row, column, cell);
        wrong(column, () -> "Expected " + expected + ". Got " + told(cell) + ".");
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
        Optional<String> word = meaning(column, cell);
        Matcher percent = PERCENT.matcher(cell);
        if (word.isPresent()) {
            put(column, word.get());
        } else if (percent.matches()) {
            put(column, Double.parseDouble(percent.group(1).replace(',', '.')) / 100);
        } else if (NUMBER.matcher(cell).matches()) {
            put(column, Double.valueOf(cell));
        } else if (FRACTION_WITH_COMMA.matcher(cell).matches()) {
            put(column, Double.valueOf(cell.replace(',', '.')));
        } else {
            unknown(column, cell, Extent.EXPECTED);
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
        findings.add(row, column, message);
    }

    private static String told(String cell) {
        return "\"" + (cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell) + "\"";
    }
}
