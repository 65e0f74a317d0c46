package entente.web.dialogue;

import entente.dialogue.Dialogue;
import java.util.Optional;

/** Which letters can be printed. */
public interface PaperLetters {

    /** What a PDF of the dialogue would lack, in sentences; empty where it has all letters. */
    Optional<String> lacking(Dialogue dialogue);
}
