package entente.web.upload;

import entente.assessment.Rules;
import entente.dialogue.Channel;
import entente.dialogue.DayOrder;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.dialogue.Level;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.dialogue.Worded;
import entente.exchange.moves.KindNames;
import entente.exchange.moves.MoveColumn;
import entente.exchange.moves.MoveSheet;
import entente.exchange.moves.SheetImport;
import entente.exchange.moves.SheetMapping;
import entente.web.form.FormField.Choice;
import entente.web.form.FormField.ChoiceGroup;
import entente.web.form.KindChoices;
import entente.web.view.RecordedMove;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a sheet would bring, in sentences, and how it was understood.
 *
 * @param carried the file, for the form
 * @param notes what of it is not read, and what was taken for granted
 * @param orders how dates may be read that have two readings
 * @param words those whose meaning is to be said, or was said
 * @param moreWords how many are to be asked about besides
 */
record SheetPreview(
        String carried,
        String encoding,
        List<String> sheets,
        String sheet,
        List<HeadingRow> rows,
        int row,
        List<Choice> orders,
        String order,
        List<ColumnMapping> mappings,
        List<SheetWord> words,
        int moreWords,
        List<String> problems,
        int moreProblems,
        List<String> notes,
        List<String> doubts,
        int moreDoubts,
        List<String> added,
        int more,
        List<String> changed,
        int moreChanged,
        int same,
        boolean fit) {

    private static final int SHOWN = 20;
    private static final int WORDS = 30;
    private static final int LIKELY = 3;
    private static final int CELLS = 4;

    private static final List<Choice> ORDERS = List.of(
            new Choice(DayOrder.UNKNOWN.word(), "as other rows show"),
            new Choice(DayOrder.DAY_FIRST.word(), "2 April: the day first"),
            new Choice(DayOrder.MONTH_FIRST.word(), "February 4: the month first"));

    /** Which column of the sheet holds what. */
    record ColumnMapping(String column, String label, boolean usual, String chosen, List<String> headings) {}

    /** A row that may hold the headings, and how it begins. */
    record HeadingRow(int number, String words) {}

    /**
     * A word of the sheet.
     *
     * @param key the column and the word, for the form
     * @param chosen what it is said to mean; empty where nothing is said
     */
    record SheetWord(String key, String column, String text, String where, String chosen, List<ChoiceGroup> groups) {}

    static SheetPreview of(
            UploadForm uploadForm, SheetImport read, List<Problem> problems, Dialogue dialogue, Rules rules) {
        boolean sound = problems.isEmpty();
        List<String> headings = MoveSheet.headings(read.sheet(), read.mapping().headingRow());
        List<SheetWord> words = words(read, dialogue, rules);
        List<String> added = read.coming().added().stream()
                .limit(sound ? SHOWN : 0)
                .map(each -> told(each.move(), dialogue, rules))
                .toList();
        List<String> changed = read.coming().changed().stream()
                .limit(sound ? SHOWN : 0)
                .map(each -> told(each.after(), dialogue, rules))
                .toList();
        return new SheetPreview(
                uploadForm.carried(),
                uploadForm.value("encoding"),
                read.sheets(),
                read.mapping().sheet(),
                MoveSheet.possibleHeadingRows(read.sheet()).stream()
                        .map(row -> new HeadingRow(row, beginning(read, row)))
                        .toList(),
                read.mapping().headingRow(),
                ORDERS,
                read.mapping().dayOrder().word(),
                Arrays.stream(MoveColumn.values())
                        .map(column -> new ColumnMapping(
                                column.heading(),
                                column.label(),
                                column.isUsual(),
                                read.mapping().columns().getOrDefault(column, ""),
                                headings))
                        .toList(),
                words.stream().limit(WORDS).toList(),
                Math.max(0, words.size() - WORDS),
                problems.stream().map(Problem::message).toList(),
                read.moreProblems(),
                read.notes(),
                read.doubts().stream().map(Problem::message).toList(),
                read.read().moreDoubts(),
                added,
                sound ? read.coming().added().size() - added.size() : 0,
                changed,
                sound ? read.coming().changed().size() - changed.size() : 0,
                read.coming().same().size(),
                sound && read.fit().isPresent());
    }

    /** A move in a sentence, with what the sheet says of it and where it has it from. */
    private static String told(Move move, Dialogue dialogue, Rules rules) {
        String source = move.source() == null ? "" : " (" + move.source().title() + ")";
        String summary = move.summary() == null ? "" : " “" + move.summary() + "”";
        return RecordedMove.of(0, move, dialogue, rules).dated() + summary + source;
    }

    private static String beginning(SheetImport read, int row) {
        List<String> cells = read.sheet().rows().getOrDefault(row, List.of()).stream()
                .filter(cell -> !cell.isBlank())
                .map(cell -> cell.strip().replaceAll("\\s+", " "))
                .map(cell -> cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell)
                .toList();
        return String.join(", ", cells.subList(0, Math.min(CELLS, cells.size()))) + (cells.size() > CELLS ? " …" : "");
    }

    /** Those that nothing is known of, then those of which something was said. */
    private static List<SheetWord> words(SheetImport read, Dialogue dialogue, Rules rules) {
        KindNames names = new KindNames(rules.kinds());
        List<SheetWord> words = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        read.read().unknownWords().forEach(word -> {
            asked.add(word.column() + " " + SheetMapping.plain(word.text()));
            words.add(new SheetWord(
                    word.column().heading() + ":" + word.text(),
                    word.column().label(),
                    word.text(),
                    word.rows() == 1 ? "row " + word.firstRow() : word.rows() + " rows, first row " + word.firstRow(),
                    "",
                    choices(word.column(), word.text(), names, dialogue, rules)));
        });
        read.mapping()
                .values()
                .forEach((column, meanings) -> meanings.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .filter(meaning -> !asked.contains(column + " " + meaning.getKey()))
                        .forEach(meaning -> words.add(new SheetWord(
                                column.heading() + ":" + meaning.getKey(),
                                column.label(),
                                meaning.getKey(),
                                "as said",
                                meaning.getValue(),
                                choices(column, meaning.getKey(), names, dialogue, rules)))));
        return words;
    }

    private static List<ChoiceGroup> choices(
            MoveColumn column, String word, KindNames names, Dialogue dialogue, Rules rules) {
        return switch (column) {
            case ACTOR ->
                List.of(
                        new ChoiceGroup("", List.of(new Choice("", "Choose …"))),
                        new ChoiceGroup(
                                "Sides",
                                Stream.concat(
                                                dialogue.sides().stream()
                                                        .map(side -> new Choice(side.id(), side.name())),
                                                Stream.of(new Choice("both", "both sides, jointly")))
                                        .toList()),
                        LEAVE_OUT);
            case KIND, PROMISES -> kinds(column, word, names, rules.kinds());
            case CHANNEL -> words(Stream.of(Channel.values()).map(Worded::word));
            case LEVEL -> words(Stream.of(Level.values()).map(Worded::word));
            case EXTENT, LEARNED_EXTENT ->
                List.of(new ChoiceGroup(
                        "",
                        Stream.concat(
                                        Stream.of(new Choice("", "Choose …")),
                                        Extent.LEVELS.stream()
                                                .map(level -> new Choice(level.word(), RecordedMove.extent(level))))
                                .toList()));
            case DISPUTED ->
                List.of(new ChoiceGroup(
                        "", List.of(new Choice("", "Choose …"), new Choice("true", "yes"), new Choice("false", "no"))));
            case CONFIDENCE ->
                List.of(new ChoiceGroup(
                        "",
                        List.of(
                                new Choice("", "Choose …"),
                                new Choice("1", "confirmed"),
                                new Choice("0.8", "reported"),
                                new Choice("0.4", "rumoured"))));
            default -> List.of();
        };
    }

    private static final ChoiceGroup LEAVE_OUT = new ChoiceGroup(
            "No move of this dialogue", List.of(new Choice(SheetMapping.LEFT_OUT, "leave these rows out")));

    private static List<ChoiceGroup> kinds(MoveColumn column, String word, KindNames names, List<Kind> kinds) {
        List<ChoiceGroup> groups = new ArrayList<>(KindChoices.of(kinds));
        groups.add(
                1,
                new ChoiceGroup(
                        "Perhaps",
                        names.likely(word, LIKELY).stream()
                                .map(kind -> new Choice(kind.code(), kind.label()))
                                .toList()));
        if (column == MoveColumn.KIND) {
            groups.add(LEAVE_OUT);
        }
        return groups;
    }

    private static List<ChoiceGroup> words(Stream<String> words) {
        return List.of(new ChoiceGroup(
                "",
                Stream.concat(
                                Stream.of(new Choice("", "Choose …")),
                                words.map(word -> new Choice(word, word.replace('-', ' '))))
                        .toList()));
    }

    /** How many words there are to be asked about that nothing was said of. */
    public long asked() {
        return words.stream().filter(word -> word.chosen().isEmpty()).count();
    }
}
