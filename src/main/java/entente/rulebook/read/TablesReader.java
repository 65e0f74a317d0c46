package entente.rulebook.read;

import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Tone;
import entente.dialogue.Worded;
import entente.rulebook.Weight;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads {@code kinds.csv} and {@code weights.csv}. */
public final class TablesReader {

    public static final List<String> KIND_COLUMNS = List.of(
            "code",
            "label",
            "noun",
            "mode",
            "tone",
            "issue",
            "cameo",
            "goldstein",
            "plover",
            "repeat",
            "coded",
            "undoes");
    public static final List<String> WEIGHT_COLUMNS =
            List.of("kind", "from_scale", "value", "cost", "stake", "why", "source");

    /**
     * What every row says, in tables that are older than some columns, in those: a kind of before {@code coded} is a
     * person's to code.
     */
    private static final Map<String, String> LATER = Map.of("repeat", "whole", "stake", "1", "coded", "", "undoes", "");

    private static final String CAMEO = "(0[1-9]|1[0-9]|20)([0-9]{1,2}|[0-9]?[*])";
    private static final String PLOVER = "[A-Z]{3,20}(:[a-z-]{1,30}|[*])?";

    private static final String SLUG = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String PHRASE = "[A-Za-z0-9][A-Za-z0-9 ()-]{0,79}";
    static final double MOST_POINTS = 10;
    static final double MOST_STAKE = 5;
    static final double LARGEST_SCALE = 1_000_000;

    private TablesReader() {}

    /** Those of {@code columns} that a table with these headings has. */
    public static List<String> headed(List<String> headings, List<String> columns) {
        return Table.headed(headings, columns, LATER);
    }

    /** What a row says in a column that its table is too old to have. */
    public static String unsaid(String column) {
        return LATER.getOrDefault(column, "");
    }

    public static Map<String, Kind> kinds(String text, Consumer<CellFault> wrong) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        Set<String> labels = new HashSet<>();
        Map<String, String> labelByCoded = new HashMap<>();
        Map<String, Table.TableRow> rowByKind = new LinkedHashMap<>();
        for (Table.TableRow row : new Table(KIND_COLUMNS, LATER, RulebookLimits.KINDS, wrong).rows(text)) {
            Kind kind = kind(row);
            rowByKind.put(kind.code(), row);
            if (kinds.put(kind.code(), kind) != null) {
                row.wrong("code", kind.code(), "This code is listed already. Codes are unique.");
            }
            if (!labels.add(kind.label())) {
                row.wrong(
                        "label",
                        kind.label(),
                        "Another kind has this label. Rules name kinds by label, so labels are unique.");
            }
            kind.coded().forEach(code -> {
                String other = labelByCoded.putIfAbsent(code, kind.label());
                if (other != null) {
                    row.wrong(
                            "coded",
                            code,
                            "This code goes to \"" + other + "\" already. A code goes to one kind at most.");
                }
            });
        }
        rowByKind.forEach((code, row) -> checkUndone(kinds, Objects.requireNonNull(kinds.get(code)), row));
        return kinds;
    }

    private static void checkUndone(Map<String, Kind> kinds, Kind kind, Table.TableRow row) {
        for (String code : kind.undoes()) {
            Kind undone = kinds.get(code);
            if (!kind.isCooperative() || undone == null || !undone.isHarm()) {
                row.wrong(
                        "undoes",
                        code,
                        "Expected codes of hostile deeds of this table with spaces between them, at a kind that helps,"
                                + " such as \"embassy-closure\" at the reopening of an embassy.");
            }
        }
    }

    private static Kind kind(Table.TableRow row) {
        return new Kind(
                row.matching("code", SLUG, "a code of lower-case letters, digits and hyphens"),
                row.matching("label", PHRASE, "a phrase of letters, digits, spaces, hyphens and round brackets"),
                row.matching("noun", PHRASE, "a phrase of letters, digits, spaces, hyphens and round brackets"),
                choice(row, "mode", Mode.class),
                choice(row, "tone", Tone.class),
                row.matching("issue", SLUG, "an issue of lower-case letters, digits and hyphens"),
                row.matching("cameo", "[0-9]{3,4}", "a CAMEO code of three or four digits"),
                row.number("goldstein", -MOST_POINTS, MOST_POINTS),
                row.matching("plover", "[A-Z]+(:[a-z]+)?", "a PLOVER event such as RETREAT:release"),
                choice(row, "repeat", Kind.Repeat.class),
                coded(row),
                words(row, "undoes"));
    }

    private static List<String> words(Table.TableRow row, String column) {
        return Stream.of(row.text(column).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> coded(Table.TableRow row) {
        List<String> codes = words(row, "coded");
        codes.stream()
                .filter(code -> !code.matches(CAMEO) && !code.matches(PLOVER))
                .forEach(code -> row.wrong(
                        "coded",
                        code,
                        "Expected codes of CAMEO and PLOVER with spaces between them, such as \"0841 CONSULT:visit\", or"
                                + " beginnings of codes, such as \"05* SUPPORT*\"."));
        return codes;
    }

    private static <E extends Enum<E> & Worded> E choice(Table.TableRow row, String column, Class<E> choices) {
        E choice = Worded.of(choices, row.text(column)).orElse(null);
        if (choice == null) {
            row.wrong(column, row.text(column), "Expected one of: " + Worded.list(choices) + ".");
            return choices.getEnumConstants()[0];
        }
        return choice;
    }

    public static Map<String, NavigableMap<Double, Weight>> weights(
            String text, Map<String, Kind> kinds, Consumer<CellFault> wrong) {
        Map<String, NavigableMap<Double, Weight>> weights = new LinkedHashMap<>();
        for (Table.TableRow row : new Table(WEIGHT_COLUMNS, LATER, RulebookLimits.WEIGHTS, wrong).rows(text)) {
            Weight weight = weight(row);
            if (!kinds.containsKey(weight.kind())) {
                row.wrong("kind", weight.kind(), "kinds.csv has no such kind.");
            }
            if (weights.computeIfAbsent(weight.kind(), none -> new TreeMap<>()).put(weight.fromScale(), weight)
                    != null) {
                row.wrong("from_scale", weight.kind(), "This kind has a weight from this scale on already.");
            }
        }
        for (String kind : kinds.keySet()) {
            NavigableMap<Double, Weight> rows = weights.get(kind);
            if (rows == null || rows.firstKey() != 1) {
                wrong.accept(new CellFault(0, "", kind, "This kind needs a row with from_scale 1, its smallest."));
            }
        }
        return weights;
    }

    private static Weight weight(Table.TableRow row) {
        return new Weight(
                row.filled("kind"),
                row.number("from_scale", 1, LARGEST_SCALE),
                row.number("value", 0, MOST_POINTS),
                row.number("cost", 0, MOST_POINTS),
                row.number("stake", 1, MOST_STAKE),
                row.filled("why"),
                row.filled("source"));
    }
}
