package entente.docket;

import static entente.docket.Commitment.CommitmentStatus.BROKEN;
import static entente.docket.Commitment.CommitmentStatus.KEPT;
import static entente.docket.Commitment.CommitmentStatus.KEPT_IN_PART;
import static entente.docket.Commitment.CommitmentStatus.KEPT_LATE;
import static entente.docket.Commitment.CommitmentStatus.OPEN;
import static entente.docket.Commitment.CommitmentStatus.OVERDUE;
import static entente.docket.Commitment.CommitmentStatus.WAITING;
import static entente.docket.Commitment.CommitmentStatus.WITHDRAWN;
import static entente.docket.Kept.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A clause of an agreement is a commitment of its own: it waits, falls due, is kept, in part or late, or is broken. */
class ClausesTest {

    private static final String TREATY = "t 2025-01-01 a accord jointly=true ";

    private static Kept kept(String asOf, String... moves) {
        return Kept.until(asOf, moves);
    }

    // ---------------------------------------------------------------- each is a commitment

    @Test
    void obligesTheSideItNamesAndOfBothEach() {
        Kept kept = kept("2025-02-01", TREATY + "clause=c1/b/relief clause=c2/both/withdrawal");

        assertThat(kept.standing.commitments())
                .extracting(Commitment::move, Commitment::agreement, Commitment::by, Commitment::promises)
                .containsExactlyInAnyOrder(
                        tuple("c1", "t", "b", "relief"),
                        tuple("c2", "t", "a", "withdrawal"),
                        tuple("c2", "t", "b", "withdrawal"));
    }

    @Test
    void isKeptByAMoveThatNamesItOfTheSideThatMakesIt() {
        Kept kept = kept("2025-02-01", TREATY + "clause=c2/both/withdrawal", "d 2025-01-10 a withdrawal fulfils=c2");

        assertThat(kept.clause("c2", "a").status()).isEqualTo(KEPT);
        assertThat(kept.clause("c2", "a").fulfilledBy()).containsExactly("d");
        assertThat(kept.clause("c2", "b").status()).isEqualTo(OPEN);
    }

    @Test
    void isKeptByBothAtOnceWhereTheyActJointly() {
        Kept kept = kept(
                "2025-02-01",
                TREATY + "clause=c2/both/withdrawal",
                "d 2025-01-10 a withdrawal jointly=true fulfils=c2");

        assertThat(kept.clause("c2", "a").status()).isEqualTo(KEPT);
        assertThat(kept.clause("c2", "b").status()).isEqualTo(KEPT);
    }

    @Test
    void isKeptOnTheDayOfTheAgreementByAMoveThatNamesIt() {
        Kept kept = kept("2025-01-01", TREATY + "clause=c1/a/relief", "d 2025-01-01 a relief fulfils=c1");

        assertThat(kept.clause("c1", "a").status()).isEqualTo(KEPT);
    }

    @Test
    void ofOneKindWhatIsDueFirstIsKeptFirstByAMoveThatNamesNone() {
        Kept kept = kept(
                "2025-03-01",
                TREATY + "clause=c2/a/withdrawal/due=2025-09-01 clause=c1/a/withdrawal/due=2025-05-01",
                "d 2025-02-01 a withdrawal");

        assertThat(kept.clause("c1", "a").status()).isEqualTo(KEPT);
        assertThat(kept.clause("c2", "a").status()).isEqualTo(OPEN);
    }

    @Test
    void isKeptLateOrOverdueByItsDate() {
        String treaty = TREATY + "clause=c1/a/relief/due=2025-02-01";

        assertThat(kept("2025-02-01", treaty).clause("c1", "a").status()).isEqualTo(OPEN);
        assertThat(kept("2025-02-02", treaty).clause("c1", "a").status()).isEqualTo(OVERDUE);
        assertThat(kept("2025-03-01", treaty, "d 2025-02-10 a relief fulfils=c1")
                        .clause("c1", "a")
                        .status())
                .isEqualTo(KEPT_LATE);
    }

    @Test
    void countsAsAWholeStepKeptAsAPromiseDoes() {
        String delivery = "d 2025-02-01 a relief fulfils=";
        Occasion.Delivery ofClause = kept("2025-03-01", TREATY + "clause=c1/a/relief", delivery + "c1")
                .only(Occasion.Delivery.class);
        Occasion.Delivery ofPromise = kept("2025-03-01", "p 2025-01-01 a promise promises=relief", delivery + "p")
                .only(Occasion.Delivery.class);

        assertThat(ofClause.stake()).isEqualTo(ofPromise.stake()).isEqualTo(1);
        assertThat(ofClause.moves()).containsExactly("t", "d");
    }

