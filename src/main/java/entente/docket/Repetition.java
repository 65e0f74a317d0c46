package entente.docket;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often one side has lately made moves of one kind that nothing came back for, and how far the farthest of them went.
 * Each further one says less, but for what goes beyond those before.
 */
final class Repetition {

    /** So many of the farthest are kept; each of them went beyond those before it, so the last ones are the farthest. */
    private static final int MOST_KEPT = 8;

    private final int window;
    private final Deque<Step> farthest = new ArrayDeque<>();
    private final Deque<Step> order = new ArrayDeque<>();
    private final Set<Step> within = new HashSet<>();
    /** How many of those within the window no deed has returned; one that was returned in part counts as the rest. */
    private double unreturned;

    private @Nullable LocalDate last;

    /** @param window days for which a move is remembered */
    Repetition(int window) {
        this.window = window;
    }

    /**
     * How much of {@code step} was done before within the window, 0 … 1: what is surer, or goes further, is new in that.
     */
    double repeated(Step step) {
        forgetBefore(step.day());
        double whole = reach(step);
        double done = 0;
        for (Step earlier : farthest) {
            done = Math.max(done, reach(earlier));
        }
        return whole == 0 ? 0 : Math.min(1, done / whole);
    }

    /** How far a deed goes of the whole, or what talk is worth, by how sure that is. */
    private static double reach(Step step) {
        return (step.isDeed() ? step.reached() : step.valueIfNew()) * step.confidence();
    }

    /** How many within the window before {@code day} nothing came back for, but for {@code except}. */
    double unreturnedBefore(LocalDate day, @Nullable Step except) {
        forgetBefore(day);
        return Math.max(0, unreturned - (except != null && within.contains(except) ? 1 - except.returned() : 0));
    }

    /** How much of the window has passed since the last one, 0 … 1. */
    double recovered(LocalDate day) {
        return last == null ? 1 : Math.min(1, CalendarDays.between(last, day) / (double) window);
    }

    void add(Step step) {
        order.add(step);
        within.add(step);
        if (repeated(step) < 1) {
            farthest.add(step);
            if (farthest.size() > MOST_KEPT) {
                farthest.removeFirst();
            }
        }
        unreturned += 1 - step.returned();
        last = step.day();
    }

    /** A step was returned by a deed, as far as {@code share} more. */
    void returned(Step step, double share) {
        if (within.contains(step)) {
            unreturned -= share;
        }
    }

    /** A step was taken back, so that to take it again is new. */
    void forget(Step step) {
        if (within.remove(step)) {
            unreturned -= 1 - step.returned();
            farthest.remove(step);
        }
    }

    private void forgetBefore(LocalDate day) {
        while (!order.isEmpty() && order.getFirst().daysUntil(day) > window) {
            forget(order.removeFirst());
        }
        if (within.isEmpty()) {
            unreturned = 0;
        }
    }
}
