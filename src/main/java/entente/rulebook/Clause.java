package entente.rulebook;

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
}
