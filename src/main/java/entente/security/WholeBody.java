package entente.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.util.FastByteArrayOutputStream;

/** A request whose body has come in whole. */
final class WholeBody extends HttpServletRequestWrapper implements AutoCloseable {

    /** How much is taken from the room for bodies at a time, in octets. */
    private static final int CHUNK = 64 << 10;

    private final Admission room;
    private final FastByteArrayOutputStream body = new FastByteArrayOutputStream();
    private int taken;

    /** @param room for all bodies together, in chunks */
    private WholeBody(HttpServletRequest request, Admission room) {
        super(request);
        this.room = room;
    }

    /** How many chunks fit into so many octets. */
    static int chunks(long octets) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, octets / CHUNK));
    }

    /** How reading a body ended. */
    enum Arrival {
        WHOLE,
        /** It did not come in time. */
        SLOW,
        /** There is no room for it now. */
        NO_ROOM
    }

    /** What came of it; only a whole one is to be passed on. */
    record Arrived(Arrival how, WholeBody request) {}

    /**
     * Reads the body, up to one octet more than {@code most}, so that whoever reads it can tell that it is too large.
     *
     * @param within how long the whole of it may take
     */
    static Arrived read(HttpServletRequest request, Admission room, int most, Duration within) throws IOException {
        WholeBody whole = new WholeBody(request, room);
        Arrival how = Arrival.WHOLE;
        try {
            how = whole.fill(most, System.nanoTime() + within.toNanos());
        } finally {
            if (how != Arrival.WHOLE) {
                whole.close();
            }
        }
        return new Arrived(how, whole);
    }

    private Arrival fill(int most, long deadline) throws IOException {
        InputStream in = super.getInputStream();
        byte[] chunk = new byte[CHUNK];
        while (body.size() <= most) {
            int octets = in.read(chunk, 0, Math.min(CHUNK, most + 1 - body.size()));
            if (octets < 0) {
                return Arrival.WHOLE;
            }
            if (System.nanoTime() > deadline) {
                return Arrival.SLOW;
            }
            if (body.size() + octets > (long) taken * CHUNK) {
                if (!room.take(1)) {
                    return Arrival.NO_ROOM;
                }
                taken++;
            }
            body.write(chunk, 0, octets);
        }
        return Arrival.WHOLE;
    }

    @Override
    public ServletInputStream getInputStream() {
        InputStream in = body.getInputStream();
        return new ServletInputStream() {
            @Override
            public int read() throws IOException {
                return in.read();
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                return in.read(into, from, most);
            }

            @Override
            public boolean isFinished() {
                return false;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("The body is here already");
            }
        };
    }

    /** Gives back the room that it took. */
    @Override
    public void close() {
        room.giveBack(taken);
        taken = 0;
        body.reset();
    }
}
