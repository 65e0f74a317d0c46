package entente.storage;

import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;

/**
 * Why the file of the data cannot be opened, or the database that keeps them not be reached.
 *
 * @param wayOut what to do about it
 */
record DataFileProblem(String what, String wayOut) {

    static Optional<DataFileProblem> of(SQLException refusal, String dataDir) {
        return Optional.ofNullable(
                switch (refusal.getErrorCode()) {
                    case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                        new DataFileProblem(
                                "Another Entente is using the data in " + dataDir + ".",
                                "Stop it, or start this one with --entente.data-dir= and another folder.");
                    case ErrorCode.FILE_VERSION_ERROR_1 ->
                        new DataFileProblem(
                                "The data in " + dataDir + " were written by another version of the database, H2.",
                                "Back them up with the Entente that wrote them (data backup FILE.zip), and restore that"
                                        + " with this one into an empty folder"
                                        + " (data restore FILE.zip --entente.data-dir=FOLDER).");
                    case ErrorCode.FILE_CORRUPTED_1 ->
                        new DataFileProblem(
                                "The data in " + dataDir + " cannot be read: their file is damaged, or it is none.",
                                "Restore a backup into an empty folder"
                                        + " (data restore FILE.zip --entente.data-dir=FOLDER). Keep the file.");
                    case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 ->
                        new DataFileProblem(
                                "There are no data in " + dataDir + ".", "Name their folder with --entente.data-dir=.");
                    default -> null;
                });
    }

    /** @param url where the database is; a password in it is not told */
    static Optional<DataFileProblem> ofServer(SQLException refusal, String url) {
        String state = String.valueOf(refusal.getSQLState());
        String where = url.replaceFirst("[?].*", "");
        if (state.startsWith("08")) {
            return Optional.of(new DataFileProblem(
                    "No database answers at " + where + ".",
                    "Start it, or name another with --spring.datasource.url=. Entente waits for none at its start."));
        }
        if (state.startsWith("28")) {
            return Optional.of(new DataFileProblem(
                    "The database at " + where + " does not let Entente in.",
                    "Give --spring.datasource.username= and --spring.datasource.password= of an account there."));
        }
        return Optional.empty();
    }
}
