package entente.docket;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A failure to answer or deliver in time. It is one failure, however many periods run out over it. */
final class Lapse {

    /** What stands for the lapses before one that never was. */
    static final int NONE = -1;

    private @Nullable Integer before;
    private double missed;

    /**
     * Counts it against the debtor, once; whether it is new.
     *
     * @param share how much was not done in time, 0 … 1
     */
    boolean begin(double share, Book debtor, LocalDate day) {
        missed = share;
        if (before != null) {
            return false;
        }
        before = debtor.lapse(day);
        return true;
    }

    /** How many days with a lapse, in a row, the debtor had before this one, which has begun. */
    int before() {
        return Objects.requireNonNull(before);
    }

    /**
     * Does a share of it after all.
     *
     * @return how much of that had not been done in time
     */
    Mended mend(double share) {
        double mended = Math.min(missed, share);
        missed -= mended;
        return new Mended(mended, Rounding.isNothing(mended) ? NONE : before());
    }

    /**
     * What is made good.
     *
     * @param share of the whole, 0 … 1
     * @param lapses how many in a row the debtor had before this one; {@link #NONE} where nothing is made good
     */
    record Mended(double share, int lapses) {
        static final Mended NOTHING = new Mended(0, NONE);
    }
}
