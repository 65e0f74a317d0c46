package entente.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file that H2 keeps the data in. A backup of it is SQL in a ZIP file, which other versions of H2 read too. What a
 * backup says is run, so restore none that somebody else could have written.
 */
public final class DataFile {

    private final Path dataDir;
    private final UnaryOperator<String> url;
    private final String username;
    private final String password;

    /** @param url the address of the file in a folder */
    public DataFile(Path dataDir, UnaryOperator<String> url, String username, String password) {
        this.dataDir = dataDir;
        this.url = url;
        this.username = username;
        this.password = password;
    }

    /** @throws UnusableData where there is such a file already, or the data cannot be read */
    public void backUp(Path zip) {
        if (Files.exists(zip)) {
            throw new UnusableData(zip + " is there already. Name another file.");
        }
        try {
            Path where = Files.createDirectories(zip.toAbsolutePath().getParent());
            Path room = Files.createTempDirectory(where, "backing-up"); // which nobody else can look into
            Path part = room.resolve("entente.zip");
            try (Connection data = open(dataDir, ";IFEXISTS=TRUE")) {
                run(data, "SCRIPT TO ? COMPRESSION ZIP", part);
                new DataFolder(room).closeFiles();
                Files.move(part, zip);
            } catch (SQLException refusal) {
                throw inWords(refusal, "The data in " + dataDir + " could not be backed up to " + zip);
            } finally {
                clear(room);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** All of it or nothing. @throws UnusableData where the folder is not empty, or the file is no backup */
    public void restore(Path zip) {
        if (!Files.isReadable(zip)) {
            throw new UnusableData("There is no " + zip + " that could be read.");
        }
        try {
            if (Files.exists(dataDir) && !files(dataDir).isEmpty()) {
                throw new UnusableData("There is something in " + dataDir + " already, and nothing is overwritten."
                        + " Name an empty folder with --entente.data-dir=.");
            }
            new DataFolder(dataDir).make();
            Path fresh = Files.createDirectory(dataDir.resolve("restoring"));
            try (Connection data = open(fresh, "")) {
                run(data, "RUNSCRIPT FROM ? COMPRESSION ZIP", zip.toAbsolutePath());
                holdsTables(data);
                compact(data);
            } catch (SQLException refusal) {
                clear(fresh);
                throw inWords(refusal, zip + " is no backup of Entente, or it is damaged");
            }
            for (Path file : files(fresh)) {
                Files.move(file, dataDir.resolve(fresh.relativize(file)));
            }
            Files.delete(fresh);
            new DataFolder(dataDir).closeFiles();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Connection open(Path folder, String more) throws SQLException {
        return DriverManager.getConnection(url.apply(folder.toAbsolutePath().toString()) + more, username, password);
    }

    private static void run(Connection data, String command, Path file) throws SQLException {
        try (PreparedStatement statement = data.prepareStatement(command)) {
            statement.setString(1, file.toString());
            statement.execute();
        }
    }

    /** @throws SQLException where what was run was not the tables of Entente */
    private static void holdsTables(Connection data) throws SQLException {
        try (Statement statement = data.createStatement()) {
            statement.executeQuery("SELECT COUNT(*) FROM \"flyway_schema_history\"");
        }
    }

    /** Each statement that was run left its pages behind. Closes the data. */
    private static void compact(Connection data) throws SQLException {
        try (Statement statement = data.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
    }

    private UnusableData inWords(SQLException refusal, String otherwise) {
        return DataFileProblem.of(refusal, dataDir.toString())
                .map(dataFileProblem ->
                        new UnusableData(dataFileProblem.what() + " " + dataFileProblem.wayOut(), refusal))
                .orElseGet(() -> new UnusableData(otherwise + ": " + refusal.getMessage(), refusal));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toUnmodifiableList());
        }
    }

    private static void clear(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
