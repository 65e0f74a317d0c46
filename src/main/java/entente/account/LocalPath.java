package entente.account;

import java.net.URI;
import java.net.URISyntaxException;

/** Where somebody goes after a login. */
public final class LocalPath {

    private LocalPath() {}

    /** A path of this server as it stands in a header, and nothing that a browser would take for another server. */
    public static String of(String next) {
        if (!next.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?")) {
            return "/";
        }
        try {
            return new URI(next).toASCIIString();
        } catch (URISyntaxException noAddress) {
            return "/";
        }
    }
}
