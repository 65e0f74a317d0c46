package entente.timefold;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.CartesianProductMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.PillarChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SubPillarType;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.value.ValueSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import entente.assessment.plan.Arrangement;
import entente.assessment.plan.Bargain;
import entente.assessment.plan.PlanSearch;
import entente.job.Progress;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A local search in one thread and with one seed, from all terms in one step on. It is ended by counts, so that the
 * same bargain gives the same arrangement; time is a last resort.
 */
public final class TimefoldPlanSearch implements PlanSearch {

    /** Steps are numbered with gaps, so that one fits between two others. */
    private static final int STEPS_FOR_EACH_TERM = 2;

    private static final int MOST_STEPS = 48;
    private static final int LONGEST_GAP = 4;
    /** A step may be as bad as the one so many before it. */
    private static final int LATE_ACCEPTANCE = 60;

    private static final long SEED = 0;

    private final SolverFactory<Placings> whole = SolverFactory.create(settings(false));
    private final SolverFactory<Placings> splitting = SolverFactory.create(settings(true));

    @Override
    public FoundArrangement arrange(Bargain bargain, boolean mayBeSplit, PlanSearchLimits limits, Progress progress) {
        int terms = bargain.terms().size();
        ArrangementWeigher arrangementWeigher =
                new ArrangementWeigher(bargain, limits, progress, Arrangement.together(terms));
        if (terms > 0) {
            Solver<Placings> solver = (mayBeSplit ? splitting : whole).buildSolver(within(limits));
            arrangementWeigher.callingOffBy(solver::terminateEarly);
            solver.solve(placings(bargain, mayBeSplit, arrangementWeigher));
        }
        return new FoundArrangement(arrangementWeigher.best(), arrangementWeigher.tried(), arrangementWeigher.ended());
    }

    private static SolverConfigOverride<Placings> within(PlanSearchLimits limits) {
        return new SolverConfigOverride<Placings>()
                .withTerminationConfig(new TerminationConfig().withSpentLimit(limits.time()));
    }

    private static Placings placings(Bargain bargain, boolean mayBeSplit, ArrangementWeigher arrangementWeigher) {
        int terms = bargain.terms().size();
        return new Placings(
                upTo(1, Math.min(MOST_STEPS, STEPS_FOR_EACH_TERM * terms)),
                IntStream.range(0, terms)
                        .mapToObj(term -> new Placing(term, 1, gaps(bargain, term, mayBeSplit)))
                        .toList(),
                arrangementWeigher);
    }

    private static List<Integer> gaps(Bargain bargain, int term, boolean mayBeSplit) {
        return upTo(0, mayBeSplit && bargain.isSplittable(bargain.terms().get(term)) ? LONGEST_GAP : 0);
    }

    private static List<Integer> upTo(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private static SolverConfig settings(boolean mayBeSplit) {
        var oneTerm = change(Placing.STEP);
        var twoChangePlaces = new SwapMoveSelectorConfig().withVariableNameIncludes(Placing.STEP);
        var someOfOneStep = someOfOneStep();
        var anyTwo = new CartesianProductMoveSelectorConfig(List.of(change(Placing.STEP), change(Placing.STEP)));
        var moves = new UnionMoveSelectorConfig();
        return settings(
                mayBeSplit
                        ? moves.withMoveSelectors(oneTerm, twoChangePlaces, someOfOneStep, anyTwo, change(Placing.GAP))
                        : moves.withMoveSelectors(oneTerm, twoChangePlaces, someOfOneStep, anyTwo));
    }

    private static SolverConfig settings(UnionMoveSelectorConfig moves) {
        return new SolverConfig()
                .withSolutionClass(Placings.class)
                .withEntityClasses(Placing.class)
                .withEasyScoreCalculatorClass(PlacingsScore.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(SEED)
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(moves)
                        .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
    }

    private static ChangeMoveSelectorConfig change(String variable) {
        return new ChangeMoveSelectorConfig().withValueSelectorConfig(new ValueSelectorConfig(variable));
    }

    /** What is exchanged at the same time moves together, or one side would be exposed. */
    private static PillarChangeMoveSelectorConfig someOfOneStep() {
        return new PillarChangeMoveSelectorConfig()
                .withSubPillarType(SubPillarType.ALL)
                .withValueSelectorConfig(new ValueSelectorConfig(Placing.STEP));
    }
}
