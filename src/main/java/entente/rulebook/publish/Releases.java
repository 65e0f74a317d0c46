package entente.rulebook.publish;

import java.util.function.Supplier;

/** The rulebooks that came with a release of Entente, as far as they were put forward here. */
public interface Releases {

    /** @param checksum {@code sha256:…} over the files */
    boolean know(String checksum);

    /** Remembers it for good; nothing happens where it is known. */
    default void remember(String checksum) {
        if (know(checksum)) {
            return;
        }
        try {
            remember(checksum, () -> checksum);
        } catch (EditConflict another) {
            // which remembers it as well
        }
    }

    /**
     * Remembers it with what puts it forward: both are kept, or neither.
     *
     * @throws EditConflict when another process does so at the same time
     */
    <T> T remember(String checksum, Supplier<T> puttingForward);
}
