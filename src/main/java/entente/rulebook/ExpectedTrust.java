package entente.rulebook;

import entente.dialogue.Dialogue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where an example expects trust to go.
 *
 * @param of the side that trusts the other
 */
public record ExpectedTrust(String of, LocalDate on, TrustTrend goes) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** {@code On 4 November 2025 Minsk's trust in Washington rises.} */
    public String inWords(Dialogue dialogue) {
        return subject(dialogue) + " " + goes.does() + ".";
    }

    /** {@code On 4 November 2025 Minsk's trust in Washington should rise; it stays at 43.5.} */
    public String missed(Dialogue dialogue, DayOfTrust came) {
        return subject(dialogue) + " should " + goes.should() + "; it " + came.inWords() + ".";
    }

    private String subject(Dialogue dialogue) {
        String observer = dialogue.side(of).name();
        return "On " + DAY.format(on) + " " + observer + (observer.endsWith("s") ? "’" : "’s") + " trust in "
                + dialogue.other(of).name();
    }
}
