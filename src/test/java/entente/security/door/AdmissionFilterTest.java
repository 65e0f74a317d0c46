package entente.security.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.job.CaseRoom;
import entente.job.CurrentWork;
import entente.job.GivenUp;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** As much costly work at a time as there are places. */
class AdmissionFilterTest {

    private static final int LARGEST = 200_000;
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final int CASES = 1 << 20;

    private final CaseRoom caseRoom = new CaseRoom(CASES);
    private final AdmissionFilter admission = filter(LONG, LONG);

    private AdmissionFilter filter(Duration bodyWithin, Duration workWithin) {
        return new AdmissionFilter(
                new AdmissionLimits(1, Duration.ofMillis(20), 3L << 16, LARGEST, bodyWithin, workWithin, LONG),
                caseRoom);
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
                awaitUninterruptibly(enough);
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
    void refusesACaseThatThereIsNoMemoryFor() throws Exception {
        AtomicInteger let = new AtomicInteger();
        MockHttpServletRequest form = post("/what-if/file", CASES + 1);
        form.setContentType("multipart/form-data");
        MockHttpServletResponse refused = send(form, (request, response) -> let.incrementAndGet());
        assertThat(refused.getStatus()).isEqualTo(413);
        assertThat(form.getAttribute("explanation")).asString().contains("at most 1.0 MB");
        assertThat(let).hasValue(0);
    }

    @Test
    void endsWorkWhoseClientHasHungUp() throws Exception {
        MockHttpServletRequest left = scoring();
        new FakeConnection(true, new CountDownLatch(0)).isOf(left);
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
    void cutsOffAClientThatTakesItsAnswerTooSlowly() throws Exception {
        FakeConnection slow = new FakeConnection(false, new CountDownLatch(1));
        MockHttpServletRequest taking = scoring();
        slow.isOf(taking);
        new AdmissionFilter(new AdmissionLimits(1, LONG, 3L << 16, LARGEST, LONG, LONG, Duration.ofMillis(1)), caseRoom)
                .doFilter(
                        taking, new MockHttpServletResponse(), (request, response) -> awaitUninterruptibly(slow.cut()));
        assertThat(slow.cut().getCount()).isZero();
    }

    private record FakeConnection(boolean hasHungUp, CountDownLatch cut) implements Connection {
        @Override
        public void cutOff() {
            cut.countDown();
        }
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
    void hasRoomForTheNextAfterABodyThatBrokeOff() throws Exception {
        MockHttpServletRequest broken = new MockHttpServletRequest("POST", "/api/v1/assessments") {
            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(
                        new SequenceInputStream(new ByteArrayInputStream(new byte[150_000]), new PipedInputStream()));
            }
        };
        broken.setContentType("application/json");
        assertThatThrownBy(() -> send(broken, (request, response) -> {})).isInstanceOf(IOException.class);
        assertThat(send(post("/api/v1/assessments", 150_000), (whole, response) -> {})
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void weighsACaseBesideOthersOnlyAsFarAsThereIsMemory() throws Exception {
        caseRoom.take(CASES);
        assertThat(send(post("/api/v1/assessments", 150_000), (whole, response) -> {})
                        .getStatus())
                .isEqualTo(503);
        assertThat(send(scoring(), (whole, response) -> {}).getStatus()).isEqualTo(200);
    }

    @Test
    void takesInNoLongBodyThatCouldOnlyWait() throws Exception {
        AdmissionFilter patient =
                new AdmissionFilter(new AdmissionLimits(1, LONG, 9L << 20, LARGEST, LONG, LONG, LONG), caseRoom);
        CountDownLatch enough = new CountDownLatch(1);
        CountDownLatch working = new CountDownLatch(1);
        FilterChain work = (request, response) -> {
            working.countDown();
            awaitUninterruptibly(enough);
        };
        List<Thread> others = Stream.of(scoring(), scoring())
                .map(request -> new Thread(() -> {
                    try {
                        patient.doFilter(request, new MockHttpServletResponse(), work);
                    } catch (ServletException | IOException broken) {
                        throw new IllegalStateException(broken);
                    }
                }))
                .toList();
        others.get(0).start();
        working.await();
        others.get(1).start();
        while (others.get(1).getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        MockHttpServletRequest third = post("/api/v1/assessments", 100_000);
        MockHttpServletResponse refused = new MockHttpServletResponse();
        patient.doFilter(third, refused, work);
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(third.getInputStream().readAllBytes()).hasSize(100_000);
        enough.countDown();
        for (Thread other : others) {
            other.join();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void readsNoMoreOfABodyThanShowsThatItIsTooLarge() throws Exception {
        AdmissionFilter roomy = new AdmissionFilter(
                new AdmissionLimits(1, Duration.ofMillis(20), 9L << 20, LARGEST, LONG, LONG, LONG), caseRoom);
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
