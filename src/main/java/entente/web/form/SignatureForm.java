package entente.web.form;

import entente.rulebook.Text;

/**
 * A name with what its owner says, as a form brings them. Where there are accounts, the name is the account's.
 *
 * @param words a reason, or a note
 */
public record SignatureForm(String name, String words) {

    public static final String EXPECTED = "Please give your name and the reason, at most 300 characters each.";

    /** The most characters of each. */
    private static final int LONGEST = 300;

    public SignatureForm {
        name = name.strip();
        words = words.strip();
    }

    public boolean isComplete() {
        return isFine(name) && isFine(words);
    }

    private static boolean isFine(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && Text.isReadable(text);
    }
}
