package entente.web.report;

import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import entente.job.CurrentWork;
import entente.job.GivenUp;
import entente.web.view.ReportTooLong;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Sets a report on pages of A4: tagged (PDF/UA), with its fonts inside. The only one that knows OpenHTMLToPDF.
 *
 * <p>What is printed fetches nothing: every address of a resource is refused, and fonts and styles are handed over.
 */
@Component
final class Pdf {

    /** The most moves of a report: 240 pages, for which 512 MB of memory are enough. */
    static final int MOST_MOVES = 2_000;

    /** One is set at a time, or memory has no bound. */
    private static final int AT_A_TIME = 1;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Never seen: what no font has is left out before, and says so. */
    private static final String NO_GLYPH = "?";

    static {
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
    }

    private final ITemplateEngine templates;
    private final Semaphore desks = new Semaphore(AT_A_TIME, true);
    private final PdfFonts fonts;
    private final String styles;

    Pdf(ITemplateEngine templates, PdfFonts fonts) {
        this.templates = templates;
        this.fonts = fonts;
        this.styles = fonts.named(new String(Resources.octets("report.css"), StandardCharsets.UTF_8));
    }

    /**
     * @throws ReportTooLong when it has more than {@link #MOST_MOVES}
     * @throws RejectedExecutionException when others are being set and it takes too long
     * @throws GivenUp when nobody waits for it any more
     */
    byte[] of(ReportView report) {
        int moves = report.record().size();
        if (moves > MOST_MOVES) {
            throw new ReportTooLong(String.format(
                    Locale.ROOT,
                    "A PDF holds at most %,d moves, and this dialogue has %,d. Print the report’s page instead, or"
                            + " choose an earlier day.",
                    MOST_MOVES,
                    moves));
        }
        takeDesk();
        try {
            return set(report);
        } finally {
            desks.release();
        }
    }

    private void takeDesk() {
        if (!CurrentWork.await(PATIENCE, nanos -> desks.tryAcquire(nanos, TimeUnit.NANOSECONDS))) {
            throw new RejectedExecutionException("Other reports are being printed. Please wait a moment.");
        }
    }

    private byte[] set(ReportView report) {
        String text = templates.process(
                "report/report-pdf", new Context(Locale.ENGLISH, Map.of("view", report, "styles", styles)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new AwaitedPages()) {
            fonts.into(new PdfRendererBuilder(), pdf)
                    .usePDDocument(pdf)
                    .withW3cDocument(printable(XmlText.document(text)), null)
                    .useUriResolver((base, uri) -> null)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useReplacementText(NO_GLYPH)
                    .useUnicodeLineBreaker(new AwaitedLines())
                    .useObjectDrawerFactory(new CurveDrawing(report.chart()))
                    .usePdfUaAccessibility(true)
                    .withProducer("Entente")
                    .toStream(out)
                    .run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** Lines are broken as usual, as long as somebody waits. */
    private static final class AwaitedLines extends UrlAwareLineBreakIterator {

        private AwaitedLines() {
            super(BreakIterator.getLineInstance(Locale.ENGLISH));
        }

        @Override
        public void setText(String text) {
            CurrentWork.goOn();
            super.setText(text);
        }
    }

    /** So are pages painted. */
    private static final class AwaitedPages extends PDDocument {

        @Override
        public void addPage(PDPage page) {
            CurrentWork.goOn();
            super.addPage(page);
        }
    }

    /** What is painted has letters that the fonts have; the title of the file needs none. */
    private Document printable(Document document) {
        NodeList bodies = document.getElementsByTagName("body");
        for (int i = 0; i < bodies.getLength(); i++) {
            print(bodies.item(i));
        }
        return document;
    }

    private void print(Node node) {
        if (node instanceof Text text) {
            text.setData(fonts.letters().printed(text.getData()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            print(child);
        }
    }
}
