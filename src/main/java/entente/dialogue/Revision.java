package entente.dialogue;

/**
 * A dialogue on record, as it stands at one of its changes.
 *
 * @param change the one that made it so
 */
public record Revision(String id, Dialogue dialogue, Change change) {

    public int number() {
        return change.revision();
    }

    public StoredDialogue kept() {
        return new StoredDialogue(id, dialogue);
    }
}
