package entente.assessment.plan;

import entente.assessment.WeighedTerm;
import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A bargain laid out in steps, with what each side is out by after each of them. What is given counts as points of cost
 * to the giver, what is got as points of value to the receiver.
 *
 * @param shares what the whole brings each side, in the order of the dialogue's sides
 * @param vetoed the terms on a red line, which are not planned
 * @param shortfalls where a side is exposed by more than it trusts the other for, the largest first; one for each side
 * @param haste where a side does something before what is smaller or can be undone
 * @param moves the steps as moves, with ids that the dialogue does not use
 */
public record Plan(
        Arrangement arrangement,
        List<PlanStep> steps,
        List<Share> shares,
        List<WeighedTerm> vetoed,
        List<Shortfall> shortfalls,
        List<Haste> haste,
        Merit merit,
        List<Move> moves) {

    public Plan {
        steps = List.copyOf(steps);
        shares = List.copyOf(shares);
        vetoed = List.copyOf(vetoed);
        shortfalls = List.copyOf(shortfalls);
        haste = List.copyOf(haste);
        moves = List.copyOf(moves);
    }

    /**
     * What is done on one day, at the same time.
     *
     * @param number from 1
     * @param positions where each side stands afterwards, in the order of the dialogue's sides
     */
    public record PlanStep(
            int number, LocalDate date, List<PlanItem> items, List<Position> positions, List<Tripwire> tripwires) {

        public PlanStep {
            items = List.copyOf(items);
            positions = List.copyOf(positions);
            tripwires = List.copyOf(tripwires);
        }

        public Position position(String side) {
            return positions.get(0).side().equals(side) ? positions.get(0) : positions.get(1);
        }
    }

    /**
     * A term, or a half of one.
     *
     * @param term the whole of it
     * @param cost of this part to the giver, in points
     * @param value of this part to the receiver, in points
     */
    public record PlanItem(WeighedTerm term, TermShare part, double cost, double value) {

        public String giver() {
            return term.by();
        }

        /** Whether it cannot be taken back. */
        public boolean isLasting() {
            return term.lasting() != null;
        }
    }

    /**
     * Where a side stands after a step.
     *
     * @param trust in the other side when it agreed to the step, 0 … 1: after the step before, for the first on the day
     *     of the bargain
     * @param trustAfter the same after the step
     * @param given so far
     * @param got so far
     * @param coming what the other side has still to give
     * @param excess by how much the exposure is more than the trust bears; 0 where it is borne
     * @param stake what the side would be out by had the other not done its part of the very step
     */
    public record Position(
            String side,
            double trust,
            double trustAfter,
            double given,
            double got,
            double coming,
            double excess,
            double stake) {

        /** What it is out by if the other side stops here. */
        public double exposure() {
            return Math.max(0, given - got);
        }

        /** How far exposed it may be: trust · what is still to come. */
        public double limit() {
            return trust * coming;
        }

        /** Below 0 where it is out. */
        public double gain() {
            return got - given;
        }
    }

    /**
     * What a side checks after a step before it goes on.
     *
     * @param due what the other side has to have done
     * @param by the day of the next step
     * @param withheld what the side keeps back otherwise: what it is to do next
     */
    public record Tripwire(String side, List<PlanItem> due, LocalDate by, List<PlanItem> withheld) {

        public Tripwire {
            due = List.copyOf(due);
            withheld = List.copyOf(withheld);
        }
    }

    /**
     * What the whole brings a side.
     *
     * @param reservation the least that it must gain
     */
    public record Share(String side, double given, double got, double reservation) {

        public double net() {
            return got - given;
        }

        /** Beyond the least that it must gain. */
        public double surplus() {
            return net() - reservation;
        }
    }

    /**
     * Where a side is exposed most beyond what it trusts the other for.
     *
     * @param step after which
     * @param points by which what the other side has given by then would have to grow
     * @param items what stands in the way: what the side has given by then, the most costly first
     */
    public record Shortfall(String side, int step, double points, List<PlanItem> items) {

        public Shortfall {
            items = List.copyOf(items);
        }
    }

    /** Two items of one side, of which the later costs it no more and can be undone as well, one of both being less. */
    public record Haste(PlanItem earlier, PlanItem later) {}

    /** Whether no side is ever exposed by more than it trusts the other for. */
    public boolean isBearable() {
        return merit.isBearable();
    }

    /** The terms that are carried out in two halves. */
    public List<WeighedTerm> split() {
        return steps.stream()
                .flatMap(step -> step.items().stream())
                .filter(item -> item.part() == TermShare.FIRST_HALF)
                .map(PlanItem::term)
                .toList();
    }

    /** Where each side stands if all stops after so many steps; none for 0, when nobody is out by anything. */
    public List<Position> cutAfter(int step) {
        return step == 0 ? List.of() : steps.get(step - 1).positions();
    }

    /** Nash's product: of what both gain beyond the least that they must; none where one gains no more than that. */
    public Optional<Double> nashProduct() {
        return shares.stream().allMatch(share -> share.surplus() > 0)
                ? shares.stream().map(Share::surplus).reduce((one, other) -> one * other)
                : Optional.empty();
    }

    public Share share(String side) {
        return shares.get(0).side().equals(side) ? shares.get(0) : shares.get(1);
    }
}
