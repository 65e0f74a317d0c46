package entente.docket;

import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.docket.Settlement.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A move on the docket's books: how far it goes, how far it is settled, and what it settles itself. What settles a step
 * is kept on both sides at once: as the share of the one that is settled, and as a settlement of the one that answers.
 * What else hangs on a change is the {@link Register}'s to change, which is therefore asked for it.
 */
final class Step {

    private final Move move;
    private final Kind kind;
    private final String other;
    private final double worthInFull;
    private final double costInFull;
    private double reached;
    private double settled;
    /** What each answering move is worth. */
    private final Map<String, Double> answers = new LinkedHashMap<>();
    /** The exchanges in which this step is the answer, one for each step that it answers. */
    private final List<Settlement> settlements = new ArrayList<>();

    private final Lapse lapse = new Lapse();
    private @Nullable Pledge delivers;

    /**
     * @param other the side that the move is made to
     * @param worthInFull to the other side, if it went all the way
     * @param costInFull to the side that makes it, if it went all the way
     * @param reached how far it goes, 0 … 1
     */
    Step(Move move, Kind kind, String other, double worthInFull, double costInFull, double reached) {
        this.move = move;
        this.kind = kind;
        this.other = other;
        this.worthInFull = worthInFull;
        this.costInFull = costInFull;
        this.reached = reached;
    }

    Move move() {
        return move;
    }

    String id() {
        return move.id();
    }

    LocalDate day() {
        return move.day();
    }

    int daysUntil(LocalDate later) {
        return CalendarDays.between(day(), later);
    }

    /** The side that makes the move. */
    String actor() {
        return move.actor();
    }

    /** The side that it is made to. */
    String other() {
        return other;
    }

    Kind kind() {
        return kind;
    }

    Mode mode() {
        return kind.mode();
    }

    // ---------------------------------------------------------------- how far it goes

    /** How far it goes now, 0 … 1: completing raises it, taking back lowers it. */
    double reached() {
        return reached;
    }

    double missing() {
        return 1 - reached;
    }

    /** Whether it goes only part of the way. */
    boolean isPartial() {
        return reached > 0 && !Rounding.isWhole(reached);
    }

    /** What it is worth to the other side as far as it goes now. */
    double value() {
        return worthInFull * reached;
    }

    /** What it costs the side that makes it, as far as it goes now. */
    double cost() {
        return costInFull * reached;
    }

    /** How much further {@code rest} goes. */
    double addedBy(Step rest) {
        return Math.max(0, rest.reached - reached);
    }

    /** Goes as far as {@code rest}, where that is further; the worth that this adds. */
    double complete(Step rest) {
        double worthBefore = value();
        reached = Math.max(reached, rest.reached);
        return value() - worthBefore;
    }

    /**
     * Takes back a part, 0 … 1, of what it reaches, and the same part of what it settles; how much further it went
     * before. What it answered waits for that much again.
     */
    double takeBack(double part) {
        if (reached == 0) {
            return 0;
        }
        double undone = reached * part;
        double left = (reached - undone) / reached;
        reached -= undone;
        settlements.forEach(settlement -> settlement.given().unsettle(this, settlement.keep(left), left));
        return undone;
    }

    // ---------------------------------------------------------------- how far it is settled

    /** The share of it that is answered, 0 … 1. */
    double settled() {
        return settled;
    }

    double unsettled() {
        return 1 - settled;
    }

    /** Whether it is answered in full. */
    boolean isSettled() {
        return Rounding.isWhole(settled);
    }

    /** What of its worth is still unanswered. */
    double openWorth() {
        return value() * (1 - settled);
    }

    /** Settles up to {@code share} more of it by {@code answer}; how much was still missing of that. */
    double settle(double share, Step answer, By by) {
        double before = settled;
        settled = Math.min(1, before + share);
        double gained = settled - before;
        Settlement settlement = answer.settlementOf(this, by);
        settlement.add(gained);
        answers.put(answer.id(), by == By.WORTH ? settlement.share() * value() : answer.value());
        return gained;
    }

    private void unsettle(Step answer, double share, double left) {
        settled = Math.max(0, settled - share);
        answers.computeIfPresent(answer.id(), (id, worth) -> worth * left);
    }

    /** Names the move that completed one of its answers among the answers; its worth is counted with that one. */
    void nameCompletion(Step rest) {
        answers.put(rest.id(), 0.0);
    }

    /** The moves that answered it, the first one first. */
    List<String> answeredBy() {
        return List.copyOf(answers.keySet());
    }

    /** What they are worth to the side that made this step. */
    double answeredValue() {
        return answers.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** That no answer came in time. */
    Lapse lapse() {
        return lapse;
    }

    // ---------------------------------------------------------------- what it settles

    private Settlement settlementOf(Step given, By by) {
        for (Settlement settlement : settlements) {
            if (settlement.given() == given) {
                return settlement;
            }
        }
        Settlement settlement = new Settlement(given, by);
        settlements.add(settlement);
        return settlement;
    }

    /** The exchanges in which this step is the answer. */
    List<Settlement> settlements() {
        return Collections.unmodifiableList(settlements);
    }

    /** Whether it answers any step but {@code given}. */
    boolean answersOthersThan(Step given) {
        return settlements.stream().anyMatch(settlement -> settlement.given() != given);
    }

    /** Whether the other side went further for it than it went itself. */
    boolean isPaidBeyond() {
        return settlements.stream()
                .anyMatch(settlement ->
                        settlement.by() == By.NAME && settlement.given().reached > reached + Rounding.MOST);
    }

    void deliverOn(Pledge pledge) {
        delivers = pledge;
    }

    /** The promise that this step delivers on. */
    Optional<Pledge> delivers() {
        return Optional.ofNullable(delivers);
    }
}
