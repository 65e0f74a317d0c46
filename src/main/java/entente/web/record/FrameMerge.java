package entente.web.record;

import entente.dialogue.Dialogue;
import entente.web.form.FormMerge;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Two changes of what stands around the moves, put together. Each red line is one thing, and so is each goal. */
final class FrameMerge {

    private static final String LINE = "line:";
    private static final String NEW_LINE = "line+";
    private static final String GOAL = "goal:";

    private FrameMerge() {}

    /** @param typed what stands in the blanks of {@link FrameForm} */
    static FormMerge of(Dialogue was, Dialogue theirs, Map<String, String> typed, Map<String, String> chosen) {
        Map<String, String> old = things(FrameForm.values(was));
        Map<String, String> now = things(FrameForm.values(theirs));
        Map<String, String> yours = things(typed);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        names.addAll(yours.keySet());
        return FormMerge.of(names, old, now, yours, chosen);
    }

    /** What stands in the blanks, by things that change apart. */
    private static Map<String, String> things(Map<String, String> blanks) {
        Map<String, String> things = new LinkedHashMap<>();
        FrameForm.PLAIN.forEach(name -> {
            String value = blanks.getOrDefault(name, "").strip();
            things.put(name, name.startsWith("base.") ? value.replace("%", "").strip() : value);
        });
        for (int i = 0; blanks.containsKey("line." + i + ".text"); i++) {
            String row = "line." + i + ".";
            String text = blanks.getOrDefault(row + "text", "").strip();
            String id = blanks.getOrDefault(row + "id", "");
            if (!text.isEmpty()) {
                things.put(
                        id.isEmpty() ? NEW_LINE + text : LINE + id,
                        blanks.getOrDefault(row + "side", "0") + "\n" + blanks.getOrDefault(row + "issue", "") + "\n"
                                + text);
            }
        }
        for (int i = 0; blanks.containsKey("goal." + i + ".text"); i++) {
            String text = blanks.getOrDefault("goal." + i + ".text", "").strip();
            if (!text.isEmpty()) {
                String goal = blanks.getOrDefault("goal." + i + ".side", "0") + "\n" + text;
                things.put(GOAL + goal, goal);
            }
        }
        return things;
    }

    /** The blanks that hold those things. */
    static Map<String, String> blanks(Map<String, String> things) {
        Map<String, String> blanks = new LinkedHashMap<>();
        int lines = 0;
        int goals = 0;
        for (Map.Entry<String, String> thing : things.entrySet()) {
            String name = thing.getKey();
            String value = thing.getValue();
            if (FrameForm.PLAIN.contains(name)) {
                blanks.put(name, value);
            } else if (!value.isEmpty() && name.startsWith(GOAL)) {
                String[] parts = value.split("\n", 2);
                blanks.put("goal." + goals + ".side", parts[0]);
                blanks.put("goal." + goals + ".text", parts[1]);
                goals++;
            } else if (!value.isEmpty()) {
                String row = "line." + lines + ".";
                String[] parts = value.split("\n", 3);
                blanks.put(row + "id", name.startsWith(LINE) ? name.substring(LINE.length()) : "");
                blanks.put(row + "side", parts[0]);
                blanks.put(row + "issue", parts[1]);
                blanks.put(row + "text", parts[2]);
                lines++;
            }
        }
        return blanks;
    }

    static String label(String name) {
        if (name.startsWith(GOAL)) {
            return "A goal";
        }
        String label = FrameForm.LABELS.getOrDefault(name, "A red line");
        return name.startsWith("source.") ? "Source: " + label.toLowerCase(Locale.ROOT) : label;
    }

    /** What one of those things says. */
    static String words(String name, String value, Dialogue dialogue) {
        if (FrameForm.PLAIN.contains(name)) {
            return value;
        }
        String[] parts = value.split("\n", name.startsWith(GOAL) ? 2 : 3);
        String side = dialogue.sides().get(parts[0].equals("1") ? 1 : 0).name();
        return parts.length == 2
                ? side + ": " + parts[1]
                : side + ", on " + parts[1].replace('-', ' ') + ": " + parts[2];
    }
}