    // ---------------------------------------------------------------- shares

    @Test
    void sharesThatKeepItAddUpToTheWhole() {
        String treaty = TREATY + "clause=c1/a/withdrawal";
        String first = "d1 2025-02-01 a withdrawal extent=0.3 fulfils=c1";
        String second = "d2 2025-03-01 a withdrawal extent=0.3 fulfils=c1";
        String third = "d3 2025-04-01 a withdrawal extent=0.4 fulfils=c1";

        Commitment half = kept("2025-03-02", treaty, first, second).clause("c1", "a");
        assertThat(half.status()).isEqualTo(KEPT_IN_PART);
        assertThat(half.delivered()).isCloseTo(0.6, EXACTLY);
        Kept all = kept("2025-04-02", treaty, first, second, third);
        assertThat(all.clause("c1", "a").status()).isEqualTo(KEPT);
        assertThat(all.standing.warnings()).isEmpty();
    }

    @Test
    void aShareThatKeepsItLeavesNothingUnfinished() {
        String answer = "y 2025-02-02 b relief answers=d";
        Kept ofShare = kept(
                "2025-06-01",
                TREATY + "clause=c1/a/withdrawal/extent=0.25",
                "d 2025-02-01 a withdrawal extent=0.25 fulfils=c1",
                answer);
        assertThat(ofShare.clause("c1", "a").status()).isEqualTo(KEPT);
        assertThat(ofShare.all(Occasion.Unfinished.class)).isEmpty();

        Kept unpromised = kept("2025-06-01", "d 2025-02-01 a withdrawal extent=0.25", answer);
        assertThat(unpromised.all(Occasion.Unfinished.class)).hasSize(1);
    }

    @Test
    void aStepInPartBeyondWhatWasPromisedWaitsForItsRest() {
        Kept kept = kept(
                "2025-06-01",
                TREATY + "clause=c1/a/withdrawal/extent=0.25",
                "d 2025-02-01 a withdrawal extent=partial fulfils=c1");

        assertThat(kept.all(Occasion.Unfinished.class)).hasSize(1);
    }

    @Test
    void completingSaysTheTotalThatIsReached() {
        Kept kept = kept(
                "2025-05-01",
                TREATY + "clause=c1/a/withdrawal",
                "d1 2025-02-01 a withdrawal extent=0.3 fulfils=c1",
                "d2 2025-03-01 a withdrawal extent=0.6 completes=d1");

        assertThat(kept.clause("c1", "a").delivered()).isCloseTo(0.6, EXACTLY);
    }

    @Test
    void tellsThatWhatCompletesAStepKeepsNoOtherClause() {
        Kept kept = kept(
                "2025-05-01",
                TREATY + "clause=c1/a/withdrawal/extent=0.3 clause=c2/a/withdrawal/extent=0.3",
                "d1 2025-02-01 a withdrawal extent=0.3 fulfils=c1",
                "d2 2025-03-01 a withdrawal extent=0.6 completes=d1 fulfils=c2");

        assertThat(kept.clause("c2", "a").status()).isEqualTo(OPEN);
        assertThat(kept.standing.warnings())
                .extracting(MoveWarning::move, MoveWarning::field)
                .contains(tuple("d2", "fulfils"));
    }

    @Test
    void sharesBeyondTheWholeAreToldOfAndNotCounted() {
        Kept kept = kept(
                "2025-05-01",
                TREATY + "clause=c1/a/withdrawal",
                "d1 2025-02-01 a withdrawal extent=0.6 fulfils=c1",
                "d2 2025-03-01 a withdrawal extent=0.7 fulfils=c1");

        assertThat(kept.clause("c1", "a").status()).isEqualTo(KEPT);
        assertThat(kept.made("d2").value()).isCloseTo(0.4 * 16, EXACTLY);
        assertThat(kept.standing.warnings()).extracting(MoveWarning::move).containsExactly("d2");
        assertThat(kept.standing.warnings()).extracting(MoveWarning::field).containsExactly("fulfils");
    }

    // ---------------------------------------------------------------- what comes after what

    @Test
    void waitsForWhatItComesAfterAndIsNotOverdueMeanwhile() {
        String treaty = TREATY + "clause=c1/b/relief clause=c2/a/withdrawal/due=2025-02-01/after=c1";

        Kept kept = kept("2025-06-01", treaty);
        assertThat(kept.clause("c2", "a").status()).isEqualTo(WAITING);
        assertThat(kept.all(Occasion.Overdue.class)).isEmpty();
    }

