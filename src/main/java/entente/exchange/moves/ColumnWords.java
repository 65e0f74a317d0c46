package entente.exchange.moves;

import entente.dialogue.Channel;
import entente.dialogue.Extent;
import entente.dialogue.Level;
import entente.dialogue.Worded;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that a column takes besides names of sides and kinds: those of documents, and what pages call them. */
final class ColumnWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}_-]+");

    /** How far a move goes, as pages say it. */
    private static final Map<String, String> EXTENTS = Map.of(
            "in full", Extent.FULL.word(),
            "fully", Extent.FULL.word(),
            "carried out in full", Extent.FULL.word(),
            "complete", Extent.FULL.word(),
            "in part", Extent.PARTIAL.word(),
            "partly", Extent.PARTIAL.word(),
            "partially", Extent.PARTIAL.word(),
            "to a small extent", Extent.MINIMAL.word(),
            "not carried out", Extent.NONE.word(),
            "not at all", Extent.NONE.word());

    private static final Map<String, String> CHANNELS = Map.of(
            "open", Channel.PUBLIC.word(),
            "in public", Channel.PUBLIC.word(),
            "secret", Channel.CONFIDENTIAL.word(),
            "private", Channel.CONFIDENTIAL.word(),
            "in confidence", Channel.CONFIDENTIAL.word());

    private static final Map<String, String> ANSWERS =
            Map.of("yes", "true", "y", "true", "true", "true", "no", "false", "n", "false", "false", "false");

    private static final Map<String, String> CONFIDENCE =
            Map.of("confirmed", "1", "reported", "0.8", "rumoured", "0.4", "rumored", "0.4");

    private static final Map<MoveColumn, Map<String, String>> WORDS = Map.of(
            MoveColumn.EXTENT,
            words(Extent.LEVELS.stream().map(Extent::word), EXTENTS),
            MoveColumn.LEARNED_EXTENT,
            words(Extent.LEVELS.stream().map(Extent::word), EXTENTS),
            MoveColumn.CHANNEL,
            words(Stream.of(Channel.values()).map(Worded::word), CHANNELS),
            MoveColumn.LEVEL,
            words(Stream.of(Level.values()).map(Worded::word), Map.of()),
            MoveColumn.DISPUTED,
            words(Stream.of(), ANSWERS),
            MoveColumn.CONFIDENCE,
            words(Stream.of(), CONFIDENCE));

    private ColumnWords() {}

    private static Map<String, String> words(Stream<String> own, Map<String, String> others) {
        Map<String, String> words = new LinkedHashMap<>();
        own.forEach(word -> words.put(plain(word), word));
        others.forEach((word, meaning) -> words.put(plain(word), meaning));
        return words;
    }

    /** What a word stands for in a document; empty where the column has no such word. */
    static Optional<String> meaning(MoveColumn column, String word) {
        return Optional.ofNullable(WORDS.getOrDefault(column, Map.of()).get(plain(word)));
    }

    private static String plain(String word) {
        return BETWEEN_WORDS.matcher(SheetMapping.plain(word)).replaceAll(" ").strip();
    }
}
