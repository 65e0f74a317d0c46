package entente.job;

/** Work that was ended before its answer, since whoever asked has left or it took too long; its message is for people. */
public final class GivenUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GivenUp(String message) {
        super(message);
    }
}
