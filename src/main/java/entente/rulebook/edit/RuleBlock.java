package entente.rulebook.edit;

import entente.rulebook.Fault;
import entente.rulebook.RulebookFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule as the lines of its file, whether or not they make sense. Editors work on these; the reader judges them.
 *
 * @param first the line that it begins on, counted from 1; {@code last} the one that it ends on
 * @param notes its {@code @id}, {@code @because}, {@code @why} and {@code @source}
 * @param conditions the lines after "when"; {@code conclusions} those after "then"
 * @param off it is switched off: kept for its readers, and no part of the rulebook
 */
public record RuleBlock(
        String file,
        int first,
        int last,
        String name,
        Map<String, String> notes,
        List<SourceLine> conditions,
        List<SourceLine> conclusions,
        boolean off) {

    /** What stands before each line of a rule that is switched off. */
    static final String OFF = "#~ ";

    private static final Pattern HEAD = Pattern.compile("rule \"([^\"]*)\"(.*)");
    private static final Pattern NOTE = Pattern.compile("@([a-z]+)\\(([^()\"]*|\"[^\"]*\")\\)");
    private static final List<String> NOTES = List.of("id", "because", "why", "source");

    /** A sentence as written. */
    public record SourceLine(int number, String text) {}

    public RuleBlock {
        notes = Map.copyOf(notes);
        conditions = List.copyOf(conditions);
        conclusions = List.copyOf(conclusions);
    }

    public String id() {
        return note("id");
    }

    public String note(String key) {
        return notes.getOrDefault(key, "");
    }

    public String concern() {
        return file.replaceFirst("[.]dslr$", "");
    }

    /** Every rule of a rulebook, by file and place. */
    public static List<RuleBlock> of(RulebookFiles files) {
        List<RuleBlock> blocks = new ArrayList<>();
        files.textByPath().forEach((path, text) -> {
            if (path.endsWith(".dslr")) {
                blocks.addAll(of(path, text));
            }
        });
        return blocks;
    }

    static List<RuleBlock> of(String file, String text) {
        List<RuleBlock> blocks = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (HEAD.matcher(plain(lines[i])).matches()) {
                int end = i;
                while (end + 1 < lines.length
                        && !plain(lines[end]).equals("end")
                        && !HEAD.matcher(plain(lines[end + 1])).matches()) {
                    end++;
                }
                blocks.add(read(file, lines, i, end));
                i = end;
            }
        }
        return blocks;
    }

    private static RuleBlock read(String file, String[] lines, int from, int to) {
        Matcher head = HEAD.matcher(plain(lines[from]));
        String name = head.matches() ? head.group(1).strip() : "";
        Map<String, String> notes = new LinkedHashMap<>();
        List<SourceLine> conditions = new ArrayList<>();
        List<SourceLine> conclusions = new ArrayList<>();
        List<SourceLine> into = null;
        for (int i = from; i <= to; i++) {
            String line = plain(lines[i]);
            if (line.equals("when")) {
                into = conditions;
            } else if (line.equals("then")) {
                into = conclusions;
            } else if (line.equals("end")) {
                break;
            } else if (into == null) {
                readNotes(i == from ? head.group(2) : line, notes);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                into.add(new SourceLine(i + 1, line));
            }
        }
        return new RuleBlock(file, from + 1, to + 1, name, notes, conditions, conclusions, lines[from].startsWith(OFF));
    }

    private static void readNotes(String text, Map<String, String> notes) {
        Matcher note = NOTE.matcher(text);
        while (note.find()) {
            String content = note.group(2);
            notes.put(
                    note.group(1),
                    (content.startsWith("\"") ? content.substring(1, content.length() - 1) : content).strip());
        }
    }

    private static String plain(String line) {
        return (line.startsWith(OFF) ? line.substring(OFF.length()) : line).strip();
    }

    // ---------------------------------------------------------------- the same, changed

    RuleBlock named(String other) {
        return new RuleBlock(file, first, last, other, notes, conditions, conclusions, off);
    }

    RuleBlock with(String key, String note) {
        Map<String, String> others = new LinkedHashMap<>(notes);
        others.put(key, note);
        return new RuleBlock(file, first, last, name, others, conditions, conclusions, off);
    }

    RuleBlock saying(List<String> when, List<String> then) {
        return new RuleBlock(file, first, last, name, notes, lines(when), lines(then), off);
    }

    RuleBlock switched(boolean nowOff) {
        return new RuleBlock(file, first, last, name, notes, conditions, conclusions, nowOff);
    }

    private static List<SourceLine> lines(List<String> texts) {
        return texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new SourceLine(0, text))
                .toList();
    }

    /** As it is written in a file, without a line break at the end. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("rule \"" + name + "\"");
        for (String key : NOTES) {
            String note = note(key);
            lines.add(key.equals("id") ? "  @id(" + note + ")" : "  @" + key + "(\"" + note + "\")");
        }
        lines.add("when");
        conditions.forEach(line -> lines.add("  " + line.text()));
        lines.add("then");
        conclusions.forEach(line -> lines.add("  " + line.text()));
        lines.add("end");
        return String.join("\n", off ? lines.stream().map(line -> OFF + line).toList() : lines);
    }

    /** Whether it is one of these lines that is wrong. */
    public boolean holds(Fault fault) {
        return fault.file().equals(file) && fault.line() >= first && fault.line() <= last;
    }
}
