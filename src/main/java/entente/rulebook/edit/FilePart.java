package entente.rulebook.edit;

import entente.rulebook.Text;
import entente.rulebook.read.RulebookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A part of a file that is one thing to its editors: a rule, a row, a parameter, an example. The lines between two parts
 * belong to the later one; those above the first are a part of their own.
 *
 * @param name what to call it: {@code Rule “Left half done”}
 * @param lines as they stand in the file
 * @param pieces what it says, without what only its layout tells
 */
public record FilePart(String name, List<String> lines, List<String> pieces) {

    /** What a file begins with. */
    public static final String HEAD = "";

    private static final Pattern PARAMETER = Pattern.compile("([a-z][a-z -]*):\\s*");
    private static final Pattern EXAMPLE = Pattern.compile("- example:\\s*(.*)");
    private static final Pattern RULE_OF_EXAMPLE = Pattern.compile("\\s+rule:\\s*(\\S+)\\s*");

    public FilePart {
        lines = List.copyOf(lines);
        pieces = List.copyOf(pieces);
    }

    /** The parts in their order, each under what makes it the same in another version of the file. */
    public static Map<String, FilePart> of(String path, String text) {
        List<String> lines = text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
        if (path.endsWith(".dslr")) {
            return rules(path, text, lines);
        }
        if (path.endsWith(".csv")) {
            return rows(path, lines);
        }
        if (path.equals(RulebookReader.PARAMETERS)) {
            return blocks(lines, PARAMETER, "Parameter ");
        }
        return path.startsWith("examples/")
                ? blocks(lines, EXAMPLE, "Example ")
                : new PartCollector()
                        .add(path, new FilePart(path, lines, lines))
                        .byKey();
    }

    /** The file that they make. */
    public static String text(Iterable<FilePart> parts) {
        List<String> lines = new ArrayList<>();
        parts.forEach(part -> lines.addAll(part.lines()));
        return String.join("\n", lines);
    }

    private static Map<String, FilePart> rules(String path, String text, List<String> lines) {
        PartCollector parts = new PartCollector();
        int at = 0;
        for (RuleBlock rule : RuleBlock.of(path, text)) {
            if (at == 0) {
                at = parts.head(lines.subList(0, rule.first() - 1));
            }
            parts.add(
                    rule.id(),
                    new FilePart(
                            "Rule " + Text.quoted(rule.name()),
                            lines.subList(at, rule.last()),
                            List.of(rule.text().split("\n", -1))));
            at = rule.last();
        }
        return parts.tail(lines.subList(at, lines.size())).byKey();
    }

    private static Map<String, FilePart> rows(String path, List<String> lines) {
        int keys = path.equals(RulebookReader.WEIGHTS) ? 2 : 1;
        String what = path.equals(RulebookReader.WEIGHTS) ? "Weight " : "Kind ";
        PartCollector parts = new PartCollector();
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            List<String> cells = cells(line).orElse(List.of(line));
            String key = String.join(" from ", cells.subList(0, Math.min(keys, cells.size())));
            parts.add(key, new FilePart(what + Text.quoted(key), List.of(line), cells));
        }
        return parts.tail(List.of("")).byKey();
    }

    private static Optional<List<String>> cells(String line) {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
            return parser.getRecords().stream()
                    .findFirst()
                    .map(CSVRecord::toList)
                    .map(cells -> cells.stream().map(String::strip).toList());
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            return Optional.empty();
        }
    }

    /** Parts that begin at the margin with {@code opening} and go on with lines that are set in. */
    private static Map<String, FilePart> blocks(List<String> lines, Pattern opening, String what) {
        PartCollector parts = new PartCollector();
        int at = 0;
        int line = 0;
        while (line < lines.size()) {
            Matcher opens = opening.matcher(plain(lines.get(line)));
            if (!opens.matches()) {
                line++;
                continue;
            }
            if (at == 0) {
                at = parts.head(lines.subList(0, line));
            }
            int end = line + 1;
            while (end < lines.size() && plain(lines.get(end)).startsWith(" ")) {
                end++;
            }
            List<String> block = lines.subList(line, end);
            String rule = block.stream()
                    .map(each -> RULE_OF_EXAMPLE.matcher(plain(each)))
                    .filter(Matcher::matches)
                    .map(match -> match.group(1) + " ")
                    .findFirst()
                    .orElse("");
            parts.add(
                    rule + opens.group(1),
                    new FilePart(
                            what + Text.quoted(opens.group(1)),
                            lines.subList(at, end),
                            block.stream().map(String::strip).toList()));
            at = end;
            line = end;
        }
        return parts.tail(lines.subList(at, lines.size())).byKey();
    }

    private static String plain(String line) {
        return line.startsWith(RuleBlock.OFF) ? line.substring(RuleBlock.OFF.length()) : line;
    }

    /** Gathers the parts of a file; those of one key are told apart by their order. */
    private static final class PartCollector {

        private static final String TAIL = "\n";

        private final Map<String, FilePart> byKey = new LinkedHashMap<>();

        PartCollector add(String key, FilePart part) {
            String unique = key;
            for (int time = 2; byKey.containsKey(unique); time++) {
                unique = key + " " + time;
            }
            byKey.put(unique, part);
            return this;
        }

        int head(List<String> lines) {
            add(HEAD, new FilePart("The head of the file", lines, lines));
            return lines.size();
        }

        PartCollector tail(List<String> lines) {
            return lines.isEmpty() ? this : add(TAIL, new FilePart("The end of the file", lines, lines));
        }

        Map<String, FilePart> byKey() {
            return byKey;
        }
    }
}
