package entente.job;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the thread is working on, and for whom. Whatever takes long asks {@link #goOn} often, and so ends soon after
 * nobody waits for it. No thread is interrupted: that would close the file of the database under whoever reads it.
 */
public final class CurrentWork {

    private static final ThreadLocal<@Nullable Patience> PATIENCE = new ThreadLocal<>();

    private CurrentWork() {}

    /** Ends with whoever waited before. */
    public interface WorkScope {
        void end();
    }

    /** Something to wait for. */
    @FunctionalInterface
    public interface Awaited {
        /** @return whether it came within so many nanoseconds */
        boolean within(long nanos) throws InterruptedException;
    }

    public static WorkScope isFor(Patience patience) {
        Patience before = PATIENCE.get();
        PATIENCE.set(patience);
        return () -> {
            if (before == null) {
                PATIENCE.remove();
            } else {
                PATIENCE.set(before);
            }
        };
    }

    /** @throws GivenUp when nobody waits for this work any more */
    public static void goOn() {
        Patience patience = PATIENCE.get();
        if (patience != null) {
            patience.check();
        }
    }

    /**
     * Waits for something, as long as somebody waits for this work.
     *
     * @return whether it came in time; false also where the thread is told to stop
     * @throws GivenUp when nobody waits any more
     */
    public static boolean await(Duration time, Awaited awaited) {
        long end = System.nanoTime() + time.toNanos();
        try {
            while (true) {
                goOn();
                long left = Math.max(0, end - System.nanoTime());
                if (awaited.within(Math.min(left, Patience.LOOK_EVERY.toNanos()))) {
                    return true;
                }
                if (left <= Patience.LOOK_EVERY.toNanos()) {
                    return false;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
