package entente.account;

/** Somebody asks for what their role does not let them do. */
public final class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotPermitted(String message) {
        super(message);
    }
}
