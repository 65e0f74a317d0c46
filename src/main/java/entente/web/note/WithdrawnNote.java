package entente.web.note;

import entente.note.Note;
import entente.note.Signed;
import entente.web.view.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A note that stands no more.
 *
 * @param at when it was withdrawn
 * @param signed who wrote it, and who withdrew it and when
 */
record WithdrawnNote(Instant at, String date, String text, String signed) {

    /** Empty where it was not withdrawn by that time. */
    static Optional<WithdrawnNote> of(Note note, Instant time) {
        Signed withdrawn = note.withdrawn();
        if (withdrawn == null || withdrawn.at().isAfter(time)) {
            return Optional.empty();
        }
        return Optional.of(new WithdrawnNote(
                withdrawn.at(),
                Days.full(note.day()),
                note.text(),
                words("written", note.written()) + "; " + words("withdrawn", withdrawn)));
    }

    private static String words(String done, Signed signed) {
        return done + " by " + signed.by() + " on " + Days.full(LocalDate.ofInstant(signed.at(), ZoneOffset.UTC));
    }
}
