package entente.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks along numbers or days for the one at which an answer changes: steps up to the first with another answer, then
 * halves what lies between that and the step before. A change that is undone again between two steps is not found.
 *
 * @param answers what is answered at a value; null for nothing at all, which a step passes by and halving ends at
 * @param stands whether an answer is the one from which the search starts
 */
public record ThresholdSearch<V, A>(Function<V, @Nullable A> answers, Predicate<A> stands, Halving<V> halving) {

    /**
     * Where the answer is another one.
     *
     * @param at the nearest such value that was found
     */
    public record Threshold<V, A>(V at, A answer) {}

    /**
     * How what lies between two values is halved.
     *
     * @param middle of two values; empty where none lies between
     * @param times the most
     */
    public record Halving<V>(BiFunction<V, V, Optional<V>> middle, int times) {

        /** Of any numbers. */
        public static Halving<Double> ofNumbers(int times) {
            return ofNumbers(DoubleUnaryOperator.identity(), times);
        }

        /** @param nearest the number to take for one that may not be taken */
        public static Halving<Double> ofNumbers(DoubleUnaryOperator nearest, int times) {
            return new Halving<>((here, there) -> middle(here, there, nearest), times);
        }

        /** Down to the day. */
        public static Halving<LocalDate> ofDays() {
            return new Halving<>(Halving::middle, Integer.MAX_VALUE);
        }

        private static Optional<Double> middle(double here, double there, DoubleUnaryOperator nearest) {
            double middle = nearest.applyAsDouble((here + there) / 2);
            return middle == here || middle == there ? Optional.empty() : Optional.of(middle);
        }

        private static Optional<LocalDate> middle(LocalDate here, LocalDate there) {
            long half = ChronoUnit.DAYS.between(here, there) / 2;
            return half == 0 ? Optional.empty() : Optional.of(here.plusDays(half));
        }
    }

    /** Numbers at even distances up to {@code to}, without {@code from} itself; none where the two are the same. */
    public static Stream<Double> steps(double from, double to, int count) {
        return from == to
                ? Stream.empty()
                : IntStream.rangeClosed(1, count).mapToObj(i -> from + (to - from) * i / count);
    }

    /**
     * @param start where the answer stands
     * @param steps away from there; each is asked for once the one before was looked at
     */
    public Optional<Threshold<V, A>> from(V start, Stream<V> steps) {
        V near = start;
        for (Iterator<V> each = steps.iterator(); each.hasNext(); ) {
            V far = each.next();
            A beyond = answers.apply(far);
            if (beyond != null && !stands.test(beyond)) {
                return Optional.of(narrowed(near, new Threshold<>(far, beyond)));
            }
            near = far;
        }
        return Optional.empty();
    }

    private Threshold<V, A> narrowed(V near, Threshold<V, A> far) {
        V here = near;
        Threshold<V, A> there = far;
        for (int i = 0; i < halving.times(); i++) {
            Optional<V> middle = halving.middle().apply(here, there.at());
            A at = middle.isEmpty() ? null : answers.apply(middle.get());
            if (at == null) {
                break;
            }
            if (stands.test(at)) {
                here = middle.get();
            } else {
                there = new Threshold<>(middle.get(), at);
            }
        }
        return there;
    }
}
