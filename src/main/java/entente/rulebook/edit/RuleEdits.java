package entente.rulebook.edit;

import entente.rulebook.RulebookFiles;
import entente.rulebook.Text;
import entente.rulebook.read.RulebookReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Changes the files of a rulebook the way an expert says it: this rule says that now, this number is that. Whatever is
 * typed goes into the text of a file and nowhere else; the reader judges it as it judges any file.
 */
public final class RuleEdits {

    private static final String EXAMPLE = "- example:";

    private RuleEdits() {}

    /** @param id of a rule, switched off or not */
    public static Optional<RuleBlock> find(RulebookFiles files, String id) {
        return RuleBlock.of(files).stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Another name, reason, why or source, and other sentences. */
    public static RulebookFiles rewrite(RulebookFiles files, String id, RuleWording wording) {
        return replace(
                files,
                id,
                rule -> rule.named(Text.oneLine(wording.name()))
                        .with("because", Text.oneLine(wording.because()))
                        .with("why", Text.oneLine(wording.why()))
                        .with("source", Text.oneLine(wording.source()))
                        .saying(
                                wording.when().stream().map(Text::oneLine).toList(),
                                wording.then().stream().map(Text::oneLine).toList()));
    }

    /** A copy under another id, below the original. */
    public static RulebookFiles copy(RulebookFiles files, String id) {
        RuleBlock rule = known(files, id);
        String fresh = freshId(files, id);
        RuleBlock copy = rule.with("id", fresh).named(rule.name() + " (copy)").switched(false);
        List<String> lines = lines(files, rule.file());
        lines.addAll(rule.last(), Arrays.asList(("\n" + copy.text()).split("\n", -1)));
        return files.with(rule.file(), String.join("\n", lines));
    }

    /** A new rule at the end of a concern, which says only how it opens. */
    public static RulebookFiles add(
            RulebookFiles files, String concern, String name, String opening, String conclusion) {
        String file = concern + ".dslr";
        if (!RulebookReader.misplaced(file).isEmpty()) {
            throw new IllegalArgumentException("A concern is named by lower-case letters and hyphens, at most 40.");
        }
        String id = freshId(files, slug(name));
        String text = files.textByPath().getOrDefault(file, "");
        RuleBlock rule = new RuleBlock(file, 0, 0, Text.oneLine(name), java.util.Map.of(), List.of(), List.of(), false)
                .with("id", id)
                .with("because", Text.oneLine(name) + ".")
                .with("why", "New.")
                .with("source", "Judgement")
                .saying(List.of(Text.oneLine(opening)), List.of(Text.oneLine(conclusion)));
        String before = text.isBlank() ? "# " + concern + "\n" : text.stripTrailing() + "\n";
        return files.with(file, before + "\n" + rule.text() + "\n");
    }

    /** With a rule of other files in the place of the one that has its id, or else at the end of its concern. */
    public static RulebookFiles put(RulebookFiles files, RuleBlock rule) {
        if (find(files, rule.id()).isPresent()) {
            return replace(files, rule.id(), old -> rule);
        }
        String before = files.textByPath().getOrDefault(rule.file(), "").stripTrailing();
        return files.with(rule.file(), (before.isEmpty() ? "" : before + "\n\n") + rule.text() + "\n");
    }

    /** Without the rule and its examples. */
    public static RulebookFiles remove(RulebookFiles files, String id) {
        RuleBlock rule = known(files, id);
        List<String> lines = lines(files, rule.file());
        int from = rule.first() - 1;
        lines.subList(from, rule.last()).clear();
        while (from < lines.size()
                && from > 0
                && lines.get(from).isBlank()
                && lines.get(from - 1).isBlank()) {
            lines.remove(from);
        }
        RulebookFiles without = files.with(rule.file(), String.join("\n", lines));
        return examples(without, id, example -> List.of());
    }

    /** Switches a rule off or on again, with its examples; it stays in its place. */
    public static RulebookFiles switched(RulebookFiles files, String id, boolean off) {
        RulebookFiles changed = replace(files, id, rule -> rule.switched(off));
        return examples(
                changed,
                id,
                example -> example.stream()
                        .map(line -> plain(line))
                        .map(line -> off ? RuleBlock.OFF + line : line)
                        .toList());
    }

    private static RulebookFiles replace(RulebookFiles files, String id, UnaryOperator<RuleBlock> change) {
        RuleBlock rule = known(files, id);
        List<String> lines = lines(files, rule.file());
        List<String> block = lines.subList(rule.first() - 1, rule.last());
        block.clear();
        block.addAll(Arrays.asList(change.apply(rule).text().split("\n", -1)));
        return files.with(rule.file(), String.join("\n", lines));
    }

    /** Replaces the lines of each example of a rule. */
    private static RulebookFiles examples(RulebookFiles files, String id, UnaryOperator<List<String>> change) {
        RulebookFiles changed = files;
        for (String path : files.textByPath().keySet()) {
            if (!path.startsWith("examples/")) {
                continue;
            }
            List<String> result = new ArrayList<>();
            List<String> lines = lines(files, path);
            int at = 0;
            while (at < lines.size()) {
                int end = at + 1;
                if (plain(lines.get(at)).startsWith(EXAMPLE)) {
                    while (end < lines.size() && isInExample(plain(lines.get(end)))) {
                        end++;
                    }
                    List<String> example = lines.subList(at, end);
                    boolean wanted = example.stream()
                            .map(line -> plain(line).strip())
                            .anyMatch(line -> line.equals("rule: " + id));
                    result.addAll(wanted ? change.apply(example) : example);
                } else {
                    result.add(lines.get(at));
                }
                at = end;
            }
            changed = changed.with(path, String.join("\n", result));
        }
        return changed;
    }

    private static boolean isInExample(String line) {
        return line.startsWith(" ") || line.isBlank();
    }

    private static String plain(String line) {
        return line.startsWith(RuleBlock.OFF) ? line.substring(RuleBlock.OFF.length()) : line;
    }

    private static RuleBlock known(RulebookFiles files, String id) {
        return find(files, id)
                .orElseThrow(() -> new IllegalArgumentException("This rulebook has no rule “" + id + "”."));
    }

    private static List<String> lines(RulebookFiles files, String path) {
        return new ArrayList<>(
                Arrays.asList(files.textByPath().getOrDefault(path, "").split("\n", -1)));
    }

    private static String freshId(RulebookFiles files, String wanted) {
        List<String> taken = RuleBlock.of(files).stream().map(RuleBlock::id).toList();
        String stem = wanted.length() > 34 ? wanted.substring(0, 34).replaceFirst("-+$", "") : wanted;
        String id = stem;
        for (int number = 2; taken.contains(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    private static String slug(String name) {
        String slug = Arrays.stream(name.toLowerCase(java.util.Locale.ROOT).split("[^a-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
        return slug.isEmpty() || !Character.isLetter(slug.charAt(0)) ? "rule-" + slug : slug;
    }
}
