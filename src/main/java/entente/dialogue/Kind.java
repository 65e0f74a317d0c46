package entente.dialogue;

/**
 * A kind of move, as the rulebook lists it.
 *
 * @param label what a side does, as a phrase that follows its name ("lifts sanctions")
 * @param noun the same as a thing ("sanctions relief")
 * @param cameo the CAMEO event code nearest to it
 * @param goldstein Goldstein's conflict–cooperation score of that code, −10 … 10
 * @param plover the PLOVER event, with its mode after a colon
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
        String plover) {

    public boolean isCooperative() {
        return tone == Tone.COOPERATIVE;
    }

    /** A deed that gives the other side something: what waits for an answer. */
    public boolean isConcession() {
        return isCooperative() && mode == Mode.DEED;
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
