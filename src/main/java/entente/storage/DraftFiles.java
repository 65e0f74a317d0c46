package entente.storage;

import entente.rulebook.RulebookFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which text each file of a draft holds, and in which revisions. A change adds rows for the files that it changed, and
 * closes the rows of what stood there.
 */
final class DraftFiles {

    private static final int TO_THIS_DAY = Integer.MAX_VALUE;

    private final JdbcClient database;
    private final StoredTexts texts;

    DraftFiles(JdbcClient database) {
        this.database = database;
        this.texts = new StoredTexts(database);
    }

    /** Keeps what a draft holds from a revision on, in a transaction that has locked the texts. */
    void keep(String id, int revision, RulebookFiles files) {
        Map<String, String> before = last(id);
        files.textByPath().forEach((path, text) -> {
            String hash = RulebookFiles.hash(text);
            if (!hash.equals(before.get(path))) {
                texts.keep(hash, text);
                end(id, revision, path);
                begin(id, revision, path, hash);
            }
        });
        before.keySet().stream()
                .filter(path -> !files.textByPath().containsKey(path))
                .forEach(path -> end(id, revision, path));
    }

    /** The hash of each text that a draft holds or ever held. */
    List<String> texts(String id) {
        return database.sql("SELECT DISTINCT text FROM draft_file WHERE id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    /** The hash of each file, by path, in the last revision that was kept. */
    private Map<String, String> last(String id) {
        Map<String, String> hashes = new HashMap<>();
        database.sql("SELECT path, text FROM draft_file WHERE id = ? AND until = ?")
                .params(id, TO_THIS_DAY)
                .query(row -> {
                    hashes.put(row.getString(1), row.getString(2));
                });
        return hashes;
    }

    private void begin(String id, int revision, String path, String hash) {
        database.sql("INSERT INTO draft_file (id, path, since, until, text) VALUES (?, ?, ?, ?, ?)")
                .params(id, path, revision, TO_THIS_DAY, hash)
                .update();
    }

    private void end(String id, int revision, String path) {
        database.sql("UPDATE draft_file SET until = ? WHERE id = ? AND until = ? AND path = ?")
                .params(revision, id, TO_THIS_DAY, path)
                .update();
    }
}
