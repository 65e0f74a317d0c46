package entente.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a PDF cannot show is told, and never a box. */
class PdfLettersTest {

    private static final PdfLetters SHIPPED = new PdfFonts(List.of()).letters();

    @TempDir
    private Path folder;

    /** A font that comes with PDFBox: it has old Greek letters and Hebrew. */
    private Path liberation() throws IOException {
        try (InputStream font =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return Files.write(
                    folder.resolve("liberation.ttf"),
                    Objects.requireNonNull(font).readAllBytes());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Washington – Minsk: “sanctions”, 30 % … −4.1 → ok",
                "Лукашенко, Київ, Мінск, Ўсё",
                "Łódź, Čapek, Ñandú"
            })
    void printsWhatTheFontsHaveAsItStands(String text) {
        assertThat(SHIPPED.printed(text)).isEqualTo(text);
        assertThat(SHIPPED.lacking(Stream.of(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Հայաստան – 中国 – ישראל | [8 Armenian letters] – [2 Han letters] – [5 Hebrew letters]",
                "中 | [1 Han letter]",
                "中国 人民 | [2 Han letters] [2 Han letters]",
                "中国ישראל | [2 Han letters][5 Hebrew letters]",
                "السلام، | [6 Arabic letters][1 sign]",
                "नमस्ते x | [4 Devanagari letters] x",
                "peace \uD83D\uDD4A\uFE0F! | peace [1 sign]!",
            })
    void saysInPrintHowManyLettersAreLeftOut(String text, String printed) {
        assertThat(SHIPPED.printed(text)).isEqualTo(printed);
    }

    @Test
    void tellsBeforeWhichLettersAreLeftOut() {
        assertThat(SHIPPED.lacking(Stream.of("Հայաստան – 中国", "plain", "Հայ", "中国 人民")))
                .contains("The PDF lacks letters that are written here: 6 of Armenian (“Հայաստան”), 4 of Han (“中国”). It"
                        + " says in their place how many are left out; the pages and the other files have them.");
    }

    @Test
    void takesLettersFromFurtherFonts() throws IOException {
        PdfFonts fonts = new PdfFonts(List.of(liberation().toString()));

        assertThat(SHIPPED.printed("Ϟϡ")).isEqualTo("[2 Greek letters]");
        assertThat(fonts.letters().printed("Ϟϡ")).isEqualTo("Ϟϡ");
        assertThat(fonts.named("a { font-family: Inter; } b { font-family: \"Source Serif 4\", Inter; }"))
                .isEqualTo(
                        "a { font-family: Inter, Further0; } b { font-family: \"Source Serif 4\", Inter, Further0; }");
    }

    /** A PDF is not set from the right to the left. */
    @Test
    void leavesOutWhatItWouldSetTheWrongWayRoundWhateverFontsThereAre() throws IOException {
        assertThat(new PdfFonts(List.of(liberation().toString())).letters().printed("ישראל"))
                .isEqualTo("[5 Hebrew letters]");
    }

    @Test
    void refusesWhatIsNoFontInWords() throws IOException {
        Path text = Files.writeString(folder.resolve("readme.ttf"), "no font");
        Path gone = folder.resolve("gone.ttf");

        assertThatExceptionOfType(UnusableFont.class)
                .isThrownBy(() -> new PdfFonts(List.of(text.toString())))
                .withMessage(
                        "entente.pdf.fonts names " + text + ", and it cannot be set into a PDF. Expected one font with"
                                + " TrueType outlines (.ttf) whose licence lets it be embedded.");
        assertThatExceptionOfType(UnusableFont.class)
                .isThrownBy(() -> new PdfFonts(List.of(gone.toString())))
                .withMessage("entente.pdf.fonts names " + gone + ", and there is no such file.");
    }
}
