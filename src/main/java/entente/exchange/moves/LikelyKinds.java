package entente.exchange.moves;

import entente.dialogue.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Of which kinds of move a sentence may speak: by words of the trade, and by words that it shares with a kind's label,
 * noun and code and with the mode of its event in PLOVER. A word that few kinds share says more. They only suggest.
 */
public final class LikelyKinds {

    /** Words are taken for the same where so many letters are, so that endings do not matter. */
    private static final int STEM = 6;

    private static final int SHORTEST = 4;
    private static final int MOST_WORDS = 400;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> SAY_NOTHING =
            Set.of("other", "side", "kind", "with", "from", "about", "another", "that", "over", "their", "something");

    private final Map<Kind, Set<String>> stems = new LinkedHashMap<>();
    private final Map<String, Long> kindsOfStem;

    public LikelyKinds(Collection<Kind> kinds) {
        kinds.forEach(kind -> stems.put(kind, stems(kind)));
        kindsOfStem = stems.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(stem -> stem, Collectors.counting()));
    }

    private static Set<String> stems(Kind kind) {
        return Stream.of(kind.label(), kind.noun(), kind.code(), mode(kind.plover()))
                .flatMap(name -> words(name).stream())
                .filter(LikelyKinds::isTelling)
                .map(LikelyKinds::stem)
                .collect(Collectors.toSet());
    }

    /** {@code release} of {@code RETREAT:release}; the event itself is too wide to tell kinds apart. */
    private static String mode(String plover) {
        return plover.contains(":") ? plover.substring(plover.indexOf(':') + 1) : "";
    }

    private static boolean isTelling(String word) {
        return word.length() >= SHORTEST && !SAY_NOTHING.contains(word);
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(word.length(), STEM));
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** The likeliest first; none where no word speaks for any. */
    public List<Kind> in(String sentence, int most) {
        List<String> words = words(sentence);
        Set<String> said = words.stream()
                .filter(LikelyKinds::isTelling)
                .map(LikelyKinds::stem)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Integer> trade = TradeWords.scores(words);
        List<String> special = List.copyOf(trade.keySet());
        Map<Kind, Double> scores = new HashMap<>();
        stems.forEach((kind, stems) -> {
            double shared = stems.stream()
                    .filter(said::contains)
                    .mapToDouble(stem -> 1.0 / kindsOfStem.getOrDefault(stem, 1L))
                    .sum();
            double score = trade.getOrDefault(kind.code(), 0) + Math.min(shared, 2);
            if (score > 0) {
                scores.put(kind, score);
            }
        });
        return scores.keySet().stream()
                .sorted(Comparator.comparingDouble((Kind kind) -> -scores.getOrDefault(kind, 0.0))
                        .thenComparingInt(kind -> place(kind, special))
                        .thenComparing(Kind::code))
                .limit(most)
                .toList();
    }

    private static int place(Kind kind, List<String> special) {
        int place = special.indexOf(kind.code());
        return place < 0 ? special.size() : place;
    }
}
