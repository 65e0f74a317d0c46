package entente.web.upload;

import entente.exchange.events.EventReader;
import entente.exchange.events.EventSheet;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The events of the files that were looked at last, while it is chosen who acts for whom: a day of news is too much to
 * travel in a form. Each under a key that nobody guesses, for half an hour after it was asked for last; the oldest go
 * where it becomes too much.
 */
final class KeptEvents {

    private static final int MOST = 12;
    private static final long LONGEST = Duration.ofMinutes(30).toNanos();

    /** @param asked when it was asked for last, in nanoseconds of the running program */
    private record KeptSheet(String dialogue, EventSheet sheet, long asked) {}

    private final Map<String, KeptSheet> byKey = new LinkedHashMap<>(16, 0.75f, true);

    /** Keeps them, and gives the key. */
    synchronized String keep(String dialogue, EventSheet sheet) {
        String key = UUID.randomUUID().toString();
        byKey.put(key, new KeptSheet(dialogue, sheet, System.nanoTime()));
        makeRoom();
        return key;
    }

    /** Empty where they are not kept any more, or are of another dialogue. */
    synchronized Optional<EventSheet> find(String dialogue, String key) {
        makeRoom();
        return Optional.ofNullable(byKey.computeIfPresent(
                        key, (same, kept) -> new KeptSheet(kept.dialogue(), kept.sheet(), System.nanoTime())))
                .filter(kept -> kept.dialogue().equals(dialogue))
                .map(KeptSheet::sheet);
    }

    private void makeRoom() {
        long now = System.nanoTime();
        byKey.values().removeIf(kept -> now - kept.asked() > LONGEST);
        int events = byKey.values().stream()
                .mapToInt(kept -> kept.sheet().events().size())
                .sum();
        Iterator<KeptSheet> oldest = byKey.values().iterator();
        while (byKey.size() > MOST || events > EventReader.MOST_EVENTS) {
            events -= oldest.next().sheet().events().size();
            oldest.remove();
        }
    }
}
