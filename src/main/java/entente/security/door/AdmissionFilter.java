package entente.security.door;

import entente.job.CaseRoom;
import entente.job.CurrentWork;
import entente.job.Patience;
import entente.problem.ProblemDocument;
import entente.security.door.CostlyRoutes.Work;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in as much costly work at a time as the machine can bear; the rest waits a little and is then told to come again. A
 * body comes in whole before its work takes a place, so that a slow client keeps nobody waiting; and the work ends, and
 * gives its place back, once the client hangs up or it takes too long.
 */
final class AdmissionFilter extends OncePerRequestFilter {

    private static final long RETRY_AFTER_SECONDS = 2;
    private static final String BUSY =
            "As much is being worked out as this server can bear. Try again in " + RETRY_AFTER_SECONDS + " seconds.";

    private final AdmissionLimits limits;
    private final CaseRoom caseRoom;
    private final Admission room;
    private final Map<Work, Admission> places;

    /** @param caseRoom for what is weighed at once */
    AdmissionFilter(AdmissionLimits limits, CaseRoom caseRoom) {
        this.limits = limits;
        this.caseRoom = caseRoom;
        this.room = new Admission(WholeBody.chunks(limits.bodies()), limits.patience());
        this.places = Arrays.stream(Work.values())
                .collect(Collectors.toMap(work -> work, work -> new Admission(limits.atOnce(), limits.patience())));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Work> work = CostlyRoutes.work(request);
        if (work.isEmpty()) {
            chain.doFilter(request, response);
        } else if (work.get() != Work.SCORING) {
            admit(work.get(), request, response, chain);
        } else if (isJson(request)) {
            takeIn(request, response, chain);
        } else {
            weigh(Math.max(0, request.getContentLengthLong()), request, response, chain);
        }
    }

    private void takeIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (WholeBody.isLong(request) && isQueueFull()) {
            refuse(request, response);
        } else {
            WholeBody.Arrived arrived = WholeBody.read(request, room, limits.largestBody(), limits.bodyWithin());
            switch (arrived.how()) {
                case WHOLE -> {
                    try (WholeBody whole = arrived.request()) {
                        weigh(whole.size(), whole, response, chain);
                    }
                }
                case SLOW -> {
                    request.setAttribute(CrowdValve.UNREAD, true);
                    ProblemDocument.of(
                                    HttpStatus.REQUEST_TIMEOUT,
                                    "The body did not come within "
                                            + limits.bodyWithin().toSeconds() + " seconds.")
                            .send(response);
                }
                case NO_ROOM -> refuse(request, response);
            }
        }
    }

    /** Whether as many wait already as can be weighed next; then it would be in vain to take in one more. */
    private boolean isQueueFull() {
        return caseRoom.waiting() + placesFor(Work.SCORING).waiting() >= limits.atOnce();
    }

    private Admission placesFor(Work work) {
        return Objects.requireNonNull(places.get(work));
    }

    /** Beside others only as far as there is memory for all. */
    private void weigh(long octets, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (octets > caseRoom.largest()) {
            refuseAsTooLarge(octets, request, response);
            return;
        }
        Optional<CaseRoom.TakenRoom> taken = caseRoom.take(octets, limits.patience());
        if (taken.isEmpty()) {
            refuse(request, response);
            return;
        }
        try {
            admit(Work.SCORING, request, response, chain);
        } finally {
            taken.get().giveBack();
        }
    }

    private void admit(Work work, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Admission admission = placesFor(work);
        if (!admission.take(1)) {
            refuse(request, response);
            return;
        }
        try {
            if (work == Work.BATCH) {
                chain.doFilter(request, response);
            } else {
                answerInTime(request, response, chain);
            }
        } finally {
            admission.giveBack(1);
        }
    }

    /** Neither work without end nor a client that takes its answer drop by drop keeps the place from others. */
    private void answerInTime(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Connection connection = Connection.of(request);
        CompletableFuture<Void> answered = new CompletableFuture<>();
        answered.orTimeout(limits.answeredWithin().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(late -> {
                    connection.cutOff();
                    return null;
                });
        CurrentWork.WorkScope scope =
                CurrentWork.isFor(Patience.within(limits.workWithin()).and(Patience.until(connection::hasHungUp)));
        try {
            chain.doFilter(request, response);
        } finally {
            scope.end();
            answered.complete(null);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ComeAgain.send(request, response, HttpStatus.SERVICE_UNAVAILABLE, RETRY_AFTER_SECONDS, BUSY, BUSY);
    }

    private void refuseAsTooLarge(long octets, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String message = tooLarge(octets, caseRoom.largest());
        if (request.getRequestURI().startsWith("/api/")) {
            ProblemDocument.of(HttpStatus.CONTENT_TOO_LARGE, message).send(response);
        } else {
            request.setAttribute("explanation", message);
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }

    private static String tooLarge(long octets, long largest) {
        return String.format(
                Locale.ROOT,
                "This server has memory to weigh a case of at most %.1f MB. Got %.1f MB. Whoever runs it can give it more.",
                largest / 1e6,
                octets / 1e6);
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }
}
