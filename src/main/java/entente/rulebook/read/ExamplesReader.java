package entente.rulebook.read;

import entente.casefile.DialogueReader;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.dialogue.Term;
import entente.dialogue.Worded;
import entente.rulebook.Example;
import entente.rulebook.ExpectedTrust;
import entente.rulebook.Faults;
import entente.rulebook.Text;
import entente.rulebook.TrustTrend;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads {@code examples/*.yaml}: small cases in the format of dialogues, whose sides are Aland and Borland unless they
 * name their own.
 */
public final class ExamplesReader {

    private static final Set<String> OWN = Set.of("example", "rule", "fires", "trust", "why");
    private static final Set<String> OF_TRUST = Set.of("of", "on", "goes");
    private static final String SINCE = "since";
    private static final List<Map<String, String>> SIDES =
            List.of(Map.of("id", "a", "name", "Aland"), Map.of("id", "b", "name", "Borland"));

    private final String file;
    private final Set<String> rules;
    private final Set<String> kinds;
    private final Faults faults;
    private final boolean kept;

    public ExamplesReader(String file, Set<String> rules, Set<String> kinds, Faults faults) {
        this(file, rules, kinds, faults, /* kept= */ false);
    }

    /** @param kept whether it was published, and not written just now */
    ExamplesReader(String file, Set<String> rules, Set<String> kinds, Faults faults, boolean kept) {
        this.kept = kept;
        this.file = file;
        this.rules = rules;
        this.kinds = kinds;
        this.faults = faults;
    }

    public List<Example> read(String text) {
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
                    "Expected \"example\", \"rule\" and \"fires\" or \"trust\", \"asOf\" and \"moves\".");
            return null;
        }
        Map<String, Node> fields = YamlText.entries(mapping);
        String name = text(fields, "example", node);
        String why = fields.containsKey("why") ? text(fields, "why", node) : "";
        String rule = rule(fields, node);
        LocalDate asOf = day(fields, "asOf", node);
        Dialogue dialogue = dialogue(name, fields, node);
        if (dialogue == null || asOf == null) {
            return null;
        }
        if (dialogue.moves().size() > RulebookLimits.MOVES_OF_AN_EXAMPLE) {
            faults.add(
                    file,
                    YamlText.line(node),
                    name,
                    "An example has at most " + RulebookLimits.MOVES_OF_AN_EXAMPLE + " moves.");
            return null;
        }
        checkKinds(dialogue, node);
        return new Example(
                name,
                rule,
                Boolean.TRUE.equals(plain(fields, "fires")),
                trust(fields, dialogue, asOf),
                why,
                dialogue,
                asOf,
                file,
                YamlText.line(node));
    }

    /** The rule that is named, if one is; "rule" and "fires" go together. */
    private @Nullable String rule(Map<String, Node> fields, Node node) {
        if (!fields.containsKey("rule") && !fields.containsKey("fires")) {
            if (!fields.containsKey("trust")) {
                faults.add(
                        file,
                        YamlText.line(node),
                        "",
                        "This example expects nothing. Name a \"rule\" and whether it \"fires\", or say where \"trust\""
                                + " goes, or both.");
            }
            return null;
        }
        String rule = text(fields, "rule", node);
        if (!rule.isEmpty() && !rules.contains(rule)) {
            faults.add(file, line(fields, "rule", node), rule, "There is no rule with this id.");
        }
        if (!(plain(fields, "fires") instanceof Boolean)) {
            faults.add(file, line(fields, "fires", node), "fires", "Expected \"fires\" to be yes or no.");
        }
        return rule;
    }

    private @Nullable ExpectedTrust trust(Map<String, Node> fields, Dialogue dialogue, LocalDate asOf) {
        Node trust = fields.get("trust");
        if (trust == null) {
            return null;
        }
        if (!(trust instanceof MappingNode mapping)
                || !isOfTrust(YamlText.entries(mapping).keySet())) {
            faults.add(
                    file,
                    YamlText.line(trust),
                    "trust",
                    "Expected whose trust goes where on which day, such as {of: b, on: 2025-12-05, goes: up}; or since"
                            + " which day it went there, such as {of: b, since: 2025-07-01, on: 2025-12-05, goes: up}.");
            return null;
        }
        Map<String, Node> said = YamlText.entries(mapping);
        String of = word(said, "of");
        if (dialogue.sides().stream().noneMatch(side -> side.id().equals(of))) {
            faults.add(
                    file,
                    line(said, "of", trust),
                    of,
                    "There is no such side. Expected \"of\" to be "
                            + dialogue.sides().get(0).id() + " or "
                            + dialogue.sides().get(1).id() + ".");
            return null;
        }
        LocalDate on = day(said, "on", trust);
        if (on != null && on.isAfter(asOf)) {
            faults.add(
                    file,
                    line(said, "on", trust),
                    on.toString(),
                    "The example is read on " + asOf + ", before this day. Let \"asOf\" be no earlier.");
        }
        LocalDate since = said.containsKey(SINCE) ? day(said, SINCE, trust) : null;
        if (on != null && since != null && !since.isBefore(on)) {
            faults.add(
                    file,
                    line(said, SINCE, trust),
                    since.toString(),
                    "Expected \"since\" to be a day before " + on + ".");
        }
        Optional<TrustTrend> goes = Worded.of(TrustTrend.class, word(said, "goes"));
        if (goes.isEmpty()) {
            faults.add(
                    file,
                    line(said, "goes", trust),
                    word(said, "goes"),
                    "Expected \"goes\" to be one of: " + Worded.list(TrustTrend.class) + ".");
        }
        return on == null || goes.isEmpty() ? null : new ExpectedTrust(of, on, since, goes.get());
    }

    private static boolean isOfTrust(Set<String> fields) {
        Set<String> besides = new HashSet<>(fields);
        besides.remove(SINCE);
        return besides.equals(OF_TRUST);
    }

    private static String word(Map<String, Node> fields, String field) {
        return String.valueOf(plain(fields, field));
    }

    private @Nullable LocalDate day(Map<String, Node> fields, String field, Node node) {
        try {
            return LocalDate.parse(word(fields, field));
        } catch (DateTimeParseException noDay) {
            faults.add(
                    file,
                    line(fields, field, node),
                    field,
                    "Expected \"" + field + "\" to be a day such as 2025-12-05.");
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
            DialogueReader.ParsedDialogue reading =
                    kept ? DialogueReader.readKept(document) : DialogueReader.read(document);
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
