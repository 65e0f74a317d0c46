package entente.web.view;

import entente.dialogue.EdtfDate;
import entente.dialogue.WrittenDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** How dates are read and written on the pages. */
public final class Days {

    public static final String EXPECTED = "Please give a date such as 2025-12-05.";

    private static final int LENGTH_OF_A_DAY = "2025-12-05".length();
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private Days() {}

    /** {@code 5 December 2025} */
    public static String full(LocalDate day) {
        return LONG.format(day);
    }

    /** {@code 5 Dec 2025} */
    public static String brief(LocalDate day) {
        return SHORT.format(day);
    }

    /** {@code December 2025} */
    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** As exact as the record: {@code about 26 January 2025}, {@code October 2025}. */
    public static String full(EdtfDate date) {
        return WrittenDate.words(date);
    }

    /** The same, short: {@code about 26 Jan 2025}. */
    public static String brief(EdtfDate date) {
        return WrittenDate.briefly(date);
    }

    /** When something happened, in a sentence: {@code on 26 January 2025}, {@code in about October 2025}. */
    public static String when(EdtfDate date) {
        boolean ofDays = date.from().precision() == EdtfDate.Precision.DAY;
        return (ofDays ? "on " : "in ") + full(date);
    }

    /** Reads {@code 2025-12-05}; empty for anything else. */
    public static Optional<LocalDate> parse(String text) {
        try {
            return text.length() == LENGTH_OF_A_DAY ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The first day of a year, month, day or interval ({@code 2021/2023}); empty where it is none. */
    public static Optional<LocalDate> start(String edtf) {
        return EdtfDate.parse(edtf.split("/", 2)[0]).map(EdtfDate::first);
    }

    /** An EDTF text in words: {@code 2021 to 2023}, {@code October 2025}; as it stands where it cannot be read. */
    public static String words(String edtf) {
        String[] ends = edtf.split("/", 2);
        return ends.length == 2 ? end(ends[0]) + " to " + end(ends[1]) : end(edtf);
    }

    private static String end(String edtf) {
        return EdtfDate.parse(edtf).map(Days::full).orElse(edtf);
    }
}
