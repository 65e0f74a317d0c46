package entente.rulebook.publish;

import entente.rulebook.RulebookFiles;
import entente.rulebook.Text;
import entente.rulebook.edit.FilePart;
import entente.rulebook.edit.RuleTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a draft becomes when the changes that were published meanwhile are made in it too. A file that only one of them
 * changed is taken from that one; a file that both changed is put together part by part. Where both changed a part
 * otherwise, the draft's own stays, and a conflict says so.
 */
final class Merge {

    private static final int LONGEST_QUOTE = 200;

    private final RulebookFiles base;
    private final RulebookFiles draft;
    private final RulebookFiles published;
    private final String newest;
    private final SortedMap<String, String> merged = new TreeMap<>();
    private final List<String> conflicts = new ArrayList<>();

    private Merge(RulebookFiles base, RulebookFiles draft, RulebookFiles published, String newest) {
        this.base = base;
        this.draft = draft;
        this.published = published;
        this.newest = newest;
    }

    /** @param base what both were made from */
    static Merge of(RulebookFiles base, RulebookFiles draft, Version newest) {
        RulebookFiles published = newest.files();
        Merge merge = new Merge(as(published, base), as(published, draft), as(draft, published), newest.name());
        TreeSet<String> paths = new TreeSet<>(draft.textByPath().keySet());
        paths.addAll(published.textByPath().keySet());
        paths.forEach(merge::file);
        return merge;
    }

    /** With all columns in each table that has other ones in {@code other}, or rows of the two would not fit together. */
    private static RulebookFiles as(RulebookFiles other, RulebookFiles files) {
        RulebookFiles wide = files;
        for (RuleTable table : RuleTable.values()) {
            wide = table.columns(files).equals(table.columns(other)) ? wide : table.widened(wide);
        }
        return wide;
    }

    RulebookFiles files() {
        return new RulebookFiles(merged);
    }

    /** What both changed otherwise, in words. */
    List<String> conflicts() {
        return List.copyOf(conflicts);
    }

    private void file(String path) {
        String before = base.textByPath().get(path);
        String mine = draft.textByPath().get(path);
        String theirs = published.textByPath().get(path);
        String text = Objects.equals(mine, before)
                ? theirs
                : Objects.equals(theirs, before) || Objects.equals(mine, theirs)
                        ? mine
                        : FilePart.text(parts(path, before, mine, theirs));
        if (text != null && !text.isEmpty()) {
            merged.put(path, text);
        }
    }

    private Iterable<FilePart> parts(
            String path, @Nullable String before, @Nullable String mine, @Nullable String theirs) {
        Map<String, FilePart> old = read(path, before);
        Map<String, FilePart> own = read(path, mine);
        Map<String, FilePart> published = read(path, theirs);
        Map<String, FilePart> parts = new LinkedHashMap<>();
        own.forEach((key, part) -> {
            FilePart kept = part(old.get(key), part, published.get(key));
            if (kept != null) {
                parts.put(key, kept);
            }
        });
        List<String> order = new ArrayList<>(parts.keySet());
        String last = FilePart.HEAD;
        for (Map.Entry<String, FilePart> entry : published.entrySet()) {
            String key = entry.getKey();
            FilePart kept = own.containsKey(key) ? null : part(old.get(key), null, entry.getValue());
            if (kept != null) {
                parts.put(key, kept);
                order.add(order.indexOf(last) + 1, key);
            }
            last = parts.containsKey(key) ? key : last;
        }
        return order.stream().map(parts::get).map(Objects::requireNonNull).toList();
    }

    private static Map<String, FilePart> read(String path, @Nullable String text) {
        return FilePart.of(path, text == null ? "" : text);
    }

    /** What stays of a part; null for one that neither has, or that one of them removed. */
    private @Nullable FilePart part(@Nullable FilePart before, @Nullable FilePart mine, @Nullable FilePart theirs) {
        if (Objects.equals(mine, before)) {
            return theirs;
        }
        if (Objects.equals(theirs, before)) {
            return mine;
        }
        if (isSame(mine, before)) {
            return theirs;
        }
        if (!isSame(theirs, before) && !isSame(mine, theirs)) {
            conflicts.add(conflict(mine, theirs));
        }
        return mine;
    }

    /** Whether both say the same, whatever their layout. */
    private static boolean isSame(@Nullable FilePart one, @Nullable FilePart other) {
        return pieces(one).equals(pieces(other));
    }

    private static List<String> pieces(@Nullable FilePart part) {
        return part == null ? List.of() : part.pieces();
    }

    // ---------------------------------------------------------------- conflicts in words

    private String conflict(@Nullable FilePart mine, @Nullable FilePart theirs) {
        String version = "version " + newest;
        if (mine == null) {
            return Objects.requireNonNull(theirs).name() + ": " + version
                    + " changed it, and this draft removed it. It stays removed.";
        }
        if (theirs == null) {
            return mine.name() + ": " + version
                    + " removed it, and this draft changed it. It stays as this draft has it.";
        }
        List<String> differences = new ArrayList<>();
        List<String> own = mine.pieces();
        List<String> published = theirs.pieces();
        if (own.size() == published.size()) {
            for (int i = 0; i < own.size(); i++) {
                if (!own.get(i).equals(published.get(i))) {
                    differences.add(difference(version, published.get(i), own.get(i)));
                }
            }
        } else {
            differences.add(difference(version, String.join("; ", published), String.join("; ", own)));
        }
        return mine.name() + ": " + String.join("; ", differences) + ". It stays as this draft has it.";
    }

    /** Only the words that are not the same. */
    private static String difference(String version, String theirs, String mine) {
        List<String> published = Arrays.asList(theirs.strip().split("\\s+", -1));
        List<String> own = Arrays.asList(mine.strip().split("\\s+", -1));
        int shorter = Math.min(published.size(), own.size());
        int from = 0;
        while (from < shorter && published.get(from).equals(own.get(from))) {
            from++;
        }
        int tail = 0;
        while (tail < shorter - from
                && published.get(published.size() - 1 - tail).equals(own.get(own.size() - 1 - tail))) {
            tail++;
        }
        return version + " has " + quoted(published.subList(from, published.size() - tail)) + " where this draft has "
                + quoted(own.subList(from, own.size() - tail));
    }

    private static String quoted(List<String> words) {
        String text = String.join(" ", words);
        if (text.isEmpty()) {
            return "nothing";
        }
        if (text.matches("-?[0-9]+([.][0-9]+)?")) {
            return text;
        }
        return Text.quoted(text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text);
    }
}
