package entente.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue in brief, as its page opens.
 *
 * @param sides what the two are called
 * @param asOf the day it is read on
 * @param lastMove null where none is known by then
 * @param lastWords the last move in a sentence; empty where there is none
 * @param trust in the order of the sides as observers; none where the rules cannot weigh it
 * @param open how many commitments and concessions are open, by what they wait for
 * @param refusal why the rules cannot weigh it; null where they can
 */
public record DialogueBrief(
        String title,
        List<String> sides,
        LocalDate asOf,
        @Nullable LocalDate lastMove,
        String lastWords,
        int moves,
        List<TrustInBrief> trust,
        OpenCounts open,
        @Nullable String refusal) {

    private static final double EVEN = 50;

    public DialogueBrief {
        sides = List.copyOf(sides);
        trust = List.copyOf(trust);
    }

    /**
     * Trust in one direction.
     *
     * @param answer whether the subject can be trusted to deliver, in a word or three
     * @param score 0 … 100, as are {@code low} and {@code high}, between which the chance lies in eight cases of ten
     * @param course the score on days at equal distances, from the first move to the day it is read on
     */
    public record TrustInBrief(
            String observer,
            String subject,
            String answer,
            double score,
            double low,
            double high,
            List<Double> course) {

        public TrustInBrief {
            course = List.copyOf(course);
        }
    }

    /** How many there are of each. */
    public record OpenCounts(int commitments, int overdue, int awaiting, int unanswered) {

        public static final OpenCounts NONE = new OpenCounts(0, 0, 0, 0);
    }

    /** The lower of the two scores; 50 where the rules cannot weigh it. */
    public double lowest() {
        return trust.stream().mapToDouble(TrustInBrief::score).min().orElse(EVEN);
    }
}
