package entente.web.report;

import entente.assessment.Stances;
import entente.assessment.plan.Bargain;
import entente.dialogue.Proposal;
import entente.dialogue.UtcClock;
import entente.web.dialogue.PaperLetters;
import entente.web.dialogue.ReportLinks;
import entente.web.form.FormValues;
import entente.web.history.PinnedNotes;
import entente.web.history.ReadingContext;
import entente.web.history.ReadingContext.ReadingQuery;
import entente.web.history.ReadingContexts;
import entente.web.proposal.PlanJobs;
import entente.web.proposal.PlanView;
import entente.web.view.AssessedDialogue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A dialogue to be handed on: as a report on a page or as a PDF, and its due dates as a calendar. */
@Controller
final class ReportPages {

    /** A report is worth waiting for, once for all of its plans; what takes longer is left out, and says so. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final ReadingContexts reader;
    private final PinnedNotes pinnedNotes;
    private final PlanJobs planJobs;
    private final Pdf pdf;
    private final PaperLetters paperLetters;
    private final UtcClock clock;

    ReportPages(
            ReadingContexts reader,
            PinnedNotes pinnedNotes,
            PlanJobs planJobs,
            Pdf pdf,
            PaperLetters paperLetters,
            UtcClock clock) {
        this.pinnedNotes = pinnedNotes;
        this.paperLetters = paperLetters;
        this.planJobs = planJobs;
        this.reader = reader;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/dialogues/{id}/report")
    String report(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String rulebook,
            @RequestParam @Nullable Integer revision,
            @RequestParam @Nullable String recorded,
            Model model) {
        ReadingContext readingContext = reader.read(id, new ReadingQuery(asOf, rulebook, revision, recorded))
                .checked();
        ReportView view = ReportView.of(readingContext, pinnedNotes.of(readingContext), clock.instant(), plans());
        model.addAttribute("view", view);
        model.addAttribute("dialogue", readingContext.address().page());
        model.addAttribute(
                "lacking",
                paperLetters.lacking(readingContext.record().kept().dialogue()).orElse(null));
        model.addAttribute("report", ReportLinks.of(readingContext.address(), view.anythingDue()));
        return "report/report";
    }

    @GetMapping("/dialogues/{id}/report.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String rulebook,
            @RequestParam @Nullable Integer revision,
            @RequestParam @Nullable String recorded) {
        ReadingContext readingContext = reader.read(id, new ReadingQuery(asOf, rulebook, revision, recorded))
                .checked();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(id + ".pdf"))
                .body(pdf.of(ReportView.of(readingContext, pinnedNotes.of(readingContext), clock.instant(), plans())));
    }

    @GetMapping("/dialogues/{id}/commitments.ics")
    ResponseEntity<byte[]> commitments(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String rulebook,
            @RequestParam @Nullable Integer revision,
            @RequestParam @Nullable String recorded) {
        ReadingContext readingContext = reader.read(id, new ReadingQuery(asOf, rulebook, revision, recorded))
                .checked();
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        byte[] octets = Deadlines.of(readingContext, site).write();
        return ResponseEntity.ok()
                .eTag(DigestUtils.md5DigestAsHex(octets))
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(id + ".ics"))
                .body(octets);
    }

    private BiFunction<Proposal, AssessedDialogue, Optional<PlanView>> plans() {
        long began = System.nanoTime();
        return (proposal, assessed) -> plan(proposal, assessed, PATIENCE.minusNanos(System.nanoTime() - began));
    }

    /** @param patience at once where it is spent */
    private Optional<PlanView> plan(Proposal proposal, AssessedDialogue assessed, Duration patience) {
        Bargain bargain = Bargain.of(
                assessed.dialogue(), assessed.rules(), assessed.asOf(), proposal, PlanJobs.USUAL, Stances.UNKNOWN);
        try {
            return planJobs.of(bargain)
                    .within(patience.isNegative() ? Duration.ZERO : patience)
                    .map(planResult ->
                            PlanView.of(bargain, planResult, assessed, Optional.empty(), false, FormValues.NOTHING));
        } catch (RejectedExecutionException busy) {
            return Optional.empty();
        }
    }

    private static String named(String file) {
        return ContentDisposition.inline()
                .filename(file, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
