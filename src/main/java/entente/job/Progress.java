package entente.job;

import java.time.Duration;

/** Hears how a search gets on. */
@FunctionalInterface
public interface Progress {

    Progress UNHEARD = (tried, bound) -> true;

    /** Goes on for so long from now. */
    static Progress within(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return (tried, bound) -> System.nanoTime() < end;
    }

    /** The same for a part of the work, before which {@code earlier} pieces of {@code all} were done. */
    default Progress part(int earlier, int all) {
        return (tried, bound) -> goOn(earlier + tried, all);
    }

    /**
     * Told before every assessment.
     *
     * @param tried how many were made
     * @param bound how many may be made
     * @return whether to go on
     */
    boolean goOn(int tried, int bound);
}
