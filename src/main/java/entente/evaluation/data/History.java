package entente.evaluation.data;

import entente.dialogue.Dialogue;
import java.util.List;

/** A dialogue of the past, with what is expected of it. */
public record History(String name, Dialogue dialogue, List<Expectation> expectations) {

    public History {
        expectations = List.copyOf(expectations);
    }
}
