package entente.assessment.search;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.Stances;
import entente.assessment.search.TrialRuns.Trial;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Side;
import entente.docket.Concession;
import entente.job.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What would it take? Searches for the cheapest sets of new moves that reach an aim. Every set is judged by an
 * assessment of the dialogue with its moves added, and by nothing else. The same question has the same answer.
 *
 * <p>What the sides have done, promised or proposed before is searched first; other kinds of move only where that does
 * not reach the aim. Each thing that might be done is tried on its own, and the most promising are kept. A quick climb finds some way
 * and makes it cheaper; then sets are tried in order of their cost until none is left that is as cheap as those found.
 */
public final class WhatItTakes {

    /** How far ahead one may ask, in days. */
    public static final int FARTHEST = 3650;

    /** By gain for the cost, and by gain alone. */
    private static final int KEPT_EACH_WAY = 7;

    /** So many kinds that are as good and no dearer leave room for no other in the same role. */
    private static final int STAND_INS = 3;

    /** As many ids as a message can name and still be read. */
    private static final int MOST_NAMED = 20;

    private static final double LEAST_GAIN = 1e-6;

    private static final Comparator<Trial> CHEAPEST =
            Comparator.comparingDouble(Trial::cost).thenComparingInt(Trial::moves);

    private final TrialRuns trialRuns;
    private final Bounds bounds;
    private final Repertoire repertoire;
    private final List<MoveOption> openings;
    private List<MoveOption> pool = List.of();
    /** Not all openings could be tried. */
    private boolean cutShort;

    private WhatItTakes(TrialRuns trialRuns, Bounds bounds, Repertoire repertoire, List<MoveOption> openings) {
        this.trialRuns = trialRuns;
        this.bounds = bounds;
        this.repertoire = repertoire;
        this.openings = openings;
    }

    /**
     * Which moves after the day {@code from} reach {@code aim} on the day {@code horizon}?
     *
     * @param assumptions what is said of the steps that the sides might take
     */
    public record Question(
            Aim aim, Dialogue dialogue, LocalDate from, LocalDate horizon, Rules rules, StepAssumptions assumptions) {}

    /** Searches within bounds that fit the dialogue. */
    public static SearchResult to(Question question) {
        return to(question, Bounds.fitting(question.dialogue().moves().size()), Progress.UNHEARD);
    }

    /**
     * Searches for moves that are asked for.
     *
     * @throws InvalidDialogue when the question does not fit the dialogue, by the places /target and /horizon, or the
     *     dialogue does not fit the rules
     */
    public static SearchResult to(Question question, Bounds bounds, Progress progress) {
        Assessment standing = Assessor.assess(question.dialogue(), question.rules(), question.from());
        check(question.aim(), question.dialogue(), standing, question.from(), question.horizon());
        World world =
                new World(question.dialogue(), question.rules(), standing, Stances.UNKNOWN, question.assumptions());
        Repertoire familiar = Repertoire.familiar(question.dialogue(), question.rules());
        Repertoire whole = Repertoire.whole(question.dialogue(), question.rules());
        SearchResult searchResult = search(question, world, familiar, bounds, progress);
        boolean mayWiden = !searchResult.isReached()
                && searchResult.ended() == SearchResult.SearchEnd.EXHAUSTED
                && !familiar.kinds().equals(whole.kinds());
        return mayWiden ? search(question, world, whole, bounds, progress).widened(searchResult.tried()) : searchResult;
    }

    private static SearchResult search(
            Question question, World world, Repertoire repertoire, Bounds bounds, Progress progress) {
        Schedule schedule = new Schedule(question.dialogue(), question.from(), question.horizon(), repertoire, world);
        TrialRuns trialRuns = new TrialRuns(question, schedule, bounds.assessments(), progress);
        WhatItTakes search = new WhatItTakes(
                trialRuns,
                bounds,
                repertoire,
                MoveOptions.of(question.dialogue(), repertoire, question.rules(), world));
        Optional<Trial> asItIs = trialRuns.of(List.of());
        asItIs.filter(trial -> !trial.reaches()).ifPresent(trial -> search.search(trial, schedule));
        return search.answer(
                question.from(),
                question.horizon(),
                asItIs.map(Trial::reached).orElseGet(() -> question.aim().reached(world.standing())));
    }

