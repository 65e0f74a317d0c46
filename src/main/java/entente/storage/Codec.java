package entente.storage;

import entente.dialogue.Dialogue;
import java.util.function.Function;

/** How a dialogue is written as a document, and read back. */
public record Codec(Function<Dialogue, String> write, Function<String, Dialogue> read) {}
