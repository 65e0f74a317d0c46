package entente.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves of any form that a case can have. */
public final class RandomMoves {

    private static final List<String> TEXTS =
            List.of("a", "Minsk é 😀", "\"quoted\" \\ /", "one\ntwo", "x".repeat(300), "<b>&amp;</b>", "-1");
    private static final List<Double> SCALES = List.of(1.0, 2.0, 52.0, 0.125, 1e9, 0.1 + 0.2, 3e-7, 4_000_000.5);

    private final Random random;

    private RandomMoves(Random random) {
        this.random = random;
    }

    /** Always the same for one seed. */
    public static Stream<Move> of(long seed, int count) {
        RandomMoves moves = new RandomMoves(new Random(seed));
        return Stream.generate(moves::next).limit(count);
    }

    private Move next() {
        String promises = text();
        String answers = text();
        EdtfDate date = date();
        Extent extent = extent();
        String reschedules = promises == null ? text() : null;
        return Move.builder("m." + random.nextInt(1000), date, one(TEXTS), one(TEXTS))
                .summary(text())
                .extent(extent)
                .scale(random.nextBoolean() ? one(SCALES) : random.nextInt(1, 1_000_000_000) / 7.0)
                .channel(one(List.of(Channel.values())))
                .level(maybe(one(List.of(Level.values()))))
                .subject(text())
                .issue(text())
                .links(new Links(answers, text(), text(), text(), text(), reschedules))
                .promises(promises)
                .due(
                        reschedules != null
                                ? date.day().plusDays(random.nextInt(1000))
                                : promises == null ? null : maybe(day()))
                .disputed(random.nextBoolean())
                .onBehalfOf(text())
                .confidence(one(List.of(0.0, 1.0, 0.4, random.nextDouble())))
                .knownFrom(maybe(day()))
                .source(source())
                .locator(text())
                .jointly(promises == null && answers == null && random.nextBoolean())
                .learned(learned(date, extent))
                .until(maybe(date.day().plusDays(random.nextInt(1000))))
                .clauses(promises == null ? clauses(date.day()) : List.of())
                .order(maybe(random.nextInt(1, 100_001)))
                .build();
    }

    /** What came to light later: each finding after the one before it, and otherwise than that. */
    private List<Learned> learned(EdtfDate date, Extent extent) {
        List<Learned> learned = new ArrayList<>();
        LocalDate last = date.day();
        Extent known = extent;
        for (int count = random.nextInt(3); count > 0; count--) {
            last = last.plusDays(random.nextInt(1, 1000));
            known = one(except(known));
            learned.add(new Learned(EdtfDate.of(last), known, text(), source(), text()));
        }
        return learned;
    }

    private static List<Extent> except(Extent known) {
        return Extent.LEVELS.stream().filter(extent -> !extent.equals(known)).toList();
    }

    private Extent extent() {
        return random.nextInt(4) == 0
                ? Extent.of(random.nextInt(1, 100) / 100.0).orElseThrow()
                : one(Extent.LEVELS);
    }

    private List<Clause> clauses(LocalDate day) {
        List<Clause> clauses = new ArrayList<>();
        for (int count = random.nextInt(3); count > 0; count--) {
            Extent extent = extent();
            clauses.add(new Clause(
                    "c." + clauses.size(),
                    one(TEXTS),
                    one(TEXTS),
                    extent.equals(Extent.NONE) ? Extent.FULL : extent,
                    one(SCALES),
                    text(),
                    text(),
                    maybe(day.plusDays(random.nextInt(1000))),
                    text(),
                    text()));
        }
        return clauses;
    }

    private @Nullable Source source() {
        return maybe(new Source(one(TEXTS), text(), text(), maybe(date()), maybe("https://x.org/?a=b&c=%20")));
    }

    private EdtfDate date() {
        String day = day().toString();
        return EdtfDate.parse((random.nextBoolean() ? day : day.substring(0, 7)) + (random.nextBoolean() ? "~" : ""))
                .orElseThrow();
    }

    private LocalDate day() {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
    }

    private @Nullable String text() {
        return maybe(one(TEXTS));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(3) > 0 ? value : null;
    }
}
