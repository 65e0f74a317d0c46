package entente.exchange.wire;

import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request, or of an object in it. Whatever is wrong is noted with its place and reading goes on with a
 * stand-in, so that one reading finds every problem; {@link #throwIfWrong} ends it.
 */
final class RequestFields {

    /** How far ahead a request may look, in days. */
    private static final int FARTHEST = 3650;

    private static final int LENGTH_OF_A_DAY = "2025-12-05".length();
    private static final int LONGEST_ID = 300;
    private static final int MOST_PROBLEMS = 100;
    private static final int MOST_TOLD = 60;

    private final Map<?, ?> values;
    private final List<String> path;
    private final List<Problem> problems;
    private final List<Problem> warnings;
    private final Set<String> asked = new LinkedHashSet<>();

    private RequestFields(Map<?, ?> values, List<String> path, List<Problem> problems, List<Problem> warnings) {
        this.values = values;
        this.path = path;
        this.problems = problems;
        this.warnings = warnings;
    }

    /** @param expected what the document should be, for the message where it is no object */
    static RequestFields of(@Nullable Object document, String expected) {
        if (document instanceof Map<?, ?> object) {
            return new RequestFields(object, List.of(), new ArrayList<>(), new ArrayList<>());
        }
        throw new InvalidDialogue(List.of(new Problem("", "Expected " + expected + ". Got " + told(document) + ".")));
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    void throwIfWrong() {
        if (!problems.isEmpty()) {
            throw new InvalidDialogue(problems);
        }
    }

    /** Warns of every field that nobody asked for. */
    void done() {
        values.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !asked.contains(name))
                .forEach(name ->
                        note(warnings, name, "Unknown field, left out. Known here: " + String.join(", ", asked) + "."));
    }

    List<String> names() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    void wrong(String field, String message) {
        note(problems, field, message);
    }

    /**
     * The dialogue that is asked about: the case that the request brings, or the one on record that it names.
     *
     * @throws InvalidDialogue when it has neither, or both, or no such case
     */
    AskedDialogue dialogue(Function<String, Dialogue> recorded) {
        Object brought = value("case");
        boolean named = value("dialogue") != null;
        String id = text("dialogue", LONGEST_ID);
        if (brought != null && named) {
            wrong("dialogue", "The question brings a case. Leave out either \"case\" or \"dialogue\".");
        } else if (brought == null && !named) {
            missing("case", "a case, or in \"dialogue\" the id of a dialogue on record");
        }
        throwIfWrong();
        return id == null
                ? new AskedDialogue(WhatIfRequest.ofCase(brought, warnings), true)
                : new AskedDialogue(recorded.apply(id), false);
    }

    /** The version of a rulebook; null where none is named. */
    @Nullable
    String rulebook() {
        return text("rulebook", LONGEST_ID);
    }

    /** An id that has to be there; empty where it is not. */
    String id(String field, String expected) {
        if (value(field) == null) {
            missing(field, expected);
        }
        String id = text(field, LONGEST_ID);
        return id == null ? "" : id;
    }

    @Nullable
    String text(String field, int most) {
        Object value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            wrong(field, "Expected a text. Got " + told(value) + ".");
        } else if (text.isBlank()) {
            wrong(field, "Expected a text that is not blank.");
        } else if (text.length() > most) {
            wrong(field, "Expected at most " + most + " characters. Got " + text.length() + ".");
        } else {
            return text;
        }
        return null;
    }

    /** A day that is not too far after {@code usual}, which it is where none is named. */
    LocalDate day(String field, LocalDate usual) {
        Object value = value(field);
        if (value == null) {
            return usual;
        }
        LocalDate day = written(value);
        if (day == null) {
            wrong(field, "Expected a day such as 2025-12-05. Got " + told(value) + ".");
        } else if (day.isAfter(usual.plusDays(FARTHEST))) {
            wrong(field, "Expected a day at most " + FARTHEST + " days after " + usual + ". Got " + day + ".");
        } else {
            return day;
        }
        return usual;
    }

    private static @Nullable LocalDate written(Object value) {
        try {
            return value instanceof String text && text.length() == LENGTH_OF_A_DAY ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }

    /** A whole number from 1 on. */
    int whole(String field, int most, int usual) {
        return (int) number(
                field,
                usual,
                number -> number >= 1 && number <= most && number == StrictMath.rint(number),
                "a whole number from 1 to " + most);
    }

    /** A number from 0 on. */
    double number(String field, double most, double usual) {
        return number(field, usual, number -> number >= 0 && number <= most, "a number from 0 to " + Math.round(most));
    }

    private double number(String field, double usual, DoublePredicate allowed, String expected) {
        Object value = value(field);
        if (value == null) {
            return usual;
        }
        if (value instanceof Number number && allowed.test(number.doubleValue())) {
            return number.doubleValue();
        }
        wrong(field, "Expected " + expected + ". Got " + told(value) + ".");
        return usual;
    }

    /** The object in a field; one without fields where there is none. */
    RequestFields object(String field) {
        Object value = value(field);
        if (value != null && !(value instanceof Map)) {
            wrong(field, "Expected an object. Got " + told(value) + ".");
        }
        return new RequestFields(value instanceof Map<?, ?> object ? object : Map.of(), to(field), problems, warnings);
    }

    private void missing(String field, String expected) {
        wrong(field, "\"" + field + "\" is missing. Expected " + expected + ".");
    }

    private void note(List<Problem> notes, String field, String message) {
        if (notes.size() < MOST_PROBLEMS) {
            notes.add(new Problem(Problem.pointer(to(field)), message));
        }
    }

    private List<String> to(String field) {
        List<String> longer = new ArrayList<>(path);
        longer.add(field);
        return longer;
    }

    private @Nullable Object value(String field) {
        asked.add(field);
        return values.get(field);
    }

    private static String told(@Nullable Object value) {
        if (value instanceof String text) {
            return "\"" + shortened(text) + "\"";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return shortened(value.toString());
        }
        return value == null ? "nothing" : value instanceof List ? "a list" : "an object";
    }

    private static String shortened(String text) {
        return text.length() > MOST_TOLD ? text.substring(0, MOST_TOLD) + "…" : text;
    }
}
