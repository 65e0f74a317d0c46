package entente.rulebook.check;

import entente.docket.Occasion;
import entente.docket.OpenItem;
import entente.rulebook.Numbers;
import entente.rulebook.Rule;
import entente.rulebook.Sentence;
import java.util.Collection;
import java.util.List;

/**
 * When a rule fires: its opening, and what narrows it or looks around. It says the same as the compiled rule, and which
 * condition failed besides.
 */
public record Conditions(Rule rule, Condition opening, List<Condition> others) {

    public Conditions {
        others = List.copyOf(others);
    }

    public static Conditions of(Rule rule, Numbers numbers) {
        List<Condition> conditions = rule.clauses().stream()
                .filter(clause -> clause.sentence().part() != Sentence.SentencePosition.CONCLUSION)
                .map(clause -> Condition.of(clause, numbers))
                .toList();
        return new Conditions(rule, conditions.get(0), conditions.subList(1, conditions.size()));
    }

    /** Whether the rule is about such an occasion. */
    public boolean open(Occasion occasion) {
        return opening.holds(occasion, List.of());
    }

    /** Those beside the opening that fail. */
    public List<Condition> failing(Occasion occasion, Collection<OpenItem> open) {
        return others.stream()
                .filter(condition -> !condition.holds(occasion, open))
                .toList();
    }

    boolean hold(Occasion occasion, Collection<OpenItem> open) {
        return open(occasion) && failing(occasion, open).isEmpty();
    }
}
