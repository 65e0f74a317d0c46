package entente.storage;

import entente.rulebook.RulebookFiles;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Step 12.2 of the database. Until here a version, and each change of a draft, held all its files as one JSON object,
 * path to text; from here on each text is kept once.
 */
public final class FilesApart implements JavaMigration {

    private static final JsonMapper JSON = new JsonMapper();

    /** A change of a draft. */
    private record DraftRevision(String id, int revision) {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("12.2");
    }

    @Override
    public String getDescription() {
        return "files apart";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /** One after another, because together they can be too large for the memory. */
    @Override
    public void migrate(Context context) {
        JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        VersionFiles ofVersions = new VersionFiles(database);
        numbers(database)
                .forEach(number -> ofVersions.keep(
                        number,
                        files(database.sql("SELECT files FROM rulebook_version WHERE number = ?")
                                .param(number))));
        DraftFiles ofDrafts = new DraftFiles(database);
        revisions(database)
                .forEach(draft -> ofDrafts.keep(
                        draft.id(),
                        draft.revision(),
                        files(database.sql("SELECT files FROM draft_revision WHERE id = ? AND revision = ?")
                                .params(draft.id(), draft.revision()))));
    }

    private static List<Integer> numbers(JdbcClient database) {
        return database.sql("SELECT number FROM rulebook_version")
                .query(Integer.class)
                .list();
    }

    private static List<DraftRevision> revisions(JdbcClient database) {
        return database.sql("SELECT id, revision FROM draft_revision ORDER BY id, revision")
                .query((row, n) -> new DraftRevision(row.getString(1), row.getInt(2)))
                .list();
    }

    private static RulebookFiles files(JdbcClient.StatementSpec document) {
        SortedMap<String, String> textByPath = JSON.readValue(
                document.query((row, n) -> row.getString(1)).single(), new TypeReference<TreeMap<String, String>>() {});
        return new RulebookFiles(textByPath);
    }
}
