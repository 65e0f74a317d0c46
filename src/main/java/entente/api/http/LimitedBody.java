package entente.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request body that ends with {@link BodyTooLarge} where it passes the limit; nothing is kept of it. */
public final class LimitedBody extends FilterInputStream {

    private static final String WHAT = "The body";

    private final long limit;
    private long read;

    private LimitedBody(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    /** The body of {@code request}; one that announces more than the limit is refused unread. */
    public static LimitedBody of(HttpServletRequest request, long limit) throws IOException {
        if (request.getContentLengthLong() > limit) {
            throw new BodyTooLarge(WHAT, limit);
        }
        return new LimitedBody(request.getInputStream(), limit);
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int octets = super.read(into, from, most);
        count(Math.max(0, octets));
        return octets;
    }

    private void count(int octets) throws BodyTooLarge {
        read += octets;
        if (read > limit) {
            throw new BodyTooLarge(WHAT, limit);
        }
    }
}
