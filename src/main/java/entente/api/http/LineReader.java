package entente.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a stream line by line, holding one line at a time. */
public final class LineReader {

    private static final int BUFFER = 1 << 16;
    private static final int END = -1;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private long number;

    /** @param limit the most octets of one line */
    public LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The number of the line that {@link #next} read last, counted from 1. */
    public long number() {
        return number;
    }

    /** Whether there is one more line; waits for its first octet. */
    public boolean hasNext() throws IOException {
        return fill();
    }

    /**
     * The next line without its end.
     *
     * @throws BodyTooLarge when it is above the limit; reading can go on with the line after it
     */
    public byte[] next() throws IOException {
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && fill()) {
            int end = endInBuffer();
            ended = end != END;
            int octets = (ended ? end : filled) - at;
            tooLong |= line.size() + octets > limit;
            if (!tooLong) {
                line.write(buffer, at, octets);
            }
            at += octets + (ended ? 1 : 0);
        }
        if (tooLong) {
            throw new BodyTooLarge("Line " + number, limit);
        }
        return line.toByteArray();
    }

    private boolean fill() throws IOException {
        while (at == filled) {
            at = 0;
            filled = in.read(buffer);
            if (filled < 0) {
                filled = 0;
                return false;
            }
        }
        return true;
    }

    private int endInBuffer() {
        for (int i = at; i < filled; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return END;
    }
}