    @Test
    void hasAMonthOnceWhatItComesAfterIsDoneAndFallsOverdueThen() {
        String treaty = TREATY + "clause=c1/b/relief clause=c2/a/withdrawal/due=2025-02-01/after=c1";
        String done = "d 2025-06-01 b relief fulfils=c1";

        assertThat(kept("2025-06-01", treaty, done).clause("c2", "a").due()).isEqualTo("2025-07-01");
        assertThat(kept("2025-07-01", treaty, done).clause("c2", "a").status()).isEqualTo(OPEN);
        assertThat(kept("2025-07-02", treaty, done).clause("c2", "a").status()).isEqualTo(OVERDUE);
    }

    @Test
    void movesItsDateByAsManyDaysAsWhatItComesAfterWasLate() {
        String treaty = TREATY + "clause=c1/b/relief/due=2025-02-01 clause=c2/a/withdrawal/due=2025-03-01/after=c1";

        assertThat(kept("2025-03-20", treaty, "d 2025-02-11 b relief fulfils=c1")
                        .clause("c2", "a")
                        .due())
                .isEqualTo("2025-03-11");
        assertThat(kept("2025-03-20", treaty, "d 2025-01-11 b relief fulfils=c1")
                        .clause("c2", "a")
                        .due())
                .isEqualTo("2025-03-01");
    }

    @Test
    void waitsForAMoveThatIsMadeLater() {
        String treaty = TREATY + "clause=c2/a/withdrawal/due=2025-02-01/after=x";

        assertThat(kept("2025-05-31", treaty, "x 2025-05-01 b relief")
                        .clause("c2", "a")
                        .status())
                .isEqualTo(OPEN);
        assertThat(kept("2025-04-01", treaty, "x 2025-05-01 b relief")
                        .clause("c2", "a")
                        .status())
                .isEqualTo(WAITING);
    }

    @Test
    void waitsUntilBothHaveKeptWhatObligesBoth() {
        String treaty = TREATY + "clause=c1/both/relief clause=c2/a/withdrawal/after=c1";
        String one = "d1 2025-02-01 a relief fulfils=c1";

        assertThat(kept("2025-03-01", treaty, one).clause("c2", "a").status()).isEqualTo(WAITING);
        assertThat(kept("2025-03-01", treaty, one, "d2 2025-02-03 b relief fulfils=c1")
                        .clause("c2", "a")
                        .status())
                .isEqualTo(OPEN);
    }

    // ---------------------------------------------------------------- dates that are moved

    @Test
    void movesItsDateWhereBothMoveIt() {
        String treaty = TREATY + "clause=c1/a/relief/due=2025-02-01";
        String joint = "r 2025-01-20 a accord jointly=true reschedules=c1 due=2025-06-01";

        Kept kept = kept("2025-06-01", treaty, joint);
        assertThat(kept.clause("c1", "a").status()).isEqualTo(OPEN);
        assertThat(kept.clause("c1", "a").due()).isEqualTo("2025-06-01");
        assertThat(kept.all(Occasion.Overdue.class)).isEmpty();
        assertThat(kept("2025-06-02", treaty, joint).days(Occasion.Overdue.class))
                .containsExactly("2025-06-02");
    }

    @Test
    void whatWasLateIsJudgedByTheDateThatBothMovedItTo() {
        String treaty = TREATY + "clause=c1/a/withdrawal/due=2025-02-01";
        String late = "d1 2025-02-10 a withdrawal extent=0.5 fulfils=c1";
        String moved = "r 2025-02-20 a accord jointly=true reschedules=c1 due=";
        String rest = "d2 2025-03-10 a withdrawal extent=0.5 fulfils=c1";

        assertThat(kept("2025-04-01", treaty, late, moved + "2025-03-31", rest)
                        .clause("c1", "a")
                        .status())
                .isEqualTo(KEPT);
        assertThat(kept("2025-04-01", treaty, late, moved + "2025-03-01", rest)
                        .clause("c1", "a")
                        .status())
                .isEqualTo(KEPT_LATE);
    }

