package entente.rulebook.check;

import entente.docket.Occasion;
import entente.docket.OpenItem;
import entente.rulebook.Clause;
import entente.rulebook.Numbers;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one line of a rule asks of an occasion, or of what is open when it comes.
 *
 * @param type the record that it speaks of; empty where that is the occasion that the rule opens with
 * @param around it looks for something open
 */
public record Condition(Clause clause, String type, boolean around, List<Comparison> comparisons) {

    private static final Pattern PATTERN = Pattern.compile("(\\$[a-z] *: *|exists +)([A-Z][A-Za-z]*)\\((.*)\\)");

    public Condition {
        comparisons = List.copyOf(comparisons);
    }

    static Condition of(Clause clause, Numbers numbers) {
        String template = clause.sentence().template();
        Matcher pattern = PATTERN.matcher(template);
        if (!pattern.matches()) {
            return new Condition(clause, "", false, Comparison.all(template, clause.values(), numbers));
        }
        return new Condition(
                clause,
                pattern.group(2),
                pattern.group(1).startsWith("exists"),
                Comparison.all(pattern.group(3), clause.values(), numbers));
    }

    /** @param open what is open when the occasion comes */
    boolean holds(Occasion occasion, Collection<OpenItem> open) {
        return around
                ? open.stream().anyMatch(item -> holds((Object) item, occasion))
                : holds((Object) occasion, occasion);
    }

    private boolean holds(Object fact, Occasion occasion) {
        return (type.isEmpty() || fact.getClass().getSimpleName().equals(type))
                && comparisons.stream().allMatch(comparison -> comparison.holds(fact, occasion));
    }
}
