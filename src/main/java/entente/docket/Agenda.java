package entente.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** The periods that are running, the one that runs out first on top. */
final class Agenda {

    /** On {@code day} the period of {@code clock}, begun on {@code since} about a move of a side, has run out. */
    record Item(LocalDate day, DocketTerms.Clock clock, String move, String side, LocalDate since) {}

    private final Map<Scope, List<DocketTerms.Clock>> clocks = new EnumMap<>(Scope.class);
    private final PriorityQueue<Item> items = new PriorityQueue<>(Comparator.comparing(Item::day)
            .thenComparing(item -> item.clock().number())
            .thenComparing(Item::move)
            .thenComparing(Item::side));

    Agenda(DocketTerms terms) {
        terms.clocks()
                .forEach(clock -> clocks.computeIfAbsent(clock.scope(), none -> new ArrayList<>())
                        .add(clock));
    }

    /** Starts every clock of {@code scope}: n days from d run out before the moves of day d + n + 1. */
    void start(Scope scope, String move, String side, LocalDate since) {
        for (DocketTerms.Clock clock : clocks.getOrDefault(scope, List.of())) {
            items.add(new Item(since.plusDays(clock.days() + 1L), clock, move, side, since));
        }
    }

    /** Whether no clock of its scope runs longer. */
    boolean isLast(DocketTerms.Clock clock) {
        return clocks.getOrDefault(clock.scope(), List.of()).stream().noneMatch(other -> other.days() > clock.days());
    }

    /** The next period that has run out by {@code day}. */
    Optional<Item> next(LocalDate day) {
        Item first = items.peek();
        return first == null || first.day().isAfter(day) ? Optional.empty() : Optional.of(items.remove());
    }

    /** The first day on which a period runs out, not after {@code day}. */
    Optional<LocalDate> nextDay(LocalDate day) {
        Item first = items.peek();
        return first == null || first.day().isAfter(day) ? Optional.empty() : Optional.of(first.day());
    }
}
