package entente.rulebook;

import entente.assessment.Rules;
import entente.docket.RuleSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules on loan; they are given back once. */
final class Loan extends DelegatedRules implements Compiler.Compiled {

    private final Compiler.Compiled rules;
    private @Nullable Runnable giveBack;

    Loan(Compiler.Compiled rules, Runnable giveBack) {
        this.rules = rules;
        this.giveBack = giveBack;
    }

    @Override
    Rules rules() {
        return rules;
    }

    @Override
    public Rulebook rulebook() {
        return rules.rulebook();
    }

    @Override
    public Optional<Compiler.Compiled> with(Rulebook other) {
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
