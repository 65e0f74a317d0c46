package entente.api.assess;

import entente.api.http.LimitedBody;
import entente.api.http.QueryParameters;
import entente.api.http.ReadAhead;
import entente.assessment.Assessment;
import entente.assessment.Rules;
import entente.casefile.CaseFile;
import entente.exchange.wire.AssessmentWriter;
import entente.exchange.wire.Detail;
import entente.job.CaseRoom;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scores cases that the request brings; nothing is stored. */
@RestController
@RequestMapping("/api/v1/assessments")
public final class AssessmentsController {

    /** 256 MiB: how much of a batch is taken in before its client has to read answers. */
    private static final long AHEAD = 256L << 20;

    private final Scoring scoring;
    private final CaseRoom caseRoom;

    AssessmentsController(Scoring scoring, CaseRoom caseRoom) {
        this.scoring = scoring;
        this.caseRoom = caseRoom;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    void score(
            @RequestParam @Nullable String rulebook,
            @RequestParam @Nullable String detail,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Detail howMuch = QueryParameters.detail(detail);
        Rules rules = scoring.rules(rulebook);
        Assessment assessment = scoring.assess(CaseFile.read(LimitedBody.of(request, CaseFile.LARGEST)), rules);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        AssessmentWriter.write(assessment, howMuch, response.getOutputStream());
    }

    @PostMapping(
            path = "/batch",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_NDJSON_VALUE)
    void scoreEach(
            @RequestParam @Nullable String rulebook,
            @RequestParam @Nullable String detail,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Batch batch = new Batch(scoring, caseRoom, scoring.rules(rulebook), QueryParameters.detail(detail));
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        try (InputStream body = ReadAhead.of(request.getInputStream(), AHEAD)) {
            batch.answer(body, response.getOutputStream(), CaseFile.LARGEST);
        }
    }
}
