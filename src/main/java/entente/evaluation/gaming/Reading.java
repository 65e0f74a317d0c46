package entente.evaluation.gaming;

/** A score: in whose eyes, at which end of a tale. */
record Reading(Ending ending, String observer) {

    /** How far they trust us then. */
    Reading inTheirEyes() {
        return new Reading(ending, Tale.THEY);
    }
}
