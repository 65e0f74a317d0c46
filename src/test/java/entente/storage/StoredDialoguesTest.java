package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entente.dialogue.Dialogue;
import entente.dialogue.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredDialoguesTest {

    private final Database database = Database.inMemory();
    private final StoredDialogues dialogues = database.dialogues();
    private final Dialogue dialogue = Database.shippedCase();

    @Test
    void givesBackWhatWasAdded() {
        dialogues.add("us-belarus", dialogue);

        assertThat(dialogues.find("us-belarus")).contains(new Kept("us-belarus", dialogue));
        assertThat(dialogues.all()).containsExactly(new Kept("us-belarus", dialogue));
    }

    @Test
    void findsNothingUnderAnUnknownId() {
        assertThat(dialogues.find("nobody")).isEmpty();
        assertThat(dialogues.all()).isEmpty();
    }

    @Test
    void refusesATakenId() {
        dialogues.add("us-belarus", dialogue);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialogues.add("us-belarus", dialogue))
                .withMessage("There is a dialogue \"us-belarus\" already. Choose another id.");
    }

    @Test
    void readsADocumentAgainOnlyAfterItHasChanged() {
        AtomicInteger readings = new AtomicInteger();
        Codec counting = new Codec(Database.CASE_FILES.write(), document -> {
            readings.incrementAndGet();
            return Database.CASE_FILES.read().apply(document);
        });
        StoredDialogues counted = new StoredDialogues(database.client(), counting, Clock.systemUTC());
        counted.add("us-belarus", dialogue);

        counted.all();
        counted.all();
        counted.find("us-belarus");
        assertThat(readings).hasValue(1);

        database.client()
                .sql("UPDATE dialogue SET document = REPLACE(document, '\"title\" : \"', '\"title\" : \"New: '),"
                        + " updated_at = DATEADD(SECOND, 1, updated_at)")
                .update();
        counted.all();
        assertThat(readings).hasValue(2);
    }

    @Test
    void keepsWhatItAcknowledgedThroughAKill(@TempDir Path dataDir, @TempDir Path outside) throws Exception {
        Path printed = outside.resolve("acknowledged");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Adding.class.getName(),
                        dataDir.toString())
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (acknowledged(printed).size() < 20 && child.isAlive()) {
            Thread.sleep(10);
        }
        child.destroyForcibly().waitFor();

        assertThat(acknowledged(printed)).hasSizeGreaterThanOrEqualTo(20);
        JdbcClient afterwards = Database.in(dataDir).client();
        assertThat(afterwards.sql("SELECT id FROM dialogue").query(String.class).list())
                .containsAll(acknowledged(printed));
    }

    private static List<String> acknowledged(Path printed) throws IOException {
        return Files.readAllLines(printed).stream()
                .filter(line -> line.startsWith(Adding.ADDED) && line.endsWith("."))
                .map(line -> line.substring(Adding.ADDED.length(), line.length() - 1))
                .toList();
    }

    /** Adds dialogues until it is killed, and prints the id of each that was acknowledged. */
    static final class Adding {

        static final String ADDED = "added ";

        private Adding() {}

        public static void main(String[] arguments) {
            StoredDialogues dialogues = Database.in(Path.of(arguments[0])).dialogues();
            Dialogue dialogue = Database.shippedCase();
            for (int i = 0; ; i++) {
                System.out.println(ADDED + dialogues.add("d" + i, dialogue).id() + ".");
            }
        }
    }
}
