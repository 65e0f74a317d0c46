package entente.dialogue;

import java.io.Serial;

/** A dialogue that comes with Entente was to be changed. */
public final class ReadOnlyDialogue extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ReadOnlyDialogue(String id) {
        super("The dialogue \"" + id
                + "\" comes with Entente and stays as it is. To work on it, copy it: save it as a case"
                + " file, /dialogues/" + id + "/case.json, and add that as a dialogue of your own.");
    }
}
