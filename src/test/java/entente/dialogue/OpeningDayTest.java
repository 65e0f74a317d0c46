package entente.dialogue;

import static entente.dialogue.DialogueFixture.dialogueOf;
import static entente.dialogue.MoveFixture.move;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A page opens a dialogue where its record still speaks. */
class OpeningDayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static DialogueFixture northSouth() {
        return dialogueOf("n", "North", "s", "South");
    }

    private static LocalDate opening(DialogueFixture dialogue) {
        return dialogue.read().openingDay(TODAY);
    }

    @Test
    void opensLongSilentRecordsShortlyAfterTheirLastMove() {
        assertThat(opening(northSouth()
                        .with(
                                move("m1").on("1977-11-19").by("n").kind("praise"),
                                move("m2").on("1977-11-09").by("s").kind("praise"))))
                .isEqualTo("1977-12-19");
    }

    @Test
    void opensWhatHappenedLatelyToday() {
        assertThat(opening(northSouth().with(move("m1").on("2026-01-10").by("n").kind("praise"))))
                .isEqualTo(TODAY);
        assertThat(opening(northSouth())).isEqualTo(TODAY);
    }

    @Test
    void countsWhatCameToLightAndNotWhatIsToCome() {
        assertThat(opening(northSouth()
                        .with(
                                move("m1")
                                        .on("2020-01-01")
                                        .by("n")
                                        .kind("sanctions-relief")
                                        .learned(Map.of("from", "2021-03-01", "extent", "partial")),
                                move("m2").on("2030-01-01").by("s").kind("praise"))))
                .isEqualTo("2021-03-31");
    }

    @Test
    void opensOnItsOwnDayWhereItNamesOne() {
        assertThat(opening(northSouth()
                        .asOf("1979-03-26")
                        .with(move("m1").on("1977-11-19").by("n").kind("praise"))))
                .isEqualTo("1979-03-26");
    }
}
