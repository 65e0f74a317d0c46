package entente.dialogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in the Extended Date/Time Format (EDTF, ISO 8601-2): a day or a month, either approximate ({@code ~}).
 *
 * @param day the day that stands for it in order and arithmetic; a month counts as its 15th
 */
public record EdtfDate(String text, LocalDate day, boolean approximate, boolean month) {

    public static final String EXPECTED =
            "a date such as 2025-09-11, or 2025-09 for a month; add ~ when it is approximate";

    private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?(~)?");
    private static final int MIDDLE_OF_MONTH = 15;

    /** Reads {@code text}; empty when it is not such a date or the calendar has no such day. */
    public static Optional<EdtfDate> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean month = form.group(3) == null;
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(form.group(1)),
                    Integer.parseInt(form.group(2)),
                    month ? MIDDLE_OF_MONTH : Integer.parseInt(form.group(3)));
            return Optional.of(new EdtfDate(text, day, form.group(4) != null, month));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public static EdtfDate of(LocalDate day) {
        return new EdtfDate(day.toString(), day, false, false);
    }

    @Override
    public String toString() {
        return text;
    }
}
