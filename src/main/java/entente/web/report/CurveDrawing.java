package entente.web.report;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import entente.web.chart.Chart;
import entente.web.chart.TrustLine;
import entente.web.chart.TrustLine.Knot;
import entente.web.chart.TrustLine.Reach;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws the curves of a chart into an {@code object} of a PDF, as lines and not as a picture. */
final class CurveDrawing implements FSObjectDrawerFactory, FSObjectDrawer {

    private static final double HEIGHT = 100;

    /** Pens, in the box's own pixels: wider below, so that a line is seen beside the one that covers it. */
    private static final float BROAD = 3;

    private static final float FINE = 1.5f;
    private static final float EDGE = 0.5f;

    /** How much of its colour the middle 80 % has, and its edge. */
    private static final float WASH = 0.08f;

    private static final float FAINT = 0.35f;

    private final Chart chart;

    CurveDrawing(Chart chart) {
        this.chart = chart;
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return true;
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(width / TrustLine.WIDTH, height / HEIGHT);
        Stroke before = device.getStroke();
        for (TrustLine trustLine : chart.lines()) {
            Shape band = place.createTransformedShape(band(trustLine.reaches()));
            device.setColor(colour(trustLine).withAlpha(WASH));
            device.fill(band);
            device.setColor(colour(trustLine).withAlpha(FAINT));
            device.setStroke(pen(EDGE * dotsPerPixel));
            device.draw(band);
        }
        for (TrustLine trustLine : chart.lines()) {
            device.setColor(colour(trustLine));
            device.setStroke(pen((trustLine.observer().isFirst() ? BROAD : FINE) * dotsPerPixel));
            device.draw(place.createTransformedShape(curve(trustLine.knots())));
        }
        device.setStroke(before);
        return Map.of();
    }

    private static BasicStroke pen(float width) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }

    private static FSRGBColor colour(TrustLine trustLine) {
        return trustLine.observer().isFirst() ? new FSRGBColor(0x1b5e9e) : new FSRGBColor(0xa8500a);
    }

    private static Path2D curve(List<Knot> knots) {
        Path2D path = new Path2D.Double();
        path.moveTo(knots.get(0).x(), HEIGHT - knots.get(0).opinion().score());
        knots.forEach(knot -> path.lineTo(knot.x(), HEIGHT - knot.opinion().score()));
        return path;
    }

    private static Path2D band(List<Reach> reaches) {
        Path2D path = new Path2D.Double();
        path.moveTo(reaches.get(0).x(), HEIGHT - reaches.get(0).high());
        reaches.forEach(reach -> path.lineTo(reach.x(), HEIGHT - reach.high()));
        for (int i = reaches.size() - 1; i >= 0; i--) {
            path.lineTo(reaches.get(i).x(), HEIGHT - reaches.get(i).low());
        }
        path.closePath();
        return path;
    }
}
