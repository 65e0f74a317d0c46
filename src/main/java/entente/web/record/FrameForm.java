package entente.web.record;

import entente.assessment.Rules;
import entente.casefile.CaseWriter;
import entente.casefile.DialogueReader;
import entente.casefile.MoveDocument;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Slug;
import entente.web.form.FormField;
import entente.web.form.FormField.Choice;
import entente.web.form.FormFields;
import entente.web.form.FormValues;
import entente.web.form.IssueNames;
import entente.web.view.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What stands around the moves of a dialogue, in blanks: its sides, red lines, goals and source.
 *
 * @param first the title and the sides
 * @param before the trust before any evidence, and the day it is read on
 * @param redLines a row each, and an empty one; {@code goals} likewise
 * @param wrong what is wrong with none of the blanks
 */
record FrameForm(
        List<FormField> first,
        List<FormField> before,
        List<FormField> source,
        List<List<FormField>> redLines,
        List<List<FormField>> goals,
        List<String> wrong) {

    private static final int MOST_ROWS = 50;
    private static final List<String> OF_SOURCE = List.of("title", "author", "publisher", "date", "url");

    /** What each blank is called that is there once. */
    static final Map<String, String> LABELS = labels();

    /** The blanks that are there once. */
    static final List<String> PLAIN = List.copyOf(LABELS.keySet());

    /** A dialogue that was typed, or what is wrong with it. */
    record ParsedFrame(@Nullable Dialogue dialogue, List<Problem> problems) {}

    // ---------------------------------------------------------------- from the page to a dialogue

    /**
     * @param standing the dialogue that is changed; null for a new one
     * @param issues those that red lines are known by; others are their own
     */
    static ParsedFrame read(MultiValueMap<String, String> typed, @Nullable Dialogue standing, IssueNames issues) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (standing != null) {
            document.putAll(CaseWriter.frame(standing));
        }
        put(document, "title", typed, "title");
        put(document, "about", typed, "about");
        put(document, "asOf", typed, "asOf");
        List<Map<String, Object>> sides = sides(typed, standing);
        document.put("sides", sides);
        document.remove("baseRate");
        Map<String, Object> baseRate = new LinkedHashMap<>();
        for (int i = 0; i < 2; i++) {
            String percent = FormFields.value(typed, "base." + i).strip();
            if (!percent.isEmpty()) {
                baseRate.put(String.valueOf(sides.get(i).get("id")), share(percent));
            }
        }
        if (!baseRate.isEmpty()) {
            document.put("baseRate", baseRate);
        }
        Map<String, Object> source = new LinkedHashMap<>();
        OF_SOURCE.forEach(name -> put(source, name, typed, "source." + name));
        document.remove("source");
        if (!source.isEmpty()) {
            document.put("source", source);
        }
        List<Map<String, Object>> redLines = rows("line", List.of("id", "side", "issue", "text"), typed, sides);
        redLines.forEach(line -> line.computeIfPresent("issue", (name, issue) -> issues.code(String.valueOf(issue))));
        document.put("redLines", redLines);
        document.put("goals", rows("goal", List.of("side", "text"), typed, sides));
        List<Object> moves = new ArrayList<>();
        if (standing != null) {
            standing.moves().forEach(move -> moves.add(MoveDocument.of(move)));
        }
        document.put("moves", moves);
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            if (FormFields.value(typed, "side." + i).isBlank()) {
                problems.add(new Problem("/sides/" + i + "/name", "Please say who this side is."));
            }
        }
        if (FormFields.value(typed, "title").isBlank()) {
            problems.add(new Problem("/title", "Please give the dialogue a title."));
        }
        if (!problems.isEmpty()) {
            return new ParsedFrame(null, problems);
        }
        try {
            return new ParsedFrame(DialogueReader.read(document).dialogue(), List.of());
        } catch (InvalidDialogue invalid) {
            return new ParsedFrame(null, invalid.problems());
        }
    }

    private static void put(
            Map<String, Object> document, String name, MultiValueMap<String, String> typed, String blank) {
        String value = FormFields.value(typed, blank).strip();
        if (value.isEmpty()) {
            document.remove(name);
        } else {
            document.put(name, value);
        }
    }

    private static List<Map<String, Object>> sides(MultiValueMap<String, String> typed, @Nullable Dialogue standing) {
        List<Map<String, Object>> sides = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Map<String, Object> side = new LinkedHashMap<>();
            String name = FormFields.value(typed, "side." + i).strip();
            side.put(
                    "id",
                    standing == null
                            ? Slug.of(name, i == 0 ? "one" : "other", 32)
                            : standing.sides().get(i).id());
            side.put("name", name);
            put(side, "longName", typed, "long." + i);
            sides.add(side);
        }
        if (Objects.equals(sides.get(0).get("id"), sides.get(1).get("id"))) {
            sides.get(1).put("id", "other");
        }
        return sides;
    }

    /** {@code 30} percent as 0.3; what is no number is left for the reader to tell. */
    private static Object share(String percent) {
        try {
            return Double.parseDouble(percent.replace("%", "").strip()) / 100;
        } catch (NumberFormatException noNumber) {
            return percent;
        }
    }

    /** The rows in which something is written; those on record whose text is emptied go. */
    private static List<Map<String, Object>> rows(
            String kind, List<String> names, MultiValueMap<String, String> typed, List<Map<String, Object>> sides) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < MOST_ROWS && typed.containsKey(kind + "." + i + ".text"); i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (String name : names) {
                put(row, name, typed, kind + "." + i + "." + name);
            }
            if (row.get("side") instanceof String side && side.matches("[01]")) {
                row.put("side", sides.get(Integer.parseInt(side)).get("id"));
            }
            boolean isBegun = row.containsKey("issue") && !row.containsKey("id");
            if (row.containsKey("text") || isBegun) {
                rows.add(row);
            }
        }
        if (names.contains("id")) {
            Set<Object> taken =
                    rows.stream().map(row -> row.getOrDefault("id", "")).collect(Collectors.toSet());
            for (Map<String, Object> row : rows) {
                for (int number = 1; !row.containsKey("id"); number++) {
                    if (taken.add("line-" + number)) {
                        row.put("id", "line-" + number);
                    }
                }
            }
        }
        return rows;
    }

    // ---------------------------------------------------------------- from a dialogue to the page

    /** What stands in the blanks for a dialogue on record. */
    static Map<String, String> values(Dialogue dialogue) {
        Map<String, String> values = new HashMap<>();
        values.put("title", dialogue.title());
        values.put("about", Optional.ofNullable(dialogue.about()).orElse(""));
        values.put("asOf", dialogue.asOf() == null ? "" : dialogue.asOf().toString());
        for (int i = 0; i < 2; i++) {
            var side = dialogue.sides().get(i);
            values.put("side." + i, side.name());
            values.put("long." + i, Optional.ofNullable(side.longName()).orElse(""));
            Double base = dialogue.baseRate().get(side.id());
            values.put("base." + i, base == null ? "" : Figures.typed(base * 100));
        }
        Map<String, Object> frame = CaseWriter.frame(dialogue);
        if (frame.get("source") instanceof Map<?, ?> source) {
            source.forEach((name, value) -> values.put("source." + name, String.valueOf(value)));
        }
        rows("line", frame.get("redLines"), values);
        rows("goal", frame.get("goals"), values);
        for (int i = 0; i < dialogue.redLines().size(); i++) {
            values.computeIfPresent("line." + i + ".issue", (name, code) -> IssueNames.words(code));
        }
        for (String kind : List.of("line", "goal")) {
            for (int i = 0; values.containsKey(kind + "." + i + ".side"); i++) {
                String side = values.getOrDefault(kind + "." + i + ".side", "");
                values.put(
                        kind + "." + i + ".side",
                        side.equals(dialogue.sides().get(0).id()) ? "0" : "1");
            }
        }
        return values;
    }

    private static void rows(String kind, @Nullable Object list, Map<String, String> values) {
        if (list instanceof List<?> rows) {
            for (int i = 0; i < rows.size(); i++) {
                String row = kind + "." + i + ".";
                if (rows.get(i) instanceof Map<?, ?> fields) {
                    fields.forEach((name, value) -> values.put(row + name, String.valueOf(value)));
                }
            }
        }
    }

    static FrameForm of(Map<String, String> values, List<Problem> problems, Rules rules, IssueNames issues) {
        Map<String, String> wrongs = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Problem problem : problems) {
            String blank = blank(problem.pointer());
            if (blank.isEmpty()) {
                wrong.add(problem.message());
            } else {
                wrongs.putIfAbsent(blank, problem.message());
            }
        }
        FormValues formValues = new FormValues(values, wrongs);
        Choice[] sides = {
            new Choice("0", called(formValues.value("side.0"), "the one side")),
            new Choice("1", called(formValues.value("side.1"), "the other side"))
        };
        return new FrameForm(
                List.of(
                        FormField.of(
                                "title",
                                label("title"),
                                "text",
                                formValues,
                                "Washington and Havana, 2013–2017, for example"),
                        FormField.of("about", label("about"), "text", formValues, null),
                        FormField.of(
                                "side.0", label("side.0"), "text", formValues, "its short name, such as Washington"),
                        FormField.of("side.1", label("side.1"), "text", formValues, null),
                        FormField.of("long.0", label("long.0"), "text", formValues, null),
                        FormField.of("long.1", label("long.1"), "text", formValues, null)),
                List.of(
                        FormField.of("base.0", label("base.0"), "number", formValues, base(rules)),
                        FormField.of("base.1", label("base.1"), "number", formValues, base(rules)),
                        FormField.of("asOf", label("asOf"), "date", formValues, "empty: today (UTC)")),
                List.of(
                        FormField.of("source.title", label("source.title"), "text", formValues, null),
                        FormField.of("source.author", label("source.author"), "text", formValues, null),
                        FormField.of("source.publisher", label("source.publisher"), "text", formValues, null),
                        FormField.of(
                                "source.date",
                                label("source.date"),
                                "text",
                                formValues,
                                "2025-12-05, or 2025-12 for a month"),
                        FormField.of("source.url", label("source.url"), "text", formValues, "https://…")),
                lines(formValues, sides, issues),
                goals(formValues, sides),
                wrong);
    }

    private static String label(String name) {
        return LABELS.getOrDefault(name, name);
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("title", "Title");
        labels.put("about", "What it is about");
        labels.put("side.0", "One side");
        labels.put("side.1", "The other side");
        labels.put("long.0", "Its full name");
        labels.put("long.1", "The other’s full name");
        labels.put("base.0", "Trust of the one before any evidence, 0 to 100");
        labels.put("base.1", "Trust of the other, 0 to 100");
        labels.put("asOf", "The day it is read on");
        labels.put("source.title", "Title");
        labels.put("source.author", "Author");
        labels.put("source.publisher", "Publisher");
        labels.put("source.date", "Date");
        labels.put("source.url", "Link");
        return labels;
    }

    private static String called(String name, String otherwise) {
        return name.isBlank() ? otherwise : name;
    }

    private static String base(Rules rules) {
        return "empty: " + Figures.plain(rules.baseRate() * 100)
                + ", as the rules say; it counts as much as two full outcomes";
    }

    private static List<List<FormField>> lines(FormValues formValues, Choice[] sides, IssueNames issues) {
        List<List<FormField>> rows = new ArrayList<>();
        for (int i = 0; i <= count("line", formValues); i++) {
            String row = "line." + i + ".";
            rows.add(List.of(
                    FormField.of(row + "id", "", "hidden", formValues, null),
                    FormField.choice(row + "side", "Whose", formValues, sides),
                    FormField.found(row + "issue", "On", formValues, issues.choices(), "or an issue of your own"),
                    FormField.of(row + "text", "What it will not trade", "text", formValues, null)));
        }
        return rows;
    }

    private static List<List<FormField>> goals(FormValues formValues, Choice[] sides) {
        List<List<FormField>> rows = new ArrayList<>();
        for (int i = 0; i <= count("goal", formValues); i++) {
            String row = "goal." + i + ".";
            rows.add(List.of(
                    FormField.choice(row + "side", "Whose", formValues, sides),
                    FormField.of(row + "text", "What it wants", "text", formValues, null)));
        }
        return rows;
    }

    private static int count(String kind, FormValues formValues) {
        int count = 0;
        while (count < MOST_ROWS - 1 && formValues.has(kind + "." + count + ".text")) {
            count++;
        }
        return count;
    }

    /** The blank of a place in the case; empty where it has none. */
    private static String blank(String pointer) {
        String[] path = pointer.split("/", -1);
        return switch (path.length < 2 ? "" : path[1]) {
            case "title", "about", "asOf" -> path[1];
            case "sides" -> path.length > 3 ? (path[3].equals("longName") ? "long." : "side.") + path[2] : "side.1";
            case "source" -> path.length > 2 ? "source." + path[2] : "source.title";
            case "redLines" -> path.length > 3 ? "line." + path[2] + "." + path[3] : "";
            case "goals" -> path.length > 3 ? "goal." + path[2] + "." + path[3] : "";
            default -> "";
        };
    }
}
