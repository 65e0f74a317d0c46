package entente.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one side asks of the other, and what it offers in return. */
public record Proposal(
        String id,
        EdtfDate date,
        String from,
        List<Term> asks,
        List<Term> offers,
        @Nullable String summary) {

    public Proposal {
        asks = List.copyOf(asks);
        offers = List.copyOf(offers);
    }
}
