package entente.api.http;

import java.io.IOException;
import java.io.Serial;

/** A body, or a line of a batch, above the limit. */
public final class BodyTooLarge extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param limit in octets */
    public BodyTooLarge(String what, long limit) {
        super(what + " is larger than " + (limit >> 20) + " MiB, the most that is read.");
    }
}
