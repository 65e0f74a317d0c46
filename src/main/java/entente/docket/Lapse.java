package entente.docket;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A failure to answer or deliver in time. It is one failure, however many periods run out over it. */
final class Lapse {

    private @Nullable Integer before;

    /** Counts it against the debtor, once; whether it is new. */
    boolean begin(Book debtor, LocalDate day) {
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

    /** Whether it has begun, and was not the debtor's first in a row. */
    boolean isRepeated() {
        return before != null && before > 0;
    }
}
