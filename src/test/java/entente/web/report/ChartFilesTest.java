package entente.web.report;

import static entente.web.SiteDialogues.MARKUP;
import static org.assertj.core.api.Assertions.assertThat;

import entente.web.PageSlice;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@PageSlice
class ChartFilesTest {

    private static final String CASE = "/dialogues/us-belarus-2025";

    @Autowired
    private MockMvcTester pages;

    @Test
    void drawsAChartThatStandsAlone() throws Exception {
        Document svg = svg(CASE + "/chart.svg");

        assertThat(content(svg, "title"))
                .isEqualTo("U.S.–Belarus normalization dialogue, 2024–2025: trust as of 5 December 2025");
        assertThat(content(svg, "desc"))
                .startsWith("From November 2024 to December 2025. Washington’s trust in Minsk went from 50 to ")
                .contains("Minsk’s trust in Washington fell most on 15 October 2025, −");
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("Entente · as of 5 December 2025 · rulebook 1", "Washington’s moves");
        for (String name : Set.of("script", "a", "image", "foreignObject", "use", "link")) {
            assertThat(svg.getElementsByTagName(name).getLength()).isZero();
        }
        assertThat(body(CASE + "/chart.svg").replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http", "url(");
    }

    @Test
    void drawsTheLinesOfThePageAndSaysItsNumbers() throws Exception {
        String page = body(CASE);
        Document svg = svg(CASE + "/chart.svg");

        Set<String> drawn = attributes(svg, "path", "d");
        Matcher lines =
                Pattern.compile("class=\"line (?:one|two)\" d=\"([^\"]+)\"").matcher(page);
        int count = 0;
        while (lines.find()) {
            assertThat(drawn).contains(lines.group(1));
            count++;
        }
        assertThat(count).isEqualTo(2);
        assertThat(page).contains(content(svg, "desc").substring(0, 100));
    }

    @Test
    void takesDayRulesAndRevisionAsTheDialogueDoes() throws Exception {
        assertThat(content(svg(CASE + "/chart.svg?asOf=2025-10-20&rulebook=1&revision=1"), "title"))
                .endsWith(": trust as of 20 October 2025");
        for (String file : Set.of("/chart.svg", "/chart.png")) {
            assertThat(pages.get().uri(CASE + file + "?asOf=banana"))
                    .hasStatus(400)
                    .bodyText()
                    .contains("“banana” is not a date.");
            assertThat(pages.get().uri("/dialogues/atlantis" + file)).hasStatus(404);
            assertThat(pages.get().uri(CASE + file + "?rulebook=99")).hasStatus(404);
        }
    }

    @Test
    void paintsItInTheWidthsThatItNames() throws IOException {
        for (int width : new int[] {800, 1200, 2400}) {
            BufferedImage image = png(CASE + "/chart.png?width=" + width);
            assertThat(image.getWidth()).isEqualTo(width);
            assertThat(image.getHeight()).isBetween(width / 2, width * 2);
        }
        assertThat(png(CASE + "/chart.png").getWidth()).isEqualTo(1200);
        assertThat(pages.get().uri(CASE + "/chart.png?width=<b>9</b>"))
                .hasStatus(400)
                .bodyText()
                .contains("is no width that the chart is drawn in. Expected one of 800, 1200, 2400, in pixels.")
                .doesNotContain("<b>9");
    }

    @Test
    void paintsLinesAndLettersOfBothSidesOnWhite() throws IOException {
        BufferedImage image = png(CASE + "/chart.png");
        Set<Integer> colours = new HashSet<>();
        int white = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y));
                white += image.getRGB(x, y) == Color.WHITE.getRGB() ? 1 : 0;
            }
        }
        assertThat(colours)
                .contains(new Color(0x1b5e9e).getRGB(), new Color(0xa8500a).getRGB(), new Color(0x16191d).getRGB());
        assertThat((double) white / image.getWidth() / image.getHeight()).isBetween(0.7, 0.97);
    }

    @Test
    void showsMarkupAsText() throws Exception {
        Document svg = svg("/dialogues/hostile/chart.svg");
        assertThat(content(svg, "title")).startsWith(MARKUP);
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(png("/dialogues/hostile/chart.png").getWidth()).isEqualTo(1200);

        String snippet = snippet("/dialogues/hostile");
        assertThat(snippet).startsWith("<img src=\"").endsWith("\">").containsOnlyOnce("<");
        assertThat(snippet.chars().filter(letter -> letter == '"')).hasSize(8);
    }

    @Test
    void offersItBelowTheChartAsItIsRead() throws Exception {
        assertThat(pages.get().uri(CASE + "?asOf=2025-10-20&revision=1"))
                .bodyText()
                .contains("href=\"" + CASE + "/chart.svg?asOf=2025-10-20&amp;revision=1&amp;download\"");
        Document svg = svg(CASE + "/chart.svg");
        assertThat(snippet(CASE))
                .isEqualTo("<img src=\"http://localhost" + CASE + "/chart.svg?asOf=2025-12-05\" alt=\""
                        + HtmlUtils.htmlEscape(content(svg, "desc"), "UTF-8") + "\" width=\""
                        + svg.getDocumentElement().getAttribute("width") + "\" height=\""
                        + svg.getDocumentElement().getAttribute("height") + "\">");
        assertThat(body(CASE + "/report")).doesNotContain("chart.svg");
    }

    @Test
    void letsOtherSitesShowItAndDoNothing() {
        assertThat(pages.get().uri(CASE + "/chart.svg"))
                .hasHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private")
                .hasContentTypeCompatibleWith("image/svg+xml")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policies -> assertThat(policies)
                                .singleElement()
                                .asString()
                                .matches("default-src 'none'; style-src 'sha256-[\\w+/=]+'; frame-ancestors 'none'"));
    }

    @Test
    void isSavedUnderItsDialogueAndDayAndNotSentTwice() {
        assertThat(pages.get().uri(CASE + "/chart.png?download"))
                .headers()
                .hasHeaderSatisfying(
                        HttpHeaders.CONTENT_DISPOSITION,
                        named -> assertThat(named.get(0))
                                .startsWith("attachment;")
                                .contains("us-belarus-2025-trust-2025-12-05.png"));
        String tag =
                pages.get().uri(CASE + "/chart.png").exchange().getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(pages.get().uri(CASE + "/chart.png").header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(304);
        assertThat(pages.get().uri(CASE + "/chart.png?width=800").header(HttpHeaders.IF_NONE_MATCH, tag))
                .hasStatus(200);
    }

    private String body(String address) {
        return new String(octets(address), StandardCharsets.UTF_8);
    }

    private byte[] octets(String address) {
        return pages.get().uri(address).exchange().getResponse().getContentAsByteArray();
    }

    /** Read as strictly as a browser reads it. */
    private Document svg(String address) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(octets(address)));
    }

    private BufferedImage png(String address) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(octets(address)));
    }

    private static String content(Document svg, String name) {
        return svg.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Set<String> attributes(Document svg, String name, String attribute) {
        Set<String> values = new HashSet<>();
        for (int i = 0; i < svg.getElementsByTagName(name).getLength(); i++) {
            values.add(((Element) svg.getElementsByTagName(name).item(i)).getAttribute(attribute));
        }
        return values;
    }

    private String snippet(String page) {
        String body = body(page);
        int from = body.indexOf('>', body.indexOf("<textarea id=\"embed\"")) + 1;
        return HtmlUtils.htmlUnescape(body.substring(from, body.indexOf("</textarea>", from)));
    }
}
