package entente.rulebook.nearmiss;

import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.docket.Conclusion;
import entente.docket.Docket;
import entente.docket.Entry;
import entente.docket.Occasion;
import entente.docket.OpenItem;
import entente.docket.RuleSession;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.check.Comparison;
import entente.rulebook.check.Condition;
import entente.rulebook.check.Conditions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What nearly happened: the rules that lacked one condition, and the periods that nearly ran out. There is no algorithm
 * of its own behind it: the docket is kept again, of fewer moves.
 */
public final class NearMisses {

    private static final int MOST = 5;

    private static final int MOST_UNMEASURED = 2;

    /** What is off by more than half of what it is, or of what is asked, was not near. */
    private static final double NEAR = 0.5;

    /** What stands in for the size of a bound that is nothing ("in time"), in days. */
    private static final double FORTNIGHT = 14;

    /** The days before its end in which a period nearly ran out: a quarter of it, but a week to a month. */
    private static final int WEEK = 7;

    private static final int MONTH = 30;

    /** Fields that say what the move is or did, which has sentences and rules of its own: another move was not near. */
    private static final Set<String> NEVER_NEAR = Set.of(
            "asked",
            "mode",
            "free",
            "takesBack",
            "unasked",
            "joint",
            "mendedLapses",
            "doubtedReliedOn",
            "doubtedNotReliedOn");

    private final Dialogue dialogue;
    private final Rules rules;
    private final List<Conditions> conditions;
    private final List<Move> known;
    private final LocalDate asOf;
    private final NearMissWords nearMissWords;

    private NearMisses(Dialogue dialogue, Rules rules, Rulebook rulebook, LocalDate asOf) {
        this.dialogue = dialogue;
        this.rules = rules;
        this.conditions = rulebook.rules().stream()
                .map(rule -> Conditions.of(rule, rulebook.numbers()))
                .toList();
        this.known = dialogue.knownOn(asOf);
        this.asOf = asOf;
        this.nearMissWords = new NearMissWords(dialogue, rules, rulebook.numbers());
    }

    /**
     * What nearly happened with a move on its own day.
     *
     * @param rules those that {@code rulebook} was compiled to
     * @param asOf the day whose knowledge counts; nothing is near where the move was not known by then
     */
    public static List<NearMiss> ofMove(
            Dialogue dialogue, Rules rules, Rulebook rulebook, LocalDate asOf, String move) {
        NearMisses near = new NearMisses(dialogue, rules, rulebook, asOf);
        return near.known.stream()
                .filter(known -> known.id().equals(move))
                .findFirst()
                .map(known -> closest(Stream.concat(near.stopped(known), near.lacking(known))))
                .orElse(List.of());
    }

    /** What nearly happened on a day, or will soon where nothing is done. */
    public static List<NearMiss> ofDay(
            Dialogue dialogue, Rules rules, Rulebook rulebook, LocalDate asOf, LocalDate day) {
        NearMisses near = new NearMisses(dialogue, rules, rulebook, asOf);
        return closest(Stream.concat(near.running(day), near.lacking(day, occasion -> true)));
    }

    /** The closest first, each rule once for the same moves; what has no measure only where nothing that has one is near. */
    private static List<NearMiss> closest(Stream<NearMiss> all) {
        Set<Object> told = new HashSet<>();
        List<NearMiss> misses = all.sorted(Comparator.comparingDouble(NearMiss::distance))
                .filter(miss -> told.add(List.of(miss.rule(), Set.copyOf(miss.moves()))))
                .toList();
        List<NearMiss> measured =
                misses.stream().filter(miss -> miss.distance() < 1).limit(MOST).toList();
        return measured.isEmpty() ? misses.stream().limit(MOST_UNMEASURED).toList() : measured;
    }

    // ---------------------------------------------------------------- one condition that failed

    private Stream<NearMiss> lacking(Move move) {
        return lacking(move.day(), occasion -> occasion.moves().contains(move.id()));
    }

