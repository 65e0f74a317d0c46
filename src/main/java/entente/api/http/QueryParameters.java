package entente.api.http;

import entente.dialogue.Worded;
import entente.exchange.wire.Detail;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads the values of query parameters. */
public final class QueryParameters {

    private static final int LENGTH_OF_A_DAY = "2025-12-05".length();

    private QueryParameters() {}

    public static Detail detail(@Nullable String text) {
        return text == null
                ? Detail.FULL
                : Worded.of(Detail.class, text)
                        .orElseThrow(() ->
                                RefusedRequest.badParameter("detail", "one of: " + Worded.list(Detail.class), text));
    }

    /** A whole number from 1 to {@code most}. */
    public static int number(String name, String text, int most) {
        if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw RefusedRequest.badParameter(name, "a whole number from 1 to " + most, text);
    }

    public static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == LENGTH_OF_A_DAY) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException noSuchDay) {
            // told below
        }
        throw RefusedRequest.badParameter(name, "a day such as 2025-12-05", text);
    }
}
