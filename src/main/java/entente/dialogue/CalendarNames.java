package entente.dialogue;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * What months and weekdays are called in English, French, German, Spanish, Russian, Ukrainian, Belarusian and Polish, by the
 * Unicode Common Locale Data Repository (CLDR) as the Java runtime has it (module jdk.localedata): in full and short, by
 * themselves and in a date. A name is looked up as {@link #plain} has it.
 */
final class CalendarNames {

    private static final List<Locale> LANGUAGES = List.of("en", "fr", "de", "es", "ru", "uk", "be", "pl").stream()
            .map(Locale::forLanguageTag)
            .toList();
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    /** So many letters of a month are written where it is shortened, whatever its language: {@code сен}. */
    private static final int SHORTENED = 3;

    private static final Pattern MARKS_AND_APOSTROPHES = Pattern.compile("[\\p{M}'’ʼ]");

    private static final Map<String, Set<Month>> MONTHS = months();
    private static final Map<String, Set<DayOfWeek>> WEEKDAYS = weekdays();

    private CalendarNames() {}

    /** The months of that name; more than one where languages differ, or too little of it is written; none for others. */
    static Set<Month> months(String name) {
        return MONTHS.getOrDefault(name, Set.of());
    }

    static Set<DayOfWeek> weekdays(String name) {
        return WEEKDAYS.getOrDefault(name, Set.of());
    }

    /** In small letters without accents, wide forms and apostrophes, so that {@code Février} and {@code fevrier} are one. */
    static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS_AND_APOSTROPHES.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Set<Month>> months() {
        Map<String, Set<Month>> months = new HashMap<>();
        for (Month month : Month.values()) {
            for (String name : names(month::getDisplayName)) {
                put(months, name, month);
                put(months, name.substring(0, Math.min(SHORTENED, name.length())), month);
            }
        }
        put(months, "sept", Month.SEPTEMBER);
        return months;
    }

    private static Map<String, Set<DayOfWeek>> weekdays() {
        Map<String, Set<DayOfWeek>> weekdays = new HashMap<>();
        for (DayOfWeek weekday : DayOfWeek.values()) {
            names(weekday::getDisplayName).forEach(name -> put(weekdays, name, weekday));
        }
        put(weekdays, "tues", DayOfWeek.TUESDAY);
        put(weekdays, "weds", DayOfWeek.WEDNESDAY);
        put(weekdays, "thur", DayOfWeek.THURSDAY);
        put(weekdays, "thurs", DayOfWeek.THURSDAY);
        return weekdays;
    }

    private static Set<String> names(BiFunction<TextStyle, Locale, String> name) {
        Set<String> names = new TreeSet<>();
        for (Locale language : LANGUAGES) {
            STYLES.forEach(style -> names.add(plain(name.apply(style, language)).replace(".", "")));
        }
        return names;
    }

    private static <T> void put(Map<String, Set<T>> names, String name, T meaning) {
        names.computeIfAbsent(name, none -> new TreeSet<>()).add(meaning);
    }
}
