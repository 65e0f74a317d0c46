package entente.docket;

import java.util.List;

/** The moves that touched a red line; none is the good news. */
public record RedLineTouched(String id, List<String> touchedBy) {

    public RedLineTouched {
        touchedBy = List.copyOf(touchedBy);
    }
}
