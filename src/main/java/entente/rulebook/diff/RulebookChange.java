package entente.rulebook.diff;

import entente.dialogue.Worded;
import entente.rulebook.Text;

/**
 * One thing that differs between two rulebooks.
 *
 * @param file where it stands; in the later rulebook, unless it was removed
 * @param id of the rule, kind, parameter, weight or example; an example goes by its name
 * @param words what differs, as sentences
 */
public record RulebookChange(RulebookPart part, ChangeType how, String file, String id, String words) {

    /** The id of what a kind weighs from a scale on: {@code political-release from 10}. */
    public static String weight(String kind, double fromScale) {
        return kind + " from " + Text.plain(fromScale);
    }

    /** What part of a rulebook differs. */
    public enum RulebookPart implements Worded {
        RULE,
        PARAMETER,
        KIND,
        WEIGHT,
        EXAMPLE,
        VOCABULARY;

        @Override
        public String toString() {
            return word();
        }
    }

    /** Whether the rule, kind, row, parameter or example is new, gone, or there in both rulebooks. */
    public enum ChangeType implements Worded {
        ADDED,
        REMOVED,
        CHANGED;

        @Override
        public String toString() {
            return word();
        }
    }
}
