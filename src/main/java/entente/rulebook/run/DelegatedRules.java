package entente.rulebook.run;

import entente.assessment.Rules;
import entente.dialogue.Kind;
import entente.docket.DocketTerms;
import entente.trust.Fading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rules that say what other rules say; how sessions on them are opened is left open. */
public abstract class DelegatedRules implements Rules {

    public abstract Rules rules();

    @Override
    public String version() {
        return rules().version();
    }

    @Override
    public String checksum() {
        return rules().checksum();
    }

    @Override
    public Optional<Kind> findKind(String code) {
        return rules().findKind(code);
    }

    @Override
    public List<Kind> kinds() {
        return rules().kinds();
    }

    @Override
    public boolean isCounted(String kind) {
        return rules().isCounted(kind);
    }

    @Override
    public double roundStake(String kind, double scale) {
        return rules().roundStake(kind, scale);
    }

    @Override
    public double machineCoding() {
        return rules().machineCoding();
    }

    @Override
    public double baseReadiness() {
        return rules().baseReadiness();
    }

    @Override
    public Kind kind(String code) {
        return rules().kind(code);
    }

    @Override
    public double value(String kind, double scale) {
        return rules().value(kind, scale);
    }

    @Override
    public double cost(String kind, double scale) {
        return rules().cost(kind, scale);
    }

    @Override
    public DocketTerms terms() {
        return rules().terms();
    }

    @Override
    public Fading fading() {
        return rules().fading();
    }

    @Override
    public double baseRate() {
        return rules().baseRate();
    }

    @Override
    public String because(String rule, Map<String, String> words) {
        return rules().because(rule, words);
    }
}
