package entente.security.door;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many at a time, and whoever finds no place waits a little. */
final class Admission {

    private final Semaphore places;
    private final Duration patience;

    Admission(int places, Duration patience) {
        this.places = new Semaphore(places, /* fair= */ true);
        this.patience = patience;
    }

    /** Takes so many places, if there are within the patience; they are to be given back. */
    boolean take(int many) {
        try {
            return places.tryAcquire(many, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void giveBack(int many) {
        places.release(many);
    }

    /** How many wait for a place. */
    int waiting() {
        return places.getQueueLength();
    }
}
