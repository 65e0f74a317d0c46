package entente.assessment.plan;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.WeighedTerm;
import entente.assessment.plan.Arrangement.TermPlacement;
import entente.assessment.plan.Plan.Haste;
import entente.assessment.plan.Plan.PlanItem;
import entente.assessment.plan.Plan.PlanStep;
import entente.assessment.plan.Plan.Position;
import entente.assessment.plan.Plan.Share;
import entente.assessment.plan.Plan.Shortfall;
import entente.assessment.plan.Plan.Tripwire;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Replays an arrangement of a bargain step by step. After each step a side is exposed by what it has given less what it
 * has got; that is bearable up to its trust in the other side times what is still to come from there. Its trust is the
 * one after the step before: what it knew when it agreed to the step.
 */
public final class PlanReview {

    /** Points by which sums of the same numbers may differ. */
    private static final double TOLERANCE = 1e-9;

    private static final int LASTING_WEIGHT = 2;

    private final Bargain bargain;
    private final Arrangement arrangement;
    private final List<List<PlanItem>> items;
    private final List<Move> moves;
    private final Assessment assessment;

    private PlanReview(Bargain bargain, Arrangement arrangement) {
        this.bargain = bargain;
        this.arrangement = arrangement;
        this.items = items(bargain, arrangement);
        this.moves = PlannedMoves.of(bargain, arrangement);
        Dialogue dialogue = bargain.dialogue();
        this.assessment = Assessor.assess(
                dialogue.with(
                        Stream.concat(dialogue.moves().stream(), moves.stream()).toList(), dialogue.redLines()),
                bargain.rules(),
                day(arrangement.steps()));
    }

    /**
     * The plan that the arrangement makes of the bargain. It takes one assessment.
     *
     * @throws IllegalArgumentException when the arrangement has not one place for each term, or splits what cannot be
     */
    public static Plan review(Bargain bargain, Arrangement arrangement) {
        check(bargain, arrangement);
        return new PlanReview(bargain, arrangement).plan();
    }

    private static void check(Bargain bargain, Arrangement arrangement) {
        if (arrangement.places().size() != bargain.terms().size()) {
            throw new IllegalArgumentException(arrangement.places().size() + " places for "
                    + bargain.terms().size() + " terms. Give each term one.");
        }
        for (int i = 0; i < bargain.terms().size(); i++) {
            WeighedTerm term = bargain.terms().get(i);
            if (arrangement.places().get(i).isSplit() && !bargain.isSplittable(term)) {
                throw new IllegalArgumentException(
                        "\"" + term.term().kind() + "\" cannot be split. Only a deed to be done in full can.");
            }
        }
    }

    private static List<List<PlanItem>> items(Bargain bargain, Arrangement arrangement) {
        List<List<PlanItem>> items = new ArrayList<>();
        IntStream.range(0, arrangement.steps()).forEach(step -> items.add(new ArrayList<>()));
        for (int i = 0; i < bargain.terms().size(); i++) {
            WeighedTerm term = bargain.terms().get(i);
            TermPlacement place = arrangement.places().get(i);
            if (place.isSplit()) {
                items.get(place.step() - 1).add(item(term, TermShare.FIRST_HALF, bargain.half()));
                items.get(place.completion() - 1).add(item(term, TermShare.COMPLETION, 1 - bargain.half()));
            } else {
                items.get(place.step() - 1).add(item(term, TermShare.WHOLE, 1));
            }
        }
        return items;
    }

    private static PlanItem item(WeighedTerm term, TermShare termShare, double share) {
        return new PlanItem(term, termShare, term.cost() * share, term.value() * share);
    }

    private LocalDate day(int step) {
        return bargain.pace().day(bargain.from(), step);
    }

    private Plan plan() {
        List<PlanStep> steps = new ArrayList<>();
        for (int number = 1; number <= items.size(); number++) {
            steps.add(step(number));
        }
        List<Haste> haste = haste();
        return new Plan(
                arrangement,
                steps,
                sides().map(side -> new Share(
                                side,
                                bargain.given(side),
                                bargain.got(side),
                                bargain.stances().of(side).reservation()))
                        .toList(),
                bargain.vetoed(),
                sides().flatMap(side -> shortfall(side, steps).stream())
                        .sorted(Comparator.comparingDouble(Shortfall::points).reversed())
                        .toList(),
                haste,
                merit(steps, haste),
                moves);
    }

    private Stream<String> sides() {
        return bargain.dialogue().sides().stream().map(Side::id);
    }

    private PlanStep step(int number) {
        List<PlanItem> done = items.get(number - 1);
        return new PlanStep(
                number,
                day(number),
                done,
                sides().map(side -> position(side, number)).toList(),
                sides().flatMap(side -> tripwire(side, number, done).stream()).toList());
    }

    // ---------------------------------------------------------------- where a side stands

