package entente.rulebook.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.rulebook.InvalidRulebook;
import entente.rulebook.Parameter;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Text;
import entente.rulebook.read.RulebookReader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberEditsTest {

    private static final RulebookFiles FILES = RulebookFiles.ofFolder(Path.of("rules"));

    private static Rulebook read(RulebookFiles files) {
        return RulebookReader.read("draft", files);
    }

    @Test
    void setsAParameterWithItsReason() {
        Rulebook changed = read(NumberEdits.parameter(
                FILES, "completion window", Map.of("value", "45", "why", "Delisting takes longer: 45 days, not 30.")));
        assertThat(changed.parameter("completion window")).isEqualTo(45);
        assertThat(changed.parameters().get("completion window").why())
                .isEqualTo("Delisting takes longer: 45 days, not 30.");
        assertThat(changed.parameters().get("answer window"))
                .isEqualTo(read(FILES).parameters().get("answer window"));
    }

    @Test
    void setsAWeightWithItsReason() {
        Rulebook changed = read(NumberEdits.weight(
                FILES,
                "embassy-reopening",
                "1",
                Map.of("value", "4.5", "why", "An embassy, with staff, counts more.")));
        assertThat(changed.weight("embassy-reopening", 1).value()).isEqualTo(4.5);
        assertThat(changed.weight("embassy-reopening", 1).why()).isEqualTo("An embassy, with staff, counts more.");
        assertThat(changed.weights().size()).isEqualTo(read(FILES).weights().size());
    }

    @Test
    void sayingTheSameChangesNothing() {
        Rulebook rulebook = read(FILES);
        RulebookFiles same = FILES;
        for (Parameter parameter : rulebook.parameters().values()) {
            same = NumberEdits.parameter(
                    same,
                    parameter.name(),
                    Map.of(
                            "value", Text.plain(parameter.value()),
                            "why", parameter.why(),
                            "source", parameter.source()));
        }
        assertThat(read(same).parameters()).isEqualTo(rulebook.parameters());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "45\nbase rate: {value: 9}",
                "!!java.lang.Runtime {}",
                "*alias",
                "&anchor 4",
                "{a: b}",
                "99999",
                "much",
                "-1",
                "=1+1"
            })
    void leavesItToTheReaderToRefuse(String typed) {
        RulebookFiles parameter = NumberEdits.parameter(FILES, "completion window", Map.of("value", typed));
        assertThatThrownBy(() -> read(parameter)).isInstanceOf(InvalidRulebook.class);
        RulebookFiles weight = NumberEdits.weight(FILES, "embassy-reopening", "1", Map.of("value", typed));
        assertThatThrownBy(() -> read(weight)).isInstanceOf(InvalidRulebook.class);
    }
}
