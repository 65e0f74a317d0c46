package entente.rulebook.edit;

import entente.rulebook.Example;
import entente.rulebook.Fault;
import entente.rulebook.Faults;
import entente.rulebook.RulebookFiles;
import entente.rulebook.read.YamlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * An example as the lines of its file, whether or not it makes sense. Editors work on these; the reader judges them.
 *
 * @param number its place in the file, from 1
 * @param first the line that it begins on, counted from 1; {@code last} the one that it ends on
 * @param indent what stands before the dash of each example of its file
 * @param fields {@code example}, {@code rule}, {@code moves} and so on, as they stand
 */
public record ExampleBlock(String file, int number, int first, int last, String indent, Map<String, Object> fields) {

    public ExampleBlock {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Every example that can be told from the next; a file that is no YAML has none. */
    public static List<ExampleBlock> of(RulebookFiles files) {
        List<ExampleBlock> blocks = new ArrayList<>();
        files.textByPath().forEach((path, text) -> {
            if (path.startsWith("examples/")) {
                blocks.addAll(of(path, text));
            }
        });
        return blocks;
    }

    static List<ExampleBlock> of(String file, String text) {
        Node document = new YamlText(file, new Faults()).read(text).orElse(null);
        if (!(document instanceof SequenceNode list)) {
            return List.of();
        }
        List<String> lines = Arrays.asList(text.split("\n", -1));
        List<Node> items = list.getValue();
        List<ExampleBlock> blocks = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int from = YamlText.line(items.get(i));
            int next = i + 1 < items.size() ? YamlText.line(items.get(i + 1)) : lines.size() + 1;
            String dash =
                    lines.get(from - 1).substring(0, items.get(i).getStartMark().getColumn());
            if (items.get(i) instanceof MappingNode mapping && dash.matches(" *- +") && next > from) {
                blocks.add(new ExampleBlock(
                        file, i + 1, from, end(lines, from, next), dash.replaceFirst("- +$", ""), fields(mapping)));
            }
        }
        return blocks;
    }

    /** Blank lines and comments between two examples belong to neither. */
    private static int end(List<String> lines, int from, int next) {
        int end = next - 1;
        while (end > from
                && (lines.get(end - 1).isBlank() || lines.get(end - 1).strip().startsWith("#"))) {
            end--;
        }
        return end;
    }

    private static Map<String, Object> fields(MappingNode mapping) {
        Map<String, Object> fields = new LinkedHashMap<>();
        YamlText.entries(mapping)
                .forEach((name, node) -> fields.put(name, Objects.requireNonNullElse(YamlText.plain(node), "")));
        return fields;
    }

    /** {@code completion.3}: the third of its concern. */
    public String id() {
        return concern() + "." + number;
    }

    public static Optional<ExampleBlock> find(RulebookFiles files, String id) {
        return of(files).stream().filter(block -> block.id().equals(id)).findFirst();
    }

    public String concern() {
        return file.replaceFirst("^examples/", "").replaceFirst("[.]yaml$", "");
    }

    /** The text of a field; empty where it holds none. */
    public String text(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    /** Whether that example, as it was read, is the one of these lines. */
    public boolean is(Example example) {
        return example.file().equals(file) && example.line() == first;
    }

    /** As it is written in a file: a line for each field, and one for each move; without a line break at the end. */
    static String written(String indent, Map<String, Object> fields) {
        List<String> lines = new ArrayList<>();
        fields.forEach((name, value) -> {
            String lead = lines.isEmpty() ? "- " : "  ";
            if (name.equals("moves") && value instanceof List<?> moves && !moves.isEmpty()) {
                lines.add(lead + "moves:");
                moves.forEach(move -> lines.add("    - " + YamlWriter.flow(move)));
            } else {
                lines.add(lead + YamlWriter.key(name) + ": " + written(value));
            }
        });
        return String.join("\n", lines.stream().map(line -> indent + line).toList());
    }

    private static String written(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        return value instanceof String text ? YamlWriter.line(text) : YamlWriter.flow(value);
    }

    /** Whether it is one of these lines that is wrong. */
    public boolean holds(Fault fault) {
        return fault.file().equals(file) && fault.line() >= first && fault.line() <= last;
    }
}
