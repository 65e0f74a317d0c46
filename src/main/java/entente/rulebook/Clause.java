package entente.rulebook;

import java.util.List;
import java.util.Map;

/**
 * One line of a rule: a sentence with its blanks filled.
 *
 * @param values by the name of the blank
 * @param text the line as written
 */
public record Clause(Sentence sentence, Map<String, Value> values, String text, int line) {

    public Clause {
        values = Map.copyOf(values);
    }

    /** The line without the mark of its part: {@code it comes in time}. */
    public String plain() {
        return String.join(" ", words());
    }

    /** The same, word by word. */
    public List<String> words() {
        return List.of(text.strip().replaceFirst("^-\\s+", "").split("\\s+", -1));
    }
}
