package entente.casefile;

import entente.dialogue.EdtfDate;
import entente.dialogue.Extent;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Unseen;
import entente.dialogue.Worded;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object in a document. Whatever is wrong is noted with its JSON Pointer and reading goes on with a
 * stand-in, so that one reading finds every problem; {@link #throwIfWrong} ends it.
 */
public final class ObjectReader {

    private static final double MOST = 1e9;
    private static final int LENGTH_OF_A_DAY = "2025-12-05".length();
    private static final EdtfDate STAND_IN_DATE = EdtfDate.of(LocalDate.EPOCH);

    private final Map<?, ?> values;
    private final Place place;
    private final FoundProblems found;
    private final boolean kept;

    /** The fields that somebody asked for, in that order. */
    private final Set<String> asked = new LinkedHashSet<>();

    /** The fields with a problem: what is wrong is not missing as well. */
    private final Set<String> wrong = new HashSet<>();

    private ObjectReader(Map<?, ?> values, Place place, FoundProblems found, boolean kept) {
        this.values = values;
        this.place = place;
        this.found = found;
        this.kept = kept;
    }

    /**
     * @param expected what the document should be, for the message where it is no object
     * @throws InvalidDialogue when it is none
     */
    public static ObjectReader of(@Nullable Object document, String expected) {
        return of(document, expected, /* kept= */ false);
    }

    /**
     * As {@link #of}, for what was kept before characters that nobody sees were refused: it stays readable, with a mark
     * for each of them.
     */
    static ObjectReader ofKept(@Nullable Object document, String expected) {
        return of(document, expected, /* kept= */ true);
    }

    private static ObjectReader of(@Nullable Object document, String expected, boolean kept) {
        if (document instanceof Map<?, ?> object) {
            return new ObjectReader(object, Place.DOCUMENT, new FoundProblems(), kept);
        }
        throw new InvalidDialogue(List.of(new Problem("", FoundProblems.mismatch(expected, document))));
    }

    // ---------------------------------------------------------------- what comes of the reading

    public List<Problem> problems() {
        return found.problems();
    }

    public List<Problem> warnings() {
        return found.warnings();
    }

    /** Takes over what another reader warns of, however much it is. */
    public void warn(List<Problem> others) {
        found.warnings(others);
    }

    /** Warns of every field that nobody asked for. */
    public void done() {
        for (Object key : values.keySet()) {
            String name = String.valueOf(key);
            if (!asked.contains(name)) {
                found.warning(
                        place.to(name), () -> "Unknown field, left out. Known here: " + String.join(", ", asked) + ".");
            }
        }
    }

    /** @throws InvalidDialogue naming every place that is wrong */
    public void throwIfWrong() {
        found.throwIfWrong();
    }

    public void wrong(String field, String message) {
        wrong.add(field);
        found.problem(place.to(field), message);
    }

    /** As {@link #wrong}, of one item in what the field holds: a name, or an index from 0. */
    void wrongIn(String field, Object item, String message) {
        found.problem(place.to(field).to(item), message);
    }

    /** As {@link #wrong}: something else is expected than {@code got}. */
    void mismatch(String field, String expected, Object got) {
        wrong(field, FoundProblems.mismatch(expected, got));
    }

    /** As {@link #wrong}: there has to be something in the field. */
    public void missing(String field, String expected) {
        wrong(field, "\"" + field + "\" is missing. Expected " + expected + ".");
    }

    // ---------------------------------------------------------------- any field

    /** What the fields of the object are called, whether anybody asks for them or not. */
    public List<String> names() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    /** Whether there is something in the field. */
    public boolean has(String field) {
        return value(field) != null;
    }

    /** Whether the field is there, be it with nothing in it. */
    boolean isNamed(String field) {
        asked.add(field);
        return values.containsKey(field);
    }

    /** Reads a field only where it is there, be it with nothing in it. */
    void ifNamed(String field, Consumer<String> read) {
        if (isNamed(field)) {
            read.accept(field);
        }
    }

    /** What stands in the field, to be read by somebody else. */
    public @Nullable Object value(String field) {
        asked.add(field);
        return values.get(field);
    }

    // ---------------------------------------------------------------- texts

    /** A text that has to be there. */
    public String text(String field, int most) {
        String text = optionalText(field, most);
        if (text == null && !wrong.contains(field)) {
            missing(field, "a text");
        }
        return text == null ? "" : text;
    }

    String text(String field, int most, String otherwise) {
        String text = optionalText(field, most);
        return text == null ? otherwise : text;
    }

    public @Nullable String optionalText(String field, int most) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            mismatch(field, "a text", value);
        } else if (text.isBlank()) {
            wrong(field, "Expected a text that is not blank.");
        } else if (text.length() > most) {
            wrong(field, "Expected at most " + most + " characters. Got " + text.length() + ".");
        } else {
            return seen(text, message -> wrong(field, message));
        }
        return null;
    }

    /** The text where every character can be seen; else null, and {@code refuse} is told of the first that cannot. */
    private @Nullable String seen(String text, Consumer<String> refuse) {
        if (kept) {
            return Unseen.IN_PROSE.marked(text);
        }
        Optional<String> unseen = Unseen.IN_PROSE.of(text);
        unseen.ifPresent(one -> refuse.accept("Expected characters that can be seen. Got " + one + "."));
        return unseen.isPresent() ? null : text;
    }

    String pattern(String field, String form, String expected) {
        String text = text(field, Integer.MAX_VALUE);
        if (!text.isEmpty() && !text.matches(form)) {
            mismatch(field, expected, text);
        }
        return text;
    }

    /** One of the words for {@code choices}. */
    <E extends Enum<E> & Worded> E choice(String field, Class<E> choices, E otherwise) {
        E choice = optionalChoice(field, choices);
        return choice == null ? otherwise : choice;
    }

    <E extends Enum<E> & Worded> @Nullable E optionalChoice(String field, Class<E> choices) {
        return understood(
                field,
                value -> value instanceof String word ? Worded.of(choices, word) : Optional.empty(),
                () -> "one of: " + Worded.list(choices));
    }

    /** How far something goes: a level, or a number from 0 to 1. */
    Extent extent(String field, Extent otherwise) {
        Extent extent = optionalExtent(field);
        return extent == null ? otherwise : extent;
    }

    @Nullable
    Extent optionalExtent(String field) {
        return understood(
                field,
                value -> value instanceof Number share
                        ? Extent.of(share.doubleValue())
                        : value instanceof String word ? Extent.level(word) : Optional.empty(),
                () -> Extent.EXPECTED);
    }

    // ---------------------------------------------------------------- dates

    /** A date that has to be there. */
    EdtfDate date(String field) {
        EdtfDate date = optionalDate(field);
        if (date == null && !wrong.contains(field)) {
            missing(field, EdtfDate.EXPECTED);
        }
        return date == null ? STAND_IN_DATE : date;
    }

    /** What was kept before years were questioned stays readable. */
    @Nullable
    EdtfDate optionalDate(String field) {
        if (!(value(field) instanceof String text)) {
            return understood(field, EdtfDate.class, EdtfDate.EXPECTED);
        }
        Optional<EdtfDate> date = EdtfDate.parse(text);
        if (kept && date.isPresent()) {
            return date.get();
        }
        Optional<String> objection = EdtfDate.objection(text);
        objection.ifPresent(message -> wrong(field, message));
        return objection.isPresent() ? null : date.orElse(null);
    }

    public @Nullable LocalDate optionalDay(String field) {
        return understood(field, ObjectReader::day, () -> "a day such as 2025-12-05");
    }

    static Optional<LocalDate> day(Object value) {
        try {
            return value instanceof String text && text.length() == LENGTH_OF_A_DAY
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** A day at most so many days after {@code otherwise}. */
    public LocalDate day(String field, int farthest, LocalDate otherwise) {
        LocalDate day = optionalDay(field);
        if (day == null) {
            return otherwise;
        }
        if (day.isAfter(otherwise.plusDays(farthest))) {
            wrong(field, "Expected a day at most " + farthest + " days after " + otherwise + ". Got " + day + ".");
            return otherwise;
        }
        return day;
    }

    // ---------------------------------------------------------------- numbers, and yes or no

    public boolean flag(String field) {
        Boolean flag = understood(field, Boolean.class, "true or false");
        return flag != null && flag;
    }

    /** A number above 0 and at most a thousand million. */
    double count(String field, double otherwise) {
        double count = number(field, otherwise, n -> n > 0, "a count above 0");
        if (count > MOST) {
            wrong(field, "Expected a count of at most 1000000000. Got " + value(field) + ".");
            return otherwise;
        }
        return count;
    }

    /** A number from 0 to 1. */
    double fraction(String field, double otherwise) {
        return number(field, 1, otherwise);
    }

    /** A number from 0 to {@code most}. */
    public double number(String field, double most, double otherwise) {
        return number(field, otherwise, n -> n >= 0 && n <= most, "a number from 0 to " + Math.round(most));
    }

    /** A whole number from 1 to {@code most}. */
    public int whole(String field, int most, int otherwise) {
        return (int) number(
                field,
                otherwise,
                n -> n >= 1 && n <= most && n == StrictMath.rint(n),
                "a whole number from 1 to " + most);
    }

    private double number(String field, double otherwise, DoublePredicate allowed, String expected) {
        Double number = understood(
                field,
                value -> value instanceof Number given && allowed.test(given.doubleValue())
                        ? Optional.of(given.doubleValue())
                        : Optional.empty(),
                () -> expected);
        return number == null ? otherwise : number;
    }

    // ---------------------------------------------------------------- objects and lists

    /** The object in a field; one without fields where there is none. Its unknown fields are left to the caller. */
    public ObjectReader object(String field) {
        Map<?, ?> object = understood(field, Map.class, "an object");
        return new ObjectReader(object == null ? Map.of() : object, place.to(field), found, kept);
    }

    public <T> @Nullable T optionalObject(String field, Function<ObjectReader, T> read) {
        Object value = value(field);
        return value == null ? null : object(value, place.to(field), read);
    }

    /** The objects in a list of at most {@code most}. */
    public <T> List<T> list(String field, int most, Function<ObjectReader, T> read) {
        List<?> items = items(field, most);
        Place here = place.to(field);
        List<T> list = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            T item = object(items.get(i), here.to(i), read);
            if (item != null) {
                list.add(item);
            }
        }
        return list;
    }

    /** The texts in a list of at most {@code mostItems}, each of at most {@code most} characters. */
    List<String> texts(String field, int mostItems, int most) {
        List<?> items = items(field, mostItems);
        List<String> texts = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            int item = i;
            if (!(items.get(i) instanceof String text) || text.isBlank() || text.length() > most) {
                wrongIn(field, i, FoundProblems.mismatch("a text", items.get(i)));
                continue;
            }
            String seen = seen(text, message -> wrongIn(field, item, message));
            if (seen != null) {
                texts.add(seen);
            }
        }
        return texts;
    }

    /** The objects that a field holds by name, at most {@code most}; {@code read} is given the name too. */
    <T> Map<String, T> objects(String field, int most, BiFunction<String, ObjectReader, T> read) {
        ObjectReader byName = object(field);
        Map<String, T> objects = new LinkedHashMap<>();
        if (isTooLong(field, byName.values.size(), most)) {
            return objects;
        }
        byName.values.forEach((key, item) -> {
            String name = String.valueOf(key);
            T object = object(item, byName.place.to(name), objectReader -> read.apply(name, objectReader));
            if (object != null) {
                objects.put(name, object);
            }
        });
        return objects;
    }

    private <T> @Nullable T object(@Nullable Object value, Place at, Function<ObjectReader, T> read) {
        if (!(value instanceof Map<?, ?> object)) {
            found.problem(at, FoundProblems.mismatch("an object", value));
            return null;
        }
        ObjectReader objectReader = new ObjectReader(object, at, found, kept);
        T item = read.apply(objectReader);
        objectReader.done();
        return item;
    }

    private boolean isTooLong(String field, int got, int most) {
        if (got > most) {
            wrong(field, String.format(Locale.ROOT, "Expected at most %,d of these. Got %,d.", most, got));
        }
        return got > most;
    }

    private List<?> items(String field, int most) {
        List<?> items = understood(field, List.class, "a list");
        if (items != null && isTooLong(field, items.size(), most)) {
            return List.of();
        }
        return items == null ? List.of() : items;
    }

    // ---------------------------------------------------------------- what all of them do

    private <T> @Nullable T understood(String field, Class<T> type, String expected) {
        return understood(
                field,
                value -> type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty(),
                () -> expected);
    }

    /** What stands in the field, as {@code read} understands it; null where that is nothing, or is wrong. */
    private <T> @Nullable T understood(String field, Function<Object, Optional<T>> read, Supplier<String> expected) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        Optional<T> understood = read.apply(value);
        if (understood.isEmpty()) {
            mismatch(field, expected.get(), value);
        }
        return understood.orElse(null);
    }
}
