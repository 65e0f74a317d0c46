package entente.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one side still owes that a move can keep without naming it: the oldest day first, and of one day (the clauses of an
 * agreement) what is due first. What a step looks through is in proportion to what it keeps.
 */
final class Owed {

    /** So many that have their turn together are kept in proportion; of more, the first ones come first. */
    private static final int MOST_TOGETHER = 20;

    private static final String NO_SUBJECT = "";

    private final Map<String, NavigableMap<Turn, Map<String, Pledge>>> byKind = new HashMap<>();
    private final Map<List<String>, NavigableMap<Turn, Map<String, Pledge>>> bySubject = new HashMap<>();

    /** When something has its turn: by the day on which it was promised, then by its date. */
    private record Turn(LocalDate promised, LocalDate due) implements Comparable<Turn> {

        private static final Comparator<Turn> ORDER =
                Comparator.comparing(Turn::promised).thenComparing(Turn::due);

        static Turn of(Pledge pledge) {
            return new Turn(pledge.day(), pledge.due());
        }

        @Override
        public int compareTo(Turn other) {
            return ORDER.compare(this, other);
        }
    }

    void add(Pledge pledge) {
        if (!pledge.isKeptByName()) {
            put(byKind.computeIfAbsent(pledge.kind(), none -> new TreeMap<>()), pledge);
            put(bySubject.computeIfAbsent(concern(pledge), none -> new TreeMap<>()), pledge);
        }
    }

    private static void put(NavigableMap<Turn, Map<String, Pledge>> turns, Pledge pledge) {
        turns.computeIfAbsent(Turn.of(pledge), none -> new LinkedHashMap<>()).put(pledge.id(), pledge);
    }

    void remove(Pledge pledge) {
        take(byKind.get(pledge.kind()), pledge);
        take(bySubject.get(concern(pledge)), pledge);
    }

    private static void take(@Nullable NavigableMap<Turn, Map<String, Pledge>> turns, Pledge pledge) {
        if (turns != null) {
            turns.computeIfPresent(Turn.of(pledge), (turn, ofTurn) -> {
                ofTurn.remove(pledge.id());
                return ofTurn.isEmpty() ? null : ofTurn;
            });
        }
    }

    private static List<String> concern(Pledge pledge) {
        return List.of(pledge.kind(), Objects.requireNonNullElse(pledge.subject(), NO_SUBJECT));
    }

    /**
     * What a step of a kind can keep that was promised before {@code day}, those together that have their turn together:
     * on its subject, where both name one.
     */
    Iterator<List<Pledge>> promised(String kind, @Nullable String subject, LocalDate day) {
        if (subject == null) {
            return new Merged(before(byKind.get(kind), day), before(null, day));
        }
        return new Merged(
                before(bySubject.get(List.of(kind, subject)), day),
                before(bySubject.get(List.of(kind, NO_SUBJECT)), day));
    }

    private static NavigableMap<Turn, Map<String, Pledge>> before(
            @Nullable NavigableMap<Turn, Map<String, Pledge>> turns, LocalDate day) {
        return turns == null ? new TreeMap<>() : turns.headMap(new Turn(day, LocalDate.MIN), false);
    }

    /** The turns of two maps in their order, a long one in pieces. */
    private static final class Merged implements Iterator<List<Pledge>> {

        private final NavigableMap<Turn, Map<String, Pledge>> one;
        private final NavigableMap<Turn, Map<String, Pledge>> other;
        private @Nullable Turn at;
        private Iterator<Pledge> ofTurn = List.<Pledge>of().iterator();

        Merged(NavigableMap<Turn, Map<String, Pledge>> one, NavigableMap<Turn, Map<String, Pledge>> other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public boolean hasNext() {
            return ofTurn.hasNext() || following() != null;
        }

        private @Nullable Turn following() {
            Turn next = after(one);
            Turn nextOther = after(other);
            return next == null ? nextOther : nextOther == null || next.compareTo(nextOther) <= 0 ? next : nextOther;
        }

        private @Nullable Turn after(NavigableMap<Turn, Map<String, Pledge>> turns) {
            if (turns.isEmpty()) {
                return null;
            }
            return at == null ? turns.firstKey() : turns.higherKey(at);
        }

        @Override
        public List<Pledge> next() {
            if (!ofTurn.hasNext()) {
                at = following();
                if (at == null) {
                    throw new NoSuchElementException();
                }
                ofTurn = both(at);
            }
            List<Pledge> together = new ArrayList<>();
            while (ofTurn.hasNext() && together.size() < MOST_TOGETHER) {
                together.add(ofTurn.next());
            }
            return together;
        }

        private Iterator<Pledge> both(Turn turn) {
            Iterator<Pledge> first = one.getOrDefault(turn, Map.of()).values().iterator();
            Iterator<Pledge> second =
                    other.getOrDefault(turn, Map.of()).values().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return first.hasNext() || second.hasNext();
                }

                @Override
                public Pledge next() {
                    return first.hasNext() ? first.next() : second.next();
                }
            };
        }
    }
}
