package entente.evaluation.gaming;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * A way to win trust, or to keep it, and a bound to what it may reach.
 *
 * @param group a title for strategies of its sort
 * @param name what they do
 */
record Strategy(String group, String name, Reading reading, Claim claim, Standard standard) {

    /** Of all the tales that have to be told for it. */
    Stream<Ending> endings() {
        return Stream.concat(Stream.of(reading), standard.reading().stream()).map(Reading::ending);
    }

    /** Why it cannot be tried. */
    Optional<String> hindrance(Function<Ending, Assessed> assessed) {
        return endings()
                .flatMap(ending -> assessed.apply(ending).hindrance().stream())
                .findFirst();
    }

    /** @param score of a reading that nothing hinders */
    Tried tried(ToDoubleFunction<Reading> score) {
        double reached = score.applyAsDouble(reading);
        double bound = standard.bound(score);
        return new Tried(
                group,
                name,
                reached,
                String.format(Locale.ROOT, "%s %.1f%s", claim, bound, standard.origin()),
                bound,
                claim.room(reached, bound),
                claim.isMet(reached, bound));
    }
}
