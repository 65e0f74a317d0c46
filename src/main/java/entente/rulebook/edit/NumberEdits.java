package entente.rulebook.edit;

import entente.rulebook.Parameter;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Text;
import entente.rulebook.read.TablesReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Changes the numbers of a rulebook in its files, with their reasons. What is typed is judged when the files are read. */
public final class NumberEdits {

    private static final String PARAMETERS = "parameters.yaml";
    private static final String KINDS = RuleTable.KINDS.file();
    private static final String WEIGHTS = RuleTable.WEIGHTS.file();

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

    /** Adds a parameter behind the others. */
    public static RulebookFiles addParameter(RulebookFiles files, Parameter parameter) {
        String before = files.textByPath().getOrDefault(PARAMETERS, "").stripTrailing();
        return files.with(
                PARAMETERS,
                String.join(
                        "\n",
                        before,
                        parameter.name() + ":",
                        "  value: " + Text.plain(parameter.value()),
                        "  unit: " + parameter.unit(),
                        "  min: " + Text.plain(parameter.min()),
                        "  max: " + Text.plain(parameter.max()),
                        "  why: " + scalar(parameter.why()),
                        "  source: " + scalar(parameter.source()),
                        ""));
    }

    /** @param cells of the row, by column: value, cost, stake, why, source; others are left as they are */
    public static RulebookFiles weight(RulebookFiles files, String kind, String fromScale, Map<String, String> cells) {
        return change(files, RuleTable.WEIGHTS, row -> isWeight(row, kind, fromScale), cells);
    }

    /** Adds a weight behind the others of its kind. */
    public static RulebookFiles addWeight(RulebookFiles older, Map<String, String> cells) {
        RulebookFiles files = RuleTable.WEIGHTS.widened(older, cells);
        List<String> lines = lines(files, WEIGHTS);
        String kind = cells.getOrDefault("kind", "");
        int last = IntStream.range(0, lines.size())
                .filter(i -> first(lines.get(i)).equals(kind))
                .max()
                .orElse(end(lines) - 1);
        lines.add(last + 1, line(files, RuleTable.WEIGHTS, cells));
        return files.with(WEIGHTS, String.join("\n", lines));
    }

    /** Removes a weight; the first of a kind stays. */
    public static RulebookFiles removeWeight(RulebookFiles files, String kind, String fromScale) {
        return fromScale.equals("1") ? files : remove(files, RuleTable.WEIGHTS, row -> isWeight(row, kind, fromScale));
    }

    /** @param cells of the row, by column; the code and what is left out stay as they are */
    public static RulebookFiles kind(RulebookFiles files, String code, Map<String, String> cells) {
        return change(files, RuleTable.KINDS, row -> row.get(0).equals(code), cells);
    }

    /** Adds a kind at the end, with its first weight. */
    public static RulebookFiles addKind(RulebookFiles older, Map<String, String> kind, Map<String, String> weight) {
        RulebookFiles files = RuleTable.KINDS.widened(older, kind);
        List<String> lines = lines(files, KINDS);
        lines.add(end(lines), line(files, RuleTable.KINDS, kind));
        return addWeight(files.with(KINDS, String.join("\n", lines)), weight);
    }

    /** Removes a kind and its weights. */
    public static RulebookFiles removeKind(RulebookFiles files, String code) {
        Predicate<List<String>> meant = row -> row.get(0).equals(code);
        return remove(remove(files, RuleTable.KINDS, meant), RuleTable.WEIGHTS, meant);
    }

    private static boolean isWeight(List<String> row, String kind, String fromScale) {
        return row.get(0).equals(kind) && row.get(1).equals(fromScale);
    }

    private static RulebookFiles change(
            RulebookFiles older, RuleTable table, Predicate<List<String>> meant, Map<String, String> cells) {
        RulebookFiles files = table.widened(older, cells);
        List<String> lines = lines(files, table.file());
        table.cells(files).forEach((line, row) -> {
            List<String> before = new ArrayList<>();
            List<String> changed = new ArrayList<>();
            for (String column : table.columns(files)) {
                String now = row.get(table.columns().indexOf(column));
                before.add(now);
                changed.add(Text.oneLine(cells.getOrDefault(column, now)));
            }
            if (meant.test(row) && !changed.equals(before)) {
                lines.set(line - 1, RuleTable.line(changed));
            }
        });
        return files.with(table.file(), String.join("\n", lines));
    }

    private static RulebookFiles remove(RulebookFiles files, RuleTable table, Predicate<List<String>> meant) {
        List<String> lines = lines(files, table.file());
        List<Integer> gone = new ArrayList<>();
        table.cells(files).forEach((line, row) -> {
            if (meant.test(row)) {
                gone.add(0, line - 1);
            }
        });
        gone.forEach(line -> lines.remove(line.intValue()));
        return files.with(table.file(), String.join("\n", lines));
    }

    private static String first(String line) {
        List<String> row = RuleTable.row(line);
        return row.isEmpty() ? "" : row.get(0);
    }

    private static String line(RulebookFiles files, RuleTable table, Map<String, String> cells) {
        return RuleTable.line(table.columns(files).stream()
                .map(column -> cells.getOrDefault(column, TablesReader.unsaid(column)))
                .toList());
    }

    /** Where the blank lines at the end begin. */
    private static int end(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return end;
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
