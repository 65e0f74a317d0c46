package entente.exchange.moves;

import entente.dialogue.DayOrder;
import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.exchange.sheet.Sheet;
import entente.exchange.sheet.SheetFile;
import entente.exchange.sheet.UnreadableSheet;
import entente.job.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file of moves would bring to a dialogue: all of it, or nothing where something in it is wrong.
 *
 * @param sheets the names of all sheets of the file; one without a name where it is a text
 * @param sheet that was read
 * @param mapping by which it was read, with what was guessed
 * @param problems why nothing of it can be taken, by row and column; none where it can
 * @param moreProblems how many besides
 * @param outcome the dialogue with it; null where there are problems
 */
public record SheetImport(
        List<String> sheets,
        Sheet sheet,
        SheetMapping mapping,
        ParsedMoves read,
        MoveImport coming,
        List<Problem> problems,
        int moreProblems,
        @Nullable Dialogue outcome) {

    private static final int NAMED = 8;

    /** Headings of files of events. */
    private static final Set<String> CODED =
            Set.of("CAMEO Code", "EventCode", "EVENTCODE", "Event Type", "sub_event_type");

    /**
     * Reads a file.
     *
     * @param mapping what is said of it; what is not said is guessed, and columns only where nothing is said of any
     * @throws UnreadableSheet when it has no such sheet
     */
    public static SheetImport of(
            SheetFile file, SheetMapping mapping, Dialogue dialogue, Collection<Kind> kinds, Progress progress) {
        String name = mapping.sheet().isEmpty() ? likeliest(file) : mapping.sheet();
        Sheet sheet = file.sheet(name);
        int headingRow = mapping.headingRow() == 0 ? MoveSheet.headingRow(sheet) : mapping.headingRow();
        Map<MoveColumn, String> columns =
                mapping.columns().isEmpty() ? MoveSheet.guess(sheet, headingRow) : mapping.columns();
        SheetMapping whole = new SheetMapping(name, headingRow, columns, mapping.dayOrder(), mapping.values());
        ParsedMoves read = new MoveSheetReader(dialogue.sides(), kinds)
                .read(sheet, whole, dialogue.moves().stream().map(Move::id).collect(Collectors.toSet()), progress);
        MoveImport coming = new MoveImport(dialogue.moves(), read);
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(coming.problems());
        Dialogue outcome = null;
        if (problems.isEmpty()) {
            try {
                outcome = coming.into(dialogue);
            } catch (UnreadableSheet contradicting) {
                problems.addAll(contradicting.problems());
            }
        }
        return new SheetImport(file.names(), sheet, whole, read, coming, problems, read.moreProblems(), outcome);
    }

    /**
     * What was said of an earlier file, as far as it fits another one: its sheet where there is one of that name, its
     * headings where they stand there, and all its words. Whether days or months come first its own dates show.
     */
    public static SheetMapping fitting(SheetMapping earlier, SheetFile file) {
        String name = file.names().contains(earlier.sheet()) ? earlier.sheet() : likeliest(file);
        Sheet sheet = file.sheet(name);
        int headingRow = MoveSheet.headingRow(sheet);
        List<String> headings = MoveSheet.headings(sheet, headingRow);
        Map<MoveColumn, String> columns = new EnumMap<>(MoveColumn.class);
        earlier.columns().forEach((column, heading) -> {
            if (headings.contains(heading)) {
                columns.put(column, heading);
            }
        });
        Set<String> taken = Set.copyOf(columns.values());
        MoveSheet.guess(sheet, headingRow).forEach((column, heading) -> {
            if (!taken.contains(heading)) {
                columns.putIfAbsent(column, heading);
            }
        });
        return new SheetMapping(name, headingRow, columns, DayOrder.UNKNOWN, earlier.values());
    }

    /** Rows that are taken as they stand, and may mean something else. */
    public List<Problem> doubts() {
        return Stream.concat(read.doubts().stream(), coming.doubts().stream()).toList();
    }

    /** What of the file is not read, and what was taken for granted; whole sentences. */
    public List<String> notes() {
        List<String> others =
                sheets.stream().filter(name -> !name.equals(mapping.sheet())).toList();
        Stream<String> ofSheets = others.isEmpty()
                ? Stream.of()
                : Stream.of("The sheet “" + mapping.sheet() + "” is read; "
                        + (others.size() == 1 ? "another is not: " : others.size() + " others are not: ")
                        + others.stream().limit(NAMED).collect(Collectors.joining(", "))
                        + (others.size() > NAMED ? " …" : "."));
        boolean coded = read.problems().stream()
                        .anyMatch(problem -> problem.pointer().isEmpty())
                && sheet.rows().values().stream().limit(1).flatMap(List::stream).anyMatch(CODED::contains);
        Stream<String> elsewhere = coded
                ? Stream.of("This looks like a file of coded events, which is brought in on another page.")
                : Stream.of();
        return Stream.of(ofSheets, elsewhere, read.notes().stream())
                .flatMap(notes -> notes)
                .toList();
    }

    /** The first sheet that names all columns that moves need; else the first. */
    private static String likeliest(SheetFile file) {
        List<String> names = file.names();
        return names.size() == 1
                ? names.get(0)
                : names.stream()
                        .filter(name ->
                                MoveSheet.guess(file.sheet(name)).keySet().containsAll(MoveColumns.NEEDED))
                        .findFirst()
                        .orElse(names.get(0));
    }

    /** The dialogue with what comes, where nothing is wrong and something comes. */
    public Optional<Dialogue> fit() {
        return Optional.ofNullable(outcome)
                .filter(dialogue ->
                        !coming.added().isEmpty() || !coming.changed().isEmpty());
    }
}
