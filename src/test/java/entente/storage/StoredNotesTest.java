package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.note.Note;
import entente.note.Notes;
import entente.note.Signed;
import entente.note.TooManyNotes;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Notes are kept as they were written, also once they are withdrawn. */
@ParameterizedClass
@EnumSource(Database.Vendor.class)
class StoredNotesTest {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
    private static final Signed BEN = new Signed("Ben", NOON.plusSeconds(60));

    private final Database database;
    private final Notes notes;

    StoredNotesTest(Database.Vendor vendor) {
        database = vendor.fresh();
        notes = instance();
    }

    private Notes instance() {
        return new StoredNotes(database.client(), database.transaction());
    }

    private static Note note(String id, String dialogue, LocalDate day) {
        return new Note(id, dialogue, day, "“Why?” – 和", new Signed("Ada", NOON), null);
    }

    @Test
    void keepsThemInOrderOfTheirDays() {
        Note later = note("a", "talks", LocalDate.of(2026, 1, 2));
        Note earlier = note("b", "talks", LocalDate.of(2025, 12, 31));
        notes.add(later);
        notes.add(earlier);
        notes.add(note("c", "others", LocalDate.of(2026, 1, 1)));

        assertThat(instance().of("talks")).containsExactly(earlier, later);
    }

    @Test
    void keepsWhatIsWithdrawnWithWhoDidIt() {
        Note note = note("a", "talks", LocalDate.of(2026, 1, 2));
        notes.add(note);

        assertThat(notes.withdraw("others", "a", BEN)).isEmpty();
        assertThat(notes.withdraw("talks", "a", BEN)).hasValueSatisfying(withdrawn -> {
            assertThat(withdrawn.text()).isEqualTo(note.text());
            assertThat(withdrawn.withdrawn()).isEqualTo(BEN);
        });
        assertThat(notes.withdraw("talks", "a", new Signed("Eve", NOON))).isEmpty();
        assertThat(instance().of("talks"))
                .singleElement()
                .extracting(Note::withdrawn)
                .isEqualTo(BEN);
    }

    @Test
    void keepsSoManyOfADialogueAndNoMore() {
        for (int i = 0; i < Notes.MOST; i++) {
            notes.add(note("n" + i, "talks", LocalDate.of(2026, 1, 1)));
        }
        assertThatExceptionOfType(TooManyNotes.class)
                .isThrownBy(() -> notes.add(note("more", "talks", LocalDate.of(2026, 1, 1))))
                .withMessage("This dialogue has 500 notes, which is as many as are kept.");
        notes.add(note("other", "others", LocalDate.of(2026, 1, 1)));
    }
}
