package entente.casefile;

import static entente.casefile.Limits.EXPECTATIONS;
import static entente.casefile.Limits.SHORT;

import entente.dialogue.Expectation;
import entente.dialogue.Expectation.Claim;
import entente.dialogue.Expectation.Level;
import entente.dialogue.Expectation.Reading;
import entente.dialogue.Expectation.Standard;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Worded;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is expected of a score, as a case has it. */
public final class ExpectationDocument {

    private static final int LONGEST = 1_000;
    private static final int HIGHEST = 100;
    private static final String A_DAY = "a day such as 2025-12-05";
    private static final String CLAIMS = "one of rises-from, falls-from, at-least, at-most";
    private static final LocalDate STAND_IN = LocalDate.EPOCH;
    private static final Reading NONE = new Reading("", "", STAND_IN);

    private ExpectationDocument() {}

    public static Map<String, Object> of(Expectation expectation) {
        Reading reading = expectation.reading();
        ObjectBuilder document = new ObjectBuilder();
        if (expectation.claim() == Claim.HIGHER_THAN) {
            document.put("higher", list(reading)).put("than", list((Reading) expectation.standard()));
        } else {
            document.put("observer", reading.observer())
                    .put("subject", reading.subject())
                    .put("date", reading.date().toString())
                    .put("claim", claim(expectation));
        }
        return document.put("why", expectation.why()).build();
    }

    private static List<String> list(Reading reading) {
        return List.of(reading.observer(), reading.subject(), reading.date().toString());
    }

    private static Map<String, Object> claim(Expectation expectation) {
        String word = expectation.claim().word();
        ObjectBuilder claim = new ObjectBuilder();
        if (expectation.standard() instanceof Level level) {
            claim.number(word, level.score());
        } else if (expectation.standard() instanceof Reading from) {
            claim.put(word, from.date().toString());
        }
        return claim.build();
    }

    /**
     * Reads a list of expectations by itself.
     *
     * @throws InvalidDialogue naming every place in the list that is wrong
     */
    public static List<Expectation> readAll(@Nullable Object document) {
        ObjectReader top = ObjectReader.of(Collections.singletonMap("expectations", document), "expectations");
        List<Expectation> expectations = top.list("expectations", EXPECTATIONS, ExpectationDocument::read);
        return inList(() -> {
            top.throwIfWrong();
            return expectations;
        });
    }

    /** Does what tells of places in a case, and tells of the same places in the list of what is expected of it. */
    public static <T> T inList(Supplier<T> checked) {
        try {
            return checked.get();
        } catch (InvalidDialogue wrong) {
            throw new InvalidDialogue(wrong.problems().stream()
                    .map(problem ->
                            new Problem(problem.pointer().replaceFirst("^/expectations(?=/|$)", ""), problem.message()))
                    .toList());
        }
    }

    /**
     * Reads one expectation by itself.
     *
     * @throws InvalidDialogue naming every field that is wrong
     */
    public static Expectation read(@Nullable Object document) {
        ObjectReader at = ObjectReader.of(
                document,
                "an expectation: an object with \"observer\", \"subject\", \"date\" and \"claim\", or with \"higher\""
                        + " and \"than\"; and \"why\"");
        Expectation read = read(at);
        at.throwIfWrong();
        return read;
    }

    static Expectation read(ObjectReader at) {
        String why = at.text("why", LONGEST);
        return at.has("higher") || at.has("than")
                ? new Expectation(Claim.HIGHER_THAN, reading(at, "higher"), reading(at, "than"), why)
                : claimed(at, why);
    }

    private static Expectation claimed(ObjectReader at, String why) {
        Reading reading = new Reading(at.text("observer", SHORT), at.text("subject", SHORT), day(at, "date"));
        if (!at.has("claim")) {
            at.missing("claim", CLAIMS);
        }
        ObjectReader claims = at.object("claim");
        List<String> names = claims.names();
        Optional<Claim> claim = names.size() == 1
                ? Worded.of(Claim.class, names.get(0)).filter(known -> known != Claim.HIGHER_THAN)
                : Optional.empty();
        if (claim.isEmpty()) {
            if (at.value("claim") instanceof Map) {
                at.wrong("claim", "Expected " + CLAIMS + ". Got " + String.join(", ", names) + ".");
            }
            return new Expectation(Claim.AT_LEAST, reading, new Level(0), why);
        }
        return new Expectation(claim.get(), reading, standard(claims, claim.get(), reading), why);
    }

    private static Standard standard(ObjectReader claims, Claim claim, Reading reading) {
        String field = claim.word();
        if (!claim.isOfALevel()) {
            return new Reading(reading.observer(), reading.subject(), day(claims, field));
        }
        if (!claims.has(field)) {
            claims.missing(field, "a number from 0 to " + HIGHEST);
        }
        return new Level(claims.number(field, HIGHEST, 0));
    }

    private static LocalDate day(ObjectReader at, String field) {
        LocalDate day = at.optionalDay(field);
        if (day == null && !at.has(field)) {
            at.missing(field, A_DAY);
        }
        return day == null ? STAND_IN : day;
    }

    /** {@code ["il", "eg", "1982-05-10"]} */
    private static Reading reading(ObjectReader at, String field) {
        if (at.value(field) instanceof List<?> list
                && list.size() == 3
                && list.get(0) instanceof String observer
                && list.get(1) instanceof String subject
                && list.get(2) instanceof String date) {
            Optional<LocalDate> day = ObjectReader.day(date);
            if (day.isPresent()) {
                return new Reading(observer, subject, day.get());
            }
        }
        at.wrong(field, "Expected a list of observer, subject and a day, such as [\"a\", \"b\", \"2025-12-05\"].");
        return NONE;
    }
}
