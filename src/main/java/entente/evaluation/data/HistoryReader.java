package entente.evaluation.data;

import entente.casefile.CaseFile;
import entente.casefile.Documents;
import entente.casefile.ExpectationDocument;
import entente.casefile.UnreadableCase;
import entente.dialogue.Dialogue;
import entente.dialogue.Expectation;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a case, which may say what is expected of it, or has a file beside it that does. */
final class HistoryReader {

    static final String CASE = ".json";
    static final String EXPECTATIONS = ".expect.json";

    private HistoryReader() {}

    /**
     * @param file the path of the case
     * @param expected the text of the file beside it; null where there is none
     * @throws UnreadableData naming the file and the place in it
     */
    static History read(String file, String text, @Nullable String expected) {
        Dialogue dialogue = inFile(
                file, () -> CaseFile.read(text.getBytes(StandardCharsets.UTF_8)).dialogue());
        String path = file.substring(0, file.length() - CASE.length());
        String beside = path + EXPECTATIONS;
        if (expected != null && !dialogue.expectations().isEmpty()) {
            throw new UnreadableData(beside + ": Expected nothing, as " + file
                    + " says itself what is expected. Leave one of them out.");
        }
        return new History(
                path.substring(path.lastIndexOf('/') + 1),
                expected == null ? dialogue : inFile(beside, () -> expecting(dialogue, expected)),
                /* onRecord= */ false);
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

    private static Dialogue expecting(Dialogue dialogue, String text) {
        List<Expectation> expectations = ExpectationDocument.readAll(Documents.read(text));
        if (expectations.isEmpty()) {
            throw new InvalidDialogue(List.of(new Problem("", "Expected at least one expectation. Got none.")));
        }
        return ExpectationDocument.inList(() -> dialogue.expecting(expectations));
    }
}
