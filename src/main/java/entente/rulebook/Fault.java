package entente.rulebook;

/**
 * One thing wrong with a rulebook.
 *
 * @param line counted from 1; 0 where the whole file is meant
 * @param word the word or cell that is wrong; empty where nothing stands
 */
public record Fault(String file, int line, String word, String message) {

    /** {@code signals.dslr:12, "frees": message}; the message alone where no file is meant. */
    public String inWords() {
        if (file.isEmpty()) {
            return message;
        }
        return file + (line > 0 ? ":" + line : "") + (word.isEmpty() ? "" : ", \"" + word + "\"") + ": " + message;
    }
}
