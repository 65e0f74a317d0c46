package entente.web.draft.number;

import entente.dialogue.Mode;
import entente.dialogue.Problem;
import entente.dialogue.Tone;
import entente.rulebook.Fault;
import entente.rulebook.Parameter;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.edit.RuleTable;
import entente.rulebook.read.CellFault;
import entente.web.form.FormField;
import entente.web.form.FormValues;
import entente.web.view.Figures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and kinds of a draft in three grids, as typed, and the forms below them.
 *
 * @param kind the blanks of a kind to add
 * @param weight the blanks of a weight to add
 * @param faults what is wrong, by file and line
 * @param problems of a spreadsheet that was not taken
 */
record NumbersForm(
        List<Grid> grids, List<FormField> kind, List<FormField> weight, List<String> faults, List<Problem> problems) {

    private static final List<String> REASONED = List.of("value", "why", "source");
    private static final String POINTS = "0 to 10 points";
    private static final String GOLDSTEIN = "Goldstein −10 to 10";

    /** What a step brought to the page. */
    record NumbersInput(Map<String, String> typed, FormValues added, List<Fault> faults, List<Problem> problems) {

        static final NumbersInput NOTHING = new NumbersInput(Map.of(), FormValues.NOTHING, List.of(), List.of());

        static NumbersInput numbers(Map<String, String> typed, List<Fault> faults) {
            return new NumbersInput(typed, FormValues.NOTHING, faults, List.of());
        }

        static NumbersInput row(FormValues added, List<Fault> faults) {
            return new NumbersInput(Map.of(), added, faults, List.of());
        }

        static NumbersInput sheet(List<Problem> problems) {
            return new NumbersInput(Map.of(), FormValues.NOTHING, List.of(), problems);
        }
    }

    /**
     * The form.
     *
     * @param files the draft with what was typed, for what is wrong with it
     * @param rulebook the draft where it can be read, or else what it was begun from
     */
    static NumbersForm of(RulebookFiles files, Rulebook rulebook, NumbersInput tried) {
        CellBuilder cells = new CellBuilder(tried.typed(), wrongs(files, tried.faults()));
        return new NumbersForm(
                List.of(parameters(rulebook, cells), weights(files, cells), kinds(files, cells)),
                AddedRow.kind(tried.added()),
                AddedRow.weight(
                        tried.added(),
                        rows(files, RuleTable.KINDS)
                                .map(kind -> new FormField.Choice(text(kind, "code"), text(kind, "label")))
                                .toList()),
                tried.faults().stream().map(Fault::inWords).toList(),
                tried.problems());
    }

    /** What stands in the cells, by their names. */
    Map<String, String> values() {
        return cells().collect(Collectors.toMap(Grid.GridCell::name, Grid.GridCell::value, (first, second) -> first));
    }

    /** What people call these cells, in the order of the page. */
    List<String> labels(Collection<String> names) {
        return cells().filter(cell -> names.contains(cell.name()))
                .map(Grid.GridCell::label)
                .toList();
    }

    private Stream<Grid.GridCell> cells() {
        return grids.stream().flatMap(grid -> grid.rows().stream()).flatMap(row -> row.cells().stream());
    }

    /** What is said of numbers and kinds that can be read, by the field of the row. */
    static Map<String, List<String>> said(RulebookFiles files, List<Fault> faults) {
        var weights = RuleTable.WEIGHTS.rows(files);
        return faults.stream()
                .filter(fault ->
                        !fault.file().endsWith(".dslr") && !fault.file().startsWith("examples/"))
                .collect(Collectors.groupingBy(
                        fault -> {
                            Map<String, String> weight = weights.get(fault.line());
                            if (fault.file().equals(RuleTable.KINDS.file())) {
                                return "k." + fault.word();
                            }
                            if (fault.file().equals(RuleTable.WEIGHTS.file())) {
                                return weight == null ? "w." + fault.word() + ".1" : fieldOfWeight(weight);
                            }
                            return "p." + fault.word();
                        },
                        Collectors.mapping(Fault::message, Collectors.toList())));
    }

    static String fieldOfWeight(Map<String, String> row) {
        return "w." + row.get("kind") + "." + row.get("from_scale");
    }

    static String fieldOfKind(Map<String, String> row) {
        return "k." + row.get("code");
    }

    /** Builds cells with what was typed and what is wrong. */
    private record CellBuilder(Map<String, String> typed, Map<String, String> wrongs) {

        Grid.GridCell cell(String field, String column, String row, String heading, String value, String form) {
            return cell(field, column, row, heading, value, form, List.of());
        }

        Grid.GridCell cell(
                String field,
                String column,
                String row,
                String heading,
                String value,
                String form,
                List<String> choices) {
            String name = field + "." + column;
            return new Grid.GridCell(
                    name, row + ", " + heading, typed.getOrDefault(name, value), form, choices, wrongs.get(name));
        }
    }

    private static Grid parameters(Rulebook rulebook, CellBuilder cells) {
        List<Grid.GridRow> rows = new ArrayList<>();
        for (Parameter parameter : rulebook.parameters().values()) {
            String name = parameter.name();
            String field = "p." + name;
            rows.add(new Grid.GridRow(
                    field,
                    name,
                    Figures.plain(parameter.min()) + " to " + Figures.plain(parameter.max()) + " "
                            + parameter.unit().word(),
                    List.of(
                            cells.cell(field, "value", name, "value", Figures.typed(parameter.value()), "short"),
                            cells.cell(field, "why", name, "why", parameter.why(), "long"),
                            cells.cell(field, "source", name, "source", parameter.source(), "long")),
                    null));
        }
        return new Grid(
                "parameters",
                "Numbers that the rules share",
                "The arrow keys move up and down; with Alt they open a choice. A block copied from a spreadsheet can be"
                        + " pasted into a cell.",
                List.of("Name", "Value", "Why", "Source"),
                rows);
    }

    private static Grid weights(RulebookFiles files, CellBuilder cells) {
        Map<String, String> labels = new HashMap<>();
        rows(files, RuleTable.KINDS).forEach(kind -> labels.put(text(kind, "code"), text(kind, "label")));
        List<Grid.GridRow> rows = rows(files, RuleTable.WEIGHTS)
                .map(weight -> weight(weight, labels.getOrDefault(text(weight, "kind"), text(weight, "kind")), cells))
                .toList();
        return new Grid(
                "weights",
                "What each kind of move weighs",
                "Worth to the one who receives and cost to the one who gives, from 0 to 10 points, for a move in full.",
                List.of("Kind", "Worth", "Cost", "Why", "Source"),
                rows);
    }

    private static Grid.GridRow weight(Map<String, String> weight, String label, CellBuilder cells) {
        String field = fieldOfWeight(weight);
        String from = text(weight, "from_scale");
        boolean first = from.equals("1");
        String title = first ? label : label + ", from " + from;
        return new Grid.GridRow(
                field,
                title,
                POINTS,
                List.of(
                        cells.cell(field, "value", title, "worth", text(weight, "value"), "short"),
                        cells.cell(field, "cost", title, "cost", text(weight, "cost"), "short"),
                        cells.cell(field, "why", title, "why", text(weight, "why"), "long"),
                        cells.cell(field, "source", title, "source", text(weight, "source"), "long")),
                first ? null : "remove-weight:" + text(weight, "kind") + ":" + from);
    }

    private static Grid kinds(RulebookFiles files, CellBuilder cells) {
        return new Grid(
                "kinds",
                "Kinds of move",
                "Rules name a kind by its label: what a side does. Its noun is what people call it.",
                List.of(
                        "Code",
                        "Label",
                        "Noun",
                        "Mode",
                        "Tone",
                        "Issue",
                        "CAMEO",
                        "Goldstein",
                        "PLOVER",
                        "Coded",
                        "Takes back"),
                rows(files, RuleTable.KINDS).map(kind -> kind(kind, cells)).toList());
    }

    private static Grid.GridRow kind(Map<String, String> kind, CellBuilder cells) {
        String field = fieldOfKind(kind);
        String code = text(kind, "code");
        return new Grid.GridRow(
                field,
                code,
                GOLDSTEIN,
                List.of(
                        cells.cell(field, "label", code, "label", text(kind, "label"), "long"),
                        cells.cell(field, "noun", code, "noun", text(kind, "noun"), "long"),
                        cells.cell(
                                field, "mode", code, "mode", text(kind, "mode"), "middle", AddedRow.words(Mode.class)),
                        cells.cell(
                                field, "tone", code, "tone", text(kind, "tone"), "middle", AddedRow.words(Tone.class)),
                        cells.cell(field, "issue", code, "issue", text(kind, "issue"), "middle"),
                        cells.cell(field, "cameo", code, "CAMEO code", text(kind, "cameo"), "short"),
                        cells.cell(field, "goldstein", code, "Goldstein", text(kind, "goldstein"), "short"),
                        cells.cell(field, "plover", code, "PLOVER type", text(kind, "plover"), "middle"),
                        cells.cell(field, "coded", code, "codes that machines may use", text(kind, "coded"), "middle"),
                        cells.cell(
                                field, "undoes", code, "hostile deeds it takes back", text(kind, "undoes"), "middle")),
                "remove-kind:" + code);
    }

    /** What is wrong, by the name of the cell. */
    private static Map<String, String> wrongs(RulebookFiles files, List<Fault> faults) {
        Map<String, String> wrongs = new HashMap<>();
        for (RuleTable table : RuleTable.values()) {
            var rows = table.rows(files);
            for (CellFault fault : table.faults(files)) {
                Map<String, String> row = rows.get(fault.line());
                if (row != null) {
                    String field = table == RuleTable.KINDS ? fieldOfKind(row) : fieldOfWeight(row);
                    wrongs.putIfAbsent(field + "." + fault.column(), fault.message());
                }
            }
        }
        List<String> lines =
                files.textByPath().getOrDefault("parameters.yaml", "").lines().toList();
        for (Fault fault : faults) {
            String field = fault.file().equals("parameters.yaml") ? fieldOfParameter(lines, fault.line()) : null;
            if (field != null) {
                wrongs.putIfAbsent(field, fault.message());
            }
        }
        return wrongs;
    }

    /** The cell of a line of the parameters. */
    private static @Nullable String fieldOfParameter(List<String> lines, int line) {
        for (int i = Math.min(line, lines.size()); i > 0; i--) {
            String name = lines.get(i - 1);
            if (name.endsWith(":") && !name.startsWith(" ")) {
                String column = lines.get(line - 1).strip().split(":", 2)[0];
                return "p." + name.substring(0, name.length() - 1) + "."
                        + (REASONED.contains(column) ? column : "value");
            }
        }
        return null;
    }

    private static Stream<Map<String, String>> rows(RulebookFiles files, RuleTable table) {
        return table.rows(files).values().stream();
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
