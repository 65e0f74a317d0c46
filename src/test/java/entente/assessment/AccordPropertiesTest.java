package entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.Dialogue;
import entente.dialogue.Links;
import entente.dialogue.Move;
import entente.dialogue.RandomAccords;
import entente.docket.Commitment;
import entente.docket.Docket;
import entente.docket.Entry;
import entente.docket.Occasion;
import entente.docket.RuleSession;
import entente.rules.ShippedRules;
import entente.trust.TrustCurve;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of any accord, on many that chance made: no status contradicts what was done, and no name means anything. */
class AccordPropertiesTest {

    private static final int ACCORDS = 300;
    private static final double EXACT = 1e-9;

    /** What is wrong with an accord, in words; nothing where all is well. */
    private interface Property {
        Stream<String> faults(Dialogue dialogue, long seed);
    }

    private static void holds(Property property) {
        assertThat(LongStream.range(0, ACCORDS)
                        .boxed()
                        .flatMap(seed -> property.faults(RandomAccords.of(seed), seed)
                                .map(fault -> "Accord " + seed + ": " + fault)))
                .isEmpty();
    }

    private static LocalDate asOf(Dialogue dialogue) {
        return Objects.requireNonNull(dialogue.asOf());
    }

    private static Assessment assess(Dialogue dialogue) {
        return Assessor.assess(dialogue, ShippedRules.RULES, asOf(dialogue));
    }

    // ---------------------------------------------------------------- statuses

    @Test
    void noStatusContradictsWhatWasDone() {
        holds((dialogue, seed) -> assess(dialogue).commitments().stream()
                .filter(commitment -> commitment.agreement() != null)
                .flatMap(commitment -> faults(commitment, dialogue).map(fault -> fault + " of " + commitment)));
    }

