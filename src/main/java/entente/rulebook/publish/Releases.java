package entente.rulebook.publish;

/** The rulebooks that came with a release of Entente, as far as they were put forward here. */
public interface Releases {

    /** @param checksum {@code sha256:…} over the files */
    boolean know(String checksum);

    /** Remembers it for good; nothing happens where it is known. */
    void remember(String checksum);
}
