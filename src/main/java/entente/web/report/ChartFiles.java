package entente.web.report;

import entente.web.chart.ChartPicture;
import entente.web.history.PinnedNotes;
import entente.web.history.ReadingContext;
import entente.web.history.ReadingContext.ReadingQuery;
import entente.web.history.ReadingContexts;
import entente.web.view.Address;
import entente.web.view.UnreadableAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The chart of a dialogue as a picture: to keep, and to show on pages elsewhere. */
@Controller
final class ChartFiles {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");

    private static final String USUAL_WIDTH = "1200";

    private final ReadingContexts reader;
    private final PinnedNotes pinnedNotes;
    private final ChartImages images;

    ChartFiles(ReadingContexts reader, PinnedNotes pinnedNotes, ChartImages images) {
        this.reader = reader;
        this.pinnedNotes = pinnedNotes;
        this.images = images;
    }

    @GetMapping("/dialogues/{id}/chart.svg")
    @Nullable
    ResponseEntity<byte[]> svg(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String rulebook,
            @RequestParam @Nullable Integer revision,
            @RequestParam @Nullable String recorded,
            WebRequest request,
            HttpServletResponse response) {
        ReadingContext read = reader.read(id, new ReadingQuery(asOf, rulebook, revision, recorded))
                .checked();
        String svg = images.svg(picture(read));
        setHeaders(response);
        return isKnown(svg, request)
                ? null
                : file(
                        SVG,
                        named(id + "-trust-" + read.asOf().day() + ".svg", request),
                        svg.getBytes(StandardCharsets.UTF_8));
    }

    /** @param width one of {@link ChartPicture#WIDTHS} */
    @GetMapping("/dialogues/{id}/chart.png")
    @Nullable
    ResponseEntity<byte[]> png(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String rulebook,
            @RequestParam @Nullable Integer revision,
            @RequestParam @Nullable String recorded,
            @RequestParam(defaultValue = USUAL_WIDTH) String width,
            WebRequest request,
            HttpServletResponse response) {
        int pixels = pixels(width);
        ReadingContext read = reader.read(id, new ReadingQuery(asOf, rulebook, revision, recorded))
                .checked();
        String svg = images.svg(picture(read));
        setHeaders(response);
        return isKnown(width + svg, request)
                ? null
                : file(
                        MediaType.IMAGE_PNG,
                        named(id + "-trust-" + read.asOf().day() + ".png", request),
                        images.png(svg, pixels));
    }

    private static int pixels(String width) {
        return ChartPicture.WIDTHS.stream()
                .filter(each -> String.valueOf(each).equals(width))
                .findFirst()
                .orElseThrow(() -> new UnreadableAddress("“" + width + "” is no width that the chart is drawn in."
                        + " Expected one of "
                        + ChartPicture.WIDTHS.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + ", in pixels."));
    }

    private ChartPicture picture(ReadingContext read) {
        return ChartPicture.of(read.assessed(Address.HERE), pinnedNotes.of(read));
    }

    /** Other sites may show it, where readers need no account; it can do nothing there. */
    private void setHeaders(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", images.policy());
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
    }

    /** Whether the client has the same already, and is told so. */
    private static boolean isKnown(String drawn, WebRequest request) {
        return request.checkNotModified(DigestUtils.md5DigestAsHex(drawn.getBytes(StandardCharsets.UTF_8)));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String named, byte[] octets) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, named)
                .body(octets);
    }

    /** Where the address asks for a download, the file is saved instead of shown. */
    private static String named(String file, WebRequest request) {
        boolean saved = request.getParameterMap().containsKey("download");
        return (saved ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(file, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