    @Test
    void oneSideAloneOnlyAsksForAnotherDateUntilTheOtherAnswers() {
        String treaty = TREATY + "clause=c1/a/relief/due=2025-02-01";
        String request = "r 2025-01-20 a praise reschedules=c1 due=2025-06-01";

        Kept asked = kept("2025-02-02", treaty, request);
        assertThat(asked.clause("c1", "a").status()).isEqualTo(OVERDUE);
        assertThat(asked.standing.warnings()).extracting(MoveWarning::field).containsExactly("reschedules");
        Kept agreed = kept("2025-02-02", treaty, request, "y 2025-01-25 b praise answers=r");
        assertThat(agreed.clause("c1", "a").status()).isEqualTo(OPEN);
        assertThat(agreed.standing.warnings()).isEmpty();
        Kept refused = kept("2025-02-02", treaty, request, "n 2025-01-25 b threat answers=r");
        assertThat(refused.clause("c1", "a").status()).isEqualTo(OVERDUE);
    }

    @Test
    void aRequestIsGrantedByTheMoveOfBoth() {
        Kept kept = kept(
                "2025-02-02",
                TREATY + "clause=c1/a/relief/due=2025-02-01",
                "r 2025-01-20 a praise reschedules=c1 due=2025-06-01",
                "j 2025-01-25 a accord jointly=true reschedules=c1 due=2025-06-01");

        assertThat(kept.standing.warnings()).isEmpty();
    }

    @Test
    void whatComesAfterMovesAsFarAsWhatWasPutOff() {
        Kept kept = kept(
                "2025-03-20",
                TREATY + "clause=c1/b/relief/due=2025-02-01 clause=c2/a/withdrawal/due=2025-03-01/after=c1",
                "r 2025-01-20 a accord jointly=true reschedules=c1 due=2025-02-11",
                "d 2025-02-11 b relief fulfils=c1");

        assertThat(kept.clause("c1", "b").status()).isEqualTo(KEPT);
        assertThat(kept.clause("c2", "a").due()).isEqualTo("2025-03-11");
    }

    @Test
    void tellsOfAClauseThatObligesASideWhichHasNotAgreed() {
        Kept alone = kept("2025-02-01", "t 2025-01-01 a accord clause=c1/b/relief clause=c2/a/relief");
        assertThat(alone.standing.warnings()).extracting(MoveWarning::field).containsExactly("clauses");
        assertThat(alone.standing.warnings().get(0).message()).startsWith("\"c1\" obliges");
        Kept both = kept("2025-02-01", "t 2025-01-01 a accord clause=c1/b/relief", "u 2025-01-01 b accord");
        assertThat(both.standing.warnings()).isEmpty();
    }

    @Test
    void thereIsNoDateToMoveOfWhatIsKept() {
        Kept kept = kept(
                "2025-03-01",
                TREATY + "clause=c1/a/relief/due=2025-02-01",
                "d 2025-01-10 a relief fulfils=c1",
                "r 2025-01-20 a accord jointly=true reschedules=c1 due=2025-06-01");

        assertThat(kept.standing.warnings()).extracting(MoveWarning::move).containsExactly("r");
    }

    @Test
    void toMoveADateKeepsNothingBesides() {
        Kept kept = kept(
                "2025-03-01",
                TREATY + "clause=c1/a/relief/due=2025-02-01",
                "r 2025-01-20 a relief jointly=true reschedules=c1 due=2025-06-01");

        assertThat(kept.clause("c1", "a").status()).isEqualTo(OPEN);
    }

    // ---------------------------------------------------------------- leaving, and ending as agreed

    @Test
    void leavingAnAgreementBreaksWhatWasDueAndWithdrawsTheRest() {
        Kept kept = kept(
                "2025-06-01",
                TREATY + "clause=c1/a/relief/due=2025-02-01 clause=c2/a/withdrawal/due=2025-12-01"
                        + " clause=c3/a/envoy clause=c4/b/relief/due=2025-04-01",
                "d 2025-01-10 a envoy fulfils=c3",
                "w 2025-03-01 a sanctions reverses=t");

        assertThat(kept.clause("c1", "a").status()).isEqualTo(BROKEN);
        assertThat(kept.clause("c2", "a").status()).isEqualTo(WITHDRAWN);
        assertThat(kept.clause("c3", "a").status()).isEqualTo(KEPT);
        assertThat(kept.clause("c4", "b").status()).isEqualTo(WAITING);
        assertThat(kept.all(Occasion.Breach.class))
                .extracting(Occasion.Breach::inTime)
                .containsExactlyInAnyOrder(false, true);
        assertThat(kept.days(Occasion.Overdue.class)).containsExactly("2025-02-02");
    }

    @Test
    void leavingBreaksWhatIsKeptInPartAsFarAsItIsMissing() {
        Kept kept = kept(
                "2025-06-01",
                TREATY + "clause=c1/a/withdrawal",
                "d 2025-01-10 a withdrawal extent=0.75 fulfils=c1",
                "w 2025-03-01 a sanctions reverses=t");

        assertThat(kept.clause("c1", "a").status()).isEqualTo(BROKEN);
        assertThat(kept.only(Occasion.Breach.class).stake()).isCloseTo(2 * 0.25, EXACTLY);
    }

