package entente.rulebook.effect;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.RedLine;
import entente.dialogue.Side;
import entente.rulebook.DayOfTrust;
import entente.rulebook.TrustTrend;
import entente.trust.TrustCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue made as small as it can be while rules still find the same on a day: fewer moves, none of them told in
 * words. Dropping one more of its moves, with those that refer to it, would lose the finding.
 */
public final class MinimalCase {

    /** So many assessments at most; what is found by then is small, if perhaps not the smallest. */
    private static final int MOST_TRIES = 400;

    private final Rules rules;
    private final LocalDate day;
    private final Predicate<Assessment> holds;
    private int tries;

    private MinimalCase(Rules rules, LocalDate day, Predicate<Assessment> holds) {
        this.rules = rules;
        this.day = day;
        this.holds = holds;
    }

    /**
     * The smallest part of {@code dialogue} that was found in which on {@code day} the same still holds of the trust of
     * {@code observer} in the other side.
     *
     * @param rule a rule that fires about the other side; null where none need
     * @param goes where that trust goes; null where it may go anywhere
     * @return empty where that does not hold in the whole dialogue either
     */
    public static Optional<Dialogue> of(
            Dialogue dialogue,
            LocalDate day,
            String observer,
            @Nullable String rule,
            @Nullable TrustTrend goes,
            Rules rules) {
        MinimalCase minimalCase = new MinimalCase(rules, day, assessment -> {
            TrustCurve curve = assessment.trustOf(observer);
            return (rule == null || fires(rule, day, curve))
                    && (goes == null || DayOfTrust.on(day, curve).course() == goes);
        });
        return Stream.of(Map.<String, Double>of(), dialogue.baseRate())
                .map(baseRate -> bare(dialogue, day, baseRate))
                .filter(minimalCase::stillHolds)
                .findFirst()
                .map(minimalCase::smallest);
    }

    private static boolean fires(String rule, LocalDate day, TrustCurve curve) {
        return curve.points().stream()
                .filter(point -> point.date().equals(day))
                .flatMap(point -> point.causes().stream())
                .anyMatch(cause -> rule.equals(cause.rule()));
    }

    private Dialogue smallest(Dialogue whole) {
        Dialogue smallest = whole;
        for (int chunk = Math.max(1, whole.moves().size() / 2); chunk >= 1; chunk = chunk / 2) {
            Dialogue before;
            do {
                before = smallest;
                smallest = withoutChunks(smallest, chunk);
            } while (chunk == 1 && smallest.moves().size() < before.moves().size());
        }
        for (RedLine line : whole.redLines()) {
            List<RedLine> fewer = new ArrayList<>(smallest.redLines());
            fewer.remove(line);
            Dialogue smaller = smallest.with(smallest.moves(), fewer);
            smallest = stillHolds(smaller) ? smaller : smallest;
        }
        return smallest;
    }

    /** Drops as many moves at a time, the earliest first, wherever the rest will do. */
    private Dialogue withoutChunks(Dialogue dialogue, int chunk) {
        Dialogue smaller = dialogue;
        List<Move> moves = dialogue.moves();
        for (int from = 0; from < moves.size() && tries < MOST_TRIES; from += chunk) {
            Set<String> gone = new HashSet<>();
            moves.subList(from, Math.min(moves.size(), from + chunk)).forEach(move -> gone.add(move.id()));
            Dialogue rest = without(smaller, gone);
            if (rest.moves().size() < smaller.moves().size() && stillHolds(rest)) {
                smaller = rest;
            }
        }
        return smaller;
    }

    /** Without these moves, and without whatever refers to them. */
    private static Dialogue without(Dialogue dialogue, Set<String> gone) {
        List<Move> left = new ArrayList<>();
        for (Move move : dialogue.moves()) { // what is referred to comes first
            if (gone.contains(move.id())
                    || move.links().byField().values().stream().anyMatch(gone::contains)) {
                gone.add(move.id());
            } else {
                left.add(move);
            }
        }
        return dialogue.with(left, dialogue.redLines());
    }

    private boolean stillHolds(Dialogue dialogue) {
        tries++;
        return tries <= MOST_TRIES && holds.test(Assessor.assess(dialogue, rules, day));
    }

    /** What rules weigh of the dialogue, as far as it is known that day. */
    private static Dialogue bare(Dialogue dialogue, LocalDate day, Map<String, Double> baseRate) {
        return new Dialogue(
                dialogue.title(),
                null,
                dialogue.sides().stream()
                        .map(side -> new Side(side.id(), side.name(), null))
                        .toList(),
                dialogue.knownOn(day).stream().map(MinimalCase::bare).toList(),
                dialogue.redLines(),
                List.of(),
                null,
                baseRate,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private static Move bare(Move move) {
        return move.but().summary(null).source(null).locator(null).build();
    }
}
