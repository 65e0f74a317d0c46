package entente.exchange.clauses;

import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.exchange.sheet.Sheet;
import entente.exchange.sheet.SheetLimits;
import entente.exchange.sheet.SheetWriter;
import entente.exchange.sheet.TextEncoding;
import entente.exchange.sheet.UnreadableSheet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the clauses of an agreement from a text: one a line, in words, or a table whose first line has headings. Blank
 * lines and lines that begin with {@code #} are passed over.
 */
public final class ClauseReader {

    /** 1 MiB: the most octets of a text in UTF-8, or of a file. */
    public static final int LARGEST = 1 << 20;

    private static final SheetLimits LIMITS = new SheetLimits(LARGEST, 16 << 20, Move.MOST_CLAUSES + 1, 2 * LARGEST);

    private final ClauseTerms terms;
    private final Set<String> known;

    /** @param known ids of moves and clauses on record, which a clause can wait for */
    public ClauseReader(ClauseTerms terms, Set<String> known) {
        this.terms = terms;
        this.known = Set.copyOf(known);
    }

    /**
     * A file as a text that {@link #read} understands; a workbook as a table.
     *
     * @param encoding of a text; null where it is not known
     * @throws UnreadableSheet when it is neither a text nor a workbook, or too large
     */
    public static String text(byte[] file, @Nullable TextEncoding encoding) {
        if (file.length > LARGEST) {
            throw new UnreadableSheet(tooLarge(file.length));
        }
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            List<List<String>> rows = Sheet.read(file, LIMITS).rows().values().stream()
                    .map(cells -> cells.stream()
                            .map(cell -> cell.strip().replaceAll("\\s+", " "))
                            .toList())
                    .toList();
            return withoutMark(new String(SheetWriter.csv(rows), StandardCharsets.UTF_8));
        }
        return withoutMark(Sheet.text(file, encoding));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** @param agreed the day of the agreement, from which periods are counted; null where it is not known */
    public ReadClauses read(String text, @Nullable LocalDate agreed) {
        int octets = text.getBytes(StandardCharsets.UTF_8).length;
        if (octets > LARGEST) {
            return ReadClauses.refused(List.of(tooLarge(octets)));
        }
        List<String> lines = text.lines().toList();
        int first = 0;
        while (first < lines.size() && isPassedOver(lines.get(first))) {
            first++;
        }
        if (first == lines.size()) {
            return new ReadClauses(List.of(), false, List.of(), List.of());
        }
        ReadClauses read = isTable(lines.get(first))
                ? table(String.join("\n", lines.subList(first, lines.size())), first, agreed)
                : prose(lines, agreed);
        return read.drafts().size() > Move.MOST_CLAUSES
                ? ReadClauses.refused(List.of(String.format(
                        Locale.ROOT,
                        "An agreement has at most %,d clauses. Got %,d; divide it into several, or leave some out.",
                        Move.MOST_CLAUSES,
                        read.drafts().size())))
                : read;
    }

    private static String tooLarge(int octets) {
        return String.format(
                Locale.ROOT, "Expected at most 1 MiB (%,d octets) of clauses. Got %,d octets.", LARGEST, octets);
    }

    private static boolean isPassedOver(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    private static boolean isTable(String heading) {
        return Stream.of("\t", ";", ",")
                .anyMatch(separator -> ClauseTable.isHeading(Stream.of(heading.split(separator))
                        .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                        .toList()));
    }

    private ReadClauses table(String text, int passedOver, @Nullable LocalDate agreed) {
        try {
            Sheet sheet = Sheet.read(text.getBytes(StandardCharsets.UTF_8), LIMITS);
            ClauseTable table = ClauseTable.of(sheet);
            return table.problems().isEmpty()
                    ? new ReadClauses(table.drafts(terms, known, agreed, passedOver), true, table.notes(), List.of())
                    : ReadClauses.refused(table.problems());
        } catch (UnreadableSheet unreadable) {
            return ReadClauses.refused(
                    unreadable.problems().stream().map(Problem::message).toList());
        }
    }

    private ReadClauses prose(List<String> lines, @Nullable LocalDate agreed) {
        List<ClauseDraft> drafts = new ArrayList<>();
        Map<String, LocalDate> dates = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!isPassedOver(lines.get(i))) {
                String written = lines.get(i).strip().replaceAll("\\s+", " ");
                ListMark mark = ListMark.of(written);
                String words = mark.rest().isEmpty() ? written : mark.rest();
                ClauseLine line =
                        new ClauseLine(terms, known, agreed, words).after(dates).read();
                String number = mark.name().isEmpty() ? String.valueOf(drafts.size() + 1) : mark.name();
                drafts.add(new ClauseDraft(i + 1, number, written, line.values(), line.doubts(), Map.of()));
                line.due().ifPresent(due -> dates.put(number, due));
            }
        }
        return new ReadClauses(drafts, false, List.of(), List.of());
    }
}
