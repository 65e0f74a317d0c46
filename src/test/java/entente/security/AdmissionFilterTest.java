package entente.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.job.CurrentWork;
import entente.job.GivenUp;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** As much costly work at a time as there are places. */
class AdmissionFilterTest {

    private static final int LARGEST = 200_000;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AdmissionFilter admission = filter(LONG, LONG);

    private static AdmissionFilter filter(Duration bodyWithin, Duration workWithin) {
        return new AdmissionFilter(1, Duration.ofMillis(20), 3L << 16, LARGEST, bodyWithin, workWithin);
    }

    private static MockHttpServletRequest post(String path, int octets) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setContentType("application/json");
        request.setContent(new byte[octets]);
        return request;
    }

    private static MockHttpServletRequest scoring() {
        return post("/api/v1/assessments", 100);
    }

    private MockHttpServletResponse send(MockHttpServletRequest request, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        admission.doFilter(request, response, chain);
        return response;
    }

    private MockHttpServletResponse besides(MockHttpServletRequest first, MockHttpServletRequest second)
            throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> work = other.submit(() -> send(first, (request, response) -> {
                working.countDown();
                try {
                    enough.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }));
            working.await();
            MockHttpServletResponse response = send(second, (request, nothing) -> {});
            enough.countDown();
            work.get();
            return response;
        } finally {
            other.shutdown();
        }
    }

    @Test
    void tellsWhoeverFindsNoPlaceToComeAgain() throws Exception {
        MockHttpServletResponse refused = besides(scoring(), post("/api/v1/what-if", 10));
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("2");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dialogues/x/report.pdf", "/dialogues/x/what-would-it-take", "/drafts/1/impact"})
    void countsPagesThatCostMuch(String path) throws Exception {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", path);
        assertThat(besides(new MockHttpServletRequest("GET", path), page).getStatus())
                .isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dialogues/x", "/rules", "/actuator/health"})
    void letsOtherPagesIn(String path) throws Exception {
        assertThat(besides(scoring(), new MockHttpServletRequest("GET", path)).getStatus())
                .isEqualTo(200);
        assertThat(besides(new MockHttpServletRequest("GET", path), new MockHttpServletRequest("GET", path))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void givesThePlaceBackWhateverComesOfTheWork() throws Exception {
        assertThatThrownBy(() -> send(scoring(), (request, response) -> {
                    throw new ServletException("it broke");
                }))
                .hasMessage("it broke");
        assertThat(send(scoring(), (request, response) -> {}).getStatus()).isEqualTo(200);
    }

    @Test
    void endsWorkWhoseClientHasHungUp() throws Exception {
        MockHttpServletRequest left = scoring();
        left.setAttribute(HangUpValve.HUNG_UP, (BooleanSupplier) () -> true);
        assertThatThrownBy(() -> send(left, (request, response) -> CurrentWork.goOn()))
                .isInstanceOf(GivenUp.class);
        assertThat(send(scoring(), (request, response) -> CurrentWork.goOn()).getStatus())
                .isEqualTo(200);
    }

    @Test
    void endsWorkThatTakesTooLong() {
        AdmissionFilter impatient = filter(LONG, Duration.ZERO);
        assertThatThrownBy(() -> impatient.doFilter(
                        scoring(), new MockHttpServletResponse(), (request, response) -> CurrentWork.goOn()))
                .isInstanceOf(GivenUp.class);
    }

    @Test
    void leavesTimeToEachLineOfABatch() throws Exception {
        filter(LONG, Duration.ZERO)
                .doFilter(
                        post("/api/v1/assessments/batch", 10),
                        new MockHttpServletResponse(),
                        (request, response) -> CurrentWork.goOn());
    }

    @Test
    void hasTheBodyWholeBeforeTheWorkBegins() throws Exception {
        MockHttpServletRequest request = post("/api/v1/assessments", 100_000);
        assertThat(send(request, (whole, response) -> {
                            assertThat(request.getInputStream().read()).isEqualTo(-1);
                            assertThat(whole.getInputStream().readAllBytes()).hasSize(100_000);
                        })
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void hasRoomForSoManyBodiesAtOnceAndNoMore() throws Exception {
        assertThat(besides(post("/api/v1/what-if", 150_000), post("/api/v1/assessments", 150_000))
                        .getStatus())
                .isEqualTo(503);
        assertThat(send(post("/api/v1/assessments", 150_000), (whole, response) -> {})
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void readsNoMoreOfABodyThanShowsThatItIsTooLarge() throws Exception {
        AdmissionFilter roomy = new AdmissionFilter(1, Duration.ofMillis(20), 9L << 20, LARGEST, LONG, LONG);
        roomy.doFilter(
                post("/api/v1/assessments", 300_000),
                new MockHttpServletResponse(),
                (whole, response) ->
                        assertThat(whole.getInputStream().readAllBytes()).hasSize(LARGEST + 1));
    }

    @Test
    void givesUpOnABodyThatIsTooSlow() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockHttpServletRequest request = scoring();
        filter(Duration.ZERO, LONG).doFilter(request, response, (whole, nothing) -> {});
        assertThat(response.getStatus()).isEqualTo(408);
        assertThat(request.getAttribute(CrowdValve.UNREAD)).isNotNull();
    }
}
