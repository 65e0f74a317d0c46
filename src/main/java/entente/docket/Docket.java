package entente.docket;

import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.List;

/** Placeholder while the docket is written. */
public final class Docket {
    private Docket() {}

    public static Standing keep(
            Dialogue dialogue, List<Move> moves, Tariff tariff, DocketTerms terms, RuleSession session, LocalDate asOf) {
        throw new UnsupportedOperationException();
    }
}
