package entente.exchange.clauses;

import entente.dialogue.Kind;
import entente.dialogue.WrittenDate;
import entente.exchange.moves.SideNames;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A clause in words on its way to its fields. What is understood is taken out, so that nothing is read twice. */
final class ClauseLine {

    private static final Pattern PERCENT = Pattern.compile(
            "(?<![0-9.,])([-−]?[0-9]{1,4}(?:[.,][0-9]{1,4})?)\\s*(?:%|per\\s?cent\\b)", Pattern.CASE_INSENSITIVE);
    /** What comes before what is owed: {@code If the other side does this, then …}. */
    private static final Pattern CONDITION = Pattern.compile(
            "\\s*(?:if|when|once|unless|after|as soon as|provided that|on condition that|in return for|in exchange for)"
                    + "\\b[^,;]{3,400}[,;]\\s*(?:then\\s+)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COUNT =
            Pattern.compile("(?<![\\p{L}0-9.,/-])([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})(?![\\p{L}0-9%/-]|[.,][0-9])");
    private static final Pattern DO_NOT = Pattern.compile(
            "\\b(?:refrain\\w*|abstain\\w*|(?:shall|will|must|does|do|may) not|no longer|never)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final String OTHER =
            "(?:no\\.?|number|item|clause|line|point|article|art\\.|paragraph|para\\.?|step)";
    private static final String MARK = "\\(?([0-9]{1,5}(?:\\.[0-9]{1,3})*[a-z]?|[a-z](?=\\)))\\)?";
    private static final String DONE = "\\s+(?:is|has been|have been|was)\\s+(?:done|kept|fulfilled|completed?|met"
            + "|carried out|implemented|in force)";

    /** What it waits for, by a word that says so and a number, which is no date and no period. */
    private static final Pattern AFTER_NUMBERED = Pattern.compile(
            "\\b(?:after|once|when|as soon as|following|upon)\\s+" + OTHER + "\\s*" + MARK + "(?:" + DONE + ")?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AFTER_NUMBER = Pattern.compile(
            "\\bafter\\s+" + MARK + "(?:" + DONE + "|(?=\\s*(?:$|[,;:)]|\\.(?:\\s|$)|(?:and|by|within|or)\\b)))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONCE_DONE =
            Pattern.compile("\\b(?:once|when|as soon as)\\s+" + MARK + DONE, Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_NAMED = Pattern.compile(
            "\\b(?:after|once|when|as soon as|following|upon)\\s+(?:" + OTHER
                    + "\\s*)?([A-Za-z0-9][A-Za-z0-9._-]{0,62}[A-Za-z0-9])(?:" + DONE + ")?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ID_LIKE = Pattern.compile("[a-z]{1,3}[0-9]+(?:[.-][0-9]+)*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MORE = Pattern.compile("\\s*(?:and|,|&)\\s*[0-9]{1,5}(?:\\s|$|[.,;])");

    private final ClauseTerms terms;
    private final Set<String> known;
    private final @Nullable LocalDate agreed;
    private final String text;
    private final StringBuilder rest;
    private Map<String, LocalDate> dates = Map.of();
    private final Map<ClauseField, String> values = new EnumMap<>(ClauseField.class);
    private final Map<ClauseField, String> doubts = new EnumMap<>(ClauseField.class);

    /**
     * @param known ids that a clause can wait for
     * @param agreed the day of the agreement; null where it is not known
     */
    ClauseLine(ClauseTerms terms, Set<String> known, @Nullable LocalDate agreed, String text) {
        this.terms = terms;
        this.known = known;
        this.agreed = agreed;
        this.text = text;
        this.rest = new StringBuilder(text);
    }

    /** Follows others, whose dates are known by their numbers. */
    ClauseLine after(Map<String, LocalDate> others) {
        dates = others;
        return this;
    }

    Map<ClauseField, String> values() {
        return values;
    }

    Map<ClauseField, String> doubts() {
        return doubts;
    }

    ClauseLine read() {
        values.put(ClauseField.TEXT, text);
        after();
        Matcher condition = CONDITION.matcher(rest);
        if (condition.lookingAt()) {
            doubts.put(
                    ClauseField.AFTER,
                    "It has a condition, “" + condition.group().strip().replaceAll(",$", "")
                            + "”. Say after which clause that is, if one says it.");
            takeOut(condition.start(), condition.end());
        }
        Optional<SideNames.Mention> owedBy = terms.sides().mention(rest.toString());
        if (owedBy.isEmpty() && doubts.containsKey(ClauseField.AFTER)) {
            owedBy = terms.sides().mention(text);
        }
        owedBy.ifPresent(who -> put(ClauseField.BY, who.by(), who.doubt()));
        dueDay();
        Matcher percent = PERCENT.matcher(rest);
        if (percent.find()) {
            put(ClauseField.EXTENT, percent.group(1) + " %", null);
            takeOut(percent.start(), percent.end());
        }
        kind().ifPresent(kind -> {
            Matcher count = COUNT.matcher(rest);
            if (terms.isCounted(kind) && count.find()) {
                put(ClauseField.COUNT, count.group(1).replace(",", ""), null);
            }
        });
        return this;
    }

    /** A period counts from the date of what the clause comes after, where that has one; else from the agreement. */
    private void dueDay() {
        String after = values.getOrDefault(ClauseField.AFTER, "");
        DueDay.in(rest.toString(), dates.getOrDefault(after, agreed)).ifPresent(day -> {
            boolean undated = day.counted() && !after.isEmpty() && !dates.containsKey(after);
            String doubt =
                    undated ? "Counted from the day of the agreement, since " + after + " has no date." : day.doubt();
            put(ClauseField.DUE, day.value(), doubt);
            takeOut(day.start(), day.end());
        });
    }

    /** The day by which it is to be done, as it was understood. */
    Optional<LocalDate> due() {
        return WrittenDate.read(values.getOrDefault(ClauseField.DUE, "")) instanceof WrittenDate.ReadableDate date
                ? Optional.of(date.date().last())
                : Optional.empty();
    }

    private Optional<Kind> kind() {
        Optional<Kind> named = terms.kindWords().in(rest.toString());
        Optional<Kind> kind = named.or(terms.kindWords()::general);
        kind.ifPresent(each -> put(
                ClauseField.KIND,
                each.code(),
                named.isEmpty()
                        ? "No kind of step is known by these words; the general one is taken."
                        : DO_NOT.matcher(text).find() ? "It says what is not to be done." : null));
        return named;
    }

    private void after() {
        for (Pattern form : new Pattern[] {AFTER_NUMBERED, ONCE_DONE, AFTER_NUMBER}) {
            Matcher after = form.matcher(rest);
            if (after.find()) {
                boolean several =
                        MORE.matcher(rest).region(after.end(), rest.length()).lookingAt();
                put(
                        ClauseField.AFTER,
                        after.group(1).toLowerCase(Locale.ROOT),
                        several ? "A clause waits for one other; the first is taken." : null);
                takeOut(after.start(), after.end());
                return;
            }
        }
        Matcher named = AFTER_NAMED.matcher(rest);
        while (named.find()) {
            String id = named.group(1);
            if (known.contains(id) || ID_LIKE.matcher(id).matches()) {
                put(ClauseField.AFTER, id, null);
                takeOut(named.start(), named.end());
                return;
            }
        }
    }

    private void put(ClauseField field, String value, @Nullable String doubt) {
        values.put(field, value);
        if (doubt != null) {
            doubts.put(field, doubt);
        }
    }

    private void takeOut(int start, int end) {
        rest.replace(start, end, " ".repeat(end - start));
    }
}
