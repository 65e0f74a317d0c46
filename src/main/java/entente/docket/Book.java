package entente.docket;

import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the docket remembers of one side. */
final class Book {

    /** Its concessions that still can be answered, by the day on which they were made. */
    private final TreeMap<LocalDate, Set<Step>> owed = new TreeMap<>();

    private final Owed owes = new Owed();

    private int lapses;
    private int lapsesBeforeToday;
    private @Nullable LocalDate lastLapse;
    private final Map<String, Repetition> repetitions = new HashMap<>();
    private final Map<PartOfCount, Count> counts = new HashMap<>();
    private final Set<String> kindsSeen = new HashSet<>();
    private @Nullable LocalDate lastDemand;
    private @Nullable LocalDate lastThreat;
    private @Nullable LocalDate lastHarm;
    private @Nullable Move lastMove;
    private int spell;

    // ---------------------------------------------------------------- what waits for an answer

    /** Lets a concession of its own wait for an answer. */
    void startWaiting(Step given) {
        owed.computeIfAbsent(given.day(), none -> new LinkedHashSet<>()).add(given);
    }

    void stopWaiting(Step given) {
        owed.computeIfPresent(given.day(), (day, ofDay) -> {
            ofDay.remove(given);
            return ofDay.isEmpty() ? null : ofDay;
        });
    }

    boolean isWaiting(Step given) {
        return owed.getOrDefault(given.day(), Set.of()).contains(given);
    }

    /**
     * The oldest day before {@code day} of which concessions wait for an answer. What is older than {@code most} days is
     * past paying for.
     */
    Optional<LocalDate> firstOwed(LocalDate day, int most) {
        while (!owed.isEmpty() && CalendarDays.between(owed.firstKey(), day) > most) {
            owed.pollFirstEntry();
        }
        return owed.isEmpty() ? Optional.empty() : before(owed.firstKey(), day);
    }

    /** The next such day after {@code earlier}. */
    Optional<LocalDate> nextOwed(LocalDate earlier, LocalDate day) {
        return before(owed.higherKey(earlier), day);
    }

    private static Optional<LocalDate> before(@Nullable LocalDate owed, LocalDate day) {
        return Optional.ofNullable(owed).filter(of -> of.isBefore(day));
    }

    /** Its concessions of a day that wait for an answer. */
    List<Step> owedOf(LocalDate day) {
        return List.copyOf(owed.getOrDefault(day, Set.of()));
    }

    // ---------------------------------------------------------------- what it promised

    /** Its promises and clauses that are not delivered yet. */
    Owed owes() {
        return owes;
    }

    // ---------------------------------------------------------------- how it fails

    /** Counts a failure to answer or to deliver; on how many days in a row it had failed before. */
    int lapse(LocalDate day) {
        if (!day.equals(lastLapse)) {
            lastLapse = day;
            lapsesBeforeToday = lapses;
            lapses++;
        }
        return lapsesBeforeToday;
    }

    /** It has answered or delivered in full: what it fails to do next is the first failure again. */
    void endLapses() {
        lapses = 0;
    }

    // ---------------------------------------------------------------- what it has done so far

    /** How often it has made moves of this kind lately. */
    Repetition repetition(String kind, int window) {
        return repetitions.computeIfAbsent(kind, none -> new Repetition(window));
    }

    /**
     * What was counted together up to a day.
     *
     * @param since the day of its first part, {@code first} that part and {@code last} the latest
     */
    record Count(LocalDate since, Step first, Step last, double total) {
        /** What came back for some of it ends the count: what comes then is new. */
        private boolean isReturned() {
            return first.returned() > 0 || last.returned() > 0;
        }
    }

    /** What was counted so far with {@code part}, within {@code window} days; null where this begins it. */
    @Nullable
    Count counted(PartOfCount part, LocalDate day, int window) {
        Count count = counts.get(part);
        return count == null || count.isReturned() || CalendarDays.between(count.since(), day) > window ? null : count;
    }

    void count(PartOfCount part, Count count) {
        counts.put(part, count);
    }

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
        } else if (step.kind().isHarm()) {
            lastHarm = move.day();
        }
    }

    boolean hasSeen(String kind) {
        return kindsSeen.contains(kind);
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

    /** Days since its last hostile deed; {@link Occasion#NEVER} where there was none. */
    int sinceHarm(LocalDate day) {
        return since(lastHarm, day);
    }

    private static int since(@Nullable LocalDate earlier, LocalDate day) {
        return earlier == null ? Occasion.NEVER : CalendarDays.between(earlier, day);
    }
}
