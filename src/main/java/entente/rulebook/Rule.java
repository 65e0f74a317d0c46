package entente.rulebook;

import entente.docket.Scope;
import java.util.List;
import java.util.Objects;

/**
 * A rule as an expert wrote it.
 *
 * @param because the reason shown for its findings; {@code {giver}} and the like are filled in
 * @param why why the rule is there and weighs what it weighs, and {@code source} where that comes from
 * @param concern the file it stands in, without its ending
 * @param clauses the opening first, then what narrows it, then its conclusions
 */
public record Rule(
        String id,
        String name,
        String because,
        String why,
        String source,
        String concern,
        String file,
        int line,
        List<Clause> clauses) {

    public Rule {
        clauses = List.copyOf(clauses);
    }

    /** The occasion that the rule is about. */
    public Scope scope() {
        return Objects.requireNonNull(clauses.get(0).sentence().scope());
    }
}
