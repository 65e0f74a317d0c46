package entente.docket;

import java.util.ArrayList;
import java.util.List;

/** A promise on the docket's books. */
final class Pledge {
    final Step promise;
    double delivered;
    boolean withdrawn;
    boolean broken;
    boolean late;
    final List<String> fulfilledBy = new ArrayList<>();
    /** That it was not kept in time. */
    final Lapse lapse = new Lapse();

    Pledge(Step promise) {
        this.promise = promise;
    }

    boolean isOpen() {
        return !withdrawn && !broken && !Rounding.isWhole(delivered);
    }
}
