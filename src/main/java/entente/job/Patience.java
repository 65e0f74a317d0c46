package entente.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether work still has somebody who waits for it. For the thread that does the work. */
@FunctionalInterface
public interface Patience {

    /** How long one answer may be worked on. */
    Duration LONGEST = Duration.ofMinutes(1);

    /** Looking after somebody costs more than looking at the clock. */
    Duration LOOK_EVERY = Duration.ofMillis(200);

    /** @throws GivenUp when it has run out */
    void check();

    /** So long from now. */
    static Patience within(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> {
            if (System.nanoTime() - end >= 0) {
                throw new GivenUp("This took longer than " + time.toSeconds()
                        + " seconds, so it was given up. Ask for less at once, such as fewer moves.");
            }
        };
    }

    /** As long as whoever asked is there; looks every now and then. */
    static Patience until(BooleanSupplier left) {
        return new Patience() {
            private long looked = System.nanoTime() - LOOK_EVERY.toNanos();

            @Override
            public void check() {
                long now = System.nanoTime();
                if (now - looked < LOOK_EVERY.toNanos()) {
                    return;
                }
                looked = now;
                if (left.getAsBoolean()) {
                    throw new GivenUp("Whoever asked has left.");
                }
            }
        };
    }

    /** Until either has run out. */
    default Patience and(Patience other) {
        return () -> {
            check();
            other.check();
        };
    }
}
