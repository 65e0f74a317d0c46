package entente.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A file is read as it is delivered: packed once, with nothing else in it, and within bounds. */
class UnpackedTest {

    private static final int MOST = 1 << 20;
    private static final byte[] TEXT = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);

    private static byte[] zip(String name, byte[] content, String... others) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            for (String other : others) {
                zip.putNextEntry(new ZipEntry(other));
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return out.toByteArray();
    }

    private static void refuses(byte[] delivered, String message) {
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> Unpacked.octets(delivered, MOST))
                .withMessageContaining(message);
    }

    @Test
    void givesTheOneFileOfAZip() {
        assertThat(Unpacked.octets(zip("20250911.export.CSV", TEXT), MOST)).isEqualTo(TEXT);
        assertThat(Unpacked.octets(
                        zip("data/events.tab", TEXT, "data/", "__MACOSX/data/._events.tab", ".DS_Store"), MOST))
                .isEqualTo(TEXT);
    }

    @Test
    void givesWhatAGzipHolds() {
        assertThat(Unpacked.octets(gzip(TEXT), MOST)).isEqualTo(TEXT);
        assertThat(Unpacked.octets(gzip(new byte[0]), MOST)).isEmpty();
    }

    @Test
    void leavesAloneWhatIsNotPacked() {
        byte[] workbook = SheetWriter.xlsx("Rows", List.of(List.of("a", "b")));

        assertThat(Unpacked.octets(TEXT, MOST)).isEqualTo(TEXT);
        assertThat(Unpacked.octets(new byte[] {'P'}, MOST)).containsExactly('P');
        assertThat(Unpacked.octets(workbook, MOST)).isEqualTo(workbook);
        assertThat(Unpacked.octets(zip("rows.xlsx", workbook), MOST)).isEqualTo(workbook);
        assertThat(Unpacked.octets(gzip(workbook), MOST)).isEqualTo(workbook);
    }

    @Test
    void tellsOfWhatIsNotOneFile() {
        refuses(zip("folder/", new byte[0]), "This zip holds no file. Expected one.");
        refuses(
                zip("a.csv", TEXT, "b.csv", "\u202Ec.csv", "d.csv"),
                "This zip holds 4 files: a.csv, b.csv, \uFFFDc.csv, …. Expected one.");
    }

    @Test
    void refusesWhatIsPackedTwice() {
        refuses(zip("a.zip", zip("a.csv", TEXT)), "packed once more");
        refuses(zip("a.gz", gzip(TEXT)), "packed once more");
        refuses(gzip(zip("a.csv", TEXT)), "packed once more");
        refuses(gzip(gzip(TEXT)), "packed once more");
    }

    @Test
    void refusesWhatIsTooLargeBeforeItIsRead() {
        byte[] zeros = new byte[4 * MOST];

        refuses(zip("bomb.csv", zeros), "Expected at most 1 MiB when unpacked.");
        refuses(gzip(zeros), "Expected at most 1 MiB when unpacked.");
        assertThat(Unpacked.octets(gzip(new byte[MOST]), MOST)).hasSize(MOST);
    }

    @Test
    void readsAsAStreamNoFurtherThanItsBound() throws IOException {
        try (InputStream content = Unpacked.open(zip("bomb.csv", new byte[4 * MOST]), MOST)) {
            assertThat(content.readNBytes(MOST / 2)).hasSize(MOST / 2);
            assertThatExceptionOfType(UnreadableSheet.class).isThrownBy(content::readAllBytes);
        }
    }

    @Test
    void saysOfADamagedFileThatItIs() {
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        for (byte[] whole : List.of(zip("a.csv", noise), gzip(noise))) {
            refuses(Arrays.copyOf(whole, 20_000), "cut off or damaged, or it has a password");
        }
        refuses(new byte[] {'P', 'K', 3, 4}, "cut off or damaged");
        refuses(new byte[] {0x1f, (byte) 0x8b, 9}, "cut off or damaged");
    }
}
