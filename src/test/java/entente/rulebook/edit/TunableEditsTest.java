package entente.rulebook.edit;

import static org.assertj.core.api.Assertions.assertThat;

import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Tunable;
import entente.rulebook.Tunables;
import entente.rulebook.diff.RulebookDiff;
import entente.rulebook.read.RulebookReader;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TunableEditsTest {

    private static final String WHY = "Tried on people.";

    private static final RulebookFiles FILES = RulebookFiles.ofFolder(Path.of("rules"));
    private static final Rulebook SHIPPED = RulebookReader.read("1", FILES);

    private static Rulebook set(Tunable tunable, double value) {
        return RulebookReader.read("2", TunableEdits.set(FILES, SHIPPED, tunable, value, WHY, "Six studies"));
    }

    /** The least or the most, whichever it is not. */
    private static double other(Tunable tunable) {
        return tunable.value() == tunable.max() ? tunable.min() : tunable.max();
    }

    @Test
    void setsEveryNumberThatCanBeTuned() {
        for (Tunable tunable : Tunables.of(SHIPPED)) {
            if (tunable.min() < tunable.max() && !tunable.id().endsWith("/n")) {
                double value = other(tunable);
                assertThat(Tunables.find(set(tunable, value), tunable.id()).map(Tunable::value))
                        .as(tunable.id())
                        .contains(value);
            }
        }
    }

    @Test
    void setsAPeriodAndKeepsItsUnit() {
        Tunable silence = Tunables.find(SHIPPED, "rule/silence/2/n").orElseThrow();
        assertThat(Tunables.find(set(silence, 5), silence.id()).map(Tunable::value))
                .contains(5.0);
    }

    @Test
    void changesNothingButTheNumberItsReasonAndItsSource() {
        Tunable answered = Tunables.find(SHIPPED, "rule/answered/2/x").orElseThrow();
        Rulebook changed = set(answered, 0.9);
        assertThat(RulebookDiff.between(Optional.of(SHIPPED), Optional.of(changed)))
                .hasSize(3)
                .allSatisfy(change -> assertThat(change.words()).contains("step is answered"));
        assertThat(changed.rules().stream().filter(rule -> rule.id().equals("answered")))
                .singleElement()
                .satisfies(rule -> assertThat(rule.why()).isEqualTo(WHY));
    }
}
