package entente.assessment;

import entente.dialogue.Term;
import org.jspecify.annotations.Nullable;

/**
 * A term of a proposal with its worth.
 *
 * @param by the side that would carry it out
 * @param cost what it costs that side, in points; 0 or more
 * @param value what it is worth to the other side, in points; below 0 where it harms
 * @param lasting why it cannot be taken back; null where it can
 * @param lastingRule the rule that says so, or null
 * @param redLine the id of the red line that it touches, or null
 */
public record WeighedTerm(
        Term term,
        String by,
        double cost,
        double value,
        @Nullable String lasting,
        @Nullable String lastingRule,
        @Nullable String redLine) {}
