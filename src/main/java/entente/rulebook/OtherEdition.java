package entente.rulebook;

import java.io.Serial;

/** A rulebook that was asked to weigh, and is written for another edition of the arithmetic than Entente weighs by. */
public final class OtherEdition extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param version as assessments name it, or another name of a rulebook that is none */
    public OtherEdition(String version, ArithmeticEdition edition) {
        super((version.matches("[0-9]+") ? "Version " + version : "This rulebook") + " is written for "
                + edition.inWords() + " of the arithmetic. Entente weighs by " + ArithmeticEdition.CURRENT.inWords()
                + " alone, in which the same numbers mean something else, so it cannot weigh by these rules any more."
                + " They can still be read, compared and exported.");
    }
}
