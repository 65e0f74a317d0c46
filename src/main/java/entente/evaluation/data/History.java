package entente.evaluation.data;

import entente.dialogue.Dialogue;
import entente.dialogue.Expectation;
import entente.dialogue.StoredDialogue;
import java.util.List;

/**
 * A dialogue of which something is expected.
 *
 * @param onRecord whether somebody here wrote it down; else it is one of the data
 */
public record History(String name, Dialogue dialogue, boolean onRecord) {

    public static History onRecord(StoredDialogue stored) {
        return new History(stored.id(), stored.dialogue(), /* onRecord= */ true);
    }

    /** What its dialogue is found under: its name without the number that puts files in order. */
    public String id() {
        return onRecord ? name : name.replaceFirst("^[0-9]+-", "");
    }

    public List<Expectation> expectations() {
        return dialogue.expectations();
    }
}
