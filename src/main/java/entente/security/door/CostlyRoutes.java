package entente.security.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The one place that says what costs time: few get it at a time, and anonymous clients at a measured pace. */
public final class CostlyRoutes {

    /** Work of one kind, with places of its own. */
    enum Work {
        /** One case, or one question about one. */
        SCORING,
        /** Many cases, read while they are answered. */
        BATCH,
        /** A page or file that weighs more than one dialogue as it stands, or has rules compiled. */
        PAGE
    }

    private record CostlyRoute(HttpMethod method, PathPattern pattern, Work work) {}

    /** What anybody may send who may read, since nothing is kept of it. */
    private static final List<String> SCORING = List.of(
            "/api/v1/assessments",
            "/api/v1/what-if",
            "/api/v1/what-would-it-take",
            "/api/v1/plan",
            "/api/v1/next-move",
            "/api/v1/dialogues/*/what-if",
            "/what-if",
            "/what-if/file",
            "/dialogues/*/what-would-it-take",
            "/dialogues/*/proposals/weigh");

    private static final String BATCH = "/api/v1/assessments/batch";

    private static final List<String> SCORES_READ = List.of("/api/v1/dialogues/*/assessment");

    private static final List<String> PAGES_READ = List.of(
            "/dialogues/*/report",
            "/dialogues/*/report.pdf",
            "/dialogues/*/chart.png",
            "/dialogues/*/what-if",
            "/dialogues/*/what-would-it-take",
            "/dialogues/*/next-move",
            "/dialogues/*/expectations",
            "/dialogues/*/proposals/*",
            "/dialogues/*/proposals/*/plan",
            "/dialogues/*/proposals/*/accept",
            "/dialogues/*/agreements/*",
            "/what-if",
            "/drafts/*/impact",
            "/drafts/*/sensitivity",
            "/drafts/*/publish",
            "/drafts/*/examples",
            "/drafts/*/rules/*",
            "/drafts/*/evaluation",
            "/drafts/*/predicts",
            "/histories",
            "/rules/compare",
            "/rules/evaluation",
            "/api/v1/drafts/*/evaluation",
            "/api/v1/rulebooks/*/evaluation",
            "/api/v1/drafts/*/impact",
            "/api/v1/drafts/*/sensitivity",
            "/api/v1/rulebooks/*/impact");

    private static final List<String> PAGES_SENT = List.of(
            "/dialogues/file",
            "/dialogues/sheet",
            "/dialogues/*/import",
            "/dialogues/*/moves",
            "/dialogues/*/events",
            "/dialogues/*/agreements/new",
            "/drafts/*/publish",
            "/api/v1/dialogues/*/imports",
            "/api/v1/drafts/*/check",
            "/api/v1/drafts/*/publish");

    /** What reads may be asked for its headers alone. */
    private static final List<CostlyRoute> ALL = Stream.of(
                    routes(HttpMethod.POST, SCORING, Work.SCORING),
                    routes(HttpMethod.POST, List.of(BATCH), Work.BATCH),
                    routes(HttpMethod.GET, SCORES_READ, Work.SCORING),
                    routes(HttpMethod.HEAD, SCORES_READ, Work.SCORING),
                    routes(HttpMethod.GET, PAGES_READ, Work.PAGE),
                    routes(HttpMethod.HEAD, PAGES_READ, Work.PAGE),
                    routes(HttpMethod.POST, PAGES_SENT, Work.PAGE))
            .flatMap(routes -> routes)
            .toList();

    private CostlyRoutes() {}

    private static Stream<CostlyRoute> routes(HttpMethod method, List<String> patterns, Work work) {
        return patterns.stream()
                .map(pattern -> new CostlyRoute(method, PathPatternParser.defaultInstance.parse(pattern), work));
    }

    /** What is sent to be scored, and kept nowhere: patterns of paths. */
    public static List<String> scoring() {
        return Stream.concat(SCORING.stream(), Stream.of(BATCH)).toList();
    }

    /** What the request asks for; empty where it costs little. */
    static Optional<Work> work(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return ALL.stream()
                .filter(route -> route.method().matches(request.getMethod())
                        && route.pattern().matches(path))
                .map(CostlyRoute::work)
                .findFirst();
    }
}
