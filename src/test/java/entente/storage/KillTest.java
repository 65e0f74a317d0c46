package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import entente.rulebook.Draft;
import entente.rulebook.RulebookFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.Assert;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** What was acknowledged is there after {@code kill -9}, whole, and nothing is there by half. */
class KillTest {

    /** So many by default, so that a build stays short; {@code -Dentente.kills=100} asks for more. */
    private static final int KILLS = Integer.getInteger("entente.kills", 5);

    private static final int KILLS_OF_A_FILE = 10;
    private static final int KILLED = 128 + 9;

    private final Random random = new Random();

    /** The last revision of each draft that was acknowledged, or seen after a kill. */
    private final Map<String, Integer> last = new TreeMap<>();

    @TempDir
    private Path folder;

    @Test
    void losesNothingThatItAcknowledged() throws Exception {
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path dataDir = folder.resolve("data" + kill / KILLS_OF_A_FILE);
            if (kill % KILLS_OF_A_FILE == 0) {
                begin(dataDir);
            }
            acknowledged += savedUntilKilled(dataDir);
            scan(dataDir);
        }
        assertThat(acknowledged).isGreaterThan(KILLS);
    }

    private void begin(Path dataDir) {
        StoredDrafts drafts = Database.in(dataDir).drafts();
        last.clear();
        for (String author : List.of("Ada", "Ben")) {
            last.put(drafts.begin("Killed", 1, files(1), author).id(), 1);
        }
    }

    /** @return how many revisions were acknowledged */
    private int savedUntilKilled(Path dataDir) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        Saving.class.getName(),
                        dataDir.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        try (BufferedReader printed = child.inputReader()) {
            List<String> lines = new ArrayList<>();
            if (random.nextInt(10) == 0) {
                Thread.sleep(random.nextInt(400)); // while it opens the file that the kill before left
            } else {
                int enough = 1 + random.nextInt(20);
                while (lines.size() < enough && child.isAlive()) {
                    Optional.ofNullable(printed.readLine()).ifPresent(lines::add);
                }
                TimeUnit.MICROSECONDS.sleep(random.nextInt(5_000));
            }
            child.toHandle().destroyForcibly(); // the process itself would lose what it printed
            assertThat(child.waitFor()).as(() -> "how it ended: " + errors()).isEqualTo(KILLED);
            printed.lines().forEach(lines::add);
            List<String> acknowledged =
                    lines.stream().filter(line -> line.endsWith(".")).toList();
            acknowledged.forEach(line -> last.put(
                    line.substring(0, line.indexOf(' ')),
                    Integer.valueOf(line.substring(line.indexOf(' ') + 1, line.length() - 1))));
            return acknowledged.size();
        }
    }

    /** Reads a copy, so that the next child finds the file as the kill left it. */
    private void scan(Path dataDir) throws IOException, SQLException {
        Path copy = Files.createTempDirectory(folder, "copy");
        Files.copy(dataDir.resolve("entente.mv.db"), copy.resolve("entente.mv.db"));
        try (Connection connection = Database.found(copy).source().getConnection()) {
            Database scanned = new Database(Database.Vendor.H2, new SingleConnectionDataSource(connection, true));
            StoredDrafts drafts = scanned.drafts();
            assertThat(drafts.all()).extracting(Draft::id).containsExactlyInAnyOrderElementsOf(last.keySet());
            int revisions = 0;
            for (Draft draft : drafts.all()) {
                assertThat(draft.revision())
                        .as("the last revision, after what was acknowledged")
                        .isBetween(last.get(draft.id()), last.get(draft.id()) + 1);
                for (int revision = 1; revision <= draft.revision(); revision++) {
                    assertThat(drafts.find(draft.id(), revision))
                            .map(Draft::files)
                            .contains(files(revision));
                }
                last.put(draft.id(), draft.revision());
                revisions += draft.revision();
            }
            assertThat(scanned.client()
                            .sql("SELECT COUNT(*) FROM draft_revision")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(revisions);
        }
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors"));
        } catch (IOException none) {
            return none.toString();
        }
    }

    /** Up to 15 kB, which H2 keeps apart from the row. */
    private static RulebookFiles files(int revision) {
        String text = ("Revision " + revision + ".\n").repeat(1 + revision * 977 % 1000);
        return new RulebookFiles(new TreeMap<>(Map.of("signals.dslr", text)));
    }

    /** What the child needs and no more: it starts in a third of the time. */
    private static String classPath() {
        return Stream.of(
                        KillTest.class,
                        StoredDrafts.class,
                        Driver.class,
                        JdbcClient.class,
                        TransactionOperations.class,
                        BeanUtils.class,
                        Assert.class,
                        LogFactory.class,
                        JsonMapper.class,
                        JsonParser.class,
                        JsonProperty.class)
                .map(KillTest::origin)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String origin(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Saves one revision of each draft after another until it is killed, and prints each that was acknowledged. */
    static final class Saving {

        private Saving() {}

        public static void main(String[] arguments) throws SQLException {
            Database database = Database.found(Path.of(arguments[0]));
            // Stays open as a pool's do; the file is written out whenever its last connection is closed.
            Connection open = database.source().getConnection();
            for (Draft draft : database.drafts().all()) {
                new Thread(() -> save(database.drafts(), draft, open)).start();
            }
        }

        private static void save(StoredDrafts drafts, Draft draft, Connection open) {
            Draft saved = draft;
            while (open != null) {
                saved = drafts.save(saved.with(files(saved.revision() + 1), draft.author()));
                System.out.println(saved.id() + " " + saved.revision() + ".");
            }
        }
    }
}
