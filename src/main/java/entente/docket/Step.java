package entente.docket;

import entente.dialogue.Kind;
import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A move on the docket's books: how far it goes, how far it is answered, and what it answers. */
final class Step {

    static final double ROUNDING = 1e-9;

    static final double ALL_BUT_ROUNDING = 1 - ROUNDING;

    final Move move;
    final Kind kind;
    /** Worth to the receiver and cost to the giver if it went all the way. */
    final double worthInFull;

    final double costInFull;
    /** How far it goes now: completing raises it, taking back lowers it. */
    double reached;
    /** The share of it that is answered. */
    double settled;
    /** What each answering move is worth. */
    final Map<String, Double> answers = new LinkedHashMap<>();
    /** The exchanges in which this step is the answer. */
    final List<Settlement> settles = new ArrayList<>();
    /** That no answer came in time. */
    final Lapse lapse = new Lapse();
    /** The promise that this step delivers on. */
    @Nullable
    Pledge delivers;

    Step(Move move, Kind kind, double worthInFull, double costInFull, double reached) {
        this.move = move;
        this.kind = kind;
        this.worthInFull = worthInFull;
        this.costInFull = costInFull;
        this.reached = reached;
    }

    String id() {
        return move.id();
    }

    LocalDate day() {
        return move.day();
    }

    double value() {
        return worthInFull * reached;
    }

    /** What of its worth is still unanswered. */
    double openWorth() {
        return value() * (1 - settled);
    }

    /** Whether the other side went further for it than it went itself. */
    boolean isPaidBeyond() {
        return settles.stream()
                .anyMatch(settlement -> !settlement.byWorth && settlement.given.reached > reached + ROUNDING);
    }

    boolean isSettled() {
        return settled >= ALL_BUT_ROUNDING;
    }

    boolean isPartial() {
        return reached > 0 && reached < ALL_BUT_ROUNDING;
    }
}
