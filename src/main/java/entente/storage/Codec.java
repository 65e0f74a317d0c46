package entente.storage;

import entente.dialogue.Dialogue;
import java.util.List;
import java.util.function.Function;

/** How a dialogue is written as documents, and read back. */
public record Codec(Function<Dialogue, Documents> write, Function<Documents, Dialogue> read) {

    /**
     * A dialogue in parts that change apart.
     *
     * @param frame what stands around its moves
     * @param moves a document each, in order
     */
    public record Documents(String frame, List<String> moves) {

        public Documents {
            moves = List.copyOf(moves);
        }
    }
}
