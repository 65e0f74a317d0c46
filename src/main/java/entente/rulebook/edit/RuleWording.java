package entente.rulebook.edit;

import java.util.List;

/**
 * What somebody wants a rule to say, as typed.
 *
 * @param when the sentences after "when"; {@code then} those after "then"
 */
public record RuleWording(
        String name, String because, String why, String source, List<String> when, List<String> then) {

    public RuleWording {
        when = List.copyOf(when);
        then = List.copyOf(then);
    }
}
