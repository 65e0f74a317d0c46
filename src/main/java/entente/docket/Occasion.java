package entente.docket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * What the docket puts before the rules. The components are what rules may ask about; shares run from 0 to 1, worth
 * and cost are in points, periods in days. A stake is what is at stake, in whole deeds: what a rule concludes for each
 * unit of it is evidence. It is reckoned for the time that was taken, and for what was done before.
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

    /** Whether something was not done, rather than done; it comes before whatever is done on its day. */
    default boolean isLapse() {
        return this instanceof Shortfall
                || this instanceof Unanswered
                || this instanceof Unfinished
                || this instanceof Overdue
                || this instanceof Silence;
    }

    /** How sides and moves are called in a reason. */
    interface Naming {
        String side(String id);

        String step(String moveId);

        /** What a move promises, or a clause obliges to. */
        String promised(String id);
    }

    /**
     * An exchange concluded: evidence about {@code side} ages by that many exchanges.
     *
     * @param exchanges 0 … 1
     */
    record Ageing(String side, double exchanges) {
        public static final Ageing NONE = new Ageing("", 0);
    }

    /**
     * A side makes a move.
     *
     * @param unasked the stake of the part of it that answers nothing and keeps no promise
     * @param exchanges how much of an exchange that part is, 0 … 1
     * @param sinceDemand days since the other side demanded something; so, since its own threat, and since harm by the
     *     other side
     */
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
            double stake,
            double unasked,
            double exchanges,
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
            int sinceThreat,
            int sinceHarm)
            implements Occasion {
        @Override
        public List<String> moves() {
            return List.of(move);
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of("actor", naming.side(actor), "other", naming.side(other), "step", naming.step(move));
        }

        @Override
        public Ageing ageing() {
            return new Ageing(actor, exchanges);
        }
    }

    /**
     * A step of the giver is answered by one of the receiver. Where both did the same together, each half answers the
     * other.
     *
     * @param share how far this answer settles the step
     * @param stake the smaller of what is settled and what settles it; it halves with each answer window that it took
     * @param mended the stake of what had not been answered in time
     * @param mendedLapses how many lapses in a row the receiver had before the one that this makes good; −1 where there
     *     was none
     * @param joint both did it together
     * @param exchanges how much of an exchange it is, 0 … 1; contacts and words are none
     * @param run on how many days in a row exchanges were answered in full, this one included
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
            double stake,
            double mended,
            int mendedLapses,
            boolean joint,
            double exchanges,
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
            return joint
                    ? naming.side(receiver) + " did its part of the " + naming.step(answer) + ", as "
                            + naming.side(giver) + " did"
                    : naming.side(receiver) + " answered the " + naming.step(step) + " with "
                            + (mode.equals("word") ? "" : "the ") + naming.step(answer) + " " + when(days);
        }

        @Override
        public Ageing ageing() {
            return new Ageing(receiver, exchanges);
        }

        /** The same, counting as so much of an exchange. */
        Answer counting(double otherwise) {
            return new Answer(
                    step,
                    answer,
                    giver,
                    receiver,
                    asked,
                    mode,
                    share,
                    full,
                    stake,
                    mended,
                    mendedLapses,
                    joint,
                    otherwise,
                    days,
                    run);
        }
    }

    /**
     * A concession has waited for an answer, and some of it is still unanswered.
     *
     * @param open the share still unanswered, {@code stake} what is at stake in it
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
            double stake,
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
     * @param missing the share of the whole step that is missing, {@code stake} what is at stake in it
     * @param paid the other side went further for it
     */
    record Unfinished(
            int clock, String step, String giver, String receiver, double missing, double stake, boolean paid, int days)
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
     * @param stake of the part of it that answers nothing and keeps no promise; it halves with each answer window
     * @param paid the other side had gone further for it
     * @param mended the stake of what had been doubted
     * @param doubtedReliedOn it had been doubted after the other side relied on it, {@code doubtedNotReliedOn} otherwise
     * @param exchanges how much of an exchange the unasked part is, 0 … 1
     */
    record Completion(
            String step,
            String move,
            String giver,
            String receiver,
            double added,
            boolean full,
            double stake,
            boolean paid,
            double mended,
            boolean doubtedReliedOn,
            boolean doubtedNotReliedOn,
            double exchanges,
            int days)
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
            return new Ageing(giver, exchanges);
        }
    }

    /**
     * A side delivers what it promised, or part of it.
     *
     * @param promise the promise or clause, {@code source} the move that made it
     * @param stake of what was delivered and answers nothing; it halves with each answer window that it is late
     * @param mended the stake of what was overdue
     * @param mendedLapses how many lapses in a row its side had before the one that this makes good; −1 for none
     * @param exchanges how much of an exchange it is, 0 … 1
     */
    record Delivery(
            String promise,
            String source,
            String move,
            String by,
            String other,
            double delivered,
            boolean full,
            double stake,
            double mended,
            int mendedLapses,
            double exchanges,
            int daysLate)
            implements Occasion {
        @Override
        public List<String> moves() {
            return List.of(source, move);
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of(
                    "by", naming.side(by),
                    "other", naming.side(other),
                    "promised", naming.promised(promise),
                    "step", naming.step(move),
                    "share", percent(delivered),
                    "late", period(Math.max(0, daysLate)));
        }

        @Override
        public Ageing ageing() {
            return new Ageing(by, exchanges);
        }
    }

    /**
     * The date of a promise has passed and some of it is not delivered.
     *
     * @param promise the promise or clause, {@code source} the move that made it
     * @param missing the share not delivered, {@code stake} what is at stake in it
     * @param first no other period has run out over it; the exchange counts once
     */
    record Overdue(
            int clock,
            String promise,
            String source,
            String by,
            String other,
            double missing,
            double stake,
            int lapses,
            boolean first,
            int days)
            implements Occasion {
        @Override
        public List<String> moves() {
            return List.of(source);
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of(
                    "by", naming.side(by),
                    "other", naming.side(other),
                    "promised", naming.promised(promise),
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
     * @param promise the promise or clause, {@code source} the move that made it
     * @param stake of what was promised
     * @param inTime before the date of the promise and before anything was delivered: withdrawn rather than broken
     */
    record Breach(String promise, String source, String move, String by, String other, double stake, boolean inTime)
            implements Occasion {
        @Override
        public List<String> moves() {
            return List.of(source, move);
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of("by", naming.side(by), "other", naming.side(other), "promised", naming.promised(promise));
        }

        @Override
        public Ageing ageing() {
            return new Ageing(by, 1);
        }
    }

    /**
     * A side takes back a step of its own.
     *
     * @param undone the share of the step that is taken back, {@code stake} what is at stake in it
     * @param answered the other side had given something for it
     * @param harm a hostile deed takes it back, which is weighed besides
     */
    record Reversal(
            String step,
            String move,
            String actor,
            String other,
            double undone,
            double stake,
            boolean answered,
            boolean harm,
            int days)
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
     * It comes to light that a step goes less far than was said.
     *
     * @param missing the share of the whole step that turns out to be missing, {@code stake} what is at stake in it
     * @param relied the other side had gone further for it, or it answered or kept something
     */
    record Shortfall(String step, String giver, String receiver, double missing, double stake, boolean relied, int days)
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
     * A side has been silent.
     *
     * @param owed the other side owes it an answer
     * @param spell how many moves it had made in its last active spell
     */
    record Silence(int clock, String move, String side, String other, boolean owed, int spell, int days)
            implements Occasion {
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
     * A step has stood: it was neither taken back nor has it ended as agreed.
     *
     * @param stake what is at stake in it as far as it goes
     * @param peaceful its side has done no harm since
     */
    record Stood(
            int clock, String step, String actor, String other, String kind, double stake, boolean peaceful, int days)
            implements Occasion {
        @Override
        public List<String> moves() {
            return List.of(step);
        }

        @Override
        public Map<String, String> words(Naming naming) {
            return Map.of(
                    "actor", naming.side(actor),
                    "other", naming.side(other),
                    "step", naming.step(step),
                    "days", period(days));
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
     * @param low what trust is at least in nine cases of ten; {@code high}, at most
     * @param readiness in how many cases of a hundred the other side moves if this one gives nothing
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
            double readiness,
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
                    "readiness", points(readiness),
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
