package entente.rulebook;

import entente.dialogue.Dialogue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an example expects trust to go.
 *
 * @param of the side that trusts the other
 * @param since the day from whose end on; null for the end of the day before
 */
public record ExpectedTrust(
        String of, LocalDate on, @Nullable LocalDate since, TrustTrend goes) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** On one day. */
    public ExpectedTrust(String of, LocalDate on, TrustTrend goes) {
        this(of, on, null, goes);
    }

    /** The day at whose end it begins. */
    public LocalDate from() {
        return since == null ? on.minusDays(1) : since;
    }

    /**
     * {@code On 4 November 2025 Minsk's trust in Washington rises.} or {@code From 1 July 2025 to 4 November 2025 Minsk's
     * trust in Washington rises.}
     */
    public String inWords(Dialogue dialogue) {
        return subject(dialogue) + " " + goes.does() + ".";
    }

    /** {@code On 4 November 2025 Minsk's trust in Washington should rise; it stays at 43.5.} */
    public String missed(Dialogue dialogue, DayOfTrust came) {
        return subject(dialogue) + " should " + goes.should() + "; it " + came.inWords() + ".";
    }

    private String subject(Dialogue dialogue) {
        String observer = dialogue.side(of).name();
        String when = since == null ? "On " : "From " + DAY.format(since) + " to ";
        return when + DAY.format(on) + " " + observer + (observer.endsWith("s") ? "’" : "’s") + " trust in "
                + dialogue.other(of).name();
    }
}
