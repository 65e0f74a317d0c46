package entente.docket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.dialogue.Dialogue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocketTest {

    private final Recorder recorder = new Recorder();

    private Standing keep(String asOf, String... moves) {
        Dialogue dialogue = Cases.of(moves);
        LocalDate day = LocalDate.parse(asOf);
        return Docket.keep(dialogue, dialogue.knownOn(day), new PlainTariff(), PlainTariff.TERMS, recorder, day);
    }

    private static <T extends Occasion> List<T> occasions(Standing standing, Class<T> type) {
        return standing.entries().stream()
                .map(Entry::occasion)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Concession concession(Standing standing, String move) {
        return standing.concessions().stream()
                .filter(concession -> concession.move().equals(move))
                .findFirst()
                .orElseThrow();
    }

    private static Commitment.CommitmentStatus promise(Standing standing, String move) {
        return standing.commitments().stream()
                .filter(commitment -> commitment.move().equals(move))
                .findFirst()
                .orElseThrow()
                .status();
    }

    @Test
    void aConcessionAwaitsAnAnswerUntilItsWindowHasPassed() {
        assertThat(concession(keep("2025-05-01", "m1 2025-01-01 a release"), "m1")
                        .status())
                .isEqualTo(Concession.ConcessionStatus.AWAITING);
        Standing later = keep("2025-05-02", "m1 2025-01-01 a release");
        assertThat(concession(later, "m1").status()).isEqualTo(Concession.ConcessionStatus.UNANSWERED);
        assertThat(later.entries())
                .filteredOn(e -> e.occasion() instanceof Occasion.Unanswered)
                .singleElement()
                .satisfies(entry -> assertThat(entry.date()).isEqualTo("2025-05-02"));
    }

    @Test
    void aDeedPaysTheOldestOpenConcessionByWorth() {
        Standing standing = keep(
                "2025-03-01",
                "m1 2025-01-01 a release",
                "m2 2025-01-10 a envoy",
                "m3 2025-02-01 b visit",
                "m4 2025-02-02 b relief");
        assertThat(concession(standing, "m1").answeredBy()).containsExactly("m3", "m4");
        assertThat(concession(standing, "m1").status()).isEqualTo(Concession.ConcessionStatus.ANSWERED);
        assertThat(concession(standing, "m2").settled()).isEqualTo(0.5, within(1e-9));
        assertThat(concession(standing, "m2").status()).isEqualTo(Concession.ConcessionStatus.ANSWERED_IN_PART);
        assertThat(concession(standing, "m4").settled()).isEqualTo(1, within(1e-9));
    }

    @Test
    void aStepIsWeighedAsAnAnswerOnce() {
        Standing standing = keep(
                "2025-06-01",
                "m1 2025-01-01 a relief extent=partial",
                "m2 2025-01-01 b release answers=m1",
                "m3 2025-02-01 a envoy");
        assertThat(concession(standing, "m3").status()).isEqualTo(Concession.ConcessionStatus.ANSWERED);
        assertThat(occasions(standing, Occasion.Answer.class))
                .filteredOn(answer -> answer.answer().equals("m2"))
                .extracting(Occasion.Answer::step)
                .containsExactly("m1");
    }

    @Test
    void movesOfOneDateAnswerEachOtherOnlyWhenTheySaySo() {
        Standing strangers = keep("2025-03-01", "m1 2025-01-01 a release", "m2 2025-01-01 b relief");
        assertThat(concession(strangers, "m1").answeredBy()).isEmpty();
        assertThat(concession(strangers, "m2").answeredBy()).isEmpty();
        Standing named = keep("2025-03-01", "m1 2025-01-01 a release answers=m2", "m2 2025-01-01 b relief");
        assertThat(concession(named, "m1").answeredBy()).containsExactly("m2");
        assertThat(concession(named, "m2").answeredBy()).containsExactly("m1");
    }

    @Test
    void wordsAnswerADeedOnlyByASmallShare() {
        Standing standing = keep("2025-03-01", "m1 2025-01-01 a release", "m2 2025-01-05 b praise answers=m1");
        assertThat(concession(standing, "m1").settled()).isEqualTo(0.1, within(1e-9));
        assertThat(occasions(standing, Occasion.Answer.class))
                .allSatisfy(answer -> assertThat(answer.mode()).isEqualTo("word"));
    }

    @Test
    void anAnswerToADemandIsALinkAndSettlesNothing() {
        Standing standing = keep(
                "2025-03-01", "m0 2025-01-01 b relief", "m1 2025-01-02 b demand", "m2 2025-01-05 a release answers=m1");
        assertThat(concession(standing, "m0").answeredBy()).isEmpty();
        assertThat(concession(standing, "m2").status()).isEqualTo(Concession.ConcessionStatus.AWAITING);
        assertThat(occasions(standing, Occasion.MoveMade.class))
                .noneMatch(move -> move.move().equals("m2") && move.free());
    }

    @Test
    void aPartialStepSettlesItsAnswerInPartUntilItIsCompleted() {
        String[] moves = {
            "m1 2025-09-11 a relief extent=partial",
            "m2 2025-09-11 b release answers=m1",
            "m3 2025-11-04 a relief completes=m1"
        };
        Standing before = keep("2025-11-03", moves);
        assertThat(concession(before, "m1").status()).isEqualTo(Concession.ConcessionStatus.ANSWERED);
        assertThat(concession(before, "m2").status()).isEqualTo(Concession.ConcessionStatus.ANSWERED_IN_PART);
        assertThat(concession(before, "m2").settled()).isEqualTo(0.5, within(1e-9));
        assertThat(occasions(before, Occasion.Unfinished.class)).singleElement().satisfies(left -> {
            assertThat(left.missing()).isEqualTo(0.5, within(1e-9));
            assertThat(left.paid()).isTrue();
        });
        Standing after = new DocketTest().keep("2025-11-04", moves);
        assertThat(concession(after, "m2").status()).isEqualTo(Concession.ConcessionStatus.ANSWERED);
        assertThat(concession(after, "m2").answeredBy()).containsExactly("m1", "m3");
        assertThat(concession(after, "m1").value()).isEqualTo(8);
        assertThat(after.concessions())
                .noneMatch(concession -> concession.move().equals("m3"));
        assertThat(occasions(after, Occasion.Completion.class)).singleElement().satisfies(completion -> {
            assertThat(completion.added()).isEqualTo(0.5, within(1e-9));
            assertThat(completion.days()).isEqualTo(54);
        });
    }

    @Test
    void completingAFullStepAddsNothingAndSaysSo() {
        Standing standing = keep("2025-03-01", "m1 2025-01-01 a relief", "m2 2025-02-01 a relief completes=m1");
        assertThat(occasions(standing, Occasion.Completion.class)).isEmpty();
        assertThat(standing.notes())
                .containsExactly(
                        new Note("m2", "completes", "\"m1\" already goes as far as this; completing it adds nothing."));
    }

    @Test
    void takingBackAStepTakesBackWhatItAnswered() {
        Standing standing = keep(
                "2025-03-01",
                "m1 2025-01-01 a release",
                "m2 2025-01-10 b relief answers=m1",
                "m3 2025-02-01 b sanctions reverses=m2");
        assertThat(concession(standing, "m1").settled()).isZero();
        assertThat(concession(standing, "m1").status()).isEqualTo(Concession.ConcessionStatus.AWAITING);
        assertThat(occasions(standing, Occasion.Reversal.class))
                .singleElement()
                .satisfies(reversal -> assertThat(reversal.undone()).isEqualTo(1));
    }

    @Test
    void aConcessionWhoseAnswerIsTakenBackWaitsForAnother() {
        Standing standing = keep(
                "2025-03-01",
                "m1 2025-01-01 a release",
                "m2 2025-01-10 b relief answers=m1",
                "m3 2025-02-01 b sanctions reverses=m2",
                "m4 2025-02-10 b relief");
        assertThat(concession(standing, "m1").status()).isEqualTo(Concession.ConcessionStatus.ANSWERED);
        assertThat(concession(standing, "m1").answeredBy()).contains("m4");
    }

    @Test
    void countsOneLapseHoweverManyPeriodsRunOutOverIt() {
        Dialogue dialogue = Cases.of("m1 2025-01-01 a release", "m2 2025-01-10 a release");
        LocalDate day = LocalDate.parse("2025-06-30");
        DocketTerms twoClocks = PlainTariff.terms(List.of(
                new DocketTerms.Clock(0, Scope.UNANSWERED, 60), new DocketTerms.Clock(1, Scope.UNANSWERED, 120)));
        List<Occasion.Unanswered> unanswered = occasions(
                Docket.keep(dialogue, dialogue.knownOn(day), new PlainTariff(), twoClocks, recorder, day),
                Occasion.Unanswered.class);
        assertThat(unanswered).extracting(Occasion.Unanswered::step).containsExactly("m1", "m2", "m1", "m2");
        assertThat(unanswered).extracting(Occasion.Unanswered::lapses).containsExactly(0, 1, 0, 1);
        assertThat(unanswered)
                .extracting(occasion -> occasion.ageing().exchanges())
                .containsExactly(1.0, 1.0, 0.0, 0.0);
    }

    @Test
    void aMoveMayBeAConcessionAndAPromiseAtOnce() {
        keep("2025-01-20", "m1 2025-01-01 a release promises=envoy");
        assertThat(recorder.open)
                .containsExactlyInAnyOrder(
                        new OpenItem.OpenConcession("m1", "a", "b"),
                        new OpenItem.OpenCommitment("m1", "a", "b", false));
    }

    @Test
    void aPromiseIsKeptLateInPartOverdueWithdrawnOrBroken() {
        String promise = "p 2025-01-01 a promise promises=envoy due=2025-02-01";
        assertThat(promise(keep("2025-02-01", promise), "p")).isEqualTo(Commitment.CommitmentStatus.OPEN);
        assertThat(promise(keep("2025-02-02", promise), "p")).isEqualTo(Commitment.CommitmentStatus.OVERDUE);
        assertThat(promise(keep("2025-03-01", promise, "d 2025-02-01 a envoy fulfils=p"), "p"))
                .isEqualTo(Commitment.CommitmentStatus.KEPT);
        assertThat(promise(keep("2025-03-01", promise, "d 2025-02-02 a envoy fulfils=p"), "p"))
                .isEqualTo(Commitment.CommitmentStatus.KEPT_LATE);
        assertThat(promise(keep("2025-03-01", promise, "d 2025-01-20 a envoy fulfils=p extent=partial"), "p"))
                .isEqualTo(Commitment.CommitmentStatus.KEPT_IN_PART);
        assertThat(promise(keep("2025-03-01", promise, "d 2025-01-20 a threat reverses=p"), "p"))
                .isEqualTo(Commitment.CommitmentStatus.WITHDRAWN);
        assertThat(promise(keep("2025-03-01", promise, "d 2025-02-20 a threat reverses=p"), "p"))
                .isEqualTo(Commitment.CommitmentStatus.BROKEN);
        assertThat(promise(
                        keep(
                                "2025-03-01",
                                promise,
                                "d 2025-01-20 a envoy fulfils=p",
                                "r 2025-02-20 a sanctions reverses=d"),
                        "p"))
                .isEqualTo(Commitment.CommitmentStatus.BROKEN);
    }

    @Test
    void aDeedOfThePromisedKindKeepsThePromiseWithoutNamingIt() {
        Standing standing = keep("2025-03-01", "p 2025-01-01 a promise promises=envoy", "d 2025-02-01 a envoy");
        assertThat(promise(standing, "p")).isEqualTo(Commitment.CommitmentStatus.KEPT);
        assertThat(standing.commitments().get(0).fulfilledBy()).containsExactly("d");
    }

    @Test
    void showsTheRulesWhatWasOpenWhenTheDayBegan() {
        keep("2025-01-20", "m1 2025-01-01 a release", "m2 2025-01-01 b demand", "m3 2025-01-02 b demand");
        assertThat(recorder.openAt.get(1)).isEmpty();
        assertThat(recorder.openAt.get(2)).containsExactly(new OpenItem.OpenConcession("m1", "a", "b"));
    }

    @Test
    void closesWhatIsSettled() {
        keep(
                "2026-01-20",
                "m1 2025-01-01 a release",
                "m2 2025-01-10 b relief answers=m1",
                "p 2025-02-01 b promise promises=envoy",
                "d 2025-02-10 b envoy fulfils=p",
                "s 2025-03-01 a relief extent=partial",
                "t 2025-03-10 a relief completes=s");
        assertThat(recorder.open).isEmpty();
    }

    @Test
    void countsSilenceOnlyFromTheLastMoveOfASide() {
        Standing standing =
                keep("2025-12-01", "m1 2025-01-01 a visit", "m2 2025-02-01 a visit", "m3 2025-03-01 a visit");
        assertThat(occasions(standing, Occasion.Silence.class))
                .singleElement()
                .satisfies(silence -> assertThat(silence.spell()).isEqualTo(3));
    }

    @Test
    void takesAReferredMoveFirstAndThenById() {
        Standing standing = keep(
                "2025-03-01", "a9 2025-01-01 a release answers=z1", "b2 2025-01-01 a praise", "z1 2025-01-01 b relief");
        assertThat(occasions(standing, Occasion.MoveMade.class))
                .extracting(Occasion.MoveMade::move)
                .containsExactly("b2", "z1", "a9");
    }
}
