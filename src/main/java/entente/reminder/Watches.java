package entente.reminder;

import entente.reminder.Look.Before;
import java.util.List;
import java.util.Set;

/** The watches that are kept, and what was told of them. */
public interface Watches {

    /** So many of one dialogue at most. */
    int MOST = 100;

    /**
     * A watch and what its last look left behind.
     *
     * @param reminders the last that were told, newest first
     */
    record KeptWatch(Watch watch, Before before, List<Delivery> reminders) {

        public KeptWatch {
            reminders = List.copyOf(reminders);
        }
    }

    /**
     * Keeps a watch.
     *
     * @param beyond whether trust lies beyond its line already
     * @throws TooManyWatches where the dialogue has {@link #MOST}
     */
    void add(Watch watch, boolean beyond);

    /** Those of a dialogue, the first made first. */
    List<KeptWatch> of(String dialogue);

    /** Ends a watch and what was to be told of it; nothing where it has ended. */
    void remove(Watch watch);

    /** The dialogues that are watched. */
    Set<String> dialogues();

    /** Those of them that were changed since somebody looked. */
    Set<String> changed();

    /**
     * Keeps what a look found and queues its reminders, in one transaction; nothing where another look was faster.
     *
     * @param revision the change of the dialogue that was looked at
     */
    void keep(KeptWatch looked, Look found, int revision);
}
