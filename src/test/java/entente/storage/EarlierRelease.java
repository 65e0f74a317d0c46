package entente.storage;

import entente.rulebook.RulebookFiles;
import tools.jackson.databind.json.JsonMapper;

/** Keeps rulebooks as the releases before step 12 did: a version, and each change of a draft, with all its files. */
record EarlierRelease(Database database) {

    void draft(String id, String title, int revision) {
        database.client()
                .sql("INSERT INTO draft (id, title, revision) VALUES (?, ?, ?)")
                .params(id, title, revision)
                .update();
    }

    void revision(String id, int revision, int filesOf, RulebookFiles files) {
        database.client()
                .sql("INSERT INTO draft_revision (id, revision, files_of, base, files, author, changed_at)"
                        + " VALUES (?, ?, ?, 1, ?, 'Ada', CURRENT_TIMESTAMP)")
                .params(id, revision, filesOf, json(files))
                .update();
    }

    void version(int number, RulebookFiles files) {
        database.client()
                .sql("INSERT INTO rulebook_version (number, files, checksum, author, reason, base, published_at)"
                        + " VALUES (?, ?, ?, 'Ada', 'Better.', ?, CURRENT_TIMESTAMP)")
                .params(number, json(files), files.checksum(), number - 1)
                .update();
    }

    private static String json(RulebookFiles files) {
        return new JsonMapper().writeValueAsString(files.textByPath());
    }
}
