package entente.casefile;

import entente.dialogue.EdtfDate;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Worded;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object in a document. Whatever is wrong is noted with its JSON Pointer and reading goes on with a
 * stand-in, so that one reading finds every problem; {@link #throwIfWrong} ends it.
 */
public final class ObjectReader {

    /** Problems are told one by one; past this many, the rest would not be read. */
    private static final int MOST_PROBLEMS = 100;

    private static final EdtfDate STAND_IN_DATE = EdtfDate.of(LocalDate.EPOCH);

    private final Map<?, ?> values;
    private final String pointer;
    private final List<Problem> problems;
    private final List<Problem> warnings;
    private final Set<String> asked = new LinkedHashSet<>();

    private ObjectReader(Map<?, ?> values, String pointer, List<Problem> problems, List<Problem> warnings) {
        this.values = values;
        this.pointer = pointer;
        this.problems = problems;
        this.warnings = warnings;
    }

    /** @param expected what the document should be, for the message where it is no object */
    public static ObjectReader of(@Nullable Object document, String expected) {
        if (document instanceof Map<?, ?> object) {
            return new ObjectReader(object, "", new ArrayList<>(), new ArrayList<>());
        }
        throw new InvalidDialogue(List.of(new Problem("", "Expected " + expected + ". Got " + told(document) + ".")));
    }

    public List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    public void throwIfWrong() {
        if (!problems.isEmpty()) {
            throw new InvalidDialogue(problems);
        }
    }

    public boolean has(String field) {
        return value(field) != null;
    }

    /** Whether the field is there, be it with nothing in it. */
    boolean names(String field) {
        asked.add(field);
        return values.containsKey(field);
    }

    public void wrong(String field, String message) {
        wrong(List.of(field), message);
    }

    /** @param path the names of the fields that lead to the place */
    void wrong(List<String> path, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(place(path), message));
        }
    }

    public void missing(String field, String expected) {
        wrong(field, "\"" + field + "\" is missing. Expected " + expected + ".");
    }

    /** Warns of every field that nobody asked for. */
    public void done() {
        for (Object name : values.keySet()) {
            if (!asked.contains(String.valueOf(name)) && warnings.size() < MOST_PROBLEMS) {
                warnings.add(new Problem(
                        place(String.valueOf(name)),
                        "Unknown field, left out. Known here: " + String.join(", ", asked) + "."));
            }
        }
    }

    public String text(String field, int most) {
        String text = optionalText(field, most);
        if (text == null && !hasProblem(field)) {
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
            wrong(field, "Expected a text. Got " + told(value) + ".");
            return null;
        }
        if (text.isBlank()) {
            wrong(field, "Expected a text that is not blank.");
            return null;
        }
        if (text.length() > most) {
            wrong(field, "Expected at most " + most + " characters. Got " + text.length() + ".");
            return null;
        }
        return text;
    }

    String pattern(String field, String form, String expected) {
        String text = text(field, Integer.MAX_VALUE);
        if (!text.isEmpty() && !text.matches(form)) {
            wrong(field, "Expected " + expected + ". Got " + told(text) + ".");
        }
        return text;
    }

    EdtfDate date(String field) {
        EdtfDate date = optionalDate(field);
        if (date == null && !hasProblem(field)) {
            missing(field, EdtfDate.EXPECTED);
        }
        return date == null ? STAND_IN_DATE : date;
    }

    @Nullable
    EdtfDate optionalDate(String field) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        EdtfDate date = value instanceof String text ? EdtfDate.parse(text).orElse(null) : null;
        if (date == null) {
            wrong(field, "Expected " + EdtfDate.EXPECTED + ". Got " + told(value) + ".");
        }
        return date;
    }

    public @Nullable LocalDate optionalDay(String field) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        if (value instanceof String text && text.length() == 10) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noSuchDay) {
                // told below
            }
        }
        wrong(field, "Expected a day such as 2025-12-05. Got " + told(value) + ".");
        return null;
    }

    boolean flag(String field) {
        Object value = value(field);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        wrong(field, "Expected true or false. Got " + told(value) + ".");
        return false;
    }

    /** A number above 0 and at most a thousand million. */
    double count(String field, double otherwise) {
        return number(field, otherwise, n -> n > 0 && n <= 1e9, "a count above 0");
    }

    double fraction(String field, double otherwise) {
        return number(field, otherwise, n -> n >= 0 && n <= 1, "a number from 0 to 1");
    }

    public double score(String field) {
        if (!has(field)) {
            missing(field, "a number from 0 to 100");
        }
        return number(field, 0, n -> n >= 0 && n <= 100, "a number from 0 to 100");
    }

    /** A whole number from 1 to {@code most}. */
    public int few(String field, int most, int otherwise) {
        return (int) number(
                field,
                otherwise,
                n -> n >= 1 && n <= most && n == StrictMath.rint(n),
                "a whole number from 1 to " + most);
    }

    /** The number that stands in {@code field}, or null where it holds an object or nothing. */
    @Nullable
    Double optionalFractionOrObject(String field) {
        Object value = value(field);
        return value == null || value instanceof Map ? null : (Double) fraction(field, 0);
    }

    Map<String, Double> fractions(String field) {
        Map<String, Double> fractions = new HashMap<>();
        if (value(field) instanceof Map<?, ?> object) {
            ObjectReader inner = new ObjectReader(object, place(field), problems, warnings);
            object.keySet()
                    .forEach(name -> fractions.put(String.valueOf(name), inner.fraction(String.valueOf(name), 0)));
        }
        return fractions;
    }

    <E extends Enum<E> & Worded> E choice(String field, Class<E> choices, E otherwise) {
        E choice = optionalChoice(field, choices);
        return choice == null ? otherwise : choice;
    }

    <E extends Enum<E> & Worded> @Nullable E optionalChoice(String field, Class<E> choices) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        E choice = value instanceof String word ? Worded.of(choices, word).orElse(null) : null;
        if (choice == null) {
            wrong(field, "Expected one of: " + Worded.list(choices) + ". Got " + told(value) + ".");
        }
        return choice;
    }

    @Nullable
    String optionalLink(String field) {
        String text = optionalText(field, 2_000);
        if (text == null) {
            return null;
        }
        try {
            String scheme = new URI(text).getScheme();
            if ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme)) {
                return text;
            }
        } catch (URISyntaxException noLink) {
            // told below
        }
        wrong(field, "Expected a link that starts with https:// or http://. Got " + told(text) + ".");
        return null;
    }

    public <T> @Nullable T optionalObject(String field, Function<ObjectReader, T> read) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        return object(value, place(field), read);
    }

    private List<?> items(String field) {
        Object value = value(field);
        if (value instanceof List<?> items) {
            return items;
        }
        if (value == null) {
            return List.of();
        }
        wrong(field, "Expected a list. Got " + told(value) + ".");
        return List.of();
    }

    <T> List<T> list(String field, Function<ObjectReader, T> read) {
        List<?> items = items(field);
        List<T> list = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            T item = object(items.get(i), place(field) + "/" + i, read);
            if (item != null) {
                list.add(item);
            }
        }
        return list;
    }

    List<String> texts(String field, int most) {
        List<?> items = items(field);
        List<String> texts = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof String text && !text.isBlank() && text.length() <= most) {
                texts.add(text);
            } else {
                wrong(List.of(field, String.valueOf(i)), "Expected a text. Got " + told(items.get(i)) + ".");
            }
        }
        return texts;
    }

    /** The objects that a field holds by name; {@code read} is given the name too. */
    <T> Map<String, T> objects(String field, BiFunction<String, ObjectReader, T> read) {
        Object value = value(field);
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> byName)) {
            wrong(field, "Expected an object. Got " + told(value) + ".");
            return Map.of();
        }
        Map<String, T> objects = new LinkedHashMap<>();
        byName.forEach((key, item) -> {
            String name = String.valueOf(key);
            T object = object(item, place(List.of(field, name)), objectReader -> read.apply(name, objectReader));
            if (object != null) {
                objects.put(name, object);
            }
        });
        return objects;
    }

    private <T> @Nullable T object(@Nullable Object value, String at, Function<ObjectReader, T> read) {
        if (!(value instanceof Map<?, ?> object)) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(new Problem(at, "Expected an object. Got " + told(value) + "."));
            }
            return null;
        }
        ObjectReader objectReader = new ObjectReader(object, at, problems, warnings);
        T item = read.apply(objectReader);
        objectReader.done();
        return item;
    }

    private double number(String field, double otherwise, java.util.function.DoublePredicate allowed, String expected) {
        Object value = value(field);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number && allowed.test(number.doubleValue())) {
            return number.doubleValue();
        }
        wrong(field, "Expected " + expected + ". Got " + told(value) + ".");
        return otherwise;
    }

    private @Nullable Object value(String field) {
        asked.add(field);
        return values.get(field);
    }

    private boolean hasProblem(String field) {
        return problems.stream().anyMatch(problem -> problem.pointer().equals(place(field)));
    }

    private String place(String field) {
        return place(List.of(field));
    }

    private String place(List<String> path) {
        return pointer + Problem.pointer(path);
    }

    private static String told(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof String text) {
            return "\"" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "\"";
        }
        if (value instanceof BigDecimal || value instanceof Number || value instanceof Boolean) {
            String text = value.toString();
            return text.length() > 60 ? text.substring(0, 60) + "…" : text;
        }
        return value instanceof List ? "a list" : "an object";
    }
}
