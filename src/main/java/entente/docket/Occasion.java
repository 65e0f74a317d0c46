package entente.docket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * What the docket puts before the rules. The components are what rules may ask about; shares run from 0 to 1, worth
 * and cost are in points, periods in days.
 */
public sealed interface Occasion {

    /** A period that never began. */
    int NEVER = 1_000_000;

    /** The moves it rests on, the one that brought it about last. */
    List<String> moves();

    /** The words that a rule's reason may use, by name. */
    Map<String, String> words(Naming naming);

    /** Whose older evidence this occasion ages. */
    default Ageing ageing() {
        return Ageing.NONE;
    }

    /** How sides and moves are called in a reason. */
    interface Naming {
        String side(String id);

        String step(String moveId);
    }

    /**
     * An exchange concluded: evidence about {@code side} ages by that many exchanges.
     *
     * @param exchanges 0 … 1
     */
    record Ageing(String side, double exchanges) {
        public static final Ageing NONE = new Ageing("", 0);
    }

    /** A side makes a move. */
    record MoveMade(
            String move,
            String actor,
            String other,
            String kind,
            String mode,
            String tone,
            String extent,
            String channel,
            double scale,
            double value,
            double cost,
            boolean free,
            boolean firstOfKind,
            boolean newLevel,
            boolean goesPublic,
            boolean disputed,
            boolean thirdParty,
            boolean touchesRedLine,
            boolean takesBack,
            boolean withOffer,
            int sinceDemand,
            int sinceThreat)
            implements Occasion {
        @Override
        public List<String> moves() {
            return List.of(move);
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of("actor", naming.side(actor), "other", naming.side(other), "step", naming.step(move));
        }
    }

    /**
     * A step of the giver is answered by one of the receiver. Both halves of an exchange come before the rules: in the
     * second, the step that came first is what the later one is answered by.
     *
     * @param share how far this answer settles the step
     * @param run how many exchanges in a row were answered in full, this one included; 0 in the second half
     * @param asked the mode of the step, {@code mode} that of the answer
     */
    record Answer(
            String step,
            String answer,
            String giver,
            String receiver,
            String asked,
            String mode,
            double share,
            boolean full,
            boolean secondHalf,
            int days,
            int run)
            implements Occasion {
        @Override
        public List<String> moves() {
            return List.of(step, answer);
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of(
                    "giver", naming.side(giver),
                    "receiver", naming.side(receiver),
                    "step", naming.step(step),
                    "answer", naming.step(answer),
                    "exchange", exchange(naming),
                    "share", percent(share),
                    "run", Integer.toString(run));
        }

        private String exchange(Naming naming) {
            return secondHalf
                    ? naming.side(receiver) + " had given the " + naming.step(answer) + " for the " + naming.step(step)
                    : naming.side(receiver) + " answered the " + naming.step(step) + " with "
                            + (mode.equals("word") ? "" : "the ") + naming.step(answer) + " " + when(days);
        }

        /** Words are no exchange; the side that gave first keeps its older evidence. */
        @Override
        public Ageing ageing() {
            return secondHalf || mode.equals("word") ? Ageing.NONE : new Ageing(receiver, share);
        }
    }

    /**
     * A concession has waited for an answer, and some of it is still unanswered.
     *
     * @param open the share still unanswered
     * @param lapses how often in a row the receiver had failed to answer or deliver before
     * @param first no other period has run out over it; the exchange counts once
     */
    record Unanswered(
            int clock,
            String step,
            String giver,
            String receiver,
            double open,
            double value,
            int lapses,
            boolean first,
            int days)
            implements Occasion {
        @Override
        public List<String> moves() {
            return List.of(step);
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of(
                    "giver", naming.side(giver),
                    "receiver", naming.side(receiver),
                    "step", naming.step(step),
                    "share", percent(open),
                    "days", period(days));
        }

        @Override
        public Ageing ageing() {
            return first ? new Ageing(receiver, open) : Ageing.NONE;
        }
    }

    /**
     * A step that was taken only in part is left so.
     *
     * @param missing the share of the whole step that is missing
     * @param paid the other side went further for it
     */
    record Unfinished(int clock, String step, String giver, String receiver, double missing, boolean paid, int days)
            implements Occasion {
        @Override
        public List<String> moves() {
            return List.of(step);
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of(
                    "giver", naming.side(giver),
                    "receiver", naming.side(receiver),
                    "step", naming.step(step),
                    "share", percent(missing),
                    "days", period(days));
        }
    }

    /**
     * A side adds what was missing from a step of its own.
     *
     * @param added the share of the whole step that was added
     * @param paid the other side had gone further for it
     */
    record Completion(
            String step, String move, String giver, String receiver, double added, boolean full, boolean paid, int days)
            implements Occasion {
        @Override
        public List<String> moves() {
            return List.of(step, move);
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of(
                    "giver", naming.side(giver),
                    "receiver", naming.side(receiver),
                    "step", naming.step(step),
                    "share", percent(added),
                    "when", when(days));
        }

        @Override
        public Ageing ageing() {
            return new Ageing(giver, added);
        }
    }

