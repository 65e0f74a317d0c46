package entente.storage;

import entente.rulebook.RulebookFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which text each file of a version holds. */
final class VersionFiles {

    private final JdbcClient database;
    private final StoredTexts texts;

    VersionFiles(JdbcClient database) {
        this.database = database;
        this.texts = new StoredTexts(database);
    }

    /** Keeps what a version holds, in a transaction that has locked the texts. */
    void keep(int number, RulebookFiles files) {
        files.textByPath().forEach((path, text) -> {
            String hash = RulebookFiles.hash(text);
            texts.keep(hash, text);
            database.sql("INSERT INTO rulebook_version_file (number, path, text) VALUES (?, ?, ?)")
                    .params(number, path, hash)
                    .update();
        });
    }
}
