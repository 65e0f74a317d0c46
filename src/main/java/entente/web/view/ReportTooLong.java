package entente.web.view;

import java.io.Serial;

/** More than fits on paper. */
public final class ReportTooLong extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ReportTooLong(String message) {
        super(message);
    }
}
