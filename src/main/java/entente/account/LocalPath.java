package entente.account;

/** Where somebody goes after a login. */
public final class LocalPath {

    private LocalPath() {}

    /** A path of this server, and nothing that a browser would take for another server. */
    public static String of(String next) {
        return next.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?") ? next : "/";
    }
}
