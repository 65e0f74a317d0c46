package entente.exchange.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a date a number format of a spreadsheet shows (ECMA-376, part 1, 18.8.30 and 18.8.31). Who sees a month alone
 * has a month: that a day stands behind it, the first as a rule or the last, is the spreadsheet's doing.
 */
enum DateFormat {
    DAY("2025-11-26".length()),
    MONTH("2025-11".length()),
    YEAR("2025".length()),

    /** It shows a number, a text, or a time alone. */
    NONE(0);

    private static final int MONTH_AND_YEAR = 17;
    private static final int DAY_AND_TIME = 22;

    /** The longest code that is looked at; a spreadsheet program takes 255 characters. */
    private static final int LONGEST = 1_000;

    private static final Pattern ELAPSED = Pattern.compile("\\[([hms])\\1*\\]");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern HALF_OF_THE_DAY = Pattern.compile("am/pm|a/p|上午/下午");
    private static final Pattern PARTS_OF_A_SECOND = Pattern.compile("(?<=s)[.,]0{1,9}");
    private static final Pattern NO_DATE = Pattern.compile("general|[0#?@]");
    private static final Pattern PART = Pattern.compile("([ymdhsegb])\\1*");

    private final int length;

    DateFormat(int length) {
        this.length = length;
    }

    /** A format that has no code in the file. Those from 27 to 36 and from 50 to 58 are dates in East Asian languages. */
    static DateFormat builtIn(int number) {
        boolean day = (number >= 14 && number <= 16)
                || number == DAY_AND_TIME
                || (number >= 27 && number <= 36)
                || (number >= 50 && number <= 58);
        return day ? DAY : number == MONTH_AND_YEAR ? MONTH : NONE;
    }

    /** By the first section of a code, that of positive numbers, outside quotation, colours, conditions and languages. */
    static DateFormat of(String code) {
        String small = code.substring(0, Math.min(code.length(), LONGEST)).toLowerCase(Locale.ROOT);
        String elapsed = ELAPSED.matcher(small).replaceAll("$1");
        String section = QUOTED.matcher(elapsed).replaceAll("").split(";", -1)[0];
        String whole = PARTS_OF_A_SECOND
                .matcher(HALF_OF_THE_DAY.matcher(section).replaceAll(""))
                .replaceAll("");
        return NO_DATE.matcher(whole).find() ? NONE : of(parts(whole));
    }

    /** The letters of a format in their order, each run as one: {@code d-mmm-yy} as d, m, y. */
    private static List<Character> parts(String format) {
        List<Character> parts = new ArrayList<>();
        Matcher part = PART.matcher(format);
        while (part.find()) {
            parts.add(part.group().charAt(0));
        }
        return parts;
    }

    private static DateFormat of(List<Character> parts) {
        boolean year = parts.stream().anyMatch(part -> "yegb".indexOf(part) >= 0);
        boolean time = parts.contains('h') || parts.contains('s');
        boolean month = false;
        for (int i = 0; i < parts.size(); i++) {
            month |= parts.get(i) == 'm' && !isMinutes(parts, i);
        }
        if (parts.contains('d') || (time && (year || month))) {
            return DAY;
        }
        return month ? MONTH : year ? YEAR : NONE;
    }

    /** After hours or before seconds, an m is of minutes. */
    private static boolean isMinutes(List<Character> parts, int place) {
        return (place > 0 && parts.get(place - 1) == 'h') || (place + 1 < parts.size() && parts.get(place + 1) == 's');
    }

    /** What it shows of a day, in ISO form. */
    String of(LocalDate day) {
        return day.toString().substring(0, length);
    }
}
