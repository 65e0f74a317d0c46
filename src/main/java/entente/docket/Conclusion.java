package entente.docket;

/**
 * What one rule concludes about one side on one occasion.
 *
 * @param about what it is evidence of
 * @param amount evidence for (above 0) or against (below 0) the subject, for a source that is sure
 * @param mends it takes back evidence against the subject, rather than adding evidence for it
 */
public record Conclusion(String rule, String subject, Quality about, double amount, boolean mends) {

    /** What of a side is in question. */
    public enum Quality {
        /** That it keeps its next step when the other side keeps its own. */
        TRUST,
        /** That it moves if the other side gives nothing. */
        READINESS
    }
}
