package entente.reminder;

import java.time.LocalDate;

/**
 * What somebody wants to be told of a dialogue.
 *
 * @param by whose it is
 * @param since the day on which they asked; what had been due before is not told
 * @param site where they reach Entente: {@code http://localhost:8080}
 */
public record Watch(
        String id, String dialogue, Trigger trigger, Destination destination, String by, LocalDate since, String site) {

    /** Where it is read, and taken back. */
    public String page() {
        return site + "/dialogues/" + dialogue + "/reminders";
    }

    /** Where the dialogue is read. */
    public String dialoguePage() {
        return site + "/dialogues/" + dialogue;
    }
}
