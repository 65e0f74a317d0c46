package entente.exchange.moves;

import java.util.Optional;

/** How the sheets of each dialogue are written, as somebody said when one was brought in. */
public interface SheetMappings {

    /** What was said last. */
    Optional<SheetMapping> of(String dialogue);

    /** Keeps it in place of what was said before. */
    void keep(String dialogue, SheetMapping mapping);
}
