package entente.assessment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.search.WhatItTakes.Question;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.job.Progress;
import entente.rules.ShippedRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatItTakesTest {

    private static final Dialogue CASE = ShippedRules.belarus();
    private static final LocalDate FROM = Objects.requireNonNull(CASE.asOf());
    private static final LocalDate HORIZON = LocalDate.parse("2026-06-30");

    private static SearchResult ask(Aim aim) {
        return WhatItTakes.to(new Question(aim, CASE, FROM, HORIZON, ShippedRules.RULES, StepAssumptions.NONE));
    }

    private static SearchResult ask(Aim aim, Bounds bounds, Progress progress) {
        return WhatItTakes.to(
                new Question(aim, CASE, FROM, HORIZON, ShippedRules.RULES, StepAssumptions.NONE), bounds, progress);
    }

    /** What an assessment says when somebody enters the moves. */
    private static Assessment entered(MoveSet moveSet) {
        List<Move> moves = new ArrayList<>(CASE.moves());
        moves.addAll(moveSet.moves());
        return Assessor.assess(CASE.with(moves, CASE.redLines()), ShippedRules.RULES, HORIZON);
    }

    private static double cost(List<Move> inFull) {
        return inFull.stream()
                .mapToDouble(move -> ShippedRules.RULES.cost(move.kind(), move.scale()))
                .sum();
    }

    private static List<Problem> problems(Aim aim, String horizon) {
        return catchThrowableOfType(
                        InvalidDialogue.class,
                        () -> WhatItTakes.to(new Question(
                                aim, CASE, FROM, LocalDate.parse(horizon), ShippedRules.RULES, StepAssumptions.NONE)))
                .problems();
    }

    @ParameterizedTest
    @ValueSource(doubles = {68, 70, 72, 75})
    void findsSetsThatReachTheScoreWhenEntered(double score) {
        Aim aim = new Aim.ScoreAim("by", score);
        SearchResult searchResult = ask(aim);

        assertThat(searchResult.ways()).hasSize(3).allSatisfy(moveSet -> {
            Assessment assessment = entered(moveSet);
            assertThat(assessment.trustOf("by").last().score())
                    .isEqualTo(moveSet.reached())
                    .isGreaterThanOrEqualTo(score);
            assertThat(moveSet.moves())
                    .isSortedAccordingTo(Comparator.comparing(Move::day))
                    .allSatisfy(move -> {
                        assertThat(move.day()).isAfter(FROM).isBeforeOrEqualTo(HORIZON);
                        assertThat(CASE.move(move.id())).isEmpty();
                    });
            assertThat(moveSet.cost()).isCloseTo(cost(moveSet.moves()), within(1e-9));
        });
        assertThat(searchResult.ways()).isSortedAccordingTo(Comparator.comparingDouble(MoveSet::cost));
        assertThat(searchResult.nearest()).isEmpty();
        assertThat(searchResult.ended()).isEqualTo(SearchResult.SearchEnd.EXHAUSTED);
        assertThat(searchResult.tried()).isBetween(1, searchResult.bound());
    }

    @Test
    void costsMoreWhereMoreIsWanted() {
        double less = ask(new Aim.ScoreAim("by", 68)).ways().get(0).cost();
        double more = ask(new Aim.ScoreAim("by", 75)).ways().get(0).cost();

        assertThat(less).isPositive().isLessThan(more);
    }

    @Test
    void keepsThePromisesThatAreOpen() {
        assertThat(ask(new Aim.ScoreAim("by", 75)).ways().get(0).moves())
                .extracting(move -> move.links().fulfils())
                .contains("m16");
    }

    @Test
    void drawsOnWhatTheDialogueKnowsBeforeOtherKinds() {
        SearchResult familiar = ask(new Aim.ScoreAim("by", 72));
        assertThat(familiar.familiar()).isTrue();
        assertThat(familiar.ways())
                .flatExtracting(MoveSet::moves)
                .extracting(Move::kind)
                .doesNotContain("ceasefire", "economic-aid", "troop-withdrawal");
        assertThat(ask(new Aim.ScoreAim("by", 100), new Bounds(3, 2, 4_000), Progress.UNHEARD)
                        .familiar())
                .isFalse();
    }

    @Test
    void repeatsOnlyWhatASideHasRepeated() {
        assertThat(ask(new Aim.ScoreAim("by", 70)).ways())
                .allSatisfy(moveSet -> assertThat(moveSet.moves().stream()
                                .filter(move -> !move.kind().equals("prisoner-release")
                                        && !move.kind().equals("sanctions-relief")
                                        && !move.kind().equals("delegation-visit"))
                                .map(move -> move.actor() + " " + move.kind()))
                        .doesNotHaveDuplicates());
    }

    @Test
    void finishesWhatWasLeftHalfDone() {
        LocalDate inAutumn = LocalDate.parse("2025-11-03");
        Dialogue until = CASE.with(CASE.knownOn(inAutumn), CASE.redLines());

        SearchResult searchResult = WhatItTakes.to(new Question(
                new Aim.ScoreAim("by", 66),
                until,
                inAutumn,
                LocalDate.parse("2025-12-31"),
                ShippedRules.RULES,
                StepAssumptions.NONE));

        assertThat(searchResult.ways()).anySatisfy(moveSet -> {
            List<Move> others = moveSet.moves().stream()
                    .filter(move -> !"m13".equals(move.links().completes()))
                    .toList();
            assertThat(others).hasSize(moveSet.moves().size() - 1);
            // half of the relief was given already
            assertThat(moveSet.cost() - cost(others)).isCloseTo(2.5, within(1e-9));
        });
    }

    @Test
    void settlesAnExchangeThatWasAnsweredInPart() {
        LocalDate inAutumn = LocalDate.parse("2025-11-03");
        Dialogue until = CASE.with(CASE.knownOn(inAutumn), CASE.redLines());
        Aim aim = new Aim.SettlementAim("m14");

        SearchResult searchResult = WhatItTakes.to(new Question(
                aim, until, inAutumn, LocalDate.parse("2025-12-31"), ShippedRules.RULES, StepAssumptions.NONE));

        assertThat(searchResult.before()).isBetween(0.1, 0.9);
        assertThat(searchResult.ways()).isNotEmpty().allSatisfy(moveSet -> {
            List<Move> moves = new ArrayList<>(until.moves());
            moves.addAll(moveSet.moves());
            assertThat(aim.isReached(Assessor.assess(
                            until.with(moves, until.redLines()), ShippedRules.RULES, LocalDate.parse("2025-12-31"))))
                    .isTrue();
            assertThat(moveSet.moves())
                    .allSatisfy(move -> assertThat(move.actor()).isEqualTo("us"));
        });
    }

    @Test
    void takesNothingWhereTheAimIsReached() {
        for (Aim aim : List.of(new Aim.ScoreAim("by", 40), new Aim.SettlementAim("m14"))) {
            SearchResult searchResult = ask(aim);

            assertThat(searchResult.ways()).containsExactly(new MoveSet(List.of(), 0, searchResult.before()));
            assertThat(searchResult.tried()).isEqualTo(1);
        }
    }

    @Test
    void tellsTheNearestWhereNothingReachesTheAim() {
        SearchResult searchResult = ask(new Aim.ScoreAim("by", 100));

        assertThat(searchResult.isReached()).isFalse();
        assertThat(searchResult.nearest()).hasValueSatisfying(moveSet -> {
            assertThat(moveSet.reached()).isBetween(70.0, 100.0);
            assertThat(entered(moveSet).trustOf("by").last().score()).isEqualTo(moveSet.reached());
        });
    }

    @Test
    void answersTheSameAgain() {
        assertThat(ask(new Aim.ScoreAim("by", 65))).isEqualTo(ask(new Aim.ScoreAim("by", 65)));
        assertThat(ask(new Aim.ScoreAim("us", 60))).isEqualTo(ask(new Aim.ScoreAim("us", 60)));
    }

    @Test
    void stopsWhenToldTo() {
        List<Integer> heard = new ArrayList<>();
        SearchResult searchResult = ask(new Aim.ScoreAim("by", 100), new Bounds(3, 12, 4_000), (tried, bound) -> {
            heard.add(tried);
            assertThat(bound).isEqualTo(4_000);
            return tried < 50;
        });

        assertThat(searchResult.ended()).isEqualTo(SearchResult.SearchEnd.CANCELLED);
        assertThat(searchResult.tried()).isEqualTo(50);
        assertThat(searchResult.nearest()).isPresent();
        assertThat(heard).isSorted().hasSize(51);
        assertThat(new HashSet<>(heard)).hasSize(51);
    }

    @Test
    void stopsAtItsBoundAndSaysSo() {
        SearchResult searchResult = ask(new Aim.ScoreAim("by", 100), new Bounds(3, 12, 60), Progress.UNHEARD);

        assertThat(searchResult.ended()).isEqualTo(SearchResult.SearchEnd.BUDGET);
        assertThat(searchResult.tried()).isEqualTo(60);
    }

    @Test
    void saysSoWhereTheBoundLeavesNoTimeToTryEveryOpening() {
        SearchResult searchResult = ask(new Aim.ScoreAim("by", 100), new Bounds(3, 12, 12), Progress.UNHEARD);

        assertThat(searchResult.ended()).isEqualTo(SearchResult.SearchEnd.BUDGET);
        assertThat(searchResult.tried()).isLessThanOrEqualTo(12);
    }

    @Test
    void keepsToTheMovesOfASet() {
        assertThat(ask(new Aim.ScoreAim("by", 100), new Bounds(3, 4, 4_000), Progress.UNHEARD)
                        .nearest())
                .hasValueSatisfying(moveSet -> assertThat(moveSet.moves()).hasSizeBetween(1, 4));
    }

    @Test
    void assessesALargeDialogueLessOften() {
        assertThat(Bounds.fitting(23).assessments()).isEqualTo(4_000);
        assertThat(Bounds.fitting(2_000).assessments()).isBetween(100, 200);
        assertThat(Bounds.fitting(1_000_000).assessments()).isEqualTo(10);
    }

    @Test
    void avoidsTheIdsOfTheDialogue() {
        MoveSet one = ask(new Aim.ScoreAim("by", 68)).ways().get(0);
        List<Move> moves = new ArrayList<>(CASE.moves());
        moves.addAll(one.moves());
        Dialogue more = CASE.with(moves, CASE.redLines());

        SearchResult searchResult = WhatItTakes.to(new Question(
                new Aim.ScoreAim("by", 72), more, FROM.plusDays(1), HORIZON, ShippedRules.RULES, StepAssumptions.NONE));

        assertThat(searchResult.ways().get(0).moves()).extracting(Move::id).doesNotContain("what-1");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThat(problems(new Aim.ScoreAim("pl", 101), "2025-12-05"))
                .containsExactly(
                        new Problem("/target/observer", "\"pl\" is no side of this dialogue. Expected one of: us, by."),
                        new Problem("/target/score", "Expected a score from 0 to 100. Got 101.0."),
                        new Problem(
                                "/horizon",
                                "Expected a day after 2025-12-05 and at most 3650 days later. Got 2025-12-05."));
        assertThat(problems(new Aim.SettlementAim("m01"), "2036-01-01"))
                .containsExactly(
                        new Problem(
                                "/target/settled",
                                "\"m01\" is no concession known on 2025-12-05. Expected one of: m02, m04, m06, m08,"
                                        + " m09, m13, m14."),
                        new Problem(
                                "/horizon",
                                "Expected a day after 2025-12-05 and at most 3650 days later. Got 2036-01-01."));
    }
}
