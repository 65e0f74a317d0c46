package entente.web.note;

import entente.dialogue.Unseen;
import entente.note.Note;
import entente.web.form.FormField;
import entente.web.form.FormValues;
import entente.web.form.SignatureForm;
import entente.web.view.Days;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A note in blanks: its day beside its text. */
record NoteForm(
        FormField day,
        String text,
        @Nullable String textWrong,
        String author,
        @Nullable String authorWrong) {

    private static final String DAY = "day";
    private static final String TEXT = "text";
    private static final String AUTHOR = "author";
    private static final int FARTHEST = 36_525;

    /** What was typed, if nothing is wrong with it; otherwise what is, by blank. */
    record TypedNote(Optional<LocalDate> day, String text, Map<String, String> wrongs) {

        /** @param today no note is pinned to a day more than {@value #FARTHEST} days from it */
        static TypedNote of(FormValues typed, SignatureForm signed, LocalDate today) {
            Map<String, String> wrongs = new HashMap<>();
            Optional<LocalDate> day = Days.parse(typed.value(DAY));
            if (day.isEmpty()) {
                wrongs.put(DAY, Days.EXPECTED);
            } else if (Math.abs(ChronoUnit.DAYS.between(today, day.get())) > FARTHEST) {
                wrongs.put(DAY, "Expected a day at most a hundred years from today. Got “" + typed.value(DAY) + "”.");
            }
            String text = typed.value(TEXT).strip().replaceAll("\\s+", " ");
            if (text.isEmpty() || text.length() > Note.LONGEST) {
                wrongs.put(
                        TEXT,
                        "Please write 1 to " + Note.LONGEST + " characters."
                                + (text.isEmpty() ? "" : " There are " + text.length() + "."));
            }
            Unseen.IN_PROSE
                    .of(text)
                    .ifPresent(
                            unseen -> wrongs.put(TEXT, "Notes have characters that can be seen. Got " + unseen + "."));
            if (!signed.isComplete()) {
                wrongs.put(AUTHOR, signed.expected(SignatureForm.NAME_EXPECTED));
            }
            return new TypedNote(day, text, wrongs);
        }
    }

    static NoteForm empty(LocalDate day) {
        return of(new FormValues(Map.of(DAY, day.toString()), Map.of()));
    }

    static NoteForm of(FormValues typed) {
        return new NoteForm(
                FormField.of(DAY, "Day", "date", typed, null),
                typed.value(TEXT),
                typed.wrong(TEXT),
                typed.value(AUTHOR),
                typed.wrong(AUTHOR));
    }
}
