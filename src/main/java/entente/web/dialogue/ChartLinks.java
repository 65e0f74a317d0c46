package entente.web.dialogue;

import entente.web.chart.Chart;
import entente.web.chart.ChartPicture;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.PinnedNote;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/**
 * Where the chart of a page is to be had as a picture. Addresses name the day, so that a picture stays what it is.
 *
 * @param svg to be saved, and {@code png} likewise, by width
 * @param shown the address of the SVG, to be looked at
 * @param snippet what shows it on another page: HTML
 */
record ChartLinks(String svg, List<SizedLink> png, String shown, String snippet) {

    /** @param width in pixels */
    record SizedLink(int width, String href) {}

    /**
     * @param chart that of the page, with the flags of the notes
     * @param site where readers reach Entente: {@code http://localhost:8080}
     */
    static ChartLinks of(Chart chart, AssessedDialogue assessed, List<PinnedNote> notes, Address address, String site) {
        Address dated = address.on(assessed.asOf());
        String svg = dated.leaf("chart.svg");
        String png = dated.leaf("chart.png");
        return new ChartLinks(
                saved(svg),
                ChartPicture.WIDTHS.stream()
                        .map(width -> new SizedLink(width, saved(png + "&width=" + width)))
                        .toList(),
                svg,
                snippet(ChartPicture.of(chart, assessed, notes), site + svg));
    }

    private static String saved(String href) {
        return href + "&download";
    }

    private static String snippet(ChartPicture picture, String address) {
        return "<img src=\"" + escaped(address) + "\" alt=\"" + escaped(picture.words()) + "\" width=\""
                + picture.width() + "\" height=\"" + picture.height() + "\">";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
