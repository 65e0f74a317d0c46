package entente.web.draft.fit;

import static org.assertj.core.api.Assertions.assertThat;

import entente.evaluation.fit.Fit;
import entente.evaluation.fit.Fit.FittedNumber;
import entente.evaluation.fit.Fit.Measure;
import entente.evaluation.fit.FittedOn;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Tunable;
import entente.rulebook.Tunables;
import entente.rulebook.read.RulebookReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FittedFilesTest {

    private static final RulebookFiles FILES = RulebookFiles.ofFolder(Path.of("rules"));
    private static final Rulebook SHIPPED = RulebookReader.read("1", FILES);

    private static FittedNumber fitted(String id, double value) {
        return new FittedNumber(Tunables.find(SHIPPED, id).orElseThrow(), value);
    }

    private static Fit fit(FittedNumber... numbers) {
        return new Fit(
                FittedOn.PEOPLE,
                List.of(numbers),
                new Measure(0.1177, 74, 77),
                new Measure(0.1155, 75, 77),
                List.of(),
                40);
    }

    @Test
    void holdTheFittedNumbersEachWithWhatItWasFittedOn() {
        Rulebook fitted = RulebookReader.read(
                "2",
                FittedFiles.of(
                        FILES, SHIPPED, fit(fitted("parameter/base rate", 0.693), fitted("rule/answered/2/x", 1.2))));
        assertThat(Tunables.find(fitted, "parameter/base rate").map(Tunable::value))
                .contains(0.693);
        assertThat(Tunables.find(fitted, "rule/answered/2/x").map(Tunable::value))
                .contains(1.2);
        assertThat(fitted.parameters().get("base rate").why())
                .isEqualTo("Fitted on people in the six studies together with 1 other number; it was 0.5 before. Brier"
                        + " score of people 0.1177 before and 0.1155 after, expectations of histories met 74 before and"
                        + " 75 after, of 77.");
    }

    @Test
    void nameTheDataAsTheirSource() {
        Rulebook fitted =
                RulebookReader.read("2", FittedFiles.of(FILES, SHIPPED, fit(fitted("parameter/base rate", 0.6))));
        assertThat(fitted.parameters().get("base rate").source()).startsWith("Nay and Vorobeychik 2016");
    }

    @Test
    void leaveANumberThatTheFitLeft() {
        assertThat(FittedFiles.of(FILES, SHIPPED, fit(fitted("parameter/base rate", 0.5))))
                .isEqualTo(FILES);
    }
}
