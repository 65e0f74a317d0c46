package entente.docket;

import entente.dialogue.Channel;
import entente.dialogue.Dialogue;
import entente.dialogue.Level;
import entente.dialogue.Move;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands on the docket: every step and promise, each side's book, and what is open for rules to look around at. */
final class Register {

    final Map<String, Step> steps = new LinkedHashMap<>();
    final Map<String, Pledge> pledges = new LinkedHashMap<>();
    final Map<String, List<String>> touched = new HashMap<>();
    final List<Note> notes = new ArrayList<>();
    /** How many exchanges in a row were answered in full, by either side. */
    int run;

    private @Nullable Level highestLevel;
    private boolean metInConfidence;
    private boolean metInPublic;
    private final Map<String, Book> books = new HashMap<>();
    private final Map<Key, OpenItem> open = new HashMap<>();
    private final Map<Key, OpenItem> openAtDayEnd = new LinkedHashMap<>();
    private final Set<Key> closedAtDayEnd = new LinkedHashSet<>();

    /** A move may be a concession, a step taken in part and a promise at once. */
    private record Key(Class<? extends OpenItem> type, String move) {}

    Register(Dialogue dialogue) {
        dialogue.sides().forEach(side -> books.put(side.id(), new Book()));
    }

    Step step(String id) {
        return Objects.requireNonNull(steps.get(id));
    }

    Pledge pledge(String id) {
        return Objects.requireNonNull(pledges.get(id));
    }

    Book bookOf(String side) {
        return Objects.requireNonNull(books.get(side));
    }

    /** The move that a link names; null where there is none, or it is not known yet. */
    @Nullable
    Step linked(@Nullable String id) {
        return id == null ? null : steps.get(id);
    }

    boolean isNewLevel(@Nullable Level level) {
        return level != null && (highestLevel == null || level.compareTo(highestLevel) > 0);
    }

    /** Whether the sides have met, and only in confidence. */
    boolean metOnlyInConfidence() {
        return metInConfidence && !metInPublic;
    }

    void met(Move contact) {
        if (isNewLevel(contact.level())) {
            highestLevel = contact.level();
        }
        metInConfidence |= contact.channel() == Channel.CONFIDENTIAL;
        metInPublic |= contact.channel() == Channel.PUBLIC;
    }

    // ---------------------------------------------------------------- what rules may look around at

    void open(OpenItem item) {
        Key key = new Key(item.getClass(), item.move());
        openAtDayEnd.put(key, item);
        closedAtDayEnd.remove(key);
    }

    void close(Class<? extends OpenItem> type, String move) {
        Key key = new Key(type, move);
        openAtDayEnd.remove(key);
        closedAtDayEnd.add(key);
    }

    /** Shows the rules what was opened and closed today; until then they see what stood when the day began. */
    void endDay(RuleSession session) {
        for (Key key : closedAtDayEnd) {
            OpenItem item = open.remove(key);
            if (item != null) {
                session.remove(item);
            }
        }
        openAtDayEnd.forEach((key, item) -> {
            OpenItem earlier = open.put(key, item);
            if (earlier != null) {
                session.remove(earlier);
            }
            session.put(item);
        });
        openAtDayEnd.clear();
        closedAtDayEnd.clear();
    }
}