    /**
     * Checks a question.
     *
     * @param standing the assessment on the day {@code from}
     * @throws InvalidDialogue when it does not fit the dialogue, by the places /target and /horizon
     */
    public static void check(Aim aim, Dialogue dialogue, Assessment standing, LocalDate from, LocalDate horizon) {
        List<Problem> problems = new ArrayList<>();
        if (aim instanceof Aim.ScoreAim score) {
            List<String> sides = dialogue.sides().stream().map(Side::id).toList();
            if (!sides.contains(score.observer())) {
                problems.add(new Problem(
                        "/target/observer",
                        "\"" + score.observer() + "\" is no side of this dialogue. Expected one of: "
                                + String.join(", ", sides) + "."));
            }
            if (!(score.score() >= 0 && score.score() <= 100)) {
                problems.add(
                        new Problem("/target/score", "Expected a score from 0 to 100. Got " + score.score() + "."));
            }
        }
        if (aim instanceof Aim.SettlementAim settled
                && standing.concessions().stream()
                        .noneMatch(concession -> concession.move().equals(settled.move()))) {
            problems.add(new Problem(
                    "/target/settled",
                    "\"" + settled.move() + "\" is no concession known on " + from + ". " + known(standing)));
        }
        if (!horizon.isAfter(from) || horizon.isAfter(from.plusDays(FARTHEST))) {
            problems.add(new Problem(
                    "/horizon",
                    "Expected a day after " + from + " and at most " + FARTHEST + " days later. Got " + horizon + "."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidDialogue(problems);
        }
    }

    private static String known(Assessment standing) {
        List<String> moves =
                standing.concessions().stream().map(Concession::move).toList();
        if (moves.isEmpty()) {
            return "There is none yet.";
        }
        String more = moves.size() > MOST_NAMED ? ", …" : ".";
        return "Expected one of: " + moves.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + more;
    }

    private void search(Trial asItIs, Schedule schedule) {
        pool = pool(asItIs);
        climb(asItIs, Comparator.comparingDouble((Trial trial) -> gainForItsCost(asItIs, trial)));
        climb(asItIs, Comparator.comparingDouble(Trial::reached));
        tryInOrderOfCost(schedule);
    }

    // ---------------------------------------------------------------- what is worth trying

    /** The openings that help on their own, in their order. */
    private List<MoveOption> pool(Trial asItIs) {
        List<Trial> alone = new ArrayList<>();
        for (MoveOption moveOption : openings) {
            // the other half is for sets of several
            if (trialRuns.inOrder().size() * 2 > bounds.assessments()) {
                cutShort = true;
                break;
            }
            trialRuns.of(List.of(moveOption)).ifPresent(alone::add);
        }
        List<Trial> helpful = alone.stream()
                .filter(trial -> trial.reached() > asItIs.reached() + LEAST_GAIN)
                .filter(trial -> !isIdle(trial, alone))
                .toList();
        List<Trial> good = IntStream.range(0, helpful.size())
                .filter(i -> outdone(i, helpful) < STAND_INS)
                .mapToObj(helpful::get)
                .toList();
        List<MoveOption> kept = new ArrayList<>();
        keep(kept, good, Comparator.comparingDouble((Trial trial) -> -gainForItsCost(asItIs, trial)));
        keep(kept, good, Comparator.comparingDouble((Trial trial) -> -trial.reached()));
        return openings.stream()
                .filter(kept::contains)
                .flatMap(this::asOftenAsMayBe)
                .toList();
    }

    private Stream<MoveOption> asOftenAsMayBe(MoveOption moveOption) {
        UndatedMove lead = moveOption.lead();
        int times = lead.isLinked() ? 1 : repertoire.times(lead.actor(), lead.kind());
        return IntStream.range(0, times).mapToObj(moveOption::at);
    }

    private static void keep(List<MoveOption> kept, List<Trial> good, Comparator<Trial> order) {
        good.stream()
                .sorted(order)
                .map(trial -> trial.options().get(0))
                .filter(moveOption -> !kept.contains(moveOption))
                .limit(KEPT_EACH_WAY)
                .toList()
                .forEach(kept::add);
    }

    /** An exchange in which the answer adds nothing. */
    private static boolean isIdle(Trial trial, List<Trial> alone) {
        MoveOption moveOption = trial.options().get(0);
        return moveOption.reply() != null
                && alone.stream()
                        .filter(other -> other.options().get(0).equals(MoveOption.alone(moveOption.lead())))
                        .anyMatch(other -> other.reached() >= trial.reached() - LEAST_GAIN);
    }

    /** How many others in the same role come as far and cost no more. */
    private static long outdone(int index, List<Trial> trials) {
        Trial trial = trials.get(index);
        List<Object> role = trial.options().get(0).role();
        return IntStream.range(0, trials.size())
                .filter(i -> {
                    Trial other = trials.get(i);
                    boolean alike = other.cost() == trial.cost() && other.reached() == trial.reached();
                    return i != index
                            && other.options().get(0).role().equals(role)
                            && other.cost() <= trial.cost()
                            && other.reached() >= trial.reached()
                            && (!alike || i < index);
                })
                .count();
    }

    private static double gainForItsCost(Trial before, Trial after) {
        double cost = after.cost() - before.cost();
        double gain = after.reached() - before.reached();
        return cost > 0 ? gain / cost : gain * Double.MAX_VALUE;
    }

    // ---------------------------------------------------------------- a quick climb

    /** Adds what is best until the aim is reached, then leaves out and replaces what it can do without. */
    private void climb(Trial asItIs, Comparator<Trial> better) {
        Trial at = asItIs;
        while (!at.reaches()) {
            Trial from = at;
            Optional<Trial> next = pool.stream()
                    .filter(moveOption ->
                            !from.options().contains(moveOption) && from.moves() + moveOption.moves() <= bounds.moves())
                    .map(moveOption -> trialRuns.of(with(from.options(), moveOption)))
                    .flatMap(Optional::stream)
                    .filter(trial -> trial.reached() > from.reached() + LEAST_GAIN)
                    .reduce((best, trial) -> better.compare(trial, best) > 0 ? trial : best);
            if (next.isEmpty()) {
                return;
            }
            at = next.get();
        }
        improve(at);
    }

    private void improve(Trial reaching) {
        Optional<Trial> cheaper = Optional.of(reaching);
        while (cheaper.isPresent()) {
            Trial from = cheaper.get();
            cheaper = neighbours(from.options()).stream()
                    .map(trialRuns::of)
                    .flatMap(Optional::stream)
                    .filter(trial -> trial.reaches() && trial.moves() <= bounds.moves())
                    .filter(trial -> CHEAPEST.compare(trial, from) < 0)
                    .reduce((best, trial) -> CHEAPEST.compare(trial, best) < 0 ? trial : best);
        }
    }

    /** The sets with one option fewer, or another in its place. */
    private List<List<MoveOption>> neighbours(List<MoveOption> moveOptions) {
        List<List<MoveOption>> sets = new ArrayList<>();
        for (MoveOption left : moveOptions) {
            List<MoveOption> without = moveOptions.stream()
                    .filter(moveOption -> !moveOption.equals(left))
                    .toList();
            sets.add(without);
            pool.stream()
                    .filter(moveOption -> !moveOptions.contains(moveOption))
                    .forEach(moveOption -> sets.add(with(without, moveOption)));
        }
        return sets;
    }

    private List<MoveOption> with(List<MoveOption> moveOptions, MoveOption another) {
        return pool.stream()
                .filter(moveOption -> moveOption.equals(another) || moveOptions.contains(moveOption))
                .toList();
    }

    // ---------------------------------------------------------------- sets in order of cost

    /** A set that waits to be tried; {@code next} is the first option of the pool that may be added to it. */
    private record PendingSet(List<MoveOption> options, double cost, int moves, int next, long number) {}

    /** Uniform-cost search: whatever is tried costs no less than what was tried before it. */
    private void tryInOrderOfCost(Schedule schedule) {
        PriorityQueue<PendingSet> queue = new PriorityQueue<>(Comparator.comparingDouble(PendingSet::cost)
                .thenComparingInt(PendingSet::moves)
                .thenComparingLong(PendingSet::number));
        queue.add(new PendingSet(List.of(), 0, 0, 0, 0));
        long number = 0;
        List<Trial> found = found();
        int reaching = trialRuns.reaching();
        while (!queue.isEmpty() && !trialRuns.areOver()) {
            PendingSet set = queue.remove();
            if (found.size() == bounds.most()
                    && set.cost() > found.get(found.size() - 1).cost()) {
                return;
            }
            Optional<Trial> trial = trialRuns.of(set.options());
            if (trialRuns.reaching() > reaching) {
                reaching = trialRuns.reaching();
                found = found();
            }
            if (trial.isEmpty() || trial.get().reaches()) {
                continue;
            }
            for (int i = set.next(); i < pool.size(); i++) {
                MoveOption moveOption = pool.get(i);
                if (set.moves() + moveOption.moves() > bounds.moves()) {
                    continue;
                }
                List<MoveOption> moveOptions = with(set.options(), moveOption);
                Optional<Schedule.ScheduledMoves> planned = schedule.plan(moveOptions);
                if (planned.isPresent()) {
                    number++;
                    queue.add(new PendingSet(
                            moveOptions, planned.get().cost(), set.moves() + moveOption.moves(), i + 1, number));
                }
            }
        }
    }

    // ---------------------------------------------------------------- the answer

    /** The cheapest that reach the aim; none contains another. */
    private List<Trial> found() {
        List<Trial> found = new ArrayList<>();
        trialRuns.inOrder().stream()
                .filter(trial -> trial.reaches() && trial.moves() <= bounds.moves())
                .sorted(CHEAPEST)
                .filter(trial -> found.stream().noneMatch(trial::contains))
                .limit(bounds.most())
                .forEach(found::add);
        return found;
    }

    private SearchResult answer(LocalDate from, LocalDate horizon, double before) {
        List<Trial> found = found();
        Optional<Trial> nearest = found.isEmpty()
                ? trialRuns.inOrder().stream()
                        .filter(trial -> trial.moves() <= bounds.moves())
                        .reduce((best, trial) -> isNearer(trial, best) ? trial : best)
                : Optional.empty();
        return new SearchResult(
                from,
                horizon,
                before,
                found.stream().map(Trial::way).toList(),
                nearest.map(Trial::way),
                trialRuns.inOrder().size(),
                bounds.assessments(),
                cutShort && !trialRuns.areOver() ? SearchResult.SearchEnd.BUDGET : trialRuns.ended(),
                true);
    }

    private static boolean isNearer(Trial trial, Trial than) {
        return trial.reached() > than.reached()
                || (trial.reached() == than.reached() && CHEAPEST.compare(trial, than) < 0);
    }
}