    private Position position(String side, int step) {
        double given = given(side, step);
        double got = got(side, 0, step);
        double coming = got(side, step, items.size());
        double trust = trust(side, step - 1);
        double excess = Math.max(0, given - got) - trust * coming;
        return new Position(
                side,
                trust,
                trust(side, step),
                given,
                got,
                coming,
                excess > TOLERANCE ? excess : 0,
                Math.max(0, given - got(side, 0, step - 1)));
    }

    private double trust(String side, int step) {
        return assessment.trustOf(side).opinionOn(day(step)).projected();
    }

    private double given(String side, int until) {
        return items.subList(0, until).stream()
                .flatMap(List::stream)
                .filter(item -> item.giver().equals(side))
                .mapToDouble(PlanItem::cost)
                .sum();
    }

    private double got(String side, int after, int until) {
        return items.subList(after, until).stream()
                .flatMap(List::stream)
                .filter(item -> !item.giver().equals(side))
                .mapToDouble(PlanItem::value)
                .sum();
    }

    /** Where the other side has nothing to do in a step, nothing is checked. */
    private Optional<Tripwire> tripwire(String side, int step, List<PlanItem> done) {
        List<PlanItem> due =
                done.stream().filter(item -> !item.giver().equals(side)).toList();
        return due.isEmpty() ? Optional.empty() : Optional.of(new Tripwire(side, due, day(step + 1), next(side, step)));
    }

    private List<PlanItem> next(String side, int step) {
        return items.subList(step, items.size()).stream()
                .map(later ->
                        later.stream().filter(item -> item.giver().equals(side)).toList())
                .filter(own -> !own.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Optional<Shortfall> shortfall(String side, List<PlanStep> steps) {
        return steps.stream()
                .filter(step -> step.position(side).excess() > 0)
                .max(Comparator.comparingDouble(step -> step.position(side).excess()))
                .map(step -> new Shortfall(
                        side,
                        step.number(),
                        step.position(side).excess(),
                        steps.subList(0, step.number()).stream()
                                .flatMap(earlier -> earlier.items().stream())
                                .filter(item -> item.giver().equals(side))
                                .sorted(Comparator.comparingDouble(PlanItem::cost)
                                        .reversed())
                                .toList()));
    }

    // ---------------------------------------------------------------- how good the plan is

    private Merit merit(List<PlanStep> steps, List<Haste> haste) {
        List<Position> positions =
                steps.stream().flatMap(step -> step.positions().stream()).toList();
        return new Merit(
                bargain.stances().linked().stream().mapToInt(this::apart).sum(),
                steps.stream().mapToInt(this::crowded).sum(),
                positions.stream().mapToDouble(Position::excess).sum(),
                Math.toIntExact(arrangement.places().stream()
                        .filter(TermPlacement::isSplit)
                        .count()),
                haste.size(),
                positions.stream().mapToDouble(Position::exposure).max().orElse(0),
                steps.stream().mapToDouble(PlanReview::hazard).sum(),
                steps.size());
    }

    /** Where a side could have done before what is smaller, or can be undone. */
    private List<Haste> haste() {
        List<Haste> haste = new ArrayList<>();
        for (int step = 0; step < items.size(); step++) {
            for (PlanItem item : items.get(step)) {
                items.subList(step + 1, items.size()).stream()
                        .flatMap(List::stream)
                        .filter(later -> isHasty(item, later))
                        .forEach(later -> haste.add(new Haste(item, later)));
            }
        }
        return haste;
    }

    /** The two halves of one term have an order of their own. */
    private static boolean isHasty(PlanItem earlier, PlanItem later) {
        boolean smaller = later.cost() < earlier.cost() - TOLERANCE;
        boolean larger = later.cost() > earlier.cost() + TOLERANCE;
        boolean safer = earlier.isLasting() && !later.isLasting();
        boolean riskier = later.isLasting() && !earlier.isLasting();
        return later.giver().equals(earlier.giver())
                && !later.term().equals(earlier.term())
                && !larger
                && !riskier
                && (smaller || safer);
    }

    /** The steps in which something is done on these issues, but for the first. */
    private int apart(Set<String> issues) {
        long steps = items.stream()
                .filter(step -> step.stream()
                        .anyMatch(item ->
                                issues.contains(Assessor.issue(item.term().term(), bargain.rules()))))
                .count();
        return Math.toIntExact(Math.max(0, steps - 1));
    }

    private int crowded(PlanStep step) {
        return sides().mapToInt(side -> Math.toIntExact(step.items().stream()
                        .filter(item -> item.giver().equals(side))
                        .count()))
                .map(count -> Math.max(0, count - bargain.pace().atOnce()))
                .sum();
    }

    private static double hazard(PlanStep step) {
        return step.items().stream()
                .mapToDouble(item -> item.cost()
                        * (item.isLasting() ? LASTING_WEIGHT : 1)
                        * (1 - step.position(item.giver()).trust()))
                .sum();
    }
}
