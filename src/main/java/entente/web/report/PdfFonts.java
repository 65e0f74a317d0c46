package entente.web.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import entente.dialogue.Dialogue;
import entente.web.dialogue.PaperLetters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The fonts of a PDF: those that ship, and after them those that a deployment names, for letters that these lack. */
@Component
final class PdfFonts implements PaperLetters {

    private static final int NORMAL = 400;
    private static final int BOLD = 600;
    private static final int MOST = 20;
    private static final long LARGEST = 50_000_000;

    /** Where the planes end that fonts have letters for. */
    private static final int LAST_LETTER = 0x3FFFF;

    private static final byte[] SANS = Resources.octets("inter-regular.ttf");
    private static final byte[] STRONG = Resources.octets("inter-semibold.ttf");
    private static final byte[] SERIF = Resources.octets("source-serif-4-semibold.ttf");

    private final List<byte[]> fallbacks = new ArrayList<>();
    private final PdfLetters letters;

    /**
     * @param files of the further fonts, the first to be asked first
     * @throws UnusableFont when one cannot be set into a PDF
     */
    PdfFonts(@Value("${entente.pdf.fonts:}") List<String> files) {
        if (files.size() > MOST) {
            throw new UnusableFont("entente.pdf.fonts names at most " + MOST + " fonts, and not " + files.size() + ".");
        }
        BitSet drawn = letters(SANS);
        drawn.and(letters(STRONG));
        for (String name : files) {
            Path file = path(name.strip());
            byte[] octets = read(file);
            drawn.or(checked(octets, file));
            fallbacks.add(octets);
        }
        letters = new PdfLetters(drawn);
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException noPath) {
            throw new UnusableFont("entente.pdf.fonts names “" + name + "”, which is no path of a file.");
        }
    }

    private static byte[] read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnusableFont("entente.pdf.fonts names " + file + ", and there is no such file.");
            }
            if (Files.size(file) > LARGEST) {
                throw new UnusableFont("The font " + file + " is larger than 50 MB.");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UnusableFont(
                    "The font " + file + " cannot be read. Is it there for the account that starts Entente?");
        }
    }

    /** Its letters, once it can be set. */
    private static BitSet checked(byte[] octets, Path file) {
        try (PDDocument trial = new PDDocument()) {
            load(octets, trial);
            return letters(octets);
        } catch (IOException | RuntimeException unusable) {
            throw new UnusableFont(
                    "entente.pdf.fonts names " + file + ", and it cannot be set into a PDF. Expected one font"
                            + " with TrueType outlines (.ttf) whose licence lets it be embedded.");
        }
    }

    private static BitSet letters(byte[] octets) {
        try (TrueTypeFont font = parse(octets)) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet letters = new BitSet(LAST_LETTER + 1);
            for (int letter = ' '; letter <= LAST_LETTER; letter++) {
                letters.set(letter, glyphs.getGlyphId(letter) != 0);
            }
            return letters;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    PdfLetters letters() {
        return letters;
    }

    @Override
    public Optional<String> lacking(Dialogue dialogue) {
        return letters.lacking(DialogueTexts.of(dialogue));
    }

    /** The styles with the further fonts after those that they name. */
    String named(String styles) {
        StringBuilder names = new StringBuilder("Inter");
        for (int i = 0; i < fallbacks.size(); i++) {
            names.append(", ").append(name(i));
        }
        return styles.replace("Inter;", names + ";");
    }

    private static String name(int number) {
        return "Further" + number;
    }

    PdfRendererBuilder into(PdfRendererBuilder builder, PDDocument pdf) throws IOException {
        builder.useFont(supplier(SANS, pdf), "Inter", NORMAL, FontStyle.NORMAL, true)
                .useFont(supplier(STRONG, pdf), "Inter", BOLD, FontStyle.NORMAL, true)
                .useFont(supplier(SERIF, pdf), "Source Serif 4", BOLD, FontStyle.NORMAL, true);
        for (int i = 0; i < fallbacks.size(); i++) {
            builder.useFont(supplier(fallbacks.get(i), pdf), name(i), NORMAL, FontStyle.NORMAL, true);
        }
        return builder;
    }

    /**
     * The same fonts to draw letters with.
     *
     * @throws IOException never, as they were read before
     */
    Glyphs glyphs(boolean strong) throws IOException {
        List<TrueTypeFont> fonts = new ArrayList<>(List.of(parse(strong ? STRONG : SANS)));
        for (byte[] fallback : fallbacks) {
            fonts.add(parse(fallback));
        }
        return new Glyphs(fonts);
    }

    private static PDFontSupplier supplier(byte[] octets, PDDocument pdf) throws IOException {
        return new PDFontSupplier(load(octets, pdf));
    }

    /** Without its ligatures: PDFBox looks for them so slowly that a page takes four times as long. */
    private static PDType0Font load(byte[] octets, PDDocument pdf) throws IOException {
        TrueTypeFont font = parse(octets);
        font.setEnableGsub(false);
        return PDType0Font.load(pdf, font, true);
    }

    private static TrueTypeFont parse(byte[] octets) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(octets));
    }
}
