package entente.api;

import entente.assessment.Edition;
import entente.assessment.PlainRules;
import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.assessment.RulesNotReady;
import java.util.List;
import java.util.Optional;

/** Two versions of plain rules, that a test can send back to being compiled. */
public final class PlainRulesInForce implements RulesInForce {

    private static final List<Rules> VERSIONS = List.of(new PlainRules("2"), new PlainRules("1"));

    public volatile boolean ready = true;

    @Override
    public Rules published() {
        return rules().get(0);
    }

    @Override
    public Optional<Rules> version(String version) {
        return rules().stream().filter(rules -> rules.version().equals(version)).findFirst();
    }

    @Override
    public List<Edition> versions() {
        return rules().stream()
                .map(rules -> new Edition(rules.version(), rules.checksum()))
                .toList();
    }

    private List<Rules> rules() {
        if (!ready) {
            throw new RulesNotReady();
        }
        return VERSIONS;
    }
}
