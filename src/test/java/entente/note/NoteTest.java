package entente.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NoteTest {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    private static Note note(String text) {
        return new Note("n", "talks", LocalDate.of(2026, 1, 1), text, new Signed("Ada", NOON), null);
    }

    @Test
    void standsFromItsWritingToItsWithdrawal() {
        Note note = note("The envoy changed.");
        Note withdrawn = new Note(
                note.id(),
                note.dialogue(),
                note.day(),
                note.text(),
                note.written(),
                new Signed("Ben", NOON.plusSeconds(10)));

        assertThat(note.stoodAt(NOON.minusSeconds(1))).isFalse();
        assertThat(note.stoodAt(NOON)).isTrue();
        assertThat(note.stoodAt(Instant.MAX)).isTrue();
        assertThat(withdrawn.stoodAt(NOON.plusSeconds(9))).isTrue();
        assertThat(withdrawn.stoodAt(NOON.plusSeconds(10))).isFalse();
    }

    @Test
    void saysOneToFiveHundredCharacters() {
        assertThat(note("a".repeat(Note.LONGEST)).text()).hasSize(500);
        assertThatIllegalArgumentException().isThrownBy(() -> note(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> note("a".repeat(501)))
                .withMessage("A note has 1 to 500 characters; got 501.");
    }
}
