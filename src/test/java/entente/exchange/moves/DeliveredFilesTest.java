package entente.exchange.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.exchange.sheet.SheetFile;
import entente.exchange.sheet.SheetLimits;
import entente.job.Progress;
import entente.rules.ShippedRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people have them come in with the right values, or say what is to be done. */
class DeliveredFilesTest {

    private static final Dialogue EMPTY = CaseFile.read(("{\"title\": \"T\", \"sides\": [{\"id\": \"us\", \"name\":"
                            + " \"Washington\"}, {\"id\": \"by\", \"name\": \"Minsk\"}], \"moves\": []}")
                    .getBytes(StandardCharsets.UTF_8))
            .dialogue();

    private static byte[] file(String name) {
        try (InputStream in = Objects.requireNonNull(DeliveredFilesTest.class.getResourceAsStream("/inputs/" + name))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SheetImport read(byte[] file) {
        return SheetImport.of(
                SheetFile.open(file, SheetLimits.MOVES, null),
                SheetMapping.NONE,
                EMPTY,
                ShippedRules.RULES.kinds(),
                Progress.UNHEARD);
    }

    private static List<Move> moves(byte[] file) {
        SheetImport read = read(file);
        assertThat(read.problems()).isEmpty();
        return read.coming().added().stream().map(MoveImport.AddedMove::move).toList();
    }

    private static Move only(String name) {
        List<Move> moves = moves(file(name));
        assertThat(moves).hasSize(1);
        return moves.get(0);
    }

    @Test
    void refusesARowThatIsWiderThanTheHeadings() {
        assertThat(read(file("10-row-wider-than-headings.csv")).problems())
                .extracting(Problem::pointer)
                .containsExactly("/F2");
    }

    @Test
    void readsHeadingsOverSeveralLines() {
        assertThat(only("11-line-break-in-heading.csv").date()).hasToString("2025-11-26");
    }

    @Test
    void readsTheSheetThatIsSeen() {
        assertThat(only("13-hidden-first-sheet.xlsx"))
                .extracting(move -> move.date().text(), Move::kind)
                .containsExactly("2025-11-26", "praise");
    }

    @ParameterizedTest
    @CsvSource({"14-iso-datetime-cell.xlsx, 2025-11-26", "16-month-only-cell.xlsx, 2025-11"})
    void readsADateAsItsCellShowsIt(String name, String date) {
        assertThat(only(name).date()).hasToString(date);
    }

    @Test
    void readsMonthsInOtherLanguages() {
        assertThat(moves(file("20-months-in-other-languages.csv")))
                .hasSize(5)
                .extracting(move -> move.date().text())
                .containsOnly("2025-11-26");
    }

    @Test
    void findsHeadingsBelowATitle() {
        assertThat(only("17-title-above-headings.xlsx").kind()).isNotEmpty();
    }

    @Test
    void takesNoOffenceAtAFormulaThatItDoesNotRead() {
        assertThat(only("18-formula-in-unused-column.xlsx").kind()).isNotEmpty();
    }

    @Test
    void takesNaAsEmpty() {
        assertThat(only("19-missing-as-NA.csv"))
                .extracting(Move::scale, Move::due, Move::source)
                .containsExactly(1.0, null, null);
    }

    @Test
    void passesOverMarksThatNobodySees() {
        assertThat(moves(file("22-unseen-mark-in-date.csv")))
                .extracting(move -> move.date().text(), Move::actor)
                .containsExactly(tuple("2025-11-26", "us"), tuple("2025-11-27", "us"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11-line-break-in-heading.csv", "13-hidden-first-sheet.xlsx"})
    void unpacksWhatIsPackedOnce(String name) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(file(name));
        }
        assertThat(moves(zipped.toByteArray())).isEqualTo(moves(file(name)));
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(gzipped)) {
            gzip.write(file(name));
        }
        assertThat(moves(gzipped.toByteArray())).isEqualTo(moves(file(name)));
    }
}