    @Test
    void leavingTwiceIsToldOfAndAddsNothing() {
        Kept kept = kept(
                "2025-06-01",
                TREATY + "clause=c1/a/relief",
                "w1 2025-03-01 a sanctions reverses=t",
                "w2 2025-04-01 a sanctions reverses=t");

        assertThat(kept.all(Occasion.Breach.class)).hasSize(1);
        assertThat(kept.standing.warnings()).extracting(MoveWarning::move).containsExactly("w2");
    }

    @Test
    void goingBackOnOneClauseLeavesTheOthers() {
        Kept kept = kept(
                "2025-06-01",
                TREATY + "clause=c1/a/relief/due=2025-02-01 clause=c2/a/envoy",
                "w 2025-03-01 a threat reverses=c1");

        assertThat(kept.clause("c1", "a").status()).isEqualTo(BROKEN);
        assertThat(kept.clause("c2", "a").status()).isEqualTo(OPEN);
    }

    @Test
    void isBrokenWhereWhatKeptItIsTakenBack() {
        Kept kept = kept(
                "2025-06-01",
                TREATY + "clause=c1/a/relief",
                "d 2025-02-01 a relief fulfils=c1",
                "w 2025-03-01 a sanctions reverses=d");

        assertThat(kept.clause("c1", "a").status()).isEqualTo(BROKEN);
    }

    @Test
    void whatEndsAsAgreedIsNotTakenBack() {
        String truce = "t 2025-01-01 a relief until=2025-01-31";

        assertThat(kept("2025-03-01", truce, "e 2025-01-31 a sanctions reverses=t")
                        .all(Occasion.Reversal.class))
                .isEmpty();
        assertThat(kept("2025-03-01", truce, "e 2025-01-30 a sanctions reverses=t")
                        .all(Occasion.Reversal.class))
                .hasSize(1);
    }

    // ---------------------------------------------------------------- what stands

    private static Kept stood(String asOf, String... moves) {
        DocketTerms terms = PlainTariff.terms(List.of(new DocketTerms.Clock(0, Scope.STOOD, 365)));
        return Kept.until(asOf, terms, moves);
    }

    @Test
    void aStepThatNobodyTookBackHasStood() {
        Kept kept = stood("2026-01-02", "t 2025-01-01 a relief");

        assertThat(kept.days(Occasion.Stood.class)).containsExactly("2026-01-02");
        assertThat(kept.only(Occasion.Stood.class).peaceful()).isTrue();
        assertThat(kept.only(Occasion.Stood.class).stake()).isEqualTo(1);
    }

    @Test
    void aStepThatWasTakenBackOrHasEndedHasNotStood() {
        assertThat(stood("2026-06-02", "t 2025-01-01 a relief", "w 2025-06-01 a sanctions reverses=t")
                        .all(Occasion.Stood.class))
                .isEmpty();
        assertThat(stood("2026-06-02", "t 2025-01-01 a relief until=2025-12-31").all(Occasion.Stood.class))
                .isEmpty();
        assertThat(stood("2026-06-02", "t 2025-01-01 a relief until=2026-01-01").all(Occasion.Stood.class))
                .hasSize(1);
    }

    @Test
    void harmMeanwhileIsTold() {
        assertThat(
                        stood("2026-06-02", "t 2025-01-01 a relief", "h 2025-06-01 a sanctions")
                                .all(Occasion.Stood.class)
                                .stream()
                                .map(Occasion.Stood::peaceful))
                .containsExactly(false);
    }

    // ---------------------------------------------------------------- properties

    @Test
    void theOrderOfClausesAndMovesChangesNothing() {
        String[] clauses = {
            "clause=c1/a/withdrawal/due=2025-05-01",
            "clause=c2/a/withdrawal/due=2025-09-01/after=c3",
            "clause=c3/b/relief"
        };
        Kept forth = kept("2025-12-01", TREATY + String.join(" ", clauses), "d 2025-06-01 b relief");
        Kept back =
                kept("2025-12-01", "d 2025-06-01 b relief", TREATY + clauses[2] + " " + clauses[1] + " " + clauses[0]);

        assertThat(Stream.of("c1", "c2").map(id -> forth.clause(id, "a")).toList())
                .isEqualTo(Stream.of("c1", "c2").map(id -> back.clause(id, "a")).toList());
    }
}
