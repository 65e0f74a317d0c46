package entente.docket;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A failure to answer or deliver in time. It is one failure, however many periods run out over it. */
final class Lapse {

    private @Nullable Integer before;

    /** Counts it against the debtor, once; whether it is new. */
    boolean begin(Book debtor) {
        if (before != null) {
            return false;
        }
        before = debtor.lapse();
        return true;
    }

    /** How many lapses in a row the debtor had before this one, which has begun. */
    int before() {
        return Objects.requireNonNull(before);
    }
}
