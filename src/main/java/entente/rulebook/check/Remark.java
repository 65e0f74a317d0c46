package entente.rulebook.check;

import entente.dialogue.Worded;
import entente.rulebook.Fault;

/**
 * Something that a reader of a rulebook should look at; every sentence of it can be read.
 *
 * @param rule the id of the rule, or the code of the kind for a remark about weights
 * @param line counted from 1; 0 where the whole file is meant
 */
public record Remark(Severity severity, String rule, String file, int line, String message) {

    /** Whether the rulebook should not be published so, or may be. */
    public enum Severity implements Worded {
        STOP,
        HINT;

        @Override
        public String toString() {
            return word();
        }
    }

    /** The same as something wrong. */
    public Fault fault() {
        return new Fault(file, line, rule, message);
    }
}
