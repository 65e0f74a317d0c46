package entente.web.report;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The bounds of what is filled on a page of a PDF and has arcs, in points; of what touches, such as an edge, together. */
final class RoundedShapes extends PDFGraphicsStreamEngine {

    private final List<Rectangle2D> shapes = new ArrayList<>();
    private Path2D path = new Path2D.Double();
    private boolean arched;

    private RoundedShapes(PDPage page) {
        super(page);
    }

    static List<Rectangle2D> of(PDPage page) throws IOException {
        RoundedShapes engine = new RoundedShapes(page);
        engine.processPage(page);
        return engine.shapes;
    }

    private void end(boolean filled) {
        if (filled && arched) {
            Rectangle2D bounds = path.getBounds2D();
            for (Rectangle2D touching :
                    shapes.stream().filter(bounds::intersects).toList()) {
                bounds = bounds.createUnion(touching);
                shapes.remove(touching);
            }
            shapes.add(bounds);
        }
        path = new Path2D.Double();
        arched = false;
    }

    @Override
    public void appendRectangle(Point2D one, Point2D two, Point2D three, Point2D four) {
        path.append(new Rectangle2D.Double(one.getX(), one.getY(), three.getX(), three.getY()), false);
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
        arched = true;
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint() == null ? new Point2D.Double() : path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        end(false);
    }

    @Override
    public void strokePath() {
        end(false);
    }

    @Override
    public void fillPath(int winding) {
        end(true);
    }

    @Override
    public void fillAndStrokePath(int winding) {
        end(true);
    }

    @Override
    public void clip(int winding) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void shadingFill(COSName shading) {}
}
