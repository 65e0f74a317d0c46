package entente.assessment.search;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.search.Schedule.ScheduledMoves;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.job.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assesses the dialogue with sets of moves added, each set once, until the bound is met or nobody wants to know. */
final class TrialRuns {

    private final Dialogue dialogue;
    private final Dialogue bare;
    private final Rules rules;
    private final Aim aim;
    private final LocalDate horizon;
    private final Schedule schedule;
    private final int bound;
    private final Progress progress;
    private final Map<List<MoveOption>, Trial> made = new HashMap<>();
    private final List<Trial> inOrder = new ArrayList<>();
    private int reaching;
    private SearchResult.@Nullable SearchEnd ended;

    TrialRuns(WhatItTakes.Question question, Schedule schedule, int bound, Progress progress) {
        this.dialogue = question.dialogue();
        this.bare = dialogue.proposing(List.of()); // no aim asks for a verdict
        this.rules = question.rules();
        this.aim = question.aim();
        this.horizon = question.horizon();
        this.schedule = schedule;
        this.bound = bound;
        this.progress = progress;
    }

    /** A set of moves that was assessed. */
    record Trial(List<MoveOption> options, ScheduledMoves planned, double reached, boolean reaches) {

        double cost() {
            return planned.cost();
        }

        int moves() {
            return planned.moves().size();
        }

        MoveSet way() {
            return new MoveSet(planned.moves(), planned.cost(), reached);
        }

        /** Whether this does all that {@code other} does. */
        boolean contains(Trial other) {
            return options.size() >= other.options.size()
                    && other.options.stream()
                            .allMatch(wanted -> options.stream().anyMatch(moveOption -> moveOption.covers(wanted)));
        }
    }

    /** What an assessment says of the set; empty where it cannot be made, or the search is over. */
    Optional<Trial> of(List<MoveOption> moveOptions) {
        Trial earlier = made.get(moveOptions);
        if (earlier != null) {
            return Optional.of(earlier);
        }
        return schedule.plan(moveOptions).filter(planned -> mayGoOn()).map(planned -> assess(moveOptions, planned));
    }

    private boolean mayGoOn() {
        if (ended == null && inOrder.size() >= bound) {
            ended = SearchResult.SearchEnd.BUDGET;
        }
        if (ended == null && !progress.goOn(inOrder.size(), bound)) {
            ended = SearchResult.SearchEnd.CANCELLED;
        }
        return ended == null;
    }

    private Trial assess(List<MoveOption> moveOptions, ScheduledMoves planned) {
        List<Move> moves = Stream.concat(dialogue.moves().stream(), planned.moves().stream())
                .toList();
        Assessment assessment = Assessor.assess(bare.with(moves, dialogue.redLines()), rules, horizon);
        Trial trial = new Trial(moveOptions, planned, aim.reached(assessment), aim.isReached(assessment));
        made.put(moveOptions, trial);
        inOrder.add(trial);
        reaching += trial.reaches() ? 1 : 0;
        return trial;
    }

    /** All that were made, in the order in which they were. */
    List<Trial> inOrder() {
        return inOrder;
    }

    /** How many of them reach the aim. */
    int reaching() {
        return reaching;
    }

    boolean areOver() {
        return ended != null;
    }

    SearchResult.SearchEnd ended() {
        return ended == null ? SearchResult.SearchEnd.EXHAUSTED : ended;
    }
}
