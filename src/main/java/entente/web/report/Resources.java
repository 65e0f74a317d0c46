package entente.web.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The files that reports and pictures are made with. */
final class Resources {

    private Resources() {}

    /** A file in {@code report/}. */
    static byte[] octets(String name) {
        try (InputStream in = Resources.class.getResourceAsStream("/report/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
