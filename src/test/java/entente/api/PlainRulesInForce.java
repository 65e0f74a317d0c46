package entente.api;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.assessment.RulesNotReady;
import entente.exchange.PlainRules;
import java.util.List;

/** Two versions of plain rules, that a test can send back to being compiled. */
final class PlainRulesInForce implements RulesInForce {

    private static final List<Rules> VERSIONS = List.of(new PlainRules("2"), new PlainRules("1"));

    volatile boolean ready = true;

    @Override
    public Rules published() {
        return versions().get(0);
    }

    @Override
    public List<Rules> versions() {
        if (!ready) {
            throw new RulesNotReady();
        }
        return VERSIONS;
    }
}