    private Stream<NearMiss> lacking(LocalDate day, Predicate<Occasion> wanted) {
        List<NearMiss> misses = new ArrayList<>();
        try (RecordingRules recordingRules = new RecordingRules(rules.open())) {
            List<Entry> entries = Docket.keep(dialogue, until(day), rules, rules.terms(), recordingRules, day)
                    .entries();
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                if (entry.date().equals(day) && wanted.test(entry.occasion())) {
                    misses.addAll(lacking(entry, recordingRules.openAt(i)));
                }
            }
        }
        return misses.stream();
    }

    private List<NearMiss> lacking(Entry entry, Collection<OpenItem> open) {
        Occasion occasion = entry.occasion();
        Set<String> fired = entry.conclusions().stream().map(Conclusion::rule).collect(Collectors.toSet());
        Set<String> settled = conditions.stream()
                .filter(rule -> fired.contains(rule.rule().id()))
                .flatMap(rule -> rule.others().stream())
                .flatMap(NearMisses::fields)
                .collect(Collectors.toSet());
        List<NearMiss> misses = new ArrayList<>();
        for (Conditions rule : conditions) {
            if (rule.open(occasion)) {
                List<Condition> failing = rule.failing(occasion, open);
                if (failing.size() == 1) {
                    misses.addAll(lacking(rule.rule(), failing.get(0), occasion, settled));
                }
            }
        }
        return misses;
    }

    /** @param settled the fields that a rule which fired asks about; the contrary was never in question */
    private List<NearMiss> lacking(Rule rule, Condition failing, Occasion occasion, Set<String> settled) {
        boolean mirrored = fields(failing).anyMatch(field -> settled.contains(field) || NEVER_NEAR.contains(field));
        Optional<Gap> gap = Gap.of(failing, occasion);
        if (gap.isEmpty()) {
            return mirrored
                    ? List.of()
                    : List.of(new NearMiss(
                            rule.id(),
                            rule.name(),
                            occasion.moves(),
                            nearMissWords.lacking(rule, failing, occasion),
                            1));
        }
        double distance = gap.get().relative(FORTNIGHT);
        // that something came too early to be late is told by the period that nearly ran out
        boolean tooEarly = mirrored && gap.get().isTooLittle();
        return distance > NEAR || tooEarly
                ? List.of()
                : List.of(new NearMiss(
                        rule.id(),
                        rule.name(),
                        occasion.moves(),
                        nearMissWords.lacking(rule, failing, gap.get(), occasion),
                        distance));
    }

    private static Stream<String> fields(Condition condition) {
        return condition.around()
                ? Stream.of()
                : condition.comparisons().stream().map(Comparison::field);
    }

    // ---------------------------------------------------------------- periods that nearly ran out

    /** The periods that the move stopped: without it they would have run out soon. */
    private Stream<NearMiss> stopped(Move move) {
        LocalDate end = move.day().plusDays(MONTH);
        List<Move> before = until(move.day().minusDays(1));
        List<Move> with = Stream.concat(before.stream(), Stream.of(move)).toList();
        Set<ExpiredPeriod> still =
                runOuts(with, move.day(), end).map(ExpiredPeriod::of).collect(Collectors.toSet());
        return runOuts(before, move.day(), end)
                .filter(entry -> !still.contains(ExpiredPeriod.of(entry)))
                .flatMap(entry -> near(entry, move.day(), List.of(move.id()), true));
    }

    /** The periods that ran on that day, and had not run out by the day {@code asOf}. */
    private Stream<NearMiss> running(LocalDate day) {
        LocalDate end = day.plusDays(MONTH);
        Set<ExpiredPeriod> real =
                runOuts(known, day, end).map(ExpiredPeriod::of).collect(Collectors.toSet());
        return runOuts(until(day), day, end)
                .filter(entry ->
                        !real.contains(ExpiredPeriod.of(entry)) || entry.date().isAfter(asOf))
                .flatMap(entry -> near(entry, day, List.of(), !real.contains(ExpiredPeriod.of(entry))));
    }

    /** A period that ran out on a day; what the rules made of it may differ. */
    private record ExpiredPeriod(LocalDate day, Class<?> kind, List<String> moves) {
        static ExpiredPeriod of(Entry entry) {
            return new ExpiredPeriod(
                    entry.date(), entry.occasion().getClass(), entry.occasion().moves());
        }
    }

    private List<Move> until(LocalDate day) {
        return known.stream().filter(move -> !move.day().isAfter(day)).toList();
    }

    /** The periods that would run out after {@code from} and by {@code end} had there been those moves alone. */
    private Stream<Entry> runOuts(List<Move> moves, LocalDate from, LocalDate end) {
        try (RuleSession session = rules.open()) {
            return Docket.keep(dialogue, moves, rules, rules.terms(), session, end).entries().stream()
                    .filter(entry -> entry.date().isAfter(from) && period(entry.occasion()) >= 0);
        }
    }

    private Stream<NearMiss> near(Entry entry, LocalDate day, List<String> stoppedBy, boolean stopped) {
        long left = ChronoUnit.DAYS.between(day, entry.date());
        int period = period(entry.occasion());
        if (left > Math.min(MONTH, Math.max(WEEK, period / 4))) {
            return Stream.of();
        }
        List<String> moves = Stream.concat(entry.occasion().moves().stream(), stoppedBy.stream())
                .toList();
        Set<String> fired = entry.conclusions().stream().map(Conclusion::rule).collect(Collectors.toSet());
        return conditions.stream()
                .map(Conditions::rule)
                .filter(rule -> fired.contains(rule.id()))
                .map(rule -> new NearMiss(
                        rule.id(),
                        rule.name(),
                        moves,
                        nearMissWords.left(rule, left, entry.occasion(), stopped),
                        left / Math.max(period + 1, FORTNIGHT)));
    }

    /** The days of the period that ran out; below 0 for any other occasion. */
    private static int period(Occasion occasion) {
        if (occasion instanceof Occasion.Unanswered unanswered) {
            return unanswered.days();
        }
        if (occasion instanceof Occasion.Unfinished unfinished) {
            return unfinished.days();
        }
        if (occasion instanceof Occasion.Overdue overdue) {
            return overdue.days();
        }
        if (occasion instanceof Occasion.Stood stood) {
            return stood.days();
        }
        return occasion instanceof Occasion.Silence silence ? silence.days() : -1;
    }
}
