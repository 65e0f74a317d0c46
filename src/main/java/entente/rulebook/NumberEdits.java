package entente.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Changes the numbers of a rulebook in its files, with their reasons. What is typed is judged when the files are read. */
public final class NumberEdits {

    private static final String PARAMETERS = "parameters.yaml";
    private static final String WEIGHTS = "weights.csv";

    /** Texts that YAML reads as they stand. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9(][^:#'\"\\[\\]{}&*!|>%@`]*");

    private NumberEdits() {}

    /** @param fields of the parameter, by name: value, why, source; others are left as they are */
    public static RulebookFiles parameter(RulebookFiles files, String name, Map<String, String> fields) {
        List<String> lines = lines(files, PARAMETERS);
        int at = lines.indexOf(name + ":");
        for (int i = at + 1; at >= 0 && i < lines.size() && lines.get(i).startsWith("  "); i++) {
            String field = lines.get(i).strip().split(":", 2)[0];
            String value = fields.get(field);
            if (value != null) {
                lines.set(i, "  " + field + ": " + scalar(Text.oneLine(value)));
            }
        }
        return files.with(PARAMETERS, String.join("\n", lines));
    }

    /** @param cells of the row, by column: value, cost, why, source; others are left as they are */
    public static RulebookFiles weight(RulebookFiles files, String kind, String fromScale, Map<String, String> cells) {
        List<String> lines = lines(files, WEIGHTS);
        List<String> columns = row(lines.get(0));
        for (int i = 1; i < lines.size(); i++) {
            List<String> row = lines.get(i).isBlank() ? List.of() : row(lines.get(i));
            if (row.size() == columns.size()
                    && row.get(0).strip().equals(kind)
                    && row.get(1).strip().equals(fromScale)) {
                List<String> changed = new ArrayList<>(row);
                cells.forEach((column, value) -> {
                    if (columns.contains(column)) {
                        changed.set(columns.indexOf(column), Text.oneLine(value));
                    }
                });
                if (!changed.equals(row)) {
                    lines.set(i, CSVFormat.DEFAULT.format(changed.toArray()));
                }
            }
        }
        return files.with(WEIGHTS, String.join("\n", lines));
    }

    private static List<String> row(String line) {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? List.of() : records.get(0).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of(line);
        }
    }

    private static String scalar(String text) {
        boolean number = text.matches("[0-9]+(\\.[0-9]+)?");
        return number || (PLAIN.matcher(text).matches() && !text.endsWith(" "))
                ? text
                : "'" + text.replace("'", "''") + "'";
    }

    private static List<String> lines(RulebookFiles files, String path) {
        return new ArrayList<>(
                Arrays.asList(files.textByPath().getOrDefault(path, "").split("\n", -1)));
    }
}
