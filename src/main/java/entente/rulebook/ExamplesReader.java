package entente.rulebook;

import entente.dialogue.Dialogue;
import entente.dialogue.DialogueReader;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.dialogue.Term;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code examples/*.yaml}: small cases in the format of dialogues, whose sides are Aland and Borland. */
final class ExamplesReader {

    private static final Set<String> OWN = Set.of("example", "rule", "fires");
    private static final List<Map<String, String>> SIDES =
            List.of(Map.of("id", "a", "name", "Aland"), Map.of("id", "b", "name", "Borland"));

    private final String file;
    private final Set<String> rules;
    private final Set<String> kinds;
    private final Faults faults;

    ExamplesReader(String file, Set<String> rules, Set<String> kinds, Faults faults) {
        this.file = file;
        this.rules = rules;
        this.kinds = kinds;
        this.faults = faults;
    }

    List<Example> read(String text) {
        List<Example> examples = new ArrayList<>();
        Node document = new YamlText(file, faults).read(text).orElse(null);
        if (document instanceof SequenceNode list) {
            for (Node node : list.getValue()) {
                Example example = example(node);
                if (example != null) {
                    examples.add(example);
                }
            }
        } else if (document != null) {
            faults.add(file, 1, "", "Expected a list: lines that start with \"- example: …\".");
        }
        return examples;
    }

    private @Nullable Example example(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            faults.add(
                    file,
                    YamlText.line(node),
                    "",
                    "Expected \"example\", \"rule\", \"fires\", \"asOf\" and \"moves\".");
            return null;
        }
        Map<String, Node> fields = YamlText.entries(mapping);
        String name = text(fields, "example", node);
        String rule = text(fields, "rule", node);
        if (!rule.isEmpty() && !rules.contains(rule)) {
            faults.add(file, line(fields, "rule", node), rule, "There is no rule with this id.");
        }
        Object fires = plain(fields, "fires");
        if (!(fires instanceof Boolean)) {
            faults.add(file, line(fields, "fires", node), "fires", "Expected \"fires\" to be yes or no.");
        }
        LocalDate asOf = asOf(fields, node);
        Dialogue dialogue = dialogue(name, fields, node);
        if (dialogue == null || asOf == null) {
            return null;
        }
        if (dialogue.moves().size() > Limits.MOVES_OF_AN_EXAMPLE) {
            faults.add(
                    file,
                    YamlText.line(node),
                    name,
                    "An example has at most " + Limits.MOVES_OF_AN_EXAMPLE + " moves.");
            return null;
        }
        checkKinds(dialogue, node);
        return new Example(name, rule, Boolean.TRUE.equals(fires), dialogue, asOf, file, YamlText.line(node));
    }

    private @Nullable LocalDate asOf(Map<String, Node> fields, Node node) {
        try {
            return LocalDate.parse(String.valueOf(plain(fields, "asOf")));
        } catch (DateTimeParseException noDay) {
            faults.add(file, line(fields, "asOf", node), "asOf", "Expected \"asOf\" to be a day such as 2025-12-05.");
            return null;
        }
    }

    private @Nullable Dialogue dialogue(String name, Map<String, Node> fields, Node node) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("title", name.isEmpty() ? "Example" : name);
        document.put("sides", SIDES);
        fields.forEach((field, value) -> {
            if (!OWN.contains(field)) {
                document.put(field, YamlText.plain(value));
            }
        });
        try {
            DialogueReader.Reading reading = DialogueReader.read(document);
            reading.warnings().forEach(warning -> tell(warning, node));
            return reading.dialogue();
        } catch (InvalidDialogue invalid) {
            invalid.problems().forEach(problem -> tell(problem, node));
            return null;
        }
    }

    private void tell(Problem problem, Node node) {
        String word = problem.pointer().substring(problem.pointer().lastIndexOf('/') + 1);
        faults.add(file, YamlText.line(node, problem.pointer()), word, problem.message());
    }

    private void checkKinds(Dialogue dialogue, Node node) {
        for (int i = 0; i < dialogue.moves().size(); i++) {
            Move move = dialogue.moves().get(i);
            checkKind(move.kind(), "/moves/" + i + "/kind", node);
            if (move.promises() != null) {
                checkKind(move.promises(), "/moves/" + i + "/promises", node);
            }
        }
        for (int i = 0; i < dialogue.proposals().size(); i++) {
            checkKinds(dialogue.proposals().get(i).asks(), "/proposals/" + i + "/asks/", node);
            checkKinds(dialogue.proposals().get(i).offers(), "/proposals/" + i + "/offers/", node);
        }
    }

    private void checkKinds(List<Term> terms, String pointer, Node node) {
        for (int i = 0; i < terms.size(); i++) {
            checkKind(terms.get(i).kind(), pointer + i + "/kind", node);
        }
    }

    private void checkKind(String code, String pointer, Node node) {
        if (!kinds.contains(code)) {
            faults.add(file, YamlText.line(node, pointer), code, "kinds.csv has no such kind.");
        }
    }

    private String text(Map<String, Node> fields, String field, Node node) {
        String text = plain(fields, field) instanceof String words ? words.strip() : "";
        if (text.isEmpty() || !Text.isPlain(text) || text.length() > 300) {
            faults.add(
                    file,
                    line(fields, field, node),
                    field,
                    "Expected \"" + field
                            + "\" to be plain text of at most 300 characters, without double quotes or backslashes.");
        }
        return text;
    }

    private static Object plain(Map<String, Node> fields, String field) {
        Node node = fields.get(field);
        return node == null ? "" : Objects.requireNonNullElse(YamlText.plain(node), "");
    }

    private static int line(Map<String, Node> fields, String field, Node node) {
        return YamlText.line(Objects.requireNonNullElse(fields.get(field), node));
    }
}
