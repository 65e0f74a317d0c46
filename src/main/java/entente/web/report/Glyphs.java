package entente.web.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Texts as outlines, from fonts of our own: a picture looks the same on every machine, also where that has no fonts.
 *
 * @param fonts the first to be asked first
 */
record Glyphs(List<TrueTypeFont> fonts) implements AutoCloseable {

    /**
     * A text as a shape.
     *
     * @param width how far it reaches, in the unit of its size
     */
    record OutlinedText(Path2D outline, double width) {}

    /** With its foot at the origin, from the left to the right. */
    OutlinedText outlined(String text, double size) throws IOException {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double x = 0;
        for (int letter : text.codePoints().toArray()) {
            TrueTypeFont font = fontOf(letter);
            double scale = size / font.getUnitsPerEm();
            int glyph = font.getUnicodeCmapLookup().getGlyphId(letter);
            GlyphData drawn = font.getGlyph().getGlyph(glyph);
            if (drawn != null) {
                outline.append(drawn.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, 0)), false);
            }
            x += font.getAdvanceWidth(glyph) * scale;
        }
        return new OutlinedText(outline, x);
    }

    /** The first that has the letter; the first of all where none has. */
    private TrueTypeFont fontOf(int letter) throws IOException {
        for (TrueTypeFont font : fonts) {
            if (font.getUnicodeCmapLookup().getGlyphId(letter) != 0) {
                return font;
            }
        }
        return fonts.get(0);
    }

    @Override
    public void close() throws IOException {
        for (TrueTypeFont font : fonts) {
            font.close();
        }
    }
}
