package entente.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One text on its way to a date: it is made plain, and is then one date in the standard's form or in another, or two. */
final class WrittenDateReader {

    /** Longer than any date with its weekday, time and zone. */
    private static final int LONGEST = 100;

    private static final int EARLIEST_IN_OTHER_DIGITS = 1500;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern UNTIL = Pattern.compile(" (?:to|till|until|through|bis|au|al|по|до|do) ");
    private static final Pattern SMALL_WORDS = Pattern.compile("(?: (?:de|del|of|the))+ ");
    private static final Pattern FIRST_WORDS = Pattern.compile("(?:le|el|am|on|the|from) ");
    private static final Pattern YEAR_WORDS =
            Pattern.compile("(?<=[0-9]) ?(?:года|году|год|г|року|рік|р|roku|rok|r)(?:\\.|(?![\\p{L}]))");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern TWO_ENDS = Pattern.compile("(.{1,60}?) - (.{1,60})");
    private static final Pattern TWO_ENDS_CLOSE = Pattern.compile("([^-]*[\\p{L}./][^-]*)-([^-]*)");

    private static final Pattern MONTH_OR_DAY = Pattern.compile("([0-9]{4})-([0-9]{1,2})/([0-9]{1,2})");

    private final String written;
    private final String plain;
    private final boolean otherDigits;
    private final boolean tooLong;
    private final DayOrder order;
    private final List<String> notes = new ArrayList<>();

    WrittenDateReader(String text, DayOrder order) {
        this.order = order;
        String inOneLine = SPACES.matcher(text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text)
                .replaceAll(" ")
                .strip();
        Unseen.ON_A_LINE
                .of(inOneLine)
                .ifPresent(unseen -> notes.add("It is read without " + unseen + ", which nobody sees."));
        String seen = Unseen.ON_A_LINE.without(inOneLine).strip();
        tooLong = seen.length() > LONGEST || text.length() > 2 * LONGEST;
        written = seen.length() > LONGEST ? seen.substring(0, LONGEST) + "…" : seen;
        String inFigures = inFigures(written);
        otherDigits = !inFigures.equals(written);
        plain = plain(inFigures);
    }

    /** With the digits of other scripts as 0 to 9. */
    private static String inFigures(String text) {
        StringBuilder figures = new StringBuilder(text.length());
        text.codePoints()
                .forEach(character -> figures.appendCodePoint(
                        Character.isDigit(character) ? '0' + Character.digit(character, 10) : character));
        return figures.toString();
    }

    private static String plain(String text) {
        String small = DASHES.matcher(CalendarNames.plain(text)).replaceAll("-");
        String joined = UNTIL.matcher(small).replaceAll(" - ");
        String bare = SMALL_WORDS.matcher(joined).replaceAll(" ");
        Matcher first = FIRST_WORDS.matcher(bare);
        String begun = first.lookingAt() ? bare.substring(first.end()) : bare;
        return YEAR_WORDS.matcher(begun).replaceAll("").strip();
    }

    /** The order that this text has by itself; unknown where both can be meant, or it is no such date. */
    DayOrder order() {
        return readable() ? point(plain).order() : DayOrder.UNKNOWN;
    }

    private boolean readable() {
        return !tooLong && DIGIT.matcher(plain).find();
    }

    WrittenDate date() {
        if (!readable()) {
            return notUnderstood();
        }
        WrittenDate read =
                standard().or(() -> point(plain).read()).or(this::interval).orElseGet(this::notUnderstood);
        if (!(read instanceof WrittenDate.ReadableDate readable)) {
            return read;
        }
        Optional<String> objection = DateObjections.year(readable.date());
        if (objection.isPresent()) {
            return new WrittenDate.UnreadableDate(objection.get() + " Got " + told() + ".");
        }
        if (otherDigits && readable.date().first().getYear() < EARLIEST_IN_OTHER_DIGITS) {
            return new WrittenDate.UnreadableDate("Expected a date of the Gregorian calendar. Got " + told() + ".");
        }
        return new WrittenDate.ReadableDate(
                readable.date(),
                Stream.concat(notes.stream(), readable.notes().stream()).toList());
    }

    private Optional<WrittenDate> standard() {
        return EdtfDate.parse(plain.toUpperCase(Locale.ROOT)).map(WrittenDate.ReadableDate::new);
    }

    private WrittenPoint point(String text) {
        return new WrittenPoint(text, told(), order);
    }

    // ---------------------------------------------------------------- from one to another

    private Optional<WrittenDate> interval() {
        Matcher monthOrDay = MONTH_OR_DAY.matcher(plain);
        if (monthOrDay.matches()) {
            return Optional.of(new WrittenDate.UnreadableDate(told() + " can be a day or two months. Write "
                    + monthOrDay.replaceFirst("$1-$2-$3") + " or " + monthOrDay.replaceFirst("$1-$2/$1-$3") + "."));
        }
        Matcher ends = TWO_ENDS.matcher(plain);
        if (ends.matches()) {
            return interval(ends.group(1).strip(), ends.group(2).strip());
        }
        return ends.usePattern(TWO_ENDS_CLOSE).matches()
                        && !YEAR.matcher(ends.group(2)).matches()
                ? interval(ends.group(1).strip(), ends.group(2).strip())
                : Optional.empty();
    }

    private Optional<WrittenDate> interval(String from, String to) {
        Optional<WrittenDate> end = point(to).read();
        if (!(end.orElse(null) instanceof WrittenDate.ReadableDate last)) {
            return end;
        }
        Optional<WrittenDate> start = start(from, last.date());
        if (!(start.orElse(null) instanceof WrittenDate.ReadableDate first)) {
            return start;
        }
        Optional<EdtfDate> both = EdtfDate.parse(first.date() + "/" + last.date());
        return Optional.of(
                both.isPresent()
                        ? new WrittenDate.ReadableDate(both.get(), last.notes())
                        : new WrittenDate.UnreadableDate("Expected the earlier date first. Got " + told() + "."));
    }

    /** Its year is that of the end where it names none. */
    private Optional<WrittenDate> start(String from, EdtfDate end) {
        Optional<WrittenDate> complete = point(from).read();
        if (complete.orElse(null) instanceof WrittenDate.ReadableDate) {
            return complete;
        }
        String between = from.contains("/") ? "/" : from.endsWith(".") ? "" : from.contains(".") ? "." : " ";
        Optional<WrittenDate> completed =
                between.equals(" ") && !LETTER.matcher(from).find()
                        ? Optional.empty()
                        : point(from + between + end.last().getYear()).read();
        return completed.isPresent() ? completed : complete;
    }

    // ---------------------------------------------------------------- what cannot be read

    private WrittenDate notUnderstood() {
        return new WrittenDate.UnreadableDate(
                DateObjections.notHeld(plain.toUpperCase(Locale.ROOT)).orElse("Expected " + WrittenDate.EXPECTED + ".")
                        + " Got " + told() + ".");
    }

    private String told() {
        return written.isEmpty() ? "nothing" : "\"" + written + "\"";
    }
}
