package entente.dialogue;

import java.util.List;

/**
 * A kind of move, as the rulebook lists it.
 *
 * @param label what a side does, as a phrase that follows its name ("lifts sanctions")
 * @param noun the same as a thing ("sanctions relief")
 * @param cameo the CAMEO event code nearest to it
 * @param goldstein Goldstein's conflict–cooperation score of that code, −10 … 10
 * @param plover the PLOVER event, with its mode after a colon
 * @param repeat whether to do it again adds anything
 * @param coded which codes of CAMEO and PLOVER a machine's coding may take to this kind: {@code 0841} and
 *     {@code CONSULT:visit} exactly, {@code 05*} and {@code CONSULT*} for all that begins so and is at no other kind
 * @param undoes the hostile deeds, as codes of kinds, that such a deed takes back: an embassy is reopened by who closed it.
 *     Empty where it can be done by anybody
 */
public record Kind(
        String code,
        String label,
        String noun,
        Mode mode,
        Tone tone,
        String issue,
        String cameo,
        double goldstein,
        String plover,
        Repeat repeat,
        List<String> coded,
        List<String> undoes) {

    /** What ends a code that stands for all that begin so. */
    public static final String GENERAL = "*";

    /** CAMEO 060: engage in material cooperation, not specified. */
    private static final String MATERIAL_COOPERATION = "060";

    private static final String NO_ISSUE_OF_ITS_OWN = "relations";

    public Kind {
        coded = List.copyOf(coded);
        undoes = List.copyOf(undoes);
    }

    /** What a move of a kind is worth where its side has done the same lately. */
    public enum Repeat implements Worded {
        /** As much as the first. */
        WHOLE,
        /** Nothing: an embassy that is open cannot be opened. */
        NOTHING;

        @Override
        public String toString() {
            return word();
        }
    }

    public boolean isCooperative() {
        return tone == Tone.COOPERATIVE;
    }

    /** A deed that gives the other side something: what waits for an answer. */
    public boolean isConcession() {
        return isCooperative() && mode == Mode.DEED;
    }

    /**
     * What repeats each other: deeds and hard words, each kind by itself; but meeting and talking are one family, since to
     * meet in another way is to meet again. What can be done only once is by itself.
     */
    public String family() {
        return isCooperative() && mode != Mode.DEED && repeat != Repeat.NOTHING ? "talk" : code;
    }

    /**
     * A helpful deed of any other kind: CAMEO's root code 06, on no issue of its own. What it is, only words say, so that
     * one such deed is not taken for another.
     */
    public boolean isGeneral() {
        return isConcession() && cameo.equals(MATERIAL_COOPERATION) && issue.equals(NO_ISSUE_OF_ITS_OWN);
    }

    /**
     * A deed or contact that says no more than a root of the codes does: what a machine could not tell closer. Nobody can
     * be advised to do such a thing.
     */
    public boolean isUnspecific() {
        return mode != Mode.WORD && coded.stream().anyMatch(code -> code.endsWith(GENERAL));
    }

    /** A deed that harms the other side. */
    public boolean isHarm() {
        return tone == Tone.CONFLICTUAL && mode == Mode.DEED;
    }

    /** PLOVER's REQUEST: it asks the other side for something. */
    public boolean isDemand() {
        return plover.startsWith("REQUEST");
    }

    /** PLOVER's THREATEN. */
    public boolean isThreat() {
        return plover.startsWith("THREATEN");
    }
}
