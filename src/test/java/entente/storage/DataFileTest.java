package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.dialogue.StoredDialogue;
import entente.rulebook.RulebookFiles;
import entente.rulebook.publish.Draft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {

    private static final RulebookFiles SHIPPED = RulebookFiles.ofFolder(Path.of("rules"));
    private static final RulebookFiles CHANGED = SHIPPED.with("extra.dslr", "'quoted' \\ \t – \uD83D\uDE00\n");

    @TempDir
    private Path folder;

    private Path dataDir;
    private Path copyDir;
    private Path zip;

    @BeforeEach
    void holdSomething() {
        dataDir = folder.resolve("it's data");
        copyDir = folder.resolve("copy");
        zip = folder.resolve("it's a backup.zip");
        Database database = Database.in(dataDir);
        database.shipped().load(List.of(new StoredDialogue("one", Database.shippedCase())));
        database.versions().publish(SHIPPED, "Ada", "First.", 0);
        database.versions().publish(CHANGED, "Ben", "Better; \"much\" so.\n'", "Cyd", 1);
        new StoredReleases(database.client(), database.transaction(), Clock.systemUTC()).remember("sha256:1");
        Draft draft = database.drafts().begin("Softer", 2, SHIPPED, "Ada");
        draft = database.drafts().save(draft.with(CHANGED, "Ben"));
        draft = database.drafts().undo(draft.id(), 2, "Cyd").orElseThrow();
        database.approvals().approve(draft, "Ben", "Read it.");
    }

    private static DataFile file(Path dataDir) {
        return new DataFile(
                dataDir,
                there -> Database.setting("spring.datasource.url").replace("${entente.data-dir}", there),
                "sa",
                "");
    }

    @Test
    void restoresAllThatWasBackedUp() {
        file(dataDir).backUp(zip);
        file(copyDir).restore(zip);

        Map<String, List<List<String>>> rows = rows(dataDir);
        assertThat(rows)
                .hasSizeGreaterThanOrEqualTo(8)
                .hasEntrySatisfying("DIALOGUE_MOVE", kept -> assertThat(kept).isNotEmpty());
        assertThat(rows(copyDir)).isEqualTo(rows);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsWhatItWritesToItsOwner() throws IOException {
        file(dataDir).backUp(zip);
        Files.createDirectory(copyDir);
        Files.setPosixFilePermissions(copyDir, PosixFilePermissions.fromString("rwxr-xr-x"));
        file(copyDir).restore(zip);

        assertThat(DataFolderTest.permissions(zip)).isEqualTo("rw-------");
        assertThat(DataFolderTest.permissions(copyDir)).isEqualTo("rwx------");
        assertThat(DataFolderTest.permissions(copyDir.resolve("entente.mv.db"))).isEqualTo("rw-------");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("it's data", "copy", "it's a backup.zip");
    }

    @Test
    void restoresWhatGoesOnAsBefore() {
        file(dataDir).backUp(zip);
        file(copyDir).restore(zip);

        Database copy = Database.in(copyDir);
        Draft draft = copy.drafts().all().get(0);
        copy.approvals().approve(draft, "Dee", "Tried it.");
        assertThat(copy.approvals().of(draft)).hasSize(2);
        assertThat(copy.versions().publish(SHIPPED, "Eve", "Back.", 2).number()).isEqualTo(3);
    }

    @Test
    void restoresIntoAFileThatHoldsNothingElse() throws IOException {
        file(dataDir).backUp(zip);
        file(copyDir).restore(zip);

        assertThat(copyDir).isDirectoryContaining("glob:**entente.mv.db");
        assertThat(Files.size(copyDir.resolve("entente.mv.db")))
                .isLessThan(Files.size(dataDir.resolve("entente.mv.db")) / 3);
    }

    @Test
    void overwritesNoBackup() throws IOException {
        Files.writeString(zip, "precious");

        refuses(() -> file(dataDir).backUp(zip), zip + " is there already. Name another file.");
        assertThat(zip).hasContent("precious");
    }

    @Test
    void findsNoDataWhereThereAreNone() {
        refuses(
                () -> file(copyDir).backUp(zip),
                "There are no data in " + copyDir + ". Name their folder with --entente.data-dir=.");
        assertThat(zip).doesNotExist();
        assertThat(copyDir).doesNotExist();
    }

    @Test
    void overwritesNoData() {
        file(dataDir).backUp(zip);
        Map<String, List<List<String>>> before = rows(dataDir);

        refuses(
                () -> file(dataDir).restore(zip),
                "There is something in " + dataDir + " already, and nothing is overwritten."
                        + " Name an empty folder with --entente.data-dir=.");
        assertThat(rows(dataDir)).isEqualTo(before);
    }

    @Test
    void leavesNothingOfWhatIsNoBackup() throws IOException {
        Files.writeString(zip, "nonsense");
        refuses(() -> file(copyDir).restore(zip), zip + " is no backup of Entente, or it is damaged: ");
        assertThat(copyDir).isEmptyDirectory();

        Files.delete(zip);
        file(dataDir).backUp(zip);
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
        refuses(() -> file(copyDir).restore(zip), zip + " is no backup of Entente, or it is damaged: ");
        assertThat(copyDir).isEmptyDirectory();

        Path none = folder.resolve("none.zip");
        refuses(() -> file(copyDir).restore(none), "There is no " + none + " that could be read.");
    }

    @Test
    void restoresNothingThatIsNotOfEntente() throws IOException {
        try (ZipOutputStream zipped = new ZipOutputStream(Files.newOutputStream(zip))) {
            zipped.putNextEntry(new ZipEntry("script.sql"));
            zipped.write("CREATE TABLE other (id INTEGER);".getBytes(StandardCharsets.UTF_8));
        }

        refuses(() -> file(copyDir).restore(zip), zip + " is no backup of Entente, or it is damaged: ");
        assertThat(copyDir).isEmptyDirectory();
    }

    private static void refuses(Runnable command, String words) {
        assertThatExceptionOfType(UnusableData.class).isThrownBy(command::run).withMessageStartingWith(words);
    }

    /** Every row of every table. */
    private static Map<String, List<List<String>>> rows(Path dataDir) {
        Database database = Database.found(dataDir);
        Map<String, List<List<String>>> rows = new TreeMap<>();
        database.client()
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        database
                                .client()
                                .sql("SELECT * FROM \"" + table + "\"")
                                .query((row, n) -> {
                                    List<String> cells = new ArrayList<>();
                                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                        cells.add(String.valueOf(row.getString(i)));
                                    }
                                    return cells;
                                })
                                .list()
                                .stream()
                                .sorted(Comparator.comparing(List::toString))
                                .toList()));
        return rows;
    }
}
