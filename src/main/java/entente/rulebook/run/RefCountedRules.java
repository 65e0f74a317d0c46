package entente.rulebook.run;

import entente.assessment.Rules;
import entente.docket.RuleSession;
import entente.rulebook.Compiler;
import entente.rulebook.Rulebook;
import java.util.function.Supplier;

/**
 * The rules of one version, lent to many requests. Once retired they are closed with their last session; whoever still
 * holds them weighs on with {@code again}, which is the same version compiled anew.
 */
public final class RefCountedRules extends DelegatedRules {

    private final Compiler.CompiledRules compiled;
    private final Supplier<RefCountedRules> again;
    private int sessions;
    private boolean retired;
    private boolean closed;

    public RefCountedRules(Compiler.CompiledRules compiled, Supplier<RefCountedRules> again) {
        this.compiled = compiled;
        this.again = again;
    }

    @Override
    public Rules rules() {
        return compiled;
    }

    public Rulebook rulebook() {
        return compiled.rulebook();
    }

    /** No longer wanted, as far as it is known. */
    public synchronized void retire() {
        retired = true;
        closeIfIdle();
    }

    @Override
    public RuleSession open() {
        RefCountedRules lender = this;
        while (!lender.begin()) {
            lender = again.get();
        }
        return lender.session();
    }

    private synchronized boolean begin() {
        if (closed) {
            return false;
        }
        sessions++;
        return true;
    }

    private synchronized void end() {
        sessions--;
        closeIfIdle();
    }

    private void closeIfIdle() {
        if (retired && sessions == 0 && !closed) {
            closed = true;
            compiled.close();
        }
    }

    private RuleSession session() {
        try {
            return new RefCountedSession(compiled.open());
        } catch (RuntimeException broken) {
            end();
            throw broken;
        }
    }

    /** A session that gives its rules back when it is closed. */
    private final class RefCountedSession extends DelegatedSession {

        private boolean open = true;

        private RefCountedSession(RuleSession session) {
            super(session);
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                try {
                    super.close();
                } finally {
                    end();
                }
            }
        }
    }
}
