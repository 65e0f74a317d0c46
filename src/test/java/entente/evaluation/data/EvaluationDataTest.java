package entente.evaluation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationDataTest {

    private static final String HEADINGS =
            "study,their_last9_newest_first,our_last9_newest_first,n,n_they_cooperated_next\n";
    private static final String CASE =
            "{\"sides\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}], \"moves\": []}";

    private static EvaluationData read(Map<String, String> texts) {
        return EvaluationData.of(new DataFiles(new TreeMap<>(texts)));
    }

    private static EvaluationData expecting(String expectations) {
        return read(Map.of("h.json", CASE, "h.expect.json", expectations));
    }

    @Test
    void countsTheSameGameOfOneStudyTogether() {
        assertThat(read(Map.of("s.csv", HEADINGS + "X,CD,CC,3,1\nX,CD,CC,2,2\nY,CD,CC,1,0\n"))
                        .people())
                .containsExactly(new Seen("X", new Game("CD", "CC"), 5, 3), new Seen("Y", new Game("CD", "CC"), 1, 0));
    }

    @Test
    void namesRowAndColumnOfWhatIsWrong() {
        assertThatThrownBy(() -> read(Map.of("s.csv", HEADINGS + "X,CD,CC,3,1\nX,CE,CC,2,5\n")))
                .isInstanceOf(UnreadableData.class)
                .hasMessageContaining("s.csv, row 3, column their_last9_newest_first: Expected a C or D")
                .hasMessageContaining(
                        "s.csv, row 3, column n_they_cooperated_next: Expected a whole number from 0 to 2");
    }

    @Test
    void namesTheColumnThatIsMissing() {
        assertThatThrownBy(() -> read(Map.of("s.csv", "study,n\nX,3\n")))
                .hasMessageContaining("s.csv, row 1: Expected a column \"their_last9_newest_first\"");
    }

    @Test
    void namesThePlaceOfAnExpectationThatCannotBeRead() {
        assertThatThrownBy(() -> expecting("[{\"observer\": \"a\", \"subject\": \"c\", \"date\": \"2020-01-01\","
                        + " \"claim\": {\"at-least\": 50}, \"why\": \"w\"}]"))
                .hasMessageContaining("h.expect.json, /0/observer: Expected the two sides of the case, a and b");
        assertThatThrownBy(() -> expecting("[{\"observer\": \"a\", \"subject\": \"b\", \"date\": \"2020-01-01\","
                        + " \"claim\": {\"about\": 50}, \"why\": \"w\"}]"))
                .hasMessageContaining("h.expect.json, /0/claim: Expected one of rises-from");
    }

    @Test
    void readsWhatACaseExpectsItself() {
        String expectation = "{\"observer\": \"a\", \"subject\": \"b\", \"date\": \"2020-01-01\","
                + " \"claim\": {\"at-least\": 50}, \"why\": \"w\"}";
        String whole = CASE.replaceFirst("}$", ", \"expectations\": [" + expectation + "]}");
        assertThat(read(Map.of("h.json", whole)).histories())
                .isEqualTo(expecting("[" + expectation + "]").histories())
                .hasSize(1);
        assertThatThrownBy(() -> read(Map.of("h.json", whole, "h.expect.json", "[" + expectation + "]")))
                .hasMessageContaining("h.expect.json: Expected nothing, as h.json says itself what is expected");
    }

    @Test
    void refusesAnExpectationWithoutItsCase() {
        assertThatThrownBy(() -> read(Map.of("h.expect.json", "[]")))
                .hasMessageContaining("Expected the case h.json beside it");
    }

    @Test
    void readsAFolderThatHoldsTheFilesItself(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("own.csv"), HEADINGS + "X,C,C,3,1\n");
        Files.writeString(folder.resolve("notes.txt"), "not data");
        assertThat(EvaluationData.of(DataFiles.ofFolder(folder)).studies()).containsExactly("X");
    }

    @Test
    void saysWhereDataWereLookedForInAnEmptyFolder(@TempDir Path folder) {
        assertThatThrownBy(() -> DataFiles.ofFolder(folder)).hasMessageContaining("Expected files that end in .csv");
    }
}
