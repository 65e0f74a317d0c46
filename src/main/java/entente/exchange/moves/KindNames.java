package entente.exchange.moves;

import entente.dialogue.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds kinds of move by code, label or noun, and those whose names are nearest to what was written. */
public final class KindNames {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_\\u00A0-]+");
    private static final int LONGEST_COMPARED = 80;

    private final List<Kind> kinds;
    private final Map<String, Kind> byName = new HashMap<>();
    private final Map<String, Kind> byCode = new HashMap<>();

    public KindNames(Collection<Kind> kinds) {
        this.kinds = List.copyOf(kinds);
        this.kinds.forEach(kind -> byCode.put(kind.code(), kind));
        this.kinds.forEach(kind -> byName.putIfAbsent(plain(kind.code()), kind));
        this.kinds.forEach(kind -> byName.putIfAbsent(plain(kind.label()), kind));
        this.kinds.stream()
                .collect(Collectors.groupingBy(kind -> plain(kind.noun())))
                .forEach((noun, named) -> {
                    if (named.size() == 1) { // a noun that two kinds share tells neither
                        byName.putIfAbsent(noun, named.get(0));
                    }
                });
    }

    /** The one of that code, label or noun; case, hyphens and surplus spaces do not matter. */
    public Optional<Kind> find(String written) {
        return Optional.ofNullable(byName.get(plain(written)));
    }

    /** Those that a person would think of first: by words of the trade, then those whose names are nearest. */
    public List<Kind> likely(String written, int most) {
        String plain = plain(written.substring(0, Math.min(written.length(), LONGEST_COMPARED)));
        return Stream.concat(
                        TradeWords.codes(plain).flatMap(code -> Optional.ofNullable(byCode.get(code)).stream()),
                        nearest(written, most).stream())
                .distinct()
                .limit(most)
                .toList();
    }

    /** Those whose names are nearest to what was written, the nearest first. */
    public List<Kind> nearest(String written, int most) {
        String plain = plain(written.substring(0, Math.min(written.length(), LONGEST_COMPARED)));
        Map<Kind, Double> distances = new HashMap<>();
        kinds.forEach(kind -> distances.put(kind, distance(plain, kind)));
        return kinds.stream()
                .sorted(Comparator.comparingDouble(kind -> distances.getOrDefault(kind, 1.0)))
                .limit(most)
                .toList();
    }

    private static double distance(String plain, Kind kind) {
        return Stream.of(kind.code(), kind.label(), kind.noun())
                .mapToDouble(name -> distance(plain, plain(name)))
                .min()
                .orElse(1);
    }

    /** From 0 for the same to 1: by letters that differ, or by words that are not shared, whichever says less. */
    private static double distance(String one, String other) {
        double letters = edits(one, other) / (double) Math.max(1, Math.max(one.length(), other.length()));
        Set<String> words = Set.copyOf(List.of(one.split(" ")));
        Set<String> others = Set.copyOf(List.of(other.split(" ")));
        double shared = words.stream().filter(others::contains).count();
        return Math.min(letters, 1 - shared / Math.max(words.size(), others.size()));
    }

    /** Levenshtein's distance: how many letters to put in, take out or change. */
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 0; i <= other.length(); i++) {
            row[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private static String plain(String name) {
        return BETWEEN_WORDS
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
