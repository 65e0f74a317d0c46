package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class UnusableFileTest {

    private static final int BLOCK = 4096;

    @TempDir
    private Path dataDir;

    private Path file;

    @BeforeEach
    void holdsTables() {
        Database.in(dataDir);
        file = dataDir.resolve("entente.mv.db");
    }

    @Test
    void ofAnotherVersionIsRefusedWithTheWayOut() throws IOException {
        inFormat(1);
        assertThat(refusal().getDescription())
                .isEqualTo("The data in " + dataDir + " were written by another version of the database, H2.");
        inFormat(99);
        assertThat(refusal().getDescription())
                .isEqualTo("The data in " + dataDir + " were written by another version of the database, H2.");
        assertThat(refusal().getAction())
                .isEqualTo("Back them up with the Entente that wrote them (data backup FILE.zip), and restore that with"
                        + " this one into an empty folder (data restore FILE.zip --entente.data-dir=FOLDER).");
    }

    @Test
    void thatIsDamagedIsRefusedWithTheWayOut() throws IOException {
        byte[] octets = Files.readAllBytes(file);
        Arrays.fill(octets, (byte) 'x');
        Files.write(file, octets);

        assertThat(refusal().getDescription())
                .isEqualTo("The data in " + dataDir + " cannot be read: their file is damaged, or it is none.");
        assertThat(refusal().getAction()).startsWith("Restore a backup into an empty folder");
        assertThat(Files.readAllBytes(file)).as("the file, which is kept").isEqualTo(octets);
        assertThat(dataDir.toFile().list())
                .as("no trace of what was asked of it")
                .containsExactly("entente.mv.db");
    }

    /** As a start meets it: the cause of what Flyway throws. */
    private FailureAnalysis refusal() {
        Throwable thrown = catchThrowable(() -> Database.in(dataDir));
        assertThat(thrown).isNotNull();
        FailureAnalysis analysis = new UnusableFile(
                        new MockEnvironment().withProperty("entente.data-dir", dataDir.toString()))
                .analyze(thrown);
        assertThat(analysis).as("what is said of " + thrown).isNotNull();
        return Objects.requireNonNull(analysis);
    }

    /** Both headers say so, each with the checksum that belongs to it. */
    private void inFormat(int format) throws IOException {
        byte[] octets = Files.readAllBytes(file);
        for (int block = 0; block < 2; block++) {
            String header = new String(octets, block * BLOCK, BLOCK, StandardCharsets.ISO_8859_1);
            String fields =
                    header.substring(0, header.indexOf(",fletcher:")).replaceFirst("format:[0-9]+", "format:" + format);
            byte[] other = fields.getBytes(StandardCharsets.ISO_8859_1);
            byte[] line = (fields + ",fletcher:" + Integer.toHexString(DataUtils.getFletcher32(other, 0, other.length))
                            + "\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
            Arrays.fill(octets, block * BLOCK, (block + 1) * BLOCK, (byte) 0);
            System.arraycopy(line, 0, octets, block * BLOCK, line.length);
        }
        Files.write(file, octets);
    }
}
