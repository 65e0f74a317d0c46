package entente.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of the data. Nobody but its owner gets at it or its files, where the system has such permissions. */
public final class DataFolder {

    private static final String POSIX = "posix";
    private static final String DATABASE = "entente.mv.db";
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    /** What Entente and its database write there. */
    private static final Pattern OWN = Pattern.compile("entente[.].*|administrator-password|restoring");

    private final Path folder;

    public DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Makes the folder, or closes one that is there to others.
     *
     * @return what could not be closed, in sentences
     * @throws UnusableData where nothing can be written there
     */
    public List<String> make() {
        List<String> open = made();
        throwUnlessWritable(folder);
        Path file = folder.resolve(DATABASE);
        if (Files.exists(file)) {
            throwUnlessWritable(file);
        }
        return open;
    }

    /** H2 would open the file to read alone, and tell nobody before the first change. */
    private static void throwUnlessWritable(Path path) {
        if (!Files.isWritable(path)) {
            throw new UnusableData("Entente cannot write to " + path + ". Let the account that runs it write there, or"
                    + " name another folder with --entente.data-dir=.");
        }
    }

    private List<String> made() {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder,
                        isPosix(folder)
                                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FOLDER)}
                                : new FileAttribute<?>[0]);
                return List.of();
            }
            if (!isOpen(folder, FOLDER)) {
                return List.of();
            }
            Optional<Path> foreign = files(path -> !isOwn(path)).stream().findFirst();
            return foreign.isEmpty()
                    ? close(folder, FOLDER)
                    : List.of("Other accounts of this machine can look into " + folder + ". It holds what is not of"
                            + " Entente too, such as "
                            + foreign.get().getFileName()
                            + ", so it stays as it is. Give Entente a folder of its own, or run chmod 700 there.");
        } catch (IOException unusable) {
            throw new UnusableData(
                    "Entente cannot make the folder " + folder + ", where its data go (" + unusable.getMessage()
                            + "). Name another with --entente.data-dir=.",
                    unusable);
        }
    }

    /** Closes each file that is there to others. @return what could not be closed, in sentences */
    public List<String> closeFiles() {
        try {
            List<String> open = new ArrayList<>();
            for (Path file : files(path -> isOwn(path) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))) {
                if (isOpen(file, FILE)) {
                    open.addAll(close(file, FILE));
                }
            }
            return open;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private List<Path> files(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted).sorted().toList();
        }
    }

    private static boolean isOwn(Path path) {
        return OWN.matcher(path.getFileName().toString()).matches();
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains(POSIX);
    }

    private static boolean isOpen(Path path, Set<PosixFilePermission> most) throws IOException {
        return isPosix(path) && !most.containsAll(Files.getPosixFilePermissions(path));
    }

    private static List<String> close(Path path, Set<PosixFilePermission> most) throws IOException {
        try {
            Files.setPosixFilePermissions(path, most);
            return List.of();
        } catch (FileSystemException refused) {
            return List.of("Other accounts of this machine can get at " + path + ". It belongs to "
                    + Files.getOwner(path).getName() + ", who alone can change that: chmod "
                    + (most.equals(FOLDER) ? "700" : "600") + ".");
        }
    }
}
