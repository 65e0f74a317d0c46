package entente.exchange.events;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What else an actor of a file of events is called: a country by its code of two or three letters (ISO 3166), its English
 * name and the names that collections give it.
 */
public final class ActorNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** By name or code, without what writers differ in: all names of that country, the usual first. */
    private static final Map<String, Set<String>> NAMES = names();

    private ActorNames() {}

    /** As people call it: the name of the country for a code; for anything else, that. */
    public static String usual(String actor) {
        Set<String> names = NAMES.get(plain(actor));
        return names == null || !actor.matches("[A-Z]{2,3}")
                ? actor
                : names.iterator().next();
    }

    /** Whether both are names of one. */
    public static boolean isSame(String one, String other) {
        Set<String> names = NAMES.get(plain(one));
        return plain(one).equals(plain(other)) || (names != null && names.equals(NAMES.get(plain(other))));
    }

    /**
     * Those who are called so or nearly: a name of theirs has the text in it.
     *
     * @param text as a person types it; nothing finds all
     */
    public static List<String> found(String text, Stream<String> actors) {
        String wanted = plain(text);
        return actors.filter(actor -> plain(actor).contains(wanted)
                        || NAMES.getOrDefault(plain(actor), Set.of()).stream()
                                .anyMatch(name -> plain(name).contains(wanted)))
                .toList();
    }

    private static Map<String, Set<String>> names() {
        Map<String, String> further = Cameo.table("names.csv");
        Map<String, Set<String>> names = new HashMap<>();
        for (String two : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
            Locale country = new Locale.Builder().setRegion(two).build();
            add(names, country.getDisplayCountry(Locale.ENGLISH), country.getISO3Country(), two, further);
        }
        add(names, "Kosovo", "XKX", "XK", further);
        return names;
    }

    private static void add(
            Map<String, Set<String>> names, String usual, String three, String two, Map<String, String> further) {
        Set<String> all = new LinkedHashSet<>(List.of(usual, three, two));
        Stream.of(further.getOrDefault(three, "").split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(all::add);
        all.forEach(name -> names.putIfAbsent(plain(name), all));
    }

    private static String plain(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return OTHER_THAN_LETTERS
                .matcher(bare.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /**
     * Who may be meant for a side: those that are chosen, then those that act with the other side, then whoever acts most.
     *
     * @param chosen of this side, {@code other} of the other one
     */
    public static List<String> ordered(EventSheet sheet, Set<String> chosen, Set<String> other) {
        Map<String, Integer> times = sheet.actors();
        Map<String, Integer> together = sheet.partners(other);
        List<String> actors = new ArrayList<>(times.keySet());
        actors.sort(Comparator.comparing((String actor) -> !chosen.contains(actor))
                .thenComparing(actor -> -together.getOrDefault(actor, 0))
                .thenComparing(actor -> -times.getOrDefault(actor, 0))
                .thenComparing(Comparator.naturalOrder()));
        return actors;
    }
}
