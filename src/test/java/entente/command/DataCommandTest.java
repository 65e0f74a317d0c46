package entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return new DataCommand(new PrintStream(out, true, StandardCharsets.UTF_8)).run(arguments);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void restoresAndBacksUpInTheFolderThatIsNamed() throws IOException {
        Path zip = folder.resolve("backup.zip");
        Path data = folder.resolve("data");
        Path again = folder.resolve("again.zip");
        try (ZipOutputStream zipped = new ZipOutputStream(Files.newOutputStream(zip))) {
            zipped.putNextEntry(new ZipEntry("script.sql"));
            zipped.write("CREATE TABLE \"flyway_schema_history\" (id INTEGER);".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run("data", "restore", zip.toString(), "--entente.data-dir=" + data))
                .as(this::said)
                .isZero();
        assertThat(run("data", "--entente.data-dir=" + data, "backup", again.toString()))
                .as(this::said)
                .isZero();

        assertThat(said())
                .isEqualTo("What " + zip + " holds is restored in " + data + ".\nThe data in " + data
                        + " are backed up in " + again + ".\n");
        assertThat(data.toFile().list()).containsExactly("entente.mv.db");
        assertThat(again).isNotEmptyFile();
    }

    @Test
    void saysWhatStandsInTheWay() {
        Path zip = folder.resolve("backup.zip");
        assertThat(run("data", "backup", zip.toString(), "--entente.data-dir=" + folder.resolve("none")))
                .isEqualTo(1);
        assertThat(said()).startsWith("There are no data in " + folder.resolve("none") + ".");
    }

    @Test
    void leavesOtherDatabasesToTheirTools() {
        assertThat(run("data", "backup", "x.zip", "--spring.datasource.url=jdbc:postgresql://localhost/x"))
                .isEqualTo(1);
        assertThat(said()).contains("pg_dump");
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("data")).isEqualTo(2);
        assertThat(run("data", "destroy", "x.zip")).isEqualTo(2);
        assertThat(run("data", "backup", "x.zip", "y.zip")).isEqualTo(2);
        assertThat(said()).contains("Use: data backup FILE.zip, or data restore FILE.zip");
    }
}
