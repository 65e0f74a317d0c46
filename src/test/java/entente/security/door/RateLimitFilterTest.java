package entente.security.door;

import static org.assertj.core.api.Assertions.assertThat;

import entente.account.Attempts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Costly requests are counted, whether they are read or sent. */
class RateLimitFilterTest {

    private final RateLimitFilter onceAMinute = filter(request -> true);

    private static RateLimitFilter filter(Predicate<HttpServletRequest> measured) {
        return new RateLimitFilter(measured, 1, new Attempts(1, Duration.ofMinutes(1)));
    }

    private static MockHttpServletResponse send(RateLimitFilter filter, String method, String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(method, path), response, (request, nothing) -> {});
        return response;
    }

    private int second(String method, String path) throws Exception {
        send(onceAMinute, "POST", "/api/v1/assessments");
        return send(onceAMinute, method, path).getStatus();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/what-if",
        "POST, /api/v1/assessments/batch",
        "GET, /api/v1/dialogues/x/assessment",
        "GET, /api/v1/drafts/1/impact",
        "GET, /api/v1/drafts/1/sensitivity",
        "GET, /dialogues/x/report.pdf",
        "HEAD, /dialogues/x/report.pdf",
        "GET, /dialogues/x/what-if",
        "GET, /what-if",
        "GET, /drafts/1/examples"
    })
    void countsWhatCostsMuch(String method, String path) throws Exception {
        assertThat(second(method, path)).isEqualTo(429);
    }

    @ParameterizedTest
    @CsvSource({"GET, /", "GET, /dialogues/x", "GET, /rules", "GET, /api/v1/dialogues/x", "GET, /actuator/health"})
    void doesNotCountOtherPages(String method, String path) throws Exception {
        assertThat(second(method, path)).isEqualTo(200);
    }

    @Test
    void saysWhenToComeAgainAndHowToBeCountedNoLonger() throws Exception {
        send(onceAMinute, "GET", "/what-if");
        MockHttpServletResponse program = send(onceAMinute, "POST", "/api/v1/assessments");
        assertThat(program.getHeader("Retry-After")).matches("[1-9][0-9]?");
        assertThat(program.getContentAsString()).contains("Without an account, 1 requests a minute", "send a token.");
    }

    @Test
    void letsThoseBeWhomItDoesNotMeasure() throws Exception {
        RateLimitFilter free = filter(request -> false);
        for (int i = 0; i < 3; i++) {
            assertThat(send(free, "GET", "/what-if").getStatus()).isEqualTo(200);
        }
    }
}
