package entente.web.report;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import entente.web.chart.ChartPicture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;

/** Draws the picture of a chart, as SVG and as PNG. The only one that knows JSVG. */
@Component
final class ChartImages {

    private final ITemplateEngine templates;
    private final PdfFonts fonts;
    private final String styles;

    ChartImages(ITemplateEngine templates, PdfFonts fonts) {
        this.templates = templates;
        this.fonts = fonts;
        this.styles = new String(Resources.octets("chart.css"), StandardCharsets.UTF_8);
    }

    /** What a browser may do that opens the SVG: nothing but use the styles in it. */
    String policy() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(styles.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(digest) + "'; frame-ancestors 'none'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String svg(ChartPicture picture) {
        return XmlText.of(templates.process(
                "report/picture", new Context(Locale.ENGLISH, Map.of("picture", picture, "styles", styles))));
    }

    /** @param width in pixels; the height follows from it */
    byte[] png(String svg, int width) {
        try {
            Document document = XmlText.document(svg);
            OutlinedSvg.outline(document, fonts);
            return written(painted(loaded(document), width));
        } catch (IOException | TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SVGDocument loaded(Document document) throws TransformerException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.transform(new DOMSource(document), new StreamResult(out));
        LoaderContext fetchingNothing = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();
        return Objects.requireNonNull(
                new SVGLoader().load(new ByteArrayInputStream(out.toByteArray()), null, fetchingNothing));
    }

    private static BufferedImage painted(SVGDocument svg, int width) {
        FloatSize size = svg.size();
        int height = Math.round(size.height * width / size.width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, width, height);
            svg.renderWithPlatform(NullPlatformSupport.INSTANCE, canvas, new ViewBox(width, height));
        } finally {
            canvas.dispose();
        }
        return image;
    }

    /** In memory alone: by itself ImageIO would use files. */
    private static byte[] written(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream octets = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", octets);
        }
        return out.toByteArray();
    }
}
