package entente.evaluation.history;

import entente.dialogue.Dialogue;
import entente.dialogue.Expectation;
import entente.dialogue.Expectation.Level;
import entente.dialogue.Expectation.Reading;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How an expectation is told. */
public final class ExpectationWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private ExpectationWords() {}

    /** {@code On 15 March 1972 the trust of Washington in Beijing has risen since 1 June 1971}. */
    public static String sentence(Expectation expectation, Dialogue dialogue) {
        Reading reading = expectation.reading();
        return "On " + DAY.format(reading.date()) + " the " + trust(reading, dialogue) + " "
                + claim(expectation, dialogue);
    }

    /** {@code has risen since 1 June 1971}, of a {@link #trust}. */
    public static String claim(Expectation expectation, Dialogue dialogue) {
        if (expectation.standard() instanceof Level level) {
            String score =
                    BigDecimal.valueOf(level.score()).stripTrailingZeros().toPlainString();
            return expectation.claim() == Expectation.Claim.AT_LEAST ? "is at least " + score : "is at most " + score;
        }
        Reading than = (Reading) expectation.standard();
        String day = DAY.format(than.date());
        return switch (expectation.claim()) {
            case RISES_FROM -> "has risen since " + day;
            case FALLS_FROM -> "has fallen since " + day;
            default -> "is higher than the " + trust(than, dialogue) + " on " + day;
        };
    }

    /** {@code 74 of 77 expectations met}. */
    public static String met(List<Held> held) {
        return held.stream().filter(Held::met).count() + " of " + held.size()
                + (held.size() == 1 ? " expectation met" : " expectations met");
    }

    /** {@code trust of Washington in Beijing}. */
    public static String trust(Reading reading, Dialogue dialogue) {
        return "trust of " + dialogue.side(reading.observer()).name() + " in "
                + dialogue.side(reading.subject()).name();
    }
}
