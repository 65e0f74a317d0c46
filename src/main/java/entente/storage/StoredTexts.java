package entente.storage;

import entente.rulebook.RulebookFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The texts of rulebook files in the database: each once, under its hash, however many drafts and versions hold it. */
final class StoredTexts {

    static final RulebookFiles NO_FILES = new RulebookFiles(Collections.emptySortedMap());

    /** A statement names at most so many. */
    private static final int AT_ONCE = 500;

    private final JdbcClient database;

    StoredTexts(JdbcClient database) {
        this.database = database;
    }

    /**
     * Until the transaction ends, nobody else adds or removes texts; so none goes that somebody is about to refer to. It
     * comes first in a transaction, before a draft is changed, or two might wait for each other.
     */
    void lock() {
        database.sql("SELECT number FROM rulebook_text_lock FOR UPDATE")
                .query(Integer.class)
                .single();
    }

    /** From now on rows can refer to it by its hash. */
    void keep(String hash, String text) {
        int kept = database.sql("SELECT COUNT(*) FROM rulebook_text WHERE hash = ?")
                .param(hash)
                .query(Integer.class)
                .single();
        if (kept == 0) {
            database.sql("INSERT INTO rulebook_text (hash, deflated) VALUES (?, ?)")
                    .params(hash, deflated(text))
                    .update();
        }
    }

    /** Removes those that no draft and no version refers to any more. */
    void removeUnused(List<String> hashes) {
        for (int from = 0; from < hashes.size(); from += AT_ONCE) {
            database.sql("DELETE FROM rulebook_text WHERE hash IN (:hashes)"
                            + " AND NOT EXISTS (SELECT 1 FROM draft_file WHERE draft_file.text = rulebook_text.hash)"
                            + " AND NOT EXISTS (SELECT 1 FROM rulebook_version_file"
                            + " WHERE rulebook_version_file.text = rulebook_text.hash)")
                    .param("hashes", hashes.subList(from, Math.min(from + AT_ONCE, hashes.size())))
                    .update();
        }
    }

    /**
     * Reads what has files: from rows that each say whose it is, and name a file by {@code path} and {@code deflated}.
     *
     * @param bare what a row says besides the file, with {@link #NO_FILES}
     * @param whole the same with its files
     */
    static <T> List<T> read(JdbcClient.StatementSpec rows, RowMapper<T> bare, BiFunction<T, RulebookFiles, T> whole) {
        Map<T, SortedMap<String, String>> files = new LinkedHashMap<>();
        rows.query(row -> {
            SortedMap<String, String> textByPath = files.computeIfAbsent(bare.mapRow(row, 0), owner -> new TreeMap<>());
            String path = row.getString("path");
            if (path != null) {
                textByPath.put(path, inflated(row.getBytes("deflated")));
            }
        });
        return files.entrySet().stream()
                .map(owned -> whole.apply(owned.getKey(), new RulebookFiles(owned.getValue())))
                .toList();
    }

    private static byte[] deflated(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (OutputStream deflating = new DeflaterOutputStream(octets)) {
            deflating.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return octets.toByteArray();
    }

    private static String inflated(byte[] deflated) {
        try (InflaterInputStream inflating = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return new String(inflating.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
