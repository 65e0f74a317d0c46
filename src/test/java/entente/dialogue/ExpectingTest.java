package entente.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.casefile.CaseParts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is expected of a dialogue stays with it, whatever else of it changes. */
class ExpectingTest {

    private static final Expectation EXPECTED = new Expectation(
            Expectation.Claim.AT_LEAST,
            new Expectation.Reading("a", "b", LocalDate.parse("2025-08-01")),
            new Expectation.Level(60),
            "They delivered.");

    private static final Dialogue DIALOGUE =
            DialogueFixture.dialogue().with(move("m1")).read().expecting(List.of(EXPECTED));

    private static MoveFixture move(String id) {
        return MoveFixture.move(id).on("2025-07-01").by("b").kind("relief");
    }

    private static void keeps(Dialogue changed) {
        assertThat(changed).isNotEqualTo(DIALOGUE);
        assertThat(changed.expectations()).containsExactly(EXPECTED);
    }

    @Test
    void staysWhenTheDialogueIsOtherwise() {
        keeps(DIALOGUE.readOn(LocalDate.parse("2026-01-01")));
        keeps(DIALOGUE.trusting(Map.of("a", 0.3)));
        keeps(DIALOGUE.with(List.of(), List.of()));
        keeps(DIALOGUE.proposing(List.of(
                new Proposal("p1", EdtfDate.of(LocalDate.parse("2025-07-02")), "a", List.of(), List.of(), null))));
    }

    @Test
    void staysWhenMovesAreRecorded() {
        keeps(Recorded.added(DIALOGUE, move("m2").read()).dialogue());
        keeps(Recorded.changed(DIALOGUE, move("m1").on("2025-07-03").read()).dialogue());
        keeps(Recorded.removed(DIALOGUE, "m1").dialogue());
        keeps(Hypothesis.adding(move("m2").read(), DIALOGUE).on(DIALOGUE).dialogue());
    }

    @Test
    void staysWhenTheDialogueIsKeptInParts() {
        assertThat(CaseParts.whole(
                        CaseParts.frame(DIALOGUE),
                        DIALOGUE.moves().stream().map(CaseParts::move).toList()))
                .isEqualTo(DIALOGUE);
    }

    @Test
    void namesWhatCanNeverBeMet() {
        Expectation.Reading july = new Expectation.Reading("a", "b", LocalDate.parse("2025-07-01"));
        Expectation.Reading august = new Expectation.Reading("a", "b", LocalDate.parse("2025-08-01"));
        assertThatThrownBy(() -> DIALOGUE.expecting(
                        List.of(new Expectation(Expectation.Claim.RISES_FROM, july, august, "Backwards."))))
                .isInstanceOfSatisfying(
                        InvalidDialogue.class,
                        wrong -> assertThat(wrong.problems())
                                .containsExactly(new Problem(
                                        "/expectations/0/claim/rises-from",
                                        "Expected a day before 2025-07-01. Got 2025-08-01.")));
        assertThatThrownBy(() -> DIALOGUE.expecting(
                        List.of(new Expectation(Expectation.Claim.HIGHER_THAN, july, july, "Itself."))))
                .isInstanceOf(InvalidDialogue.class);
    }

    @Test
    void isAFieldThatAChangeNames() {
        assertThat(Alterations.between(DIALOGUE, DIALOGUE.expecting(List.of())).fields())
                .containsExactly("expectations");
    }
}
