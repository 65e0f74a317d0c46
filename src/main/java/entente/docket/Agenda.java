package entente.docket;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** The periods that are running, the one that runs out first on top. */
final class Agenda {

    /** On {@code day} the period of {@code clock}, begun on {@code since} about a move, has run out. */
    record Item(LocalDate day, DocketTerms.Clock clock, String move, LocalDate since) {}

    private final DocketTerms terms;
    private final PriorityQueue<Item> items = new PriorityQueue<>(Comparator.comparing(Item::day)
            .thenComparing(item -> item.clock().number())
            .thenComparing(Item::move));

    Agenda(DocketTerms terms) {
        this.terms = terms;
    }

    /** Starts every clock of {@code scope}: n days from d run out before the moves of day d + n + 1. */
    void start(Scope scope, String move, LocalDate since) {
        for (DocketTerms.Clock clock : terms.clocks(scope)) {
            items.add(new Item(since.plusDays(clock.days() + 1L), clock, move, since));
        }
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
