package entente.web.report;

/** A font that is named for PDFs is none that can be set; the message says which, and what was expected. */
final class UnusableFont extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableFont(String message) {
        super(message);
    }
}
