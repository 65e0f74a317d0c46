package entente.web.dialogue;

import entente.casefile.ExpectationDocument;
import entente.dialogue.Dialogue;
import entente.dialogue.Expectation;
import entente.dialogue.Expectation.Claim;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Side;
import entente.web.form.FormField;
import entente.web.form.FormField.Choice;
import entente.web.form.FormValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An expectation in blanks.
 *
 * @param wrong what is wrong with none of the blanks
 * @param open whether somebody has typed in it
 * @param author as typed
 */
record ExpectationForm(List<FormField> blanks, List<String> wrong, boolean open, String author) {

    /** With a point: 5,5 may be five and a half, or fifty-five. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    private static final String OBSERVER = "observer";
    private static final String DATE = "date";
    private static final String CLAIM = "claim";
    private static final String SINCE = "since";
    private static final String LEVEL = "level";
    private static final String WHY = "why";
    private static final List<String> NAMES = List.of(OBSERVER, DATE, CLAIM, SINCE, LEVEL, WHY);

    /** What was typed: an expectation, or what is wrong with it, by blank. */
    record TypedExpectation(@Nullable Expectation expectation, List<Problem> problems) {}

    static ExpectationForm empty(Dialogue dialogue, LocalDate day) {
        return of(
                Map.of(OBSERVER, dialogue.sides().get(0).id(), DATE, day.toString(), CLAIM, Claim.RISES_FROM.word()),
                List.of(),
                dialogue);
    }

    static ExpectationForm of(Map<String, String> values, List<Problem> problems, Dialogue dialogue) {
        Map<String, String> wrongs = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (Problem problem : problems) {
            if (NAMES.contains(problem.pointer())) {
                wrongs.putIfAbsent(problem.pointer(), problem.message());
            } else {
                others.add(problem.message());
            }
        }
        FormValues formValues = new FormValues(values, wrongs);
        return new ExpectationForm(
                List.of(
                        FormField.choice(OBSERVER, "Whose trust", formValues, trusts(dialogue)),
                        FormField.of(DATE, "On", "date", formValues, null),
                        FormField.choice(CLAIM, "What you expect", formValues, claims()),
                        FormField.of(SINCE, "Since", "date", formValues, "Where it has risen or fallen."),
                        FormField.of(LEVEL, "Level", "number", formValues, "Where you expect one: 0 to 100."),
                        FormField.of(WHY, "Why", "text", formValues, null)),
                others,
                values.containsKey("author"),
                values.getOrDefault("author", ""));
    }

    private static Choice[] trusts(Dialogue dialogue) {
        return dialogue.sides().stream()
                .map(side -> new Choice(
                        side.id(),
                        side.name() + " in " + dialogue.other(side.id()).name()))
                .toArray(Choice[]::new);
    }

    private static Choice[] claims() {
        return new Choice[] {
            new Choice(Claim.RISES_FROM.word(), "has risen since"),
            new Choice(Claim.FALLS_FROM.word(), "has fallen since"),
            new Choice(Claim.AT_LEAST.word(), "is at least"),
            new Choice(Claim.AT_MOST.word(), "is at most")
        };
    }

    static TypedExpectation read(Map<String, String> typed, Dialogue dialogue) {
        Map<String, Object> document = new LinkedHashMap<>();
        String observer = typed.getOrDefault(OBSERVER, "").strip();
        document.put(OBSERVER, observer);
        if (dialogue.sides().stream().map(Side::id).anyMatch(observer::equals)) {
            document.put("subject", dialogue.other(observer).id());
        }
        List.of(DATE, WHY).forEach(name -> put(document, name, typed.getOrDefault(name, "")));
        String claim = typed.getOrDefault(CLAIM, "").strip();
        boolean level = claim.equals(Claim.AT_LEAST.word()) || claim.equals(Claim.AT_MOST.word());
        String blank = level ? LEVEL : SINCE;
        Map<String, Object> standard = new LinkedHashMap<>();
        String value = typed.getOrDefault(blank, "").strip();
        standard.put(claim, level && NUMBER.matcher(value).matches() ? Double.valueOf(value) : value);
        document.put(CLAIM, standard);
        List<Problem> problems = new ArrayList<>();
        if (value.isEmpty()) {
            problems.add(new Problem(blank, level ? "Please give a number from 0 to 100." : "Please give the day."));
        }
        try {
            Expectation expectation = ExpectationDocument.read(document);
            dialogue.expecting(List.of(expectation));
            return new TypedExpectation(problems.isEmpty() ? expectation : null, problems);
        } catch (InvalidDialogue invalid) {
            invalid.problems().forEach(problem -> problems.add(new Problem(blank(problem, blank), problem.message())));
            return new TypedExpectation(null, problems);
        }
    }

    private static void put(Map<String, Object> document, String name, String typed) {
        if (!typed.isBlank()) {
            document.put(name, typed.strip());
        }
    }

    private static String blank(Problem problem, String standard) {
        String pointer = problem.pointer().replaceFirst("^/expectations/0", "");
        return pointer.startsWith("/claim/")
                ? standard
                : pointer.replaceFirst("^/", "").replace("subject", OBSERVER);
    }
}
