package entente.web.view;

import entente.note.Note;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A note as it is shown.
 *
 * @param number its place among those that are shown, from 1, in order of their days
 * @param signed by whom and when it was written
 */
public record PinnedNote(int number, String id, LocalDate day, String text, String signed) {

    /**
     * Those that stood at a time and are pinned to days until then.
     *
     * @param notes in order of their days
     * @param asOf the last day that is shown
     * @param read the time of the record that is read
     */
    public static List<PinnedNote> of(List<Note> notes, LocalDate asOf, Instant read) {
        List<Note> shown = notes.stream()
                .filter(note -> note.stoodAt(read) && !note.day().isAfter(asOf))
                .toList();
        return IntStream.range(0, shown.size())
                .mapToObj(i -> of(i + 1, shown.get(i)))
                .toList();
    }

    private static PinnedNote of(int number, Note note) {
        return new PinnedNote(
                number,
                note.id(),
                note.day(),
                note.text(),
                note.written().by() + ", "
                        + Days.full(LocalDate.ofInstant(note.written().at(), ZoneOffset.UTC)));
    }

    public String date() {
        return Days.full(day);
    }

    /** {@code Note 2, 10 September 2025: The envoy changed.} */
    public String sentence() {
        return "Note " + number + ", " + date() + ": " + text;
    }
}
