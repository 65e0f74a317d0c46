package entente.assessment.search;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Assessor;
import entente.assessment.search.NextMove.SingleMove;
import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.dialogue.Proposal;
import entente.dialogue.Term;
import entente.rules.ShippedRules;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Washington and Minsk might do next by themselves, under the shipped rules. */
class NextMoveTest {

    private static final Dialogue CASE = ShippedRules.belarus();
    private static final LocalDate DAY = Objects.requireNonNull(CASE.asOf());

    /** Relief for Belavia was still only partial. */
    private static final LocalDate AUTUMN = LocalDate.of(2025, 10, 20);

    private static NextMove next(Dialogue dialogue, LocalDate asOf, String side) {
        return NextMove.of(dialogue, ShippedRules.RULES, asOf, StepAssumptions.NONE).stream()
                .filter(next -> next.side().equals(side))
                .findFirst()
                .orElseThrow();
    }

    private static NextMove next(String side) {
        return next(CASE, DAY, side);
    }

    private static List<SingleMove> good(NextMove next) {
        return Stream.concat(next.best().stream(), next.others().stream()).toList();
    }

    private static double trustIn(String side, List<Move> moves, LocalDate day) {
        return Assessor.assess(CASE.with(moves, CASE.redLines()), ShippedRules.RULES, day)
                .trustOf(CASE.other(side).id())
                .last()
                .score();
    }

    /** The difference of two assessments of the day of the move. */
    private static double gain(String side, Move move) {
        List<Move> moves = Stream.concat(CASE.moves().stream(), Stream.of(move)).toList();
        return trustIn(side, moves, move.day()) - trustIn(side, CASE.moves(), move.day());
    }

    private static Kind kind(SingleMove step) {
        return ShippedRules.RULES.kind(step.move().kind());
    }

    private static boolean isLasting(SingleMove step, String side) {
        Term term = new Term(step.move().kind(), Extent.FULL, step.move().scale(), null, null, null);
        Proposal proposal = new Proposal("p1", EdtfDate.of(DAY), side, List.of(), List.of(term), null);
        return Assessor.assess(CASE.proposing(List.of(proposal)), ShippedRules.RULES, DAY).verdicts().stream()
                .flatMap(verdict -> verdict.gives().stream())
                .anyMatch(weighed -> weighed.lasting() != null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "by"})
    void namesSmallStepsThatRaiseTrustAndCanBeTakenBack(String side) {
        NextMove next = next(side);

        assertThat(next.best()).isPresent();
        assertThat(next.others()).hasSizeLessThanOrEqualTo(3);
        assertThat(good(next)).allSatisfy(step -> {
            assertThat(kind(step).isCooperative()).isTrue();
            assertThat(kind(step).mode()).isNotEqualTo(Mode.WORD);
            assertThat(isLasting(step, side)).isFalse();
            assertThat(step.cost()).isBetween(0.0, NextMove.SMALL);
            assertThat(step.gain()).isPositive().isEqualTo(gain(side, step.move()));
            assertThat(step.move().actor()).isEqualTo(side);
            assertThat(step.move().day()).isEqualTo(DAY.plusDays(1));
            assertThat(step.because()).anyMatch(sentence -> sentence.startsWith("It raises "));
        });
        assertThat(good(next))
                .isSortedAccordingTo((one, two) ->
                        Double.compare(two.gain() / Math.max(0.5, two.cost()), one.gain() / Math.max(0.5, one.cost())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "by"})
    void warnsOfWhatWouldLoseMost(String side) {
        SingleMove worst = next(side).worst().orElseThrow();

        assertThat(kind(worst).isCooperative()).isFalse();
        assertThat(worst.gain()).isNegative().isEqualTo(gain(side, worst.move()));
        assertThat(worst.because()).anyMatch(sentence -> sentence.startsWith("It lowers "));
    }

    @Test
    void keepsAnOpenPromiseFirst() {
        SingleMove best = next("us").best().orElseThrow();

        assertThat(best.move().links().fulfils()).isIn("m15", "m16");
        assertThat(best.because())
                .anyMatch(sentence -> sentence.startsWith("It keeps the promise: "))
                .contains("It can be taken back.");
    }

    @Test
    void saysWhereAStepInvitesAnAnswer() {
        assertThat(good(next("us"))).anySatisfy(step -> {
            assertThat(step.move().kind()).isEqualTo("good-offices");
            assertThat(step.because()).contains("It invites an answer.");
        });
        assertThat(next("us").best().orElseThrow().because()).doesNotContain("It invites an answer.");
    }

    @Test
    void answersWhatTheOtherSideGave() {
        assertThat(good(next(CASE, AUTUMN, "us"))).anySatisfy(step -> {
            assertThat(step.move().links().answers()).isEqualTo("m14");
            assertThat(step.because()).contains("It answers the release of prisoners.");
        });
    }

    @Test
    void appointsNobodyTwice() {
        assertThat(good(next("us"))).extracting(step -> step.move().kind()).doesNotContain("envoy-appointment");
    }

    @Test
    void finishesWhatWasLeftHalfDone() {
        assertThat(good(next(CASE, AUTUMN, "us"))).anySatisfy(step -> {
            assertThat(step.move().links().completes()).isEqualTo("m13");
            assertThat(step.cost()).isEqualTo(2.5);
            assertThat(step.because()).contains("It completes the sanctions relief (Belavia).");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "by"})
    void knowsNothingOfWhatCameLater(String side) {
        Dialogue until = CASE.with(CASE.knownOn(AUTUMN), CASE.redLines());

        assertThat(next(CASE, AUTUMN, side)).isEqualTo(next(until, AUTUMN, side));
    }

    @Test
    void namesStepsBeforeAnythingHappened() {
        Dialogue nothing = CASE.with(List.of(), CASE.redLines());

        assertThat(next(nothing, DAY, "us").best()).isPresent();
        assertThat(next(nothing, DAY, "us").worst()).isPresent();
    }

    @Test
    void givesTheSameWhateverTheSidesAreCalled() {
        Dialogue renamed = CaseFile.read(renamed(new String(CaseFile.write(CASE), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8))
                .dialogue();

        assertThat(renamed(next("us").toString()))
                .isEqualTo(next(renamed, DAY, "zz").toString());
        assertThat(renamed(next("by").toString()))
                .isEqualTo(next(renamed, DAY, "aa").toString());
    }

    private static String renamed(String text) {
        return text.replace("\"us\"", "\"zz\"")
                .replace("\"by\"", "\"aa\"")
                .replaceAll("(actor|side)=us\\b", "$1=zz")
                .replaceAll("(actor|side)=by\\b", "$1=aa");
    }
}
