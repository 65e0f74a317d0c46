package entente.drools;

import entente.dialogue.Kind;
import entente.docket.DocketTerms;
import entente.docket.RuleSession;
import entente.rulebook.Compiler;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.trust.Fading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kie.api.KieBase;

/** A rulebook whose rules are ready to run. Many threads may open sessions on it. */
public final class CompiledRulebook implements Compiler.CompiledRules {

    private final Rulebook rulebook;
    private final String drl;
    private final KieBase base;
    private final Runnable retire;
    private final DocketTerms terms;
    private final Fading fading;
    private final Map<String, String> idByName = new HashMap<>();
    private final Map<String, Because> becauseOf = new HashMap<>();

    CompiledRulebook(Rulebook rulebook, String drl, KieBase base, Runnable retire) {
        this.rulebook = rulebook;
        this.drl = drl;
        this.base = base;
        this.retire = retire;
        this.terms = rulebook.terms();
        this.fading = rulebook.fading();
        List<Rule> rules = rulebook.rules();
        for (int i = 0; i < rules.size(); i++) {
            idByName.put(Renderer.ruleName(i), rules.get(i).id());
            becauseOf.put(rules.get(i).id(), Because.of(rules.get(i).because()));
        }
    }

    /** The rulebook as its experts wrote it. */
    @Override
    public Rulebook rulebook() {
        return rulebook;
    }

    @Override
    public Optional<Compiler.CompiledRules> with(Rulebook other) {
        return rendersAlike(other) ? Optional.of(new CompiledRulebook(other, drl, base, () -> {})) : Optional.empty();
    }

    /** What is rendered hangs on the rules and the vocabulary alone; a rulebook with other numbers shares both. */
    private boolean rendersAlike(Rulebook other) {
        boolean shared =
                other.rules().equals(rulebook.rules()) && other.vocabulary().equals(rulebook.vocabulary());
        return shared || Renderer.render(other).equals(drl);
    }

    @Override
    public String version() {
        return rulebook.version();
    }

    @Override
    public String checksum() {
        return rulebook.checksum();
    }

    @Override
    public Optional<Kind> findKind(String code) {
        return Optional.ofNullable(rulebook.kinds().get(code));
    }

    @Override
    public List<Kind> kinds() {
        return List.copyOf(rulebook.kinds().values());
    }

    @Override
    public Kind kind(String code) {
        return findKind(code).orElseThrow(() -> new IllegalArgumentException("No kind \"" + code + "\""));
    }

    @Override
    public double value(String kind, double scale) {
        return rulebook.weight(kind, scale).value();
    }

    @Override
    public double cost(String kind, double scale) {
        return rulebook.weight(kind, scale).cost();
    }

    @Override
    public boolean isCounted(String kind) {
        return rulebook.isCounted(kind);
    }

    @Override
    public double roundStake(String kind, double scale) {
        return rulebook.weight(kind, scale).stake();
    }

    @Override
    public DocketTerms terms() {
        return terms;
    }

    @Override
    public Fading fading() {
        return fading;
    }

    @Override
    public double baseRate() {
        return rulebook.baseRate();
    }

    @Override
    public double machineCoding() {
        return rulebook.machineCoding();
    }

    @Override
    public double baseReadiness() {
        return rulebook.baseReadiness();
    }

    @Override
    public String because(String rule, Map<String, String> words) {
        return Objects.requireNonNull(becauseOf.get(rule), () -> "No rule \"" + rule + "\"")
                .filledWith(words);
    }

    @Override
    public RuleSession open() {
        return new DroolsSession(base.newKieSession(), rulebook.numbers(), idByName);
    }

    /** Gives its classes back; sessions opened on it must be closed before. */
    @Override
    public void close() {
        retire.run();
    }
}
