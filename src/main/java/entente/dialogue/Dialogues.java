package entente.dialogue;

import java.util.List;
import java.util.Optional;

/** The dialogues on record. */
public interface Dialogues {

    /** Without those that come with Entente and stay as they are. */
    List<StoredDialogue> all();

    Optional<StoredDialogue> find(String id);
}
