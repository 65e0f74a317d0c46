package entente;

import entente.account.Caller;
import entente.account.Role;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who asks for what the thread is doing. */
final class Callers {

    private static final Caller NOBODY = new Caller(null, Role.VISITOR, "");

    private static final ThreadLocal<@Nullable Caller> NOW = new ThreadLocal<>();

    private Callers() {}

    /** Ends with whoever asked before. */
    interface Scope {
        void end();
    }

    /** Somebody who may nothing, where nobody is known. */
    static Caller now() {
        return Objects.requireNonNullElse(NOW.get(), NOBODY);
    }

    static Scope are(Caller caller) {
        Caller before = NOW.get();
        NOW.set(caller);
        return () -> {
            if (before == null) {
                NOW.remove();
            } else {
                NOW.set(before);
            }
        };
    }

    /** The same work, done by another thread for whoever asks now. */
    static Runnable carried(Runnable work) {
        return as(now(), work);
    }

    static Runnable as(Caller caller, Runnable work) {
        return () -> {
            Scope scope = are(caller);
            try {
                work.run();
            } finally {
                scope.end();
            }
        };
    }
}
