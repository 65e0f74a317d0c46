package entente.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who asks for what the thread is doing. */
public final class CurrentCaller {

    private static final Caller NOBODY = new Caller(null, Role.VISITOR, "");

    private static final ThreadLocal<@Nullable Caller> NOW = new ThreadLocal<>();

    private CurrentCaller() {}

    /** Ends with whoever asked before. */
    public interface CallerScope {
        void end();
    }

    /** Somebody who may nothing, where nobody is known. */
    public static Caller now() {
        return Objects.requireNonNullElse(NOW.get(), NOBODY);
    }

    public static CallerScope are(Caller caller) {
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
    public static Runnable carried(Runnable work) {
        return as(now(), work);
    }

    public static Runnable as(Caller caller, Runnable work) {
        return () -> {
            CallerScope scope = are(caller);
            try {
                work.run();
            } finally {
                scope.end();
            }
        };
    }
}
