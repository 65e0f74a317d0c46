package entente.web.form;

import entente.dialogue.EdtfDate;
import entente.dialogue.WrittenDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What dates that are typed into blanks stand for in a document; what cannot be read is left as it is, to be told of. */
public final class DateBlanks {

    private DateBlanks() {}

    /** {@code September 2025} as {@code 2025-09}. */
    public static String date(String typed) {
        return read(typed).map(EdtfDate::text).orElse(typed);
    }

    /** The day that counts: {@code September 2025} as {@code 2025-09-15}. */
    static String day(String typed) {
        return read(typed).map(date -> date.day().toString()).orElse(typed);
    }

    /** The last day of a term: {@code September 2025} as {@code 2025-09-30}. */
    static String lastDay(String typed) {
        return read(typed).map(date -> date.last().toString()).orElse(typed);
    }

    /** To which day a term was taken, where what is typed names more than one day; otherwise {@code hint}. */
    public static @Nullable String hintOfLastDay(String typed, @Nullable String hint) {
        Optional<String> taken = read(typed).flatMap(date -> WrittenDate.takenToLastDay(typed.strip(), date));
        return taken.isPresent() ? taken.get() : hint;
    }

    private static Optional<EdtfDate> read(String typed) {
        return WrittenDate.read(typed) instanceof WrittenDate.ReadableDate understood
                ? Optional.of(understood.date())
                : Optional.empty();
    }
}
