package entente.rulebook.edit;

import entente.dialogue.Problem;
import entente.rulebook.Fault;
import entente.rulebook.Faults;
import entente.rulebook.RulebookFiles;
import entente.rulebook.read.ExamplesReader;
import entente.rulebook.read.RulebookReader;
import entente.rulebook.read.TablesReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Adds, changes and removes the examples of a rulebook in its files. Whatever is typed goes into the text of a file and
 * nowhere else; the reader judges it as it judges any file.
 */
public final class ExampleEdits {

    /** The order in which the fields of an example are written; others come after them. */
    private static final List<String> ORDER =
            List.of("example", "rule", "fires", "trust", "why", "sides", "asOf", "redLines", "proposals", "moves");

    private static final String HEAD = "# a is Aland and b is Borland, unless an example names its own sides.\n";

    private ExampleEdits() {}

    /**
     * With one more at the end of a concern.
     *
     * @param fields texts, numbers, booleans, lists and maps, by the name of the field; their order does not matter
     * @throws IllegalArgumentException when no file of examples can have that name
     */
    public static RulebookFiles add(RulebookFiles files, String concern, Map<String, Object> fields) {
        String path = "examples/" + concern + ".yaml";
        RulebookReader.misplaced(path).stream().findFirst().ifPresent(fault -> {
            throw new IllegalArgumentException(fault.message());
        });
        String text = files.textByPath().getOrDefault(path, HEAD);
        String indent = ExampleBlock.of(path, text).stream()
                .map(ExampleBlock::indent)
                .findFirst()
                .orElse("");
        String before = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        String gap = before.isEmpty() || before.endsWith("\n\n") ? "" : "\n";
        return files.with(path, before + gap + ExampleBlock.written(indent, ordered(fields)) + "\n");
    }

    /** @throws IllegalArgumentException when there is no such example */
    public static RulebookFiles replace(RulebookFiles files, String id, Map<String, Object> fields) {
        ExampleBlock block = known(files, id);
        List<String> lines = lines(files, block.file());
        List<String> old = lines.subList(block.first() - 1, block.last());
        old.clear();
        old.addAll(Arrays.asList(
                ExampleBlock.written(block.indent(), ordered(fields)).split("\n", -1)));
        return files.with(block.file(), String.join("\n", lines));
    }

    /** @throws IllegalArgumentException when there is no such example */
    public static RulebookFiles remove(RulebookFiles files, String id) {
        ExampleBlock block = known(files, id);
        List<String> lines = lines(files, block.file());
        int from = block.first() - 1;
        lines.subList(from, block.last()).clear();
        if (from > 0
                && from < lines.size()
                && lines.get(from).isBlank()
                && lines.get(from - 1).isBlank()) {
            lines.remove(from);
        }
        return files.with(block.file(), String.join("\n", lines));
    }

    /**
     * What the reader would say of an example, by the field that is wrong ({@code /moves/0/date}).
     *
     * @param files the rulebook that it is to stand in; what else is wrong with it does not matter
     */
    public static List<Problem> problems(RulebookFiles files, Map<String, Object> fields) {
        Set<String> rules = RuleBlock.of(files).stream()
                .filter(rule -> !rule.off())
                .map(RuleBlock::id)
                .collect(Collectors.toSet());
        String table = files.textByPath().getOrDefault(RulebookReader.KINDS, "");
        Set<String> kinds = TablesReader.kinds(table, wrong -> {}).keySet();
        Map<String, Object> ordered = ordered(fields);
        Faults faults = new Faults();
        new ExamplesReader("", rules, kinds, faults).read(ExampleBlock.written("", ordered) + "\n");
        List<String> pointers = pointers(ordered);
        return faults.all().stream()
                .map(fault -> new Problem(pointer(fault, pointers, ordered), fault.message()))
                .toList();
    }

    /** What stands on each line of an example. */
    private static List<String> pointers(Map<String, Object> fields) {
        List<String> pointers = new ArrayList<>();
        fields.forEach((name, value) -> {
            pointers.add("/" + name);
            if (name.equals("moves") && value instanceof List<?> moves) {
                for (int i = 0; i < moves.size(); i++) {
                    pointers.add("/moves/" + i);
                }
            }
        });
        return pointers;
    }

    /** A fault of the whole example, or of a field that is not there, is told on its first line, with the field. */
    private static String pointer(Fault fault, List<String> pointers, Map<String, Object> fields) {
        if (fault.line() < 1 || fault.line() > pointers.size()) {
            return "";
        }
        String pointer = pointers.get(fault.line() - 1);
        if (fault.line() == 1) {
            return fault.word().isEmpty() || fields.containsValue(fault.word()) ? "" : "/" + fault.word();
        }
        return pointer.startsWith("/moves/") ? pointer + "/" + fault.word() : pointer;
    }

    private static ExampleBlock known(RulebookFiles files, String id) {
        return ExampleBlock.find(files, id)
                .orElseThrow(() -> new IllegalArgumentException("There is no example “" + id + "”."));
    }

    private static Map<String, Object> ordered(Map<String, Object> fields) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(ORDER);
        new TreeSet<>(fields.keySet())
                .stream().filter(name -> !ORDER.contains(name)).forEach(names::add);
        names.forEach(name -> {
            Object value = fields.get(name);
            if (value != null) {
                ordered.put(name, value);
            }
        });
        return ordered;
    }

    private static List<String> lines(RulebookFiles files, String path) {
        return new ArrayList<>(
                Arrays.asList(files.textByPath().getOrDefault(path, "").split("\n", -1)));
    }
}
