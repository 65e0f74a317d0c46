package entente.storage;

/** The data cannot be used, backed up or restored; the message says why and what to do. */
public final class UnusableData extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableData(String message) {
        super(message);
    }

    UnusableData(String message, Throwable cause) {
        super(message, cause);
    }
}
