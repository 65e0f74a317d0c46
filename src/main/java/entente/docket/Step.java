package entente.docket;

import entente.dialogue.Kind;
import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A move on the docket's books: how far it goes, how far it is answered, and what it answers. */
final class Step {

    static final double ROUNDING = 1e-9;

    private static final double ALL_BUT_ROUNDING = 1 - ROUNDING;

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

    /** Part of {@code given} settled by a later or simultaneous step; {@code byWorth} where no link says so. */
    static final class Settlement {
        final Step given;
        final boolean byWorth;
        double share;

        Settlement(Step given, boolean byWorth, double share) {
            this.given = given;
            this.byWorth = byWorth;
            this.share = share;
        }
    }

    /** A promise on the docket's books. */
    static final class Pledge {
        final Step promise;
        double delivered;
        boolean withdrawn;
        boolean broken;
        boolean late;
        final List<String> fulfilledBy = new ArrayList<>();
        /** That it was not kept in time. */
        final Lapse lapse = new Lapse();

        Pledge(Step promise) {
            this.promise = promise;
        }

        boolean isOpen() {
            return !withdrawn && !broken && delivered < ALL_BUT_ROUNDING;
        }
    }

    /** A failure to answer or deliver in time. It is one failure, however many periods run out over it. */
    static final class Lapse {
        private @Nullable Integer before;

        /** Counts it against the debtor; whether it is new. */
        boolean begin(Book debtor) {
            if (before != null) {
                return false;
            }
            before = debtor.lapses++;
            return true;
        }

        /** How many lapses in a row the debtor had before this one. */
        int before() {
            return Objects.requireNonNull(before);
        }
    }
}
