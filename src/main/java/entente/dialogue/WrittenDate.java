package entente.dialogue;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A date as people write it, in English or in figures. What could be read in two ways is not guessed. */
public sealed interface WrittenDate {

    String EXPECTED = "a date such as 11 September 2025, September 2025, late January 2025, about 26 January 2025,"
            + " 26.1.2025 or 2025-01-26";

    /** One that can be read in one way. */
    record ReadableDate(EdtfDate date) implements WrittenDate {

        /** How it was understood: {@code about 25 January 2025}. */
        public String words() {
            return WrittenDate.words(date);
        }
    }

    /** One that cannot; the message says why, or what was expected. */
    record UnreadableDate(String message) implements WrittenDate {}

    /**
     * Reads {@code text}; case and surplus spaces do not matter. Early, mid and late in a month are about its 5th, 15th
     * and 25th. With dots the day comes first; with strokes, or when hyphens end in the year, only a number above 12
     * tells the day from the month.
     */
    static WrittenDate read(String text) {
        return new WrittenDateReader(text).date();
    }

    /** A date in words: {@code 11 September 2025}, {@code about January 2025}. */
    static String words(EdtfDate date) {
        String form = date.month() ? "MMMM yyyy" : "d MMMM yyyy";
        return (date.approximate() ? "about " : "")
                + DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(date.day());
    }
}
