package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Only its owner gets at the folder of the data. */
@DisabledOnOs(OS.WINDOWS)
class DataFolderTest {

    @TempDir
    private Path outer;

    private Path folder;

    @BeforeEach
    void name() {
        folder = outer.resolve("data");
    }

    @Test
    void isClosedWhereItIsMade() throws IOException {
        assertThat(new DataFolder(folder).make()).isEmpty();

        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    void isClosedWhereItWasMadeBefore() throws IOException {
        open("entente.mv.db");
        Path trace = open("entente.trace.db");

        DataFolder data = new DataFolder(folder);
        assertThat(data.make()).isEmpty();
        assertThat(data.closeFiles()).isEmpty();

        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(trace)).isEqualTo("rw-------");
    }

    @Test
    void isLeftAsItIsWhereItHoldsWhatIsOfOthersAndSaysSo() throws IOException {
        Path data = open("entente.mv.db");
        Path notes = open("notes.txt");

        DataFolder shared = new DataFolder(folder);
        assertThat(shared.make())
                .containsExactly("Other accounts of this machine can look into " + folder
                        + ". It holds what is not of Entente too, such as notes.txt, so it stays as it is. Give Entente"
                        + " a folder of its own, or run chmod 700 there.");
        assertThat(shared.closeFiles()).isEmpty();

        assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(notes)).isEqualTo("rw-r--r--");
        assertThat(permissions(data)).isEqualTo("rw-------");
    }

    @Test
    void saysNothingWhereItIsClosedAlready() throws IOException {
        open("notes.txt");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

        assertThat(new DataFolder(folder).make()).isEmpty();
    }

    /** A file that everybody can read, in a folder that everybody can look into. */
    private Path open(String name) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path file = Files.writeString(folder.resolve(name), "x");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }

    static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
