package entente.web.form;

import entente.dialogue.Unseen;

/**
 * A name with what its owner says, as a form brings them. Where there are accounts, the name is the account's.
 *
 * @param words a reason, or a note
 */
public record SignatureForm(String name, String words) {

    private static final String EXPECTED = "Please give your name and the reason, at most 300 characters each.";

    /** For a form that has no blank for the reason. */
    public static final String NAME_EXPECTED = "Please give your name, at most 300 characters.";

    /** The most characters of each. */
    private static final int LONGEST = 300;

    public SignatureForm {
        name = name.strip();
        words = words.strip();
    }

    public boolean isComplete() {
        return isFine(name) && isFine(words);
    }

    /** What is to be said where it is not complete. */
    public String expected() {
        return expected(EXPECTED);
    }

    /** As {@link #expected()}; {@code otherwise} where nothing else is wrong than that something is missing or too long. */
    public String expected(String otherwise) {
        return Unseen.IN_PROSE
                .of(name)
                .map(unseen -> unseen + " of the name")
                .or(() -> Unseen.IN_PROSE.of(words).map(unseen -> unseen + " of the reason"))
                .map(unseen -> "Names and reasons have characters that can be seen. Got " + unseen + ".")
                .orElse(otherwise);
    }

    private static boolean isFine(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && !Unseen.IN_PROSE.isIn(text);
    }
}