    /** A side delivers what it promised, or part of it. */
    record Delivery(String promise, String move, String by, String other, double delivered, boolean full, int daysLate)
            implements Occasion {
        @Override
        public List<String> moves() {
            return List.of(promise, move);
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of(
                    "by", naming.side(by),
                    "other", naming.side(other),
                    "promised", naming.step(promise),
                    "step", naming.step(move),
                    "share", percent(delivered),
                    "late", period(Math.max(0, daysLate)));
        }

        @Override
        public Ageing ageing() {
            return new Ageing(by, delivered);
        }
    }

    /**
     * The date of a promise has passed and some of it is not delivered.
     *
     * @param missing the share not delivered
     * @param first no other period has run out over it; the exchange counts once
     */
    record Overdue(
            int clock, String promise, String by, String other, double missing, int lapses, boolean first, int days)
            implements Occasion {
        @Override
        public List<String> moves() {
            return List.of(promise);
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of(
                    "by", naming.side(by),
                    "other", naming.side(other),
                    "promised", naming.step(promise),
                    "share", percent(missing),
                    "days", period(days));
        }

        @Override
        public Ageing ageing() {
            return first ? new Ageing(by, missing) : Ageing.NONE;
        }
    }

    /**
     * A side goes back on its promise.
     *
     * @param inTime before the date of the promise and before anything was delivered: withdrawn rather than broken
     */
    record Breach(String promise, String move, String by, String other, boolean inTime) implements Occasion {
        @Override
        public List<String> moves() {
            return List.of(promise, move);
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of("by", naming.side(by), "other", naming.side(other), "promised", naming.step(promise));
        }

        @Override
        public Ageing ageing() {
            return new Ageing(by, 1);
        }
    }

    /**
     * A side takes back a step of its own.
     *
     * @param undone the share of the step that is taken back
     * @param answered the other side had given something for it
     */
    record Reversal(String step, String move, String actor, String other, double undone, boolean answered, int days)
            implements Occasion {
        @Override
        public List<String> moves() {
            return List.of(step, move);
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of(
                    "actor", naming.side(actor),
                    "other", naming.side(other),
                    "step", naming.step(step),
                    "share", percent(undone),
                    "when", when(days));
        }
    }

    /**
     * A side has been silent.
     *
     * @param spell how many moves it had made in its last active spell
     */
    record Silence(int clock, String move, String side, String other, int spell, int days) implements Occasion {
        @Override
        public List<String> moves() {
            return List.of(move);
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of(
                    "side", naming.side(side),
                    "other", naming.side(other),
                    "days", period(days),
                    "spell", Integer.toString(spell));
        }
    }

    /**
     * A term of a proposal, before the proposal as a whole.
     *
     * @param side who would carry it out, {@code other} for whom
     * @param touchesRedLine it is on an issue that its own side does not trade
     */
    record TermWeighed(
            String proposal,
            String side,
            String other,
            String kind,
            String mode,
            String tone,
            String extent,
            double scale,
            double cost,
            double value,
            boolean touchesRedLine)
            implements Occasion {
        @Override
        public List<String> moves() {
            return List.of();
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of("side", naming.side(side), "other", naming.side(other));
        }
    }

    /**
     * A proposal, as one of the two sides sees it: what it would give is its cost, what it would get is its value.
     * Trust and what it takes are in percent.
     *
     * @param asked whether the side is the one that is asked; else it proposes
     * @param breakEven the trust from which the proposal pays: cost / value; above 100 where no trust is enough
     * @param low trust were all uncertainty to turn out badly; {@code high} were it to turn out well
     * @param lasting the share of its cost that cannot be taken back
     * @param kept how many promises the other side kept, in time or late; so are the open, overdue and broken ones
     * @param unfinished how many steps the other side has left as they are, taken in part
     * @param redLine what the side will not trade and this touches; empty for nothing
     */
    record ProposalWeighed(
            String proposal,
            String side,
            String other,
            boolean asked,
            double cost,
            double value,
            double breakEven,
            double trust,
            double low,
            double high,
            boolean coveredByLow,
            boolean coveredByTrust,
            boolean coveredByHigh,
            boolean touchesRedLine,
            double lasting,
            int kept,
            int open,
            int overdue,
            int broken,
            int unfinished,
            String redLine)
            implements Occasion {

        /** What stands for a trust that nobody can have. */
        public static final double NO_TRUST = 1_000_000;

        @Override
        public List<String> moves() {
            return List.of();
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of(
                    "side", naming.side(side),
                    "other", naming.side(other),
                    "cost", points(cost),
                    "value", points(value),
                    "breakeven", breakEven > 100 ? "more than 100" : points(breakEven),
                    "trust", points(trust),
                    "low", points(low),
                    "high", points(high),
                    "line", redLine);
        }
    }

    /** One decimal, and none where it would be 0. */
    private static String points(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String period(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String when(int days) {
        return days == 0 ? "on the same day" : "after " + period(days);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }
}
