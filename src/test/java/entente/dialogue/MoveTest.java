package entente.dialogue;

import static entente.dialogue.DialogueFixture.dialogue;
import static entente.dialogue.MoveFixture.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a move is, and how far it goes by what is known of it. */
class MoveTest {

    private static final Move FOUND_OUT = move("m1")
            .on("2025-09-11")
            .by("a")
            .kind("sanctions-relief")
            .learned(Map.of("from", "2025-11-04", "extent", "full"))
            .learned(Map.of("from", "2025-12-01", "extent", "minimal"))
            .having("extent", "partial")
            .read();

    @Test
    void goesAsFarAsWasKnownOnTheDay() {
        assertThat(FOUND_OUT.extentOn(LocalDate.parse("2025-09-11"))).isEqualTo(Extent.PARTIAL);
        assertThat(FOUND_OUT.extentOn(LocalDate.parse("2025-11-03"))).isEqualTo(Extent.PARTIAL);
        assertThat(FOUND_OUT.extentOn(LocalDate.parse("2025-11-04"))).isEqualTo(Extent.FULL);
        assertThat(FOUND_OUT.extentOn(LocalDate.MAX)).isEqualTo(Extent.MINIMAL);
    }

    @Test
    void tellsNothingThatCameToLightLater() {
        assertThat(FOUND_OUT.learnedBy(LocalDate.parse("2025-11-03"))).isEmpty();
        assertThat(FOUND_OUT.learnedBy(LocalDate.parse("2025-11-04")))
                .extracting(Learned::extent)
                .containsExactly(Extent.FULL);
        assertThat(FOUND_OUT.learnedBy(LocalDate.MAX)).hasSize(2);
    }

    @Test
    void isOfEachSideWhereItIsJoint() {
        Move alone = move("m1").on("2025-09-11").by("a").kind("ceasefire").read();

        assertThat(List.of(alone.isBy("a"), alone.isBy("b"))).containsExactly(true, false);
        assertThat(alone.but().jointly(true).build().isBy("b")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"completes", "reverses", "answers", "concerns"})
    void mayBeNamedByEitherSideWhereItIsJoint(String link) {
        for (String side : List.of("a", "b")) {
            MoveFixture joint =
                    move("m1").on("2025-01-01").by("a").kind("ceasefire").jointly();
            MoveFixture later =
                    move("m2").on("2025-02-01").by(side).kind("ceasefire").having(link, "m1");

            assertThat(dialogue().with(joint, later).read().moves()).hasSize(2);
        }
    }

    @Test
    void mayNameAMoveOfEitherSideWhereItIsJoint() {
        MoveFixture promise =
                move("m1").on("2025-01-01").by("b").kind("promise").promising("ceasefire");
        MoveFixture joint =
                move("m2").on("2025-02-01").by("a").kind("ceasefire").fulfilling("m1");

        assertThatExceptionOfType(InvalidDialogue.class)
                .isThrownBy(() -> dialogue().with(promise, joint).read());
        assertThat(dialogue().with(promise, joint.jointly()).read().moves()).hasSize(2);
    }
}
