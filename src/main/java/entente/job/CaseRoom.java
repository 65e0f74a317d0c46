package entente.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory in which cases are weighed. It is measured by the octets that they are written in: weighing takes about
 * twenty times as many. A case that is larger than all of it cannot be weighed.
 */
public final class CaseRoom {

    /** One octet for so many of memory: a third of it for cases, the rest for everything else. */
    private static final int SHARE = 64;

    /** What is smaller hardly counts, and waits for no other. */
    private static final int CHUNK = 64 << 10;

    private final int chunks;
    private final Semaphore free;

    /** @param octets of cases that are weighed at once */
    public CaseRoom(long octets) {
        this.chunks = (int) Math.max(1, Math.min(Integer.MAX_VALUE, octets / CHUNK));
        this.free = new Semaphore(chunks, /* fair= */ true);
    }

    /** As much as this virtual machine bears. */
    public static CaseRoom ofThisMachine() {
        return new CaseRoom(Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** The largest case that there is room for, in octets. */
    public long largest() {
        return (long) chunks * CHUNK;
    }

    /** How many cases wait for room. */
    public int waiting() {
        return free.getQueueLength();
    }

    /** Room that was taken, and is to be given back. */
    public interface TakenRoom {
        void giveBack();
    }

    /**
     * Takes room for a case, once there is some.
     *
     * @throws IllegalArgumentException when it is larger than {@link #largest}
     * @throws GivenUp when nobody waits any more
     */
    public TakenRoom take(long octets) {
        Optional<TakenRoom> taken = Optional.empty();
        while (taken.isEmpty()) {
            taken = take(octets, Patience.LONGEST);
        }
        return taken.get();
    }

    /**
     * As {@link #take(long)}, if there is some within the patience.
     *
     * @throws IllegalArgumentException when it is larger than {@link #largest}
     * @throws GivenUp when nobody waits any more
     */
    public Optional<TakenRoom> take(long octets, Duration patience) {
        if (octets > largest()) {
            throw new IllegalArgumentException(
                    "There is room for a case of " + largest() + " octets. Got " + octets + ".");
        }
        int needed = (int) (octets / CHUNK);
        if (needed == 0) {
            return Optional.of(() -> {});
        }
        return CurrentWork.await(patience, nanos -> free.tryAcquire(needed, nanos, TimeUnit.NANOSECONDS))
                ? Optional.of(() -> free.release(needed))
                : Optional.empty();
    }
}
