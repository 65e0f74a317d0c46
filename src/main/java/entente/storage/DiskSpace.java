package entente.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether there is room for the file of the data to grow. H2 does not survive writes that the disk has no room for: after
 * some, the file cannot be read any more (h2database issue 3011). So nothing is written where it might not fit.
 */
@FunctionalInterface
public interface DiskSpace {

    /** 64 MiB, in octets: the largest import grows the file by less. */
    long ENOUGH = 64L << 20;

    /** Of a small disk, one part in so many is enough. */
    int SHARE = 8;

    /** Whether a change might not fit any more. */
    boolean isShort();

    /** Around a folder, which need not be there yet. */
    static DiskSpace around(Path folder) {
        Path wanted = folder.toAbsolutePath().normalize();
        return () -> {
            try {
                FileStore disk = Files.getFileStore(existing(wanted));
                return disk.getUsableSpace() < Math.min(ENOUGH, disk.getTotalSpace() / SHARE);
            } catch (IOException unknown) {
                return false;
            }
        };
    }

    private static Path existing(Path wanted) {
        Path parent = wanted.getParent();
        return Files.exists(wanted) || parent == null ? wanted : existing(parent);
    }
}
