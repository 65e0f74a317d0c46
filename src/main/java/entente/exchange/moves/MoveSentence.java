package entente.exchange.moves;

import entente.dialogue.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What a sentence says of a move. What it does not say is not there: nothing is guessed.
 *
 * @param summary the sentence itself, without the brackets that hold its source
 * @param readings what was read of it, and from which words
 * @param doubts what stands there and could not be read in one way, in sentences
 * @param kinds of which it may speak, the likeliest first
 */
public record MoveSentence(String summary, List<Reading> readings, List<String> doubts, List<Kind> kinds) {

    public MoveSentence {
        readings = List.copyOf(readings);
        doubts = List.copyOf(doubts);
        kinds = List.copyOf(kinds);
    }

    /** What a sentence can say. */
    public enum Part {
        /** The day, the month or whatever date there is, as it is written. */
        DATE,
        /** The id of a side, or {@link entente.dialogue.Clause#BOTH}. */
        ACTOR,
        /** {@code full} or {@code partial}. */
        EXTENT,
        /** A share of the whole in per cent. */
        SHARE,
        /** How many, in digits alone. */
        COUNT,
        /** The title of a source. */
        SOURCE,
        /** The address of a source. */
        LINK
    }

    /**
     * @param value as a blank of a form takes it
     * @param words from which it was read
     */
    public record Reading(Part part, String value, String words) {}

    public Optional<Reading> reading(Part part) {
        return readings.stream().filter(reading -> reading.part() == part).findFirst();
    }
}
