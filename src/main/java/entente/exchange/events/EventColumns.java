package entente.exchange.events;

import entente.dialogue.Unseen;
import entente.exchange.sheet.UnreadableSheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a collection of events has what; columns are counted from 0, and -1 is nowhere. Headings are found in any order
 * and writing: {@code Event Date} is {@code event_date}.
 *
 * @param width how many headings there are; 0 where the file has none
 * @param code CAMEO's code, or what stands in for it: PLOVER's event, ACLED's type
 * @param text what names the code where there is no column for it, and says what happened
 * @param firstLoose the first column that may hold commas, from which on a row that is too wide may be shifted
 */
record EventColumns(
        Collection collection,
        int width,
        int id,
        int date,
        int code,
        int mode,
        List<Integer> actor,
        List<Integer> target,
        int who,
        int whom,
        int text,
        int publisher,
        int link,
        int firstLoose) {

    static final int NOWHERE = -1;

    /** GDELT 2.0 has 61 columns, 1.0 has 58 or, without a link, 57. */
    private static final int FEWEST_OF_GDELT = 57;

    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

    private static final String OR = " or ";

    /** Who collects events, with their headings for: date; code or what names it; actor; target. */
    enum Collection {
        GDELT(
                "SQLDATE or Day or Date",
                "EventCode or CAMEOCode",
                "Actor1CountryCode or Actor1Name or Actor1Code",
                "Actor2CountryCode or Actor2Name or Actor2Code"),
        ICEWS(
                "Event Date or Date",
                "CAMEO Code or Event Text",
                "Source Country or Source Name",
                "Target Country or Target Name"),
        POLECAT(
                "Event Date or Date",
                "Event Type",
                "Actor Country or Actor Name",
                "Recipient Country or Recipient Name"),
        ACLED("event_date", "sub_event_type", "actor1", "actor2");

        private final String date;
        private final String code;
        private final String actor;
        private final String target;

        Collection(String date, String code, String actor, String target) {
            this.date = date;
            this.code = code;
            this.actor = actor;
            this.target = target;
        }

        private List<String> missing(Map<String, Integer> at) {
            return Stream.of(date, code, actor, target)
                    .filter(each -> columns(at, each).isEmpty())
                    .toList();
        }

        /** Whether some of these are its headings, and as many as make it likely. */
        private boolean isMeant(Map<String, Integer> at) {
            return missing(at).size() < 3
                    && Stream.of(actor, target)
                            .anyMatch(each -> !columns(at, each).isEmpty());
        }
    }

    /** @throws UnreadableSheet where these are neither headings of a collection nor a row of GDELT */
    static EventColumns of(List<String> first) {
        if (first.size() >= FEWEST_OF_GDELT
                && NUMBER.matcher(first.get(0).strip()).matches()) {
            return gdelt(first.size());
        }
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < first.size(); i++) {
            at.putIfAbsent(plain(first.get(i)), i);
        }
        for (Collection collection : Collection.values()) {
            if (collection.missing(at).isEmpty()) {
                return headed(collection, at, first.size());
            }
        }
        for (Collection collection : Collection.values()) {
            if (collection.isMeant(at)) {
                throw new UnreadableSheet("These are columns of " + collection + ", and one that is needed is missing: "
                        + String.join("; ", collection.missing(at)) + ". Found: " + found(first) + ".");
            }
        }
        throw new UnreadableSheet("This is no file of coded events that Entente knows. Expected GDELT's rows, with or"
                + " without headings (SQLDATE, Actor1CountryCode, Actor2CountryCode, EventCode); or the headings of ICEWS"
                + " (Event Date, Source Name, CAMEO Code, Target Name), POLECAT (Event Date, Event Type, Actor Name,"
                + " Recipient Name) or ACLED (event_date, sub_event_type, actor1, actor2). Found: " + found(first)
                + ".");
    }

    private static String found(List<String> first) {
        return first.stream()
                .limit(8)
                .map(heading -> Unseen.ON_A_LINE.marked(heading.substring(0, Math.min(heading.length(), 40))))
                .collect(Collectors.joining(", "));
    }

    /** GDELT's own codebook gives the columns. */
    private static EventColumns gdelt(int size) {
        return new EventColumns(
                Collection.GDELT,
                0,
                0,
                1,
                26,
                NOWHERE,
                List.of(7, 6, 5),
                List.of(17, 16, 15),
                6,
                16,
                NOWHERE,
                NOWHERE,
                size > 58 ? 60 : 57,
                Integer.MAX_VALUE);
    }

    private static EventColumns headed(Collection collection, Map<String, Integer> at, int width) {
        boolean coded = collection != Collection.ICEWS || at.containsKey("cameocode");
        return new EventColumns(
                collection,
                width,
                first(at, "GLOBALEVENTID", "Event ID", "event_id_cnty", "data_id"),
                columns(at, collection.date).get(0),
                coded ? columns(at, collection.code).get(0) : NOWHERE,
                first(at, "Event Mode"),
                columns(at, collection.actor),
                columns(at, collection.target),
                first(at, "Source Name", "Actor Name", "Actor1Name", "actor1"),
                first(at, "Target Name", "Recipient Name", "Actor2Name", "actor2"),
                first(at, "Event Text", "Headline", "notes"),
                collection == Collection.ACLED ? first(at, "source") : first(at, "Publisher"),
                first(at, "SOURCEURL", "URL"),
                at.entrySet().stream()
                        .filter(heading -> heading.getKey().contains("fullname"))
                        .mapToInt(Map.Entry::getValue)
                        .min()
                        .orElse(NOWHERE));
    }

    /** @param headings with "or" between them */
    private static List<Integer> columns(Map<String, Integer> at, String headings) {
        return Stream.of(headings.split(OR))
                .map(EventColumns::plain)
                .filter(at::containsKey)
                .map(at::get)
                .toList();
    }

    private static int first(Map<String, Integer> at, String... headings) {
        return columns(at, String.join(OR, headings)).stream().findFirst().orElse(NOWHERE);
    }

    private static String plain(String heading) {
        return OTHER_THAN_LETTERS.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Whether what is read stands before any column that may hold commas. */
    boolean isSafeWhereWide() {
        List<Integer> read = new ArrayList<>(List.of(id, date, code, mode, who, whom, text));
        read.addAll(actor);
        read.addAll(target);
        return firstLoose != NOWHERE && Collections.max(read) < firstLoose;
    }
}
