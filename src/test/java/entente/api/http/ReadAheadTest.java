package entente.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.job.CurrentWork;
import entente.job.GivenUp;
import entente.job.Patience;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {

    private static final int CAPACITY = 1 << 17;

    private static byte[] octets(int count) {
        byte[] octets = new byte[count];
        new Random(1).nextBytes(octets);
        return octets;
    }

    @Test
    void passesOnWhatItReceivesRoundAndRound() throws IOException {
        byte[] octets = octets(10 * CAPACITY + 7);
        try (InputStream ahead = ReadAhead.of(new ByteArrayInputStream(octets), CAPACITY)) {
            assertThat(ahead.read()).isEqualTo(octets[0] & 0xFF);
            assertThat(ahead.readAllBytes()).hasSize(octets.length - 1).endsWith(octets[octets.length - 1]);
        }
        try (InputStream ahead = ReadAhead.of(new ByteArrayInputStream(octets), CAPACITY)) {
            assertThat(ahead.readAllBytes()).isEqualTo(octets);
            assertThat(ahead.read()).isEqualTo(-1);
        }
    }

    @Test
    void takesInNoMoreThanItHasRoomFor() throws IOException, InterruptedException {
        AtomicLong taken = new AtomicLong();
        CountDownLatch full = new CountDownLatch(1);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                if (taken.addAndGet(most) > CAPACITY) {
                    full.countDown();
                }
                return most;
            }
        };
        try (InputStream ahead = ReadAhead.of(endless, CAPACITY)) {
            assertThat(full.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(ahead.read()).isZero();
        }
        assertThat(taken.get()).isLessThanOrEqualTo(2L * CAPACITY);
    }

    @Test
    void waitsForABodyNoLongerThanSomebodyWaitsForItsAnswer() throws IOException {
        PipedOutputStream silent = new PipedOutputStream();
        CurrentWork.WorkScope scope = CurrentWork.isFor(Patience.within(Duration.ZERO));
        try (InputStream ahead = ReadAhead.of(new PipedInputStream(silent), CAPACITY)) {
            assertThatExceptionOfType(GivenUp.class).isThrownBy(ahead::read);
            silent.close();
        } finally {
            scope.end();
        }
    }

    @Test
    void passesOnAFailureAfterWhatCameBeforeIt() throws IOException {
        InputStream broken = new InputStream() {
            private int left = 3;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("gone");
                }
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                into[from] = (byte) read();
                return 1;
            }
        };
        try (InputStream ahead = ReadAhead.of(broken, CAPACITY)) {
            assertThat(ahead.readNBytes(3)).isEqualTo(new byte[] {'x', 'x', 'x'});
            assertThatExceptionOfType(IOException.class).isThrownBy(ahead::read).withMessage("gone");
        }
    }
}
