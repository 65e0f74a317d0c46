package entente.rulebook;

import entente.dialogue.Dialogue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A small case and what the rules should make of it.
 *
 * @param name a sentence that an expert would say
 * @param rule the id of the rule that it is about; null where it is about trust alone
 * @param fires whether that rule should fire
 * @param trust where trust should go; null where it expects nothing of trust
 * @param why why it says what it says now; empty where nobody said
 */
public record Example(
        String name,
        @Nullable String rule,
        boolean fires,
        @Nullable ExpectedTrust trust,
        String why,
        Dialogue dialogue,
        LocalDate asOf,
        String file,
        int line) {

    /** Its name as a part of another sentence. */
    public String inSentence() {
        return name.replaceFirst("[.]$", "");
    }

    public boolean isOf(Rule other) {
        return other.id().equals(rule);
    }
}
