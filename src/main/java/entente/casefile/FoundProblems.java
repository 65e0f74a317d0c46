package entente.casefile;

import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Unseen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is noted while a document is read, whichever of its objects it stands in. */
final class FoundProblems {

    /** Problems are told one by one; nobody reads more of them, so reading a document ends with this many problems. */
    private static final int MOST = 100;

    private static final int MOST_TOLD = 60;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    /** @throws InvalidDialogue where enough is wrong that reading on tells nobody more */
    void problem(Place at, String message) {
        note(problems, at, () -> message);
        if (problems.size() == MOST) {
            throwIfWrong();
        }
    }

    void warning(Place at, Supplier<String> message) {
        note(warnings, at, message);
    }

    /** Takes over what another reader warns of, however much it is. */
    void warnings(List<Problem> others) {
        warnings.addAll(others);
    }

    void throwIfWrong() {
        if (!problems.isEmpty()) {
            throw new InvalidDialogue(problems);
        }
    }

    private static void note(List<Problem> told, Place at, Supplier<String> message) {
        if (told.size() < MOST) {
            told.add(new Problem(at.pointer(), message.get()));
        }
    }

    /** That {@code value} stands where something else is expected. */
    static String mismatch(String expected, @Nullable Object value) {
        return "Expected " + expected + ". Got " + told(value) + ".";
    }

    private static String told(@Nullable Object value) {
        if (value instanceof String text) {
            return "\"" + Unseen.IN_PROSE.marked(shortened(text)) + "\"";
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
