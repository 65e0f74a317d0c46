package entente.security.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request whose body has come in whole: a short one into memory, a longer one into a file, which goes with it. */
final class WholeBody extends HttpServletRequestWrapper implements AutoCloseable {

    /** What stays in memory, and how much is taken from the room for files at a time; in octets. */
    private static final int CHUNK = 64 << 10;

    private final Admission room;
    private int taken;
    private long size;
    private InputStream body = InputStream.nullInputStream();
    private @Nullable FileChannel file;

    /** @param room for the files of all bodies together, in chunks */
    private WholeBody(HttpServletRequest request, Admission room) {
        super(request);
        this.room = room;
    }

    /** How many chunks fit into so many octets. */
    static int chunks(long octets) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, octets / CHUNK));
    }

    /** Whether the body may be too long for memory. */
    static boolean isLong(HttpServletRequest request) {
        return request.getContentLengthLong() < 0 || request.getContentLengthLong() >= CHUNK;
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
        boolean kept = false;
        try {
            Arrival how = whole.fill(most + 1L, System.nanoTime() + within.toNanos());
            kept = how == Arrival.WHOLE;
            return new Arrived(how, whole);
        } finally {
            if (!kept) {
                whole.close();
            }
        }
    }

    private Arrival fill(long most, long deadline) throws IOException {
        InputStream coming = super.getInputStream();
        byte[] chunk = new byte[CHUNK];
        int filled = 0;
        boolean more = true;
        while (more) {
            int octets = coming.read(chunk, filled, (int) Math.min(CHUNK - filled, most - size));
            more = octets >= 0 && size + octets < most;
            if (more && System.nanoTime() > deadline) {
                return Arrival.SLOW;
            }
            filled += Math.max(0, octets);
            size += Math.max(0, octets);
            if (filled == CHUNK || (!more && file != null && filled > 0)) {
                if (!room.take(1)) {
                    return Arrival.NO_ROOM;
                }
                taken++;
                keep(ByteBuffer.wrap(chunk, 0, filled));
                filled = 0;
            }
        }
        body = file == null ? new ByteArrayInputStream(chunk, 0, filled) : Channels.newInputStream(file.position(0));
        return Arrival.WHOLE;
    }

    private void keep(ByteBuffer octets) {
        try {
            if (file == null) {
                file = FileChannel.open(
                        Files.createTempFile("entente-body-", ".json"),
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
            }
            while (octets.hasRemaining()) {
                file.write(octets);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("Entente has no room for temporary files", full);
        }
    }

    /** In octets. */
    long size() {
        return size;
    }

    @Override
    public ServletInputStream getInputStream() {
        InputStream in = body;
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
    public void close() throws IOException {
        room.giveBack(taken);
        taken = 0;
        body = InputStream.nullInputStream();
        if (file != null) {
            file.close();
        }
    }
}
