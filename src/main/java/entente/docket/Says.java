package entente.docket;

import entente.dialogue.Worded;

/** What rules may say of a term (that it is lasting) and of a proposal (the others, the mildest first). */
public enum Says implements Worded {
    /** The term cannot be taken back once it is carried out. */
    LASTING,
    WORTH_MAKING,
    /** Worth making in steps, each against one of the other side. */
    IN_STEPS,
    /** Only where the other side delivers first, or at the same time. */
    DELIVERY_FIRST,
    NOT_WORTH_MAKING,
    /** It touches what the side does not trade, whatever the numbers. */
    RED_LINE;

    @Override
    public String toString() {
        return word();
    }
}
