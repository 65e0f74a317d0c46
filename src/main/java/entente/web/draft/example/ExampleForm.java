package entente.web.draft.example;

import entente.casefile.Documents;
import entente.casefile.UnreadableCase;
import entente.dialogue.EdtfDate;
import entente.dialogue.Kind;
import entente.dialogue.Problem;
import entente.web.form.FormField;
import entente.web.form.FormField.Choice;
import entente.web.form.FormFields;
import entente.web.form.FormValues;
import entente.web.form.KindChoices;
import entente.web.form.MoveFields;
import entente.web.view.Days;
import entente.web.view.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An example in blanks: what it expects, and its moves, a row each. What has no blank travels along unseen.
 *
 * @param rest the sides, red lines and so on of the example, as JSON
 * @param wrong what is wrong with none of the blanks
 */
record ExampleForm(
        List<FormField> blanks, List<FormField> trust, List<ExampleMoveRow> rows, String rest, List<String> wrong) {

    /** One move; what has no blank stands in {@code rest}, as JSON. */
    record ExampleMoveRow(
            int number, String id, String sentence, List<FormField> blanks, String rest, List<String> wrong) {}

    private static final Set<String> OWN =
            Set.of("example", "rule", "fires", "trust", "why", "asOf", "moves", "title", "about", "source");
    private static final List<String> LINKS = List.of("answers", "completes", "fulfils", "reverses");
    private static final List<String> OF_MOVE = List.of(
            "date",
            "actor",
            "kind",
            "extent",
            "scale",
            "promises",
            "due",
            "answers",
            "completes",
            "fulfils",
            "reverses");
    private static final Map<String, String> USUAL = Map.of("extent", "full", "scale", "1");
    private static final int MOST_MOVES = 100;
    private static final List<Map<String, Object>> SIDES =
            List.of(Map.of("id", "a", "name", "Aland"), Map.of("id", "b", "name", "Borland"));

    /** What can be chosen. */
    record ExampleChoices(List<Choice> rules, List<Kind> kinds) {}

    // ---------------------------------------------------------------- from the page to an example

    /** The example that stands in the blanks; texts that should be something else are left for the reader to tell. */
    static Map<String, Object> fields(MultiValueMap<String, String> typed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> document = document(FormFields.value(typed, "case"));
        fields.putAll(document);
        fields.putAll(document(FormFields.value(typed, "rest")));
        fields.keySet().removeAll(OWN);
        if (SIDES.equals(fields.get("sides"))) {
            fields.remove("sides");
        }
        fields.put("example", FormFields.value(typed, "name"));
        String rule = FormFields.value(typed, "rule").strip();
        if (!rule.isEmpty()) {
            fields.put("rule", rule);
            fields.put("fires", yes(FormFields.value(typed, "fires")));
        }
        if (!FormFields.value(typed, "goes").isBlank()) {
            Map<String, Object> trust = new LinkedHashMap<>();
            for (String name : List.of("of", "on", "goes")) {
                trust.put(name, FormFields.value(typed, name).strip());
            }
            if (!FormFields.value(typed, "since").isBlank()) {
                trust.put("since", FormFields.value(typed, "since").strip());
            }
            fields.put("trust", trust);
        }
        if (!FormFields.value(typed, "why").isBlank()) {
            fields.put("why", FormFields.value(typed, "why"));
        }
        fields.put("asOf", FormFields.value(typed, "asOf").strip());
        boolean ofCase = !FormFields.value(typed, "case").isBlank();
        fields.put("moves", ofCase ? document.getOrDefault("moves", "") : moves(typed));
        return fields;
    }

    private static Object yes(String typed) {
        return switch (typed) {
            case "yes" -> true;
            case "no" -> false;
            default -> typed;
        };
    }

    private static List<Map<String, Object>> moves(MultiValueMap<String, String> typed) {
        List<Map<String, Object>> moves = new ArrayList<>();
        for (int i = 0; i < MOST_MOVES && typed.containsKey("m." + i + ".id"); i++) {
            String row = "m." + i + ".";
            Map<String, Object> move = new LinkedHashMap<>();
            move.put("id", FormFields.value(typed, row + "id").strip());
            for (String name : OF_MOVE) {
                String value = FormFields.value(typed, row + name).strip();
                boolean usual = value.equals(USUAL.get(name));
                if (!value.isEmpty() && !usual) {
                    move.put(name, MoveFields.value(name, value));
                }
            }
            document(FormFields.value(typed, row + "rest")).forEach(move::putIfAbsent);
            moves.add(move);
        }
        return moves;
    }

    private static Map<String, Object> document(String json) {
        Map<String, Object> document = new LinkedHashMap<>();
        try {
            if (!json.isBlank() && Documents.read(json) instanceof Map<?, ?> read) {
                read.forEach(
                        (name, value) -> document.put(String.valueOf(name), Objects.requireNonNullElse(value, "")));
            }
        } catch (UnreadableCase tampered) {
            document.clear(); // the page itself writes no such thing
        }
        return document;
    }

    // ---------------------------------------------------------------- from an example to the page

    static ExampleForm of(Map<String, Object> fields, ExampleChoices choices, List<Problem> problems) {
        return new ExampleFormBuilder(fields, choices, problems).form();
    }

    private static final class ExampleFormBuilder {
        private final Map<String, Object> fields;
        private final ExampleChoices choices;
        private final List<Problem> problems;
        private final List<Choice> sides = new ArrayList<>();
        private final List<Map<String, Object>> moves = new ArrayList<>();
        private final List<String> told = new ArrayList<>();

        ExampleFormBuilder(Map<String, Object> fields, ExampleChoices choices, List<Problem> problems) {
            this.fields = fields;
            this.choices = choices;
            this.problems = problems;
            maps(fields.getOrDefault("sides", SIDES))
                    .forEach(side -> sides.add(new Choice(text(side, "id"), text(side, "name"))));
            moves.addAll(maps(fields.getOrDefault("moves", List.of())));
        }

        ExampleForm form() {
            Map<String, Object> trust = fields.get("trust") instanceof Map<?, ?> map ? copy(map) : Map.of();
            Map<String, String> values = new HashMap<>();
            values.put("name", text(fields, "example"));
            values.put("rule", text(fields, "rule"));
            values.put("fires", Boolean.FALSE.equals(fields.get("fires")) ? "no" : "yes");
            values.put("asOf", text(fields, "asOf"));
            values.put("why", text(fields, "why"));
            List.of("of", "on", "since", "goes").forEach(name -> values.put(name, text(trust, name)));
            FormValues formValues = new FormValues(values, wrongs());
            List<ExampleMoveRow> rows = new ArrayList<>();
            for (int i = 0; i < moves.size(); i++) {
                rows.add(row(i));
            }
            List<FormField> formFields = List.of(
                    FormField.of("name", "What happens, in a sentence", "text", formValues, null),
                    FormField.choice("rule", "The rule that it is about", formValues, rules()),
                    FormField.choice(
                            "fires",
                            "That rule",
                            formValues,
                            new Choice("yes", "fires"),
                            new Choice("no", "does not fire")),
                    FormField.of("asOf", "As of", "date", formValues, "the day on which the rules are asked"),
                    FormField.of(
                            "why",
                            "Why it says so",
                            "text",
                            formValues,
                            "needed where it says something else than before"));
            List<FormField> ofTrust = List.of(
                    FormField.choice("goes", "Trust", formValues, courses()),
                    FormField.choice("of", "Whose trust in the other", formValues, sides.toArray(Choice[]::new)),
                    FormField.of("on", "On which day", "date", formValues, null),
                    FormField.of(
                            "since", "Since which day", "date", formValues, "the day before, where this is empty"));
            List<String> wrong = problems.stream()
                    .filter(problem -> !told.contains(problem.pointer()))
                    .map(Problem::message)
                    .toList();
            return new ExampleForm(formFields, ofTrust, rows, rest(fields, OWN), wrong);
        }

        private static Choice[] courses() {
            return new Choice[] {
                new Choice("", "does not matter"),
                new Choice("up", "rises"),
                new Choice("down", "falls"),
                new Choice("nowhere", "stays")
            };
        }

        private Choice[] rules() {
            List<Choice> all = new ArrayList<>(List.of(new Choice("", "none; it is about trust alone")));
            all.addAll(choices.rules());
            String chosen = text(fields, "rule");
            if (all.stream().noneMatch(choice -> choice.value().equals(chosen))) {
                all.add(new Choice(chosen, chosen));
            }
            return all.toArray(Choice[]::new);
        }

        private Map<String, String> wrongs() {
            Map<String, String> wrongs = new HashMap<>();
            Map.of(
                            "/example",
                            "name",
                            "/rule",
                            "rule",
                            "/fires",
                            "fires",
                            "/asOf",
                            "asOf",
                            "/why",
                            "why",
                            "/trust",
                            "goes")
                    .forEach((pointer, blank) -> wrong(pointer, blank, wrongs));
            return wrongs;
        }

        private void wrong(String pointer, String blank, Map<String, String> wrongs) {
            problems.stream()
                    .filter(problem -> problem.pointer().equals(pointer))
                    .findFirst()
                    .ifPresent(problem -> {
                        told.add(pointer);
                        wrongs.put(blank, problem.message());
                    });
        }

        private ExampleMoveRow row(int index) {
            Map<String, Object> move = moves.get(index);
            String row = "m." + index + ".";
            Map<String, String> values = new HashMap<>();
            Map<String, String> wrongs = new HashMap<>();
            OF_MOVE.forEach(name -> {
                values.put(row + name, text(move, name));
                wrong("/moves/" + index + "/" + name, row + name, wrongs);
            });
            USUAL.forEach(
                    (name, usual) -> values.merge(row + name, usual, (typed, or) -> typed.isEmpty() ? or : typed));
            String place = "/moves/" + index;
            List<String> others = problems.stream()
                    .filter(problem -> problem.pointer().equals(place)
                            || (problem.pointer().startsWith(place + "/") && !told.contains(problem.pointer())))
                    .map(problem -> {
                        told.add(problem.pointer());
                        return problem.message();
                    })
                    .toList();
            Set<String> shown = new HashSet<>(OF_MOVE);
            shown.add("id");
            return new ExampleMoveRow(
                    index + 1,
                    text(move, "id"),
                    sentence(move),
                    blanks(index, move, new FormValues(values, wrongs)),
                    rest(move, shown),
                    others);
        }

        private List<FormField> blanks(int index, Map<String, Object> move, FormValues formValues) {
            String row = "m." + index + ".";
            List<FormField> formFields = new ArrayList<>();
            formFields.add(FormField.of(row + "date", "When", "text", formValues, null));
            formFields.add(FormField.choice(row + "actor", "Who acts", formValues, sides.toArray(Choice[]::new)));
            formFields.add(FormField.choice(row + "kind", "What it does", formValues, KindChoices.of(choices.kinds())));
            formFields.add(FormField.choice(
                    row + "extent",
                    "How far it goes",
                    formValues,
                    new Choice("full", "in full"),
                    new Choice("partial", "in part"),
                    new Choice("minimal", "to a small extent"),
                    new Choice("none", "not carried out")));
            formFields.add(FormField.of(row + "scale", "How many", "number", formValues, null));
            if (text(move, "kind").equals("promise") || !text(move, "promises").isEmpty()) {
                formFields.add(FormField.choice(
                        row + "promises", "Promises what", formValues, KindChoices.of(choices.kinds())));
                formFields.add(FormField.of(row + "due", "By when", "text", formValues, null));
            }
            for (String link : LINKS) {
                List<Choice> earlier = earlier(index);
                if (!earlier.isEmpty() || !text(move, link).isEmpty()) {
                    formFields.add(
                            FormField.choice(row + link, label(link), formValues, earlier.toArray(Choice[]::new)));
                }
            }
            return formFields;
        }

        private static String label(String link) {
            return switch (link) {
                case "answers" -> "Answers";
                case "completes" -> "Completes its own step";
                case "fulfils" -> "Delivers on its promise";
                default -> "Takes back its own step";
            };
        }

        private List<Choice> earlier(int index) {
            List<Choice> earlier = new ArrayList<>();
            for (Map<String, Object> move : moves.subList(0, index)) {
                earlier.add(new Choice(text(move, "id"), text(move, "id") + ": " + sentence(move)));
            }
            if (!earlier.isEmpty()) {
                earlier.add(0, new Choice("", "no move"));
            }
            return earlier;
        }

        /** {@code Aland lifts sanctions, 11 Sep 2025} */
        private String sentence(Map<String, Object> move) {
            String actor = sides.stream()
                    .filter(side -> side.value().equals(text(move, "actor")))
                    .map(Choice::words)
                    .findFirst()
                    .orElse(text(move, "actor"));
            String does = choices.kinds().stream()
                    .filter(kind -> kind.code().equals(text(move, "kind")))
                    .map(Kind::label)
                    .findFirst()
                    .orElse(text(move, "kind"));
            String date = EdtfDate.parse(text(move, "date")).map(Days::brief).orElse(text(move, "date"));
            return Stream.of(actor + (does.isEmpty() ? "" : " " + does), date)
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
        }

        private static String rest(Map<String, Object> of, Set<String> shown) {
            Map<String, Object> rest = new LinkedHashMap<>(of);
            rest.keySet().removeAll(shown);
            return rest.isEmpty() ? "" : Documents.write(rest);
        }

        private static List<Map<String, Object>> maps(Object list) {
            List<Map<String, Object>> maps = new ArrayList<>();
            if (list instanceof List<?> items) {
                items.forEach(item -> maps.add(item instanceof Map<?, ?> map ? copy(map) : Map.of()));
            }
            return maps;
        }

        private static Map<String, Object> copy(Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, value) -> copy.put(String.valueOf(name), Objects.requireNonNullElse(value, "")));
            return copy;
        }

        private static String text(Map<String, Object> fields, String name) {
            @Nullable Object value = fields.get(name);
            return value == null ? "" : value instanceof Double number ? Figures.typed(number) : value.toString();
        }
    }
}
