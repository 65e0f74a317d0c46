package entente.rules;

import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Extent;
import entente.dialogue.Proposal;
import entente.dialogue.Term;
import java.time.LocalDate;
import java.util.List;

/** The shipped case with a proposal of Washington. */
public final class Proposed {

    public static final LocalDate DAY = LocalDate.of(2025, 12, 5);

    private Proposed() {}

    /** Under the id p1, of kinds of move in full. */
    public static Dialogue asking(List<String> asks, List<String> offers) {
        return ShippedRules.belarus()
                .proposing(List.of(new Proposal("p1", EdtfDate.of(DAY), "us", terms(asks), terms(offers), null)));
    }

    public static List<Term> terms(List<String> kinds) {
        return kinds.stream()
                .map(kind -> new Term(kind, Extent.FULL, 1, null, null, null))
                .toList();
    }
}
