package entente.security;

import entente.job.CurrentWork;
import entente.job.Patience;
import entente.problem.ProblemDocument;
import entente.security.CostlyRoutes.Work;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private final Map<Work, Admission> places;
    private final Admission room;
    private final int largestBody;
    private final Duration bodyWithin;
    private final Duration workWithin;

    /**
     * @param atOnce how many of each kind of work may go on at once
     * @param patience how long one waits for a place
     * @param room for the bodies of waiting requests, in octets
     * @param largestBody in octets
     * @param bodyWithin how long a body may take to come in
     * @param workWithin how long an answer may be worked on; in a batch, each line has its own time
     */
    AdmissionFilter(
            int atOnce, Duration patience, long room, int largestBody, Duration bodyWithin, Duration workWithin) {
        this.places = Map.of(
                Work.SCORING, new Admission(atOnce, patience),
                Work.BATCH, new Admission(atOnce, patience),
                Work.PAGE, new Admission(atOnce, patience));
        this.room = new Admission(WholeBody.chunks(room), patience);
        this.largestBody = largestBody;
        this.bodyWithin = bodyWithin;
        this.workWithin = workWithin;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Work> work = CostlyRoutes.work(request);
        if (work.isEmpty()) {
            chain.doFilter(request, response);
        } else if (work.get() == Work.SCORING && isJson(request)) {
            WholeBody.Arrived arrived = WholeBody.read(request, room, largestBody, bodyWithin);
            switch (arrived.how()) {
                case WHOLE -> {
                    try (WholeBody whole = arrived.request()) {
                        admit(work.get(), whole, response, chain);
                    }
                }
                case SLOW -> {
                    request.setAttribute(CrowdValve.UNREAD, true);
                    ProblemDocument.of(
                                    HttpStatus.REQUEST_TIMEOUT,
                                    "The body did not come within " + bodyWithin.toSeconds() + " seconds.")
                            .send(response);
                }
                case NO_ROOM -> refuse(request, response);
            }
        } else {
            admit(work.get(), request, response, chain);
        }
    }

    private void admit(Work work, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Admission admission = Objects.requireNonNull(places.get(work));
        if (!admission.take(1)) {
            refuse(request, response);
            return;
        }
        CurrentWork.WorkScope scope = CurrentWork.isFor(work == Work.BATCH ? Patience.ENDLESS : patience(request));
        try {
            chain.doFilter(request, response);
        } finally {
            scope.end();
            admission.giveBack(1);
        }
    }

    private Patience patience(HttpServletRequest request) {
        return Patience.within(workWithin).and(Patience.until(HangUpValve.of(request)));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ComeAgain.send(request, response, HttpStatus.SERVICE_UNAVAILABLE, RETRY_AFTER_SECONDS, BUSY, BUSY);
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }
}
