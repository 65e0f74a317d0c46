package entente.web.upload;

import entente.assessment.Rules;
import entente.dialogue.DayOrder;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.exchange.moves.MoveColumn;
import entente.exchange.moves.MoveSheet;
import entente.exchange.moves.SheetImport;
import entente.exchange.moves.SheetMapping;
import entente.exchange.moves.SheetMappingDocument;
import entente.web.form.FormField.Choice;
import entente.web.view.RecordedMove;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a sheet would bring, in sentences, and how it was understood.
 *
 * @param carried the file, for the form
 * @param notes what of it is not read, and what was taken for granted
 * @param orders how dates may be read that have two readings
 * @param asked words that say nothing until somebody says what they mean, and {@code moreAsked} how many besides
 * @param said words of which that was said, the first of them
 * @param allSaid all of them, for the form
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
        List<SheetWord> asked,
        int moreAsked,
        List<SheetWord> said,
        String allSaid,
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
    private static final int CELLS = 4;

    private static final List<Choice> ORDERS = List.of(
            new Choice(DayOrder.UNKNOWN.word(), "as other rows show"),
            new Choice(DayOrder.DAY_FIRST.word(), "2 April: the day first"),
            new Choice(DayOrder.MONTH_FIRST.word(), "February 4: the month first"));

    /** Which column of the sheet holds what. */
    record ColumnMapping(String column, String label, boolean usual, String chosen, List<String> headings) {}

    /** A row that may hold the headings, and how it begins. */
    record HeadingRow(int number, String words) {}

    static SheetPreview of(
            UploadForm uploadForm, SheetImport read, List<Problem> problems, Dialogue dialogue, Rules rules) {
        boolean sound = problems.isEmpty();
        List<String> headings = MoveSheet.headings(read.sheet(), read.mapping().headingRow());
        List<SheetWord> asked = SheetWord.asked(read, dialogue, rules);
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
                asked.stream().limit(WORDS).toList(),
                Math.max(0, asked.size() - WORDS),
                SheetWord.said(read, dialogue, rules).stream().limit(WORDS).toList(),
                SheetMappingDocument.write(new SheetMapping(
                        "", 0, Map.of(), DayOrder.UNKNOWN, read.mapping().values())),
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
}
