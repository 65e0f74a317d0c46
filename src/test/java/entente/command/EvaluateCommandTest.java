package entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    private static final String STUDY = """
            study,their_last9_newest_first,our_last9_newest_first,n,n_they_cooperated_next
            Ours,C,C,10,9
            Ours,D,C,5,1
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new EvaluateCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    @Test
    void evaluatesTheDataOfAFolder() throws IOException {
        Files.writeString(folder.resolve("ours.csv"), STUDY);
        assertThat(run("evaluate", folder.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("People: 15 decisions just after one's own concession")
                .contains("Conditional reciprocity")
                .doesNotContain("fitted on the other studies")
                .contains("Histories: 0 of 0 expectations are met")
                .contains("strategies stay within their bounds")
                .contains("Dialogues on record");
    }

    @Test
    void namesThePlaceOfWhatIsWrong() throws IOException {
        Files.writeString(folder.resolve("ours.csv"), STUDY.replace("10,9", "10,11"));
        assertThat(run("evaluate", folder.toString())).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("ours.csv, row 2");
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("evaluate", "one", "two")).isEqualTo(2);
        assertThat(run("evaluate", "--no-such")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Use: evaluate");
    }

    @Test
    void saysWhereThereAreNoRules() {
        assertThat(run("evaluate", "--rules=" + folder)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isNotBlank();
    }
}
