package entente.rulebook.read;

import entente.rulebook.Faults;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Text;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML into nodes that know their lines. No object is made from it; tags, anchors and aliases are refused. */
public final class YamlText {

    private static final int DEEPEST = 12;

    private final String file;
    private final Faults faults;

    public YamlText(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** The document, or nothing where it cannot be read or holds what is refused. */
    public Optional<Node> read(String text) {
        try {
            int depth = 0;
            for (Event event : yaml().parse(new StringReader(text))) {
                depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                if (isTooDeep(event, depth) || isRefused(event)) {
                    return Optional.empty();
                }
            }
            Node node = yaml().compose(new StringReader(text));
            if (node == null) {
                return Optional.empty();
            }
            return hasDoubleKeys(node) ? Optional.empty() : Optional.of(node);
        } catch (MarkedYAMLException unreadable) {
            int line = unreadable.getProblemMark() == null
                    ? 0
                    : unreadable.getProblemMark().getLine() + 1;
            faults.add(file, line, "", "This is not readable YAML: " + unreadable.getProblem() + ".");
        } catch (YAMLException unreadable) {
            faults.add(
                    file,
                    0,
                    "",
                    "This is not readable YAML: " + Text.visible(String.valueOf(unreadable.getMessage())) + ".");
        }
        return Optional.empty();
    }

    public static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The node as maps, lists, texts, numbers and booleans. */
    public static @Nullable Object plain(Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            entries(mapping).forEach((key, value) -> map.put(key, plain(value)));
            return map;
        }
        if (node instanceof SequenceNode sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            sequence.getValue().forEach(item -> list.add(plain(item)));
            return list;
        }
        return scalar((ScalarNode) node);
    }

    public static Map<String, Node> entries(MappingNode mapping) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            entries.put(key(tuple), tuple.getValueNode());
        }
        return entries;
    }

    /** The line of what a JSON Pointer points to, or of the last of its parents that is there. */
    static int line(Node node, String pointer) {
        Node at = node;
        for (String step : pointer.split("/", -1)) {
            Node next = step.isEmpty() ? at : child(at, step);
            if (next == null) {
                break;
            }
            at = next;
        }
        return line(at);
    }

    private static @Nullable Node child(Node node, String step) {
        if (node instanceof MappingNode mapping) {
            return entries(mapping).get(step);
        }
        if (node instanceof SequenceNode sequence && step.matches("[0-9]{1,6}")) {
            int index = Integer.parseInt(step);
            return index < sequence.getValue().size() ? sequence.getValue().get(index) : null;
        }
        return null;
    }

    private static @Nullable Object scalar(ScalarNode node) {
        String text = node.getValue();
        if (!node.isPlain()) {
            return text;
        }
        if (node.getTag().equals(Tag.NULL)) {
            return null;
        }
        if (node.getTag().equals(Tag.BOOL)) {
            return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("on");
        }
        return text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?") ? new BigDecimal(text) : text;
    }

    private static Yaml yaml() {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(DEEPEST);
        limits.setCodePointLimit(2 * RulebookFiles.LONGEST_FILE);
        limits.setMaxAliasesForCollections(0);
        return new Yaml(new SafeConstructor(limits));
    }

    /** Told at once: what nests deeply is slow to read to its end. */
    private boolean isTooDeep(Event event, int depth) {
        if (depth > DEEPEST) {
            faults.add(
                    file,
                    event.getStartMark().getLine() + 1,
                    "",
                    "Lists and fields nest at most " + DEEPEST + " deep.");
        }
        return depth > DEEPEST;
    }

    private boolean isRefused(Event event) {
        int line = event.getStartMark().getLine() + 1;
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            boolean alias = event instanceof AliasEvent;
            faults.add(
                    file,
                    line,
                    (alias ? "*" : "&") + node.getAnchor(),
                    "Anchors and aliases are not allowed here. " + "Write the text out.");
            return true;
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
        if (tag != null) {
            faults.add(file, line, tag, "Tags are not allowed here. Write plain text, in quotes where need be.");
            return true;
        }
        return false;
    }

    private boolean hasDoubleKeys(Node node) {
        boolean found = false;
        if (node instanceof MappingNode mapping) {
            Set<String> keys = new HashSet<>();
            for (NodeTuple tuple : mapping.getValue()) {
                if (!keys.add(key(tuple))) {
                    faults.add(file, line(tuple.getKeyNode()), key(tuple), "This stands here twice.");
                    found = true;
                }
                found |= hasDoubleKeys(tuple.getValueNode());
            }
        } else if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                found |= hasDoubleKeys(item);
            }
        }
        return found;
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }
}
