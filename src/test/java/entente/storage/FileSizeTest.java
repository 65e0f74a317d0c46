package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import entente.rulebook.RulebookFiles;
import entente.rulebook.publish.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file stays below three times what it takes when it holds nothing else than what is kept. */
class FileSizeTest {

    /** So many by default, so that a build stays short; {@code -Dentente.edits=10000} asks for more. */
    private static final int EDITS = Integer.getInteger("entente.edits", 600);

    private static final RulebookFiles SHIPPED = RulebookFiles.ofFolder(Path.of("rules"));

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void hasTables() {
        database = Database.in(folder);
    }

    /** A copy that is made smaller while nothing is written. */
    private long compacted() throws IOException, SQLException {
        Path copy = Files.createTempDirectory(folder, "copy");
        Files.copy(file(folder), file(copy));
        try (Connection connection = Database.found(copy).source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
        return Files.size(file(copy));
    }

    private static Path file(Path dataDir) {
        return dataDir.resolve("entente.mv.db");
    }

    private Draft edited(int edits) {
        StoredDrafts drafts = database.drafts();
        Draft draft = drafts.begin("Softer", 1, SHIPPED, "Ada");
        List<String> paths = List.copyOf(SHIPPED.textByPath().keySet());
        for (int i = 0; i < edits; i++) {
            String path = paths.get(i % paths.size());
            String text = "# Edit " + i + "\n" + SHIPPED.textByPath().get(path);
            draft = drafts.save(draft.with(draft.files().with(path, text), "Ada"));
        }
        return draft;
    }

    /** With a connection open from start to stop, as a pool has it. */
    private void running(ThrowingCallable work) throws Throwable {
        Connection open = database.source().getConnection();
        work.call();
        ((SingleWriter) database.transaction()).close();
        open.close();
    }

    @Test
    void staysSmallThroughManyEdits() throws Throwable {
        running(() -> {
            edited(EDITS);
            assertThat(Files.size(file(folder))).as("while it runs").isLessThan(3 * compacted());
        });
        assertThat(Files.size(file(folder))).as("once it has stopped").isLessThan(3 * compacted());
    }

    @Test
    void growsByWhatAnEditChanges() throws Throwable {
        edited(0);
        long before = compacted();
        int edits = 100;

        edited(edits);

        assertThat((compacted() - before) / edits).as("octets of an edit").isLessThan(4_000);
    }

    @Test
    void getsSmallAgain() throws Throwable {
        long before = compacted();
        running(() -> database.drafts().discard(edited(200).id()));
        assertThat(Files.size(file(folder))).isLessThan(3 * before);
    }
}
