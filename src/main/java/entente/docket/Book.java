package entente.docket;

import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the docket remembers of one side. */
final class Book {

    /** Its concessions that still wait for an answer, oldest first. */
    private final NavigableSet<Step> waiting =
            new TreeSet<>(Comparator.comparing(Step::day).thenComparing(Step::id));
    /** Its promises not yet delivered, oldest first, by the kind promised. */
    private final Map<String, Map<String, Pledge>> pledges = new LinkedHashMap<>();

    private int lapses;
    private final Set<String> kindsSeen = new HashSet<>();
    private @Nullable LocalDate lastDemand;
    private @Nullable LocalDate lastThreat;
    private @Nullable Move lastMove;
    private int spell;

    // ---------------------------------------------------------------- what waits for an answer

    /** Lets a concession of its own wait for an answer. */
    void startWaiting(Step given) {
        waiting.add(given);
    }

    void stopWaiting(Step given) {
        waiting.remove(given);
    }

    /**
     * Those of its waiting concessions that the worth of {@code payer}, a step of the other side, pays for: of earlier
     * days, oldest first, the last one perhaps only in part. What is older than {@code window} days is past paying for.
     */
    List<Step> paidBy(Step payer, int window) {
        while (!waiting.isEmpty() && waiting.first().daysUntil(payer.day()) > window) {
            waiting.pollFirst();
        }
        List<Step> oldestFirst = new ArrayList<>();
        double wanted = 0;
        for (Step given : waiting) {
            if (wanted >= payer.value() || !given.day().isBefore(payer.day())) {
                break;
            }
            oldestFirst.add(given);
            wanted += given.openWorth();
        }
        return oldestFirst;
    }

    // ---------------------------------------------------------------- what it promised

    void promise(Pledge pledge) {
        pledges.computeIfAbsent(pledge.kind(), none -> new LinkedHashMap<>()).put(pledge.id(), pledge);
    }

    /** Nothing more is to be delivered on it. */
    void forget(Pledge pledge) {
        pledges.computeIfPresent(pledge.kind(), (kind, ofKind) -> {
            ofKind.remove(pledge.id());
            return ofKind;
        });
    }

    /** The oldest of its promises that a step of its own delivers on without naming it. */
    Optional<Pledge> oldestDeliveredBy(Step step) {
        return pledges.getOrDefault(step.move().kind(), Map.of()).values().stream()
                .filter(pledge -> pledge.canBeDeliveredBy(step))
                .findFirst();
    }

    // ---------------------------------------------------------------- how it fails

    /** Counts a failure to answer or to deliver; how many in a row there were before it. */
    int lapse() {
        return lapses++;
    }

    /** It has answered or delivered in full: what it fails to do next is the first failure again. */
    void endLapses() {
        lapses = 0;
    }

    // ---------------------------------------------------------------- what it has done so far

    /** Remembers a move of its own; {@code spellGap} days of silence end a spell. */
    void remember(Step step, int spellGap) {
        Move move = step.move();
        spell = lastMove != null && CalendarDays.between(lastMove.day(), move.day()) <= spellGap ? spell + 1 : 1;
        lastMove = move;
        kindsSeen.add(move.kind());
        if (step.kind().isDemand()) {
            lastDemand = move.day();
        } else if (step.kind().isThreat()) {
            lastThreat = move.day();
        }
    }

    boolean isFirstOfKind(Step step) {
        return !kindsSeen.contains(step.kind().code());
    }

    /** Whether it has made no move after this one. */
    boolean endsWith(Step step) {
        return step.move().equals(lastMove);
    }

    /** How many moves it has made since its last long silence. */
    int spell() {
        return spell;
    }

    /** Days since it last demanded something; {@link Occasion#NEVER} where it did not. */
    int sinceDemand(LocalDate day) {
        return since(lastDemand, day);
    }

    /** Days since it last threatened; {@link Occasion#NEVER} where it did not. */
    int sinceThreat(LocalDate day) {
        return since(lastThreat, day);
    }

    private static int since(@Nullable LocalDate earlier, LocalDate day) {
        return earlier == null ? Occasion.NEVER : CalendarDays.between(earlier, day);
    }
}
