package entente.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is said of a text that should be a date in EDTF and that a move cannot hold, or should not without a second look. */
final class DateObjections {

    private static final int EARLIEST = 1000;
    private static final int LATEST = 2199;
    private static final int BUDDHIST = 543;
    private static final int SHOWN = 60;

    /** Parts of the standard that a move has no room for. */
    private static final List<Part> NOT_HELD = List.of(
            new Part("Y-?[0-9].*|-[0-9]{4}.*", "A move holds no year before 1000, and none of more than four digits."),
            new Part(
                    "[0-9]{0,3}X{1,4}(?:-.*)?|[0-9]{3}0'?S",
                    "It leaves the year open. A move holds a whole year, such as 2025, or an interval, such as 2020/2029."),
            new Part(
                    "/.*|.*/|\\.\\./.*|.*/\\.\\.",
                    "It leaves one end of the interval open. A move holds an interval that has a first and a last day, such"
                            + " as 2025-11-19/2025-11-21."),
            new Part("[0-9-]{10}T.*", "A move holds no time of day. Write the date alone."),
            new Part("[\\[{].*", "A move holds one date. Write it alone."),
            new Part(
                    "[0-9]{4}-(?:2[5-9]|3[0-9]|4[01])[?~%]?",
                    "Of the parts of a year, a move holds 21 (spring), 22 (summer), 23 (autumn) and 24 (winter)."));

    private record Part(Pattern form, String message) {
        Part(String form, String message) {
            this(Pattern.compile(form), message);
        }
    }

    private DateObjections() {}

    static Optional<String> to(String text, Optional<EdtfDate> read) {
        Optional<String> objection = read.isPresent()
                ? year(read.get())
                : Optional.of(notHeld(text).orElse("Expected " + EdtfDate.EXPECTED + "."));
        return objection.map(message -> message + " Got \""
                + Unseen.IN_PROSE.marked(text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "\".");
    }

    /** What is hard to believe about the year; of an interval, about the first that is. */
    static Optional<String> year(EdtfDate date) {
        return year(date.from().day().getYear()).or(() -> year(date.to().day().getYear()));
    }

    private static Optional<String> year(int year) {
        if (year == 0) {
            return Optional.of("There is no year 0. Expected a year from " + EARLIEST + " to " + LATEST + ".");
        }
        if (year >= EARLIEST && year <= LATEST) {
            return Optional.empty();
        }
        int common = year - BUDDHIST;
        String buddhist =
                common < EARLIEST || common > LATEST ? "" : " In the Buddhist calendar that is " + common + ".";
        return Optional.of("Is it the year " + year + "?" + buddhist + " Expected a year from " + EARLIEST + " to "
                + LATEST + ".");
    }

    /** Why a move has no room for a date that the standard has; empty for other texts. */
    static Optional<String> notHeld(String text) {
        return NOT_HELD.stream()
                .filter(part ->
                        text.length() <= SHOWN && part.form().matcher(text).matches())
                .map(Part::message)
                .findFirst()
                .or(() -> backwards(text));
    }

    private static Optional<String> backwards(String text) {
        String[] ends = text.split("/", 2);
        boolean both = ends.length == 2
                && EdtfDate.parse(ends[0]).isPresent()
                && EdtfDate.parse(ends[1]).isPresent();
        return both ? Optional.of("The interval ends before it begins.") : Optional.empty();
    }
}
