package entente.assessment.plan;

import entente.dialogue.Worded;

/** How much of a term an item of a plan carries out. */
public enum TermShare implements Worded {
    WHOLE,
    /** The term in part, which commits its giver to no more. */
    FIRST_HALF,
    /** What the first half left undone. */
    COMPLETION;

    @Override
    public String toString() {
        return word();
    }
}
