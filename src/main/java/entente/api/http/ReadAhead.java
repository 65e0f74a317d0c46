package entente.api.http;

import entente.job.CurrentWork;
import entente.job.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Takes in a body while it is still being answered. Many clients read nothing before they have sent everything; if
 * answering held up their sending, both sides would wait for each other. What is ahead lies in a file that is written
 * round and round; once that is full, the client is held up after all.
 */
public final class ReadAhead extends InputStream {

    private static final int BUFFER = 1 << 16;

    private final InputStream body;
    private final long capacity;
    private final FileChannel ring;
    private final Thread reader;
    private long received;
    private long used;
    private boolean ended;
    private boolean closed;
    private @Nullable Exception failure;

    private ReadAhead(InputStream body, long capacity, FileChannel ring) {
        this.body = body;
        this.capacity = capacity;
        this.ring = ring;
        this.reader = new Thread(this::receive, "read-ahead");
        reader.setDaemon(true);
    }

    /** @param capacity the most octets that lie ahead, at least 64 KiB */
    public static ReadAhead of(InputStream body, long capacity) {
        try {
            Path file = Files.createTempFile("entente-batch-", ".ndjson");
            ReadAhead ahead = new ReadAhead(
                    body,
                    capacity,
                    FileChannel.open(
                            file,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE));
            ahead.reader.start();
            return ahead;
        } catch (IOException noRoom) {
            throw new UncheckedIOException("Entente has no place for temporary files", noRoom);
        }
    }

    private void receive() {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int octets = body.read(buffer); octets >= 0 && waitForRoom(octets); octets = body.read(buffer)) {
                keep(ByteBuffer.wrap(buffer, 0, octets));
            }
            end(null);
        } catch (IOException | RuntimeException broken) {
            end(broken);
        } catch (InterruptedException stop) {
            end(interrupted());
        }
    }

    /** False when nobody wants more. */
    private synchronized boolean waitForRoom(int octets) throws InterruptedException {
        while (received - used + octets > capacity && !closed) {
            wait();
        }
        return !closed;
    }

    private void keep(ByteBuffer octets) {
        int all = octets.remaining();
        long at = received % capacity; // only this thread changes it
        try {
            while (octets.hasRemaining()) {
                int room = (int) Math.min(octets.remaining(), capacity - at);
                ByteBuffer part = octets.slice().limit(room);
                at = (at + ring.write(part, at)) % capacity;
                octets.position(octets.position() + part.position());
            }
        } catch (IOException full) {
            throw new UncheckedIOException("Entente has no room for temporary files", full);
        }
        synchronized (this) {
            received += all;
            notifyAll();
        }
    }

    private synchronized void end(@Nullable Exception broken) {
        failure = broken;
        ended = true;
        notifyAll();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        long ready = waitForMore();
        if (ready == 0) {
            return -1;
        }
        long at = used % capacity; // only the thread that reads changes it
        int octets = ring.read(ByteBuffer.wrap(into, from, (int) Math.min(most, Math.min(ready, capacity - at))), at);
        synchronized (this) {
            used += octets;
            notifyAll();
        }
        return octets;
    }

    /**
     * How much is ready; 0 at the end.
     *
     * @throws entente.job.GivenUp when nobody waits for the answer any more, or nothing came for too long
     */
    private synchronized long waitForMore() throws IOException {
        while (received == used && !ended) {
            CurrentWork.goOn();
            try {
                wait(Patience.LOOK_EVERY.toMillis());
            } catch (InterruptedException stop) {
                throw interrupted();
            }
        }
        if (received == used && failure instanceof IOException broken) {
            throw broken;
        }
        if (received == used && failure instanceof RuntimeException broken) {
            throw broken;
        }
        return received - used;
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("Reading was interrupted");
    }

    /** Waits for the reading to stop, as the body is the server's again afterwards; the body itself stays open. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            reader.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            ring.close();
        }
    }
}
