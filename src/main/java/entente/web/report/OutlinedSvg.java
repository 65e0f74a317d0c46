package entente.web.report;

import entente.web.report.Glyphs.OutlinedText;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Puts outlines in the place of the texts of an SVG, of which each has one line and one style. */
final class OutlinedSvg {

    private static final String STRONG = "600";

    private final Document svg;
    private final PdfLetters letters;
    private final Glyphs plain;
    private final Glyphs strong;

    private OutlinedSvg(Document svg, PdfLetters letters, Glyphs plain, Glyphs strong) {
        this.svg = svg;
        this.letters = letters;
        this.plain = plain;
        this.strong = strong;
    }

    static void outline(Document svg, PdfFonts fonts) throws IOException {
        try (Glyphs plain = fonts.glyphs(false);
                Glyphs strong = fonts.glyphs(true)) {
            OutlinedSvg drawing = new OutlinedSvg(svg, fonts.letters(), plain, strong);
            NodeList texts = svg.getElementsByTagName("text");
            while (texts.getLength() > 0) {
                drawing.outline((Element) texts.item(0));
            }
        }
    }

    /** Within a drawing of its own at the same place, which may be given in percent. */
    private void outline(Element text) throws IOException {
        Glyphs glyphs = text.getAttribute("font-weight").equals(STRONG) ? strong : plain;
        OutlinedText outlined = glyphs.outlined(letters.printed(text.getTextContent()), size(text));
        Element path = svg.createElement("path");
        path.setAttribute("class", text.getAttribute("class"));
        path.setAttribute("d", data(outlined.outline().getPathIterator(null)));
        path.setAttribute(
                "transform",
                String.format(
                        Locale.ROOT,
                        "translate(%.2f %.2f)",
                        number(text, "dx") - before(text.getAttribute("text-anchor")) * outlined.width(),
                        number(text, "dy")));
        Element place = svg.createElement("svg");
        place.setAttribute("x", attribute(text, "x"));
        place.setAttribute("y", attribute(text, "y"));
        place.setAttribute("width", "1");
        place.setAttribute("height", "1");
        place.setAttribute("overflow", "visible");
        place.appendChild(path);
        text.getParentNode().replaceChild(place, text);
    }

    /** Which share of a text stands before its place. */
    private static double before(String anchor) {
        return switch (anchor) {
            case "end" -> 1;
            case "middle" -> 0.5;
            default -> 0;
        };
    }

    private static String attribute(Element element, String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : "0";
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(attribute(element, name));
    }

    /** Its own, or that of what it stands in. */
    private static double size(Node node) {
        return node instanceof Element element && element.hasAttribute("font-size")
                ? number(element, "font-size")
                : size(node.getParentNode());
    }

    private static String data(PathIterator outline) {
        StringBuilder data = new StringBuilder();
        double[] points = new double[6];
        for (; !outline.isDone(); outline.next()) {
            int type = outline.currentSegment(points);
            switch (type) {
                case PathIterator.SEG_MOVETO -> add(data, 'M', points, 2);
                case PathIterator.SEG_LINETO -> add(data, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> add(data, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> add(data, 'C', points, 6);
                default -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static void add(StringBuilder data, char command, double[] points, int count) {
        data.append(command);
        for (int i = 0; i < count; i++) {
            data.append(String.format(Locale.ROOT, "%.3f ", points[i]));
        }
    }
}
