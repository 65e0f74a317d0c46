package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import entente.casefile.CaseFile;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.Revision;
import entente.dialogue.StoredDialogue;
import entente.rulebook.RulebookFiles;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
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
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
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
    private static final int KILLS = Integer.getInteger("entente.kills", 20);

    private static final int KILLS_OF_A_FILE = 10;
    private static final int KILLED = 128 + 9;
    private static final String RULES = "rules";

    private static final Signature BY_ADA = new Signature("Ada", "A report came in.");

    private final Random random = new Random();

    /** The last revision of each draft, dialogue and of the rules that was acknowledged, or seen after a kill. */
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
        Database database = Database.in(dataDir);
        last.clear();
        for (String author : List.of("Ada", "Ben")) {
            last.put(database.drafts().begin("Killed", 1, files(1), author).id(), 1);
        }
        for (String id : List.of("north-south", "east-west")) {
            database.dialogues().add(id, dialogue(1), BY_ADA);
            last.put(id, 1);
        }
        last.put(
                RULES,
                database.versions()
                        .publish(ofVersion(1), "Ada", "Better.", null, 0)
                        .number());
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
            Map<String, Integer> seen = new TreeMap<>();
            StoredDrafts drafts = scanned.drafts();
            for (Draft draft : drafts.all()) {
                seen.put(draft.id(), draft.revision());
                revisions(draft.revision())
                        .forEach(revision -> assertThat(drafts.find(draft.id(), revision))
                                .map(Draft::files)
                                .contains(files(revision)));
            }
            int changesOfDrafts = sum(seen);
            StoredDialogues dialogues = scanned.dialogues();
            for (StoredDialogue storedDialogue : dialogues.all()) {
                int newest = storedDialogue.dialogue().moves().size();
                seen.put(storedDialogue.id(), newest);
                revisions(newest)
                        .forEach(revision -> assertThat(dialogues.at(storedDialogue.id(), revision))
                                .map(Revision::dialogue)
                                .contains(dialogue(revision)));
            }
            int changesOfDialogues = sum(seen) - changesOfDrafts;
            List<Version> versions = scanned.versions().all();
            seen.put(RULES, versions.size());
            versions.forEach(version -> assertThat(version.files()).isEqualTo(ofVersion(version.number())));
            assertThat(seen).containsOnlyKeys(last.keySet());
            seen.forEach((id, revision) -> assertThat(revision)
                    .as("the last revision of " + id + ", after what was acknowledged")
                    .isBetween(last.get(id), last.get(id) + 1));
            assertThat(scanned.rows("draft_revision")).isEqualTo(changesOfDrafts);
            assertThat(scanned.rows("dialogue_revision")).isEqualTo(changesOfDialogues);
            assertThat(scanned.rows("dialogue_move")).isEqualTo(changesOfDialogues);
            last.putAll(seen);
        }
    }

    private static IntStream revisions(int last) {
        return IntStream.rangeClosed(1, last);
    }

    private static int sum(Map<String, Integer> revisions) {
        return revisions.values().stream().mapToInt(Integer::intValue).sum();
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

    /** Each third is a roll-back to the version two before. */
    private static RulebookFiles ofVersion(int number) {
        return files(number % 3 == 0 ? number - 2 : number);
    }

    /** As many moves as it has revisions. */
    private static Dialogue dialogue(int revision) {
        String moves = revisions(revision)
                .mapToObj(
                        "{\"id\": \"m%1$d\", \"date\": \"2025-01-01\", \"actor\": \"north\", \"kind\": \"visit\"}"
                                ::formatted)
                .collect(Collectors.joining(", "));
        String document = "{\"title\": \"Killed\", \"sides\": [{\"id\": \"north\", \"name\": \"North\"},"
                + " {\"id\": \"south\", \"name\": \"South\"}], \"moves\": [" + moves + "]}";
        return CaseFile.read(document.getBytes(StandardCharsets.UTF_8)).dialogue();
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
                        LoggerFactory.class,
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

    /**
     * Saves one revision of each after another until it is killed, and prints each that was acknowledged. Meanwhile it
     * makes the file as small as a stop leaves it, again and again.
     */
    static final class Saving {

        private Saving() {}

        public static void main(String[] arguments) throws SQLException {
            Database database = Database.found(Path.of(arguments[0]));
            // Stays open as a pool's do; the file is written out whenever its last connection is closed.
            Connection open = database.source().getConnection();
            SingleWriter writer = (SingleWriter) database.transaction();
            new Thread(() -> {
                        while (open != null) {
                            writer.close();
                        }
                    })
                    .start();
            StoredDrafts drafts = database.drafts();
            for (Draft draft : drafts.all()) {
                save(
                        open,
                        draft,
                        old -> drafts.save(old.with(files(old.revision() + 1), old.author())),
                        saved -> saved.id() + " " + saved.revision());
            }
            StoredDialogues dialogues = database.dialogues();
            for (StoredDialogue storedDialogue : dialogues.all()) {
                save(
                        open,
                        dialogues.last(storedDialogue.id()).orElseThrow(),
                        old -> dialogues.save(old, dialogue(old.number() + 1), BY_ADA),
                        saved -> saved.id() + " " + saved.number());
            }
            StoredVersions versions = database.versions();
            save(
                    open,
                    versions.newest(),
                    base -> versions.publish(ofVersion(base + 1), "Ada", "Better.", null, base)
                            .number(),
                    number -> RULES + " " + number);
        }

        private static <T> void save(Connection open, T first, UnaryOperator<T> next, Function<T, String> told) {
            new Thread(() -> {
                        T saved = first;
                        while (open != null) {
                            saved = next.apply(saved);
                            System.out.println(told.apply(saved) + ".");
                        }
                    })
                    .start();
        }
    }
}
