package entente.docket;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What rules may look around at. They see it as it stood when the day began; {@link #endDay} shows them what changed. */
final class OpenItems {

    private final Map<Key, OpenItem> shown = new HashMap<>();
    private final Map<Key, OpenItem> openedToday = new LinkedHashMap<>();
    private final Set<Key> closedToday = new LinkedHashSet<>();

    /** A move may be a concession, a step taken in part and a promise at once, and a joint one be so of either side. */
    private record Key(Class<? extends OpenItem> type, String move, String side) {}

    /** Opens it, in the place of one of its type about the same move. */
    void open(OpenItem item) {
        Key key = new Key(item.getClass(), item.move(), item.side());
        openedToday.put(key, item);
        closedToday.remove(key);
    }

    void close(Class<? extends OpenItem> type, String move, String side) {
        Key key = new Key(type, move, side);
        openedToday.remove(key);
        closedToday.add(key);
    }

    void endDay(RuleSession session) {
        for (Key key : closedToday) {
            OpenItem item = shown.remove(key);
            if (item != null) {
                session.remove(item);
            }
        }
        openedToday.forEach((key, item) -> {
            OpenItem earlier = shown.put(key, item);
            if (earlier != null) {
                session.remove(earlier);
            }
            session.put(item);
        });
        openedToday.clear();
        closedToday.clear();
    }
}
