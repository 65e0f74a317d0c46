package entente.job;

/** Hears how a search gets on. */
@FunctionalInterface
public interface Progress {

    Progress UNHEARD = (tried, bound) -> true;

    /**
     * Told before every assessment.
     *
     * @param tried how many were made
     * @param bound how many may be made
     * @return whether to go on
     */
    boolean goOn(int tried, int bound);
}
