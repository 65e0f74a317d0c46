package entente.dialogue;

import java.util.List;
import java.util.Optional;

/**
 * A date as people write it, in figures or with the name of its month in one of eight languages ({@link CalendarNames}).
 * What could be read in two ways is not guessed.
 */
public sealed interface WrittenDate {

    String EXPECTED = "a date such as 11 September 2025, September 2025, late January 2025, about 26 January 2025,"
            + " 26.1.2025 or 2025-01-26";

    /**
     * One that can be read in one way.
     *
     * @param notes what was done to read it that its words do not show, in sentences
     */
    record ReadableDate(EdtfDate date, List<String> notes) implements WrittenDate {

        public ReadableDate {
            notes = List.copyOf(notes);
        }

        public ReadableDate(EdtfDate date) {
            this(date, List.of());
        }

        /** How it was understood: {@code about 25 January 2025}. */
        public String words() {
            return WrittenDate.words(date);
        }
    }

    /** One that cannot; the message says why, or what was expected. */
    record UnreadableDate(String message) implements WrittenDate {}

    /**
     * Reads {@code text}; case, accents, surplus spaces, weekdays that fit and times do not matter. Early, mid and late in
     * a month are about its 5th, 15th and 25th; in a year they are about its February, July and November, and its beginning
     * and end about January and December. With dots the day comes first; with strokes, or when hyphens end in the year,
     * only a number above 12 tells the day from the month.
     */
    static WrittenDate read(String text) {
        return read(text, DayOrder.UNKNOWN);
    }

    /** The same, of a text whose order of day and month is known from others. */
    static WrittenDate read(String text, DayOrder order) {
        return EdtfDate.parse(text)
                .filter(date -> DateObjections.year(date).isEmpty())
                .<WrittenDate>map(ReadableDate::new)
                .orElseGet(() -> new WrittenDateReader(text, order).date());
    }

    /** That a term given by a date ends on its last day; empty where it is one day anyway. */
    static Optional<String> takenToLastDay(String said, EdtfDate date) {
        return date.precision() == EdtfDate.Precision.DAY
                ? Optional.empty()
                : Optional.of("“" + said + "” is taken to its last day, " + words(EdtfDate.of(date.last())) + ".");
    }

    /** A date in words, which can be read again: {@code 11 September 2025}, {@code about January 2025}, {@code winter 1977/78}. */
    static String words(EdtfDate date) {
        return DateWords.FULL.of(date);
    }

    /** The same with short names where there is a day: {@code 11 Sep 2025}. */
    static String briefly(EdtfDate date) {
        return DateWords.BRIEF.of(date);
    }
}
