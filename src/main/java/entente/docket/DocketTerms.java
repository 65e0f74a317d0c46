package entente.docket;

import entente.dialogue.Extent;
import entente.dialogue.Mode;
import java.util.List;
import java.util.Map;

/**
 * The terms on which the docket is kept; all from the rulebook.
 *
 * @param answerWindow days within which an answer is in time; an answer that takes so long counts half
 * @param completionWindow days within which moves are counted together as parts of one
 * @param spellGap days of silence that end an active spell
 * @param undatedPromise days after which a promise without a date falls due
 * @param stakes what is at stake in a move
 * @param repetition how moves of one kind say less and less
 * @param extents how far each extent goes, 0 … 1
 * @param clocks the periods that rules wait for
 */
public record DocketTerms(
        int answerWindow,
        int completionWindow,
        int spellGap,
        int undatedPromise,
        Stakes stakes,
        RepetitionTerms repetition,
        Map<Extent, Double> extents,
        List<Clock> clocks) {

    /** So many answer windows back, an unnamed step still pays for what is unanswered. */
    private static final int WINDOWS_BACK = 4;

    public DocketTerms {
        extents = Map.copyOf(extents);
        clocks = List.copyOf(clocks);
    }

    /**
     * What is at stake in a move: share of its mode x worth / whole deed. A deed's share is 1.
     *
     * @param wordShare of a word, 0 … 1; so far, too, do mere words answer something that is more than words
     * @param contactShare of a contact, 0 … 1
     * @param wholeDeed the points of a deed in which 1 is at stake, above 0
     */
    public record Stakes(double wordShare, double contactShare, double wholeDeed) {

        double ofPoint(Mode mode) {
            return switch (mode) {
                        case WORD -> wordShare;
                        case CONTACT -> contactShare;
                        case DEED -> 1;
                    }
                    / wholeDeed;
        }
    }

    /**
     * A move counts share ^ n, where n is how many of its kind in the window nothing came back for, and at least as much
     * as of the window has passed since the last one.
     *
     * @param share 0 … 1
     * @param window days
     * @param ofHardWords days, for words against the other side
     */
    public record RepetitionTerms(double share, int window, int ofHardWords) {}

    /**
     * A period that some rule waits for. A period of n days from day d runs out before the moves of day d + n + 1.
     *
     * @param number names the clock in the rule
     * @param scope UNANSWERED, UNFINISHED, OVERDUE, SILENCE or STOOD
     */
    public record Clock(int number, Scope scope, int days) {}

    /** How far an extent goes, 0 … 1. */
    public double share(Extent extent) {
        return extent.share() == null ? extents.getOrDefault(extent, 0.0) : extent.share();
    }

    /** The highest level that an extent reaches, as rules know it. */
    public String level(Extent extent) {
        if (extent.share() == null) {
            return extent.word();
        }
        return Extent.LEVELS.stream()
                .filter(level -> level.equals(Extent.MINIMAL) || share(level) <= extent.share())
                .reduce((lower, higher) -> higher)
                .orElse(Extent.MINIMAL)
                .word();
    }

    /** The oldest, in days, that an unnamed step can pay for. */
    int payableFor() {
        return WINDOWS_BACK * answerWindow;
    }

    /** How much an answer that comes after so many days counts, beside one on the same day: 2^(−days/answer window). */
    double promptness(int days) {
        return StrictMath.pow(2, -days / (double) answerWindow);
    }
}
