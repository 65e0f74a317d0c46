package entente.dialogue;

import java.util.List;
import java.util.Optional;

/** The dialogues on record. */
public interface Dialogues {

    List<StoredDialogue> all();

    Optional<StoredDialogue> find(String id);
}
