package entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import entente.rulebook.RulebookFiles;
import entente.rulebook.edit.NumberEdits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

    private static final RulebookFiles SHIPPED = RulebookFiles.ofFolder(Path.of("rules"));

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new RulesCommand(new PrintStream(out, true, StandardCharsets.UTF_8)).run(arguments);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String write(RulebookFiles files) {
        files.textByPath().forEach((path, text) -> {
            try {
                Files.createDirectories(folder.resolve(path).getParent());
                Files.writeString(folder.resolve(path), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder.toString();
    }

    @Test
    void findsTheShippedRulesSound() {
        assertThat(run("rules", "check", "rules")).isZero();
        assertThat(said()).startsWith("Sound: ").contains("examples do what they say.");
    }

    @Test
    void tellsWhatIsWrongByFileAndLine() {
        assertThat(run("rules", "check", write(SHIPPED.with("signals.dslr", "nonsense\n"))))
                .isEqualTo(1);
        assertThat(said()).contains("signals.dslr:1, \"nonsense\"", "Not sound");
    }

    @Test
    void tellsTheImpactOnTheShippedDialogues() {
        RulebookFiles costly = NumberEdits.weight(SHIPPED, "good-offices", "1", Map.of("value", "6"));
        assertThat(run("rules", "impact", write(costly))).isZero();
        assertThat(said()).contains("U.S.–Belarus normalization dialogue", "trust of ", "(reweighed)");
        out.reset();
        assertThat(run("rules", "impact", "rules")).isZero();
        assertThat(said()).contains("nothing is otherwise.");
    }

    @Test
    void weighsNoRulesOfTheFirstEdition() {
        String first = "src/test/resources/first-edition";
        assertThat(run("rules", "check", first)).isEqualTo(1);
        assertThat(run("rules", "impact", first)).isEqualTo(1);
        assertThat(said().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("This rulebook is written for the first edition of the arithmetic."));
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("rules")).isEqualTo(2);
        assertThat(run("rules", "destroy", "rules")).isEqualTo(2);
        assertThat(said()).contains("Use: rules check FOLDER, or rules impact FOLDER");
        assertThat(run("rules", "check", folder.resolve("none").toString())).isEqualTo(2);
    }
}
