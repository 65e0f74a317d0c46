package entente.storage;

import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import java.util.List;
import java.util.function.Function;

/**
 * How a dialogue is written as documents that change apart, and read back.
 *
 * @param frame writes what stands around its moves, and {@code move} one of them
 * @param read puts a dialogue together; without moves, what stands around them
 * @param readMove reads a move by itself
 */
public record Codec(
        Function<Dialogue, String> frame,
        Function<Move, String> move,
        Function<DialogueDocuments, Dialogue> read,
        Function<String, Move> readMove) {

    /**
     * A dialogue in parts.
     *
     * @param frame what stands around its moves
     * @param moves a document each, in order
     */
    public record DialogueDocuments(String frame, List<String> moves) {

        public DialogueDocuments {
            moves = List.copyOf(moves);
        }
    }
}
