package entente.evaluation.data;

import entente.casefile.CaseFile;
import entente.casefile.Documents;
import entente.casefile.ObjectReader;
import entente.casefile.UnreadableCase;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Worded;
import entente.evaluation.data.Expectation.Claim;
import entente.evaluation.data.Expectation.Level;
import entente.evaluation.data.Expectation.Reading;
import entente.evaluation.data.Expectation.Standard;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a case and what is expected of it. */
final class HistoryReader {

    static final String ENDING = ".expect.json";

    private static final int MOST = 1_000;
    private static final int LONGEST = 1_000;
    private static final int HIGHEST = 100;
    private static final LocalDate STAND_IN = LocalDate.EPOCH;

    private final Dialogue dialogue;

    private HistoryReader(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /**
     * @param file the path of what is expected; {@code caseText} is the text of the case beside it
     * @throws UnreadableData naming the file and the place in it
     */
    static History read(String file, String expected, String caseText) {
        String path = file.substring(0, file.length() - ENDING.length());
        Dialogue dialogue = inFile(
                path + ".json",
                () -> CaseFile.read(caseText.getBytes(StandardCharsets.UTF_8)).dialogue());
        List<Expectation> expectations =
                inFile(file, () -> new HistoryReader(dialogue).expectations(Documents.read(expected)));
        return new History(path.substring(path.lastIndexOf('/') + 1), dialogue, expectations);
    }

    private static <T> T inFile(String file, Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadableCase noJson) {
            throw new UnreadableData(file + ": " + noJson.getMessage());
        } catch (InvalidDialogue wrong) {
            throw new UnreadableData(wrong.problems().stream()
                    .map(problem -> file + ", " + problem.pointer() + ": " + problem.message())
                    .toList());
        }
    }

    private List<Expectation> expectations(@Nullable Object document) {
        if (!(document instanceof List<?> items) || items.isEmpty() || items.size() > MOST) {
            throw new InvalidDialogue(List.of(new Problem("", "Expected a list of 1 to " + MOST + " expectations.")));
        }
        List<Expectation> expectations = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            try {
                expectations.add(expectation(items.get(i)));
            } catch (InvalidDialogue wrong) {
                problems.addAll(wrong.under("/" + i).problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidDialogue(problems);
        }
        return expectations;
    }

    private Expectation expectation(@Nullable Object document) {
        ObjectReader at = ObjectReader.of(
                document,
                "an expectation: an object with \"observer\", \"subject\", \"date\" and \"claim\", or with \"higher\""
                        + " and \"than\"; and \"why\"");
        String why = at.text("why", LONGEST);
        Expectation read = at.has("higher") || at.has("than")
                ? new Expectation(Claim.HIGHER_THAN, inList(at, "higher"), inList(at, "than"), why)
                : claimed(at, why);
        at.throwIfWrong();
        return read;
    }

    private Expectation claimed(ObjectReader at, String why) {
        LocalDate date = at.optionalDay("date");
        if (date == null && at.problems().isEmpty()) {
            at.missing("date", "a day such as 2025-12-05");
        }
        Reading reading = reading(
                at,
                "observer",
                at.text("observer", LONGEST),
                at.text("subject", LONGEST),
                date == null ? STAND_IN : date);
        ObjectReader claims = at.object("claim");
        List<String> names = claims.names();
        Optional<Claim> claim = names.size() == 1
                ? Worded.of(Claim.class, names.get(0)).filter(known -> known != Claim.HIGHER_THAN)
                : Optional.empty();
        if (claim.isEmpty()) {
            at.wrong(
                    "claim",
                    "Expected one of rises-from, falls-from, at-least, at-most. Got " + String.join(", ", names) + ".");
            return new Expectation(Claim.AT_LEAST, reading, new Level(0), why);
        }
        return new Expectation(claim.get(), reading, standard(claims, claim.get(), reading), why);
    }

    private static Standard standard(ObjectReader claims, Claim claim, Reading reading) {
        if (claim == Claim.AT_LEAST || claim == Claim.AT_MOST) {
            return new Level(claims.number(claim.word(), HIGHEST, 0));
        }
        LocalDate from = claims.optionalDay(claim.word());
        return new Reading(reading.observer(), reading.subject(), from == null ? STAND_IN : from);
    }

    /** {@code ["il", "eg", "1982-05-10"]} */
    private Reading inList(ObjectReader at, String field) {
        if (at.value(field) instanceof List<?> list
                && list.size() == 3
                && list.get(0) instanceof String observer
                && list.get(1) instanceof String subject
                && list.get(2) instanceof String day) {
            return reading(at, field, observer, subject, day(at, field, day));
        }
        at.wrong(field, "Expected a list of observer, subject and a day, such as [\"a\", \"b\", \"2025-12-05\"].");
        return new Reading("", "", STAND_IN);
    }

    private static LocalDate day(ObjectReader at, String field, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException noSuchDay) {
            at.wrong(field, "Expected a day such as 2025-12-05. Got \"" + day + "\".");
            return STAND_IN;
        }
    }

    private Reading reading(ObjectReader at, String field, String observer, String subject, LocalDate date) {
        List<String> sides = dialogue.sides().stream().map(side -> side.id()).toList();
        if (at.problems().isEmpty()
                && (!sides.contains(observer) || !sides.contains(subject) || observer.equals(subject))) {
            at.wrong(
                    field,
                    "Expected the two sides of the case, " + String.join(" and ", sides)
                            + ", as observer and subject. Got " + observer + " and " + subject + ".");
        }
        return new Reading(observer, subject, date);
    }
}
