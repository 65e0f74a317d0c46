package entente.rulebook.run;

import entente.assessment.Rules;
import entente.docket.RuleSession;
import entente.rulebook.Compiler;
import entente.rulebook.Rulebook;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules on loan; they are given back once. */
public final class RulesLease extends DelegatedRules implements Compiler.CompiledRules {

    private final Compiler.CompiledRules rules;
    private @Nullable Runnable giveBack;

    public RulesLease(Compiler.CompiledRules rules, Runnable giveBack) {
        this.rules = rules;
        this.giveBack = giveBack;
    }

    @Override
    public Rules rules() {
        return rules;
    }

    @Override
    public Rulebook rulebook() {
        return rules.rulebook();
    }

    @Override
    public Optional<Compiler.CompiledRules> with(Rulebook other) {
        return rules.with(other);
    }

    @Override
    public RuleSession open() {
        return rules.open();
    }

    @Override
    public synchronized void close() {
        Runnable once = giveBack;
        giveBack = null;
        if (once != null) {
            once.run();
        }
    }
}