    @Test
    void everyStatusComesUp() {
        Set<Commitment.CommitmentStatus> statuses = LongStream.range(0, ACCORDS)
                .mapToObj(RandomAccords::of)
                .flatMap(dialogue -> assess(dialogue).commitments().stream())
                .filter(commitment -> commitment.agreement() != null)
                .map(Commitment::status)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Commitment.CommitmentStatus.class)));
        assertThat(statuses).containsExactly(Commitment.CommitmentStatus.values());
    }

    private static Stream<String> faults(Commitment commitment, Dialogue dialogue) {
        LocalDate asOf = asOf(dialogue);
        List<Move> deliveries = commitment.fulfilledBy().stream()
                .map(id -> dialogue.move(id).orElseThrow())
                .toList();
        Stream<String> ofDeliveries = deliveries.stream()
                .filter(move -> !move.isBy(commitment.by()) || !move.isKnownOn(asOf))
                .map(move -> move.id() + " is no delivery by then");
        boolean past = commitment.due().isBefore(asOf);
        boolean holds = switch (commitment.status()) {
            case KEPT -> commitment.delivered() == 1 && !deliveries.isEmpty();
            case KEPT_LATE -> commitment.delivered() == 1 && isLate(deliveries, commitment);
            case KEPT_IN_PART -> commitment.delivered() > 0 && commitment.delivered() < 1 && !deliveries.isEmpty();
            case OVERDUE -> past && commitment.delivered() == 0;
            case OPEN -> !past && commitment.delivered() == 0;
            case WAITING -> commitment.delivered() == 0 && (commitment.after() != null || isLeft(commitment, dialogue));
            case BROKEN, WITHDRAWN -> isReversed(commitment, dialogue);
        };
        return Stream.concat(ofDeliveries, holds ? Stream.of() : Stream.of(commitment.status() + " is not so"));
    }

    private static boolean isLate(List<Move> deliveries, Commitment commitment) {
        return deliveries.stream().anyMatch(move -> move.day().isAfter(commitment.due()));
    }

    private static boolean isReversed(Commitment commitment, Dialogue dialogue) {
        Set<String> undone = new HashSet<>(commitment.fulfilledBy());
        undone.add(commitment.move());
        undone.add(commitment.source());
        return dialogue.knownOn(asOf(dialogue)).stream()
                .anyMatch(move -> move.isBy(commitment.by())
                        && undone.contains(move.links().reverses()));
    }

    private static boolean isLeft(Commitment commitment, Dialogue dialogue) {
        return dialogue.knownOn(asOf(dialogue)).stream()
                .anyMatch(move -> !move.actor().equals(commitment.by())
                        && commitment.source().equals(move.links().reverses()));
    }

    @Test
    void nothingFallsOverdueWhileItWaits() {
        holds((dialogue, seed) -> {
            Set<String> moved = dialogue.moves().stream()
                    .map(move -> move.links().reschedules())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Set<List<String>> waiting = assess(dialogue).commitments().stream()
                    .filter(commitment -> commitment.status() == Commitment.CommitmentStatus.WAITING)
                    .filter(commitment -> !moved.contains(commitment.move()))
                    .map(commitment -> List.of(commitment.move(), commitment.by()))
                    .collect(Collectors.toSet());
            return entries(dialogue).stream()
                    .map(Entry::occasion)
                    .filter(Occasion.Overdue.class::isInstance)
                    .map(Occasion.Overdue.class::cast)
                    .filter(overdue -> waiting.contains(List.of(overdue.promise(), overdue.by())))
                    .map(overdue -> overdue.promise() + " waits and fell overdue");
        });
    }

    private static List<Entry> entries(Dialogue dialogue) {
        LocalDate asOf = asOf(dialogue);
        try (RuleSession session = ShippedRules.RULES.open()) {
            return Docket.keep(
                            dialogue,
                            dialogue.knownOn(asOf),
                            ShippedRules.RULES,
                            ShippedRules.RULES.terms(),
                            session,
                            asOf)
                    .entries();
        }
    }

    // ---------------------------------------------------------------- what means nothing

    @Test
    void idsAndTheOrderOfMovesClausesAndSidesMeanNothing() {
        holds((dialogue, seed) -> {
            UnaryOperator<String> name = id ->
                    "q" + Integer.toString(id.hashCode() * 31 + (int) seed, 36).replace('-', 'z') + "." + id.length();
            return differing(dialogue, RandomAccords.renamed(dialogue, name, seed), name);
        });
    }

    @Test
    void theTimeZoneMeansNothing() {
        TimeZone here = TimeZone.getDefault();
        List<Assessment> before = LongStream.range(0, ACCORDS / 10)
                .mapToObj(seed -> assess(RandomAccords.of(seed)))
                .toList();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(LongStream.range(0, ACCORDS / 10).mapToObj(seed -> assess(RandomAccords.of(seed))))
                    .containsExactlyElementsOf(before);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    private static Stream<String> differing(Dialogue one, Dialogue other, UnaryOperator<String> name) {
        Assessment before = assess(one);
        Assessment after = assess(other);
        Map<List<String>, Commitment> statuses = new HashMap<>();
        after.commitments().forEach(each -> statuses.put(List.of(each.move(), each.by()), each));
        return Stream.concat(
                Stream.of("a", "b").flatMap(observer -> {
                    double was = before.trustOf(observer).last().score();
                    double is = after.trustOf(name.apply(observer)).last().score();
                    return Math.abs(was - is) <= EXACT ? Stream.of() : Stream.of(was + ", then " + is);
                }),
                before.commitments().stream().flatMap(was -> {
                    Commitment is =
                            Objects.requireNonNull(statuses.get(List.of(name.apply(was.move()), name.apply(was.by()))));
                    return is.status() == was.status()
                                    && is.due().equals(was.due())
                                    && Math.abs(is.delivered() - was.delivered()) <= EXACT
                            ? Stream.of()
                            : Stream.of(was + ", then " + is);
                }));
    }

    // ---------------------------------------------------------------- scores

    @Test
    void theExplanationAddsUp() {
        holds((dialogue, seed) -> assess(dialogue).trust().stream().flatMap(AccordPropertiesTest::notAddingUp));
    }

    private static Stream<String> notAddingUp(TrustCurve curve) {
        double sum = 100 * curve.baseRate();
        for (TrustCurve.Point point : curve.points()) {
            sum += point.causes().stream().mapToDouble(cause -> cause.points()).sum();
            if (Math.abs(sum - point.opinion().score()) > EXACT) {
                return Stream.of(
                        point.date() + ": " + sum + " for " + point.opinion().score());
            }
        }
        return Stream.of();
    }

    @Test
    void onTheDayOnWhichADeedKeepsAClauseItsSideScoresNoLowerThanWithoutIt() {
        holds((dialogue, seed) -> keptByDeeds(dialogue).flatMap(commitment -> {
            LocalDate day = commitment.fulfilledBy().stream()
                    .map(id -> dialogue.move(id).orElseThrow().day())
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            return lowerThanUndone(dialogue.readOn(day), commitment);
        }));
    }

    /**
     * Three things set a course apart in which one more clause is kept, and may leave its side lower at the end: it had
     * more to be silent after; it had done the same kind before, so that to do it again says less; and what waited for
     * that clause has fallen due since.
     */
    @Test
    void atTheEndASideScoresNoLowerForADeedThatKeptAClauseWhereNothingElseHangsOnIt() {
        holds((dialogue, seed) -> {
            Assessment course = assess(dialogue);
            return keptByDeeds(dialogue)
                    .filter(commitment -> isAwaitedByNothing(commitment, dialogue))
                    .filter(commitment -> isOnlyOneOfItsKind(commitment, dialogue))
                    .filter(commitment -> !hasCause(course.trustOf(observer(commitment, dialogue)), "silence"))
                    .flatMap(commitment -> lowerThanUndone(dialogue, commitment));
        });
    }

    private static boolean isAwaitedByNothing(Commitment commitment, Dialogue dialogue) {
        Set<String> done = new HashSet<>(commitment.fulfilledBy());
        done.add(commitment.move());
        return dialogue.moves().stream()
                .flatMap(move -> move.clauses().stream())
                .noneMatch(clause -> done.contains(clause.after()));
    }

    private static boolean isOnlyOneOfItsKind(Commitment commitment, Dialogue dialogue) {
        return dialogue.moves().stream()
                .filter(move -> move.isBy(commitment.by()) && move.kind().equals(commitment.promises()))
                .allMatch(move -> commitment.fulfilledBy().contains(move.id()));
    }

    private static Stream<Commitment> keptByDeeds(Dialogue dialogue) {
        return assess(dialogue).commitments().stream()
                .filter(commitment -> commitment.agreement() != null
                        && commitment.status() == Commitment.CommitmentStatus.KEPT
                        && ShippedRules.RULES.kind(commitment.promises()).isConcession())
                .limit(4);
    }

    private static String observer(Commitment commitment, Dialogue dialogue) {
        return dialogue.other(commitment.by()).id();
    }

    /**
     * A course in which a later lapse is the second in a row, and is mended, says nothing: by what is given back of such a
     * lapse more is forgiven than it had cost by then.
     */
    private static Stream<String> lowerThanUndone(Dialogue dialogue, Commitment commitment) {
        String observer = observer(commitment, dialogue);
        double kept = assess(dialogue).trustOf(observer).last().score();
        TrustCurve without = assess(without(dialogue, commitment)).trustOf(observer);
        double undone = without.last().score();
        return kept >= undone - EXACT || hasCause(without, "repeated-promise-mended")
                ? Stream.of()
                : Stream.of("%.4f kept, %.4f undone: %s".formatted(kept, undone, commitment));
    }

    private static boolean hasCause(TrustCurve curve, String rule) {
        return curve.points().stream()
                .flatMap(point -> point.causes().stream())
                .anyMatch(cause -> rule.equals(cause.rule()));
    }

    private static Dialogue without(Dialogue dialogue, Commitment commitment) {
        Set<String> gone = new HashSet<>(commitment.fulfilledBy());
        return RandomAccords.having(
                dialogue,
                dialogue.moves().stream()
                        .filter(move -> !gone.contains(move.id()))
                        .map(move -> names(move, gone)
                                ? move.but().links(Links.NONE).due(null).build()
                                : move)
                        .toList());
    }

    private static boolean names(Move move, Set<String> gone) {
        return move.links().byField().values().stream().anyMatch(gone::contains);
    }
}
