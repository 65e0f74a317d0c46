package entente.web.dialogue;

import entente.assessment.RulesInForce;
import entente.assessment.search.Outlook;
import entente.dialogue.Archive;
import entente.job.Jobs;
import entente.rulebook.Rulebooks;
import entente.web.chart.Chart;
import entente.web.history.PinnedNotes;
import entente.web.history.ReadingContext;
import entente.web.history.ReadingContext.ReadingQuery;
import entente.web.history.ReadingContexts;
import entente.web.history.RecordAsOf;
import entente.web.view.Address;
import entente.web.view.AsOf;
import entente.web.view.AssessedDialogue;
import entente.web.view.PinnedNote;
import entente.web.whatif.Outlooks;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of a dialogue. */
@Controller
final class DialoguePages {

    private static final String HX_REQUEST = "HX-Request";
    private static final String HX_HISTORY_RESTORE_REQUEST = "HX-History-Restore-Request";

    /** A page waits so long for what may come next. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    /** Of more notes the page has these, the last ones. */
    private static final int MOST_NOTES = 5;

    /** In seconds. */
    private static final long BUSY = 10;

    private final Archive archive;
    private final ReadingContexts reader;
    private final RulesInForce rulesInForce;
    private final Rulebooks rulebooks;
    private final Outlooks outlooks;
    private final PaperLetters paperLetters;
    private final PinnedNotes pinnedNotes;

    DialoguePages(
            Archive archive,
            ReadingContexts reader,
            RulesInForce rulesInForce,
            Rulebooks rulebooks,
            Outlooks outlooks,
            PaperLetters paperLetters,
            PinnedNotes pinnedNotes) {
        this.archive = archive;
        this.reader = reader;
        this.rulesInForce = rulesInForce;
        this.rulebooks = rulebooks;
        this.outlooks = outlooks;
        this.paperLetters = paperLetters;
        this.pinnedNotes = pinnedNotes;
    }

    /** The whole page; for htmx, the parts that a choice of move or day changes. */
    @GetMapping("/dialogues/{id}")
    String dialogue(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String move,
            @RequestParam @Nullable String date,
            @RequestParam @Nullable String rulebook,
            @RequestParam @Nullable Integer revision,
            @RequestParam @Nullable String recorded,
            @RequestHeader(name = HX_REQUEST, defaultValue = "false") boolean htmx,
            @RequestHeader(name = HX_HISTORY_RESTORE_REQUEST, defaultValue = "false") boolean restoring,
            Model model,
            HttpServletResponse response) {
        ReadingContext readingContext = reader.read(id, new ReadingQuery(asOf, rulebook, revision, recorded));
        RecordAsOf record = readingContext.record();
        AsOf read = readingContext.asOf();
        Address address = readingContext.address();
        AssessedDialogue assessed = readingContext.assessed(address);
        Selection selection = Selection.of(move, date, assessed);
        List<PinnedNote> notes = pinnedNotes.of(readingContext);
        DialogueView view = DialogueView.of(assessed, read, selection, notes);
        model.addAttribute("view", view);
        model.addAttribute("address", address);
        model.addAttribute("nearly", NearMissLine.of(selection, assessed, rulebooks.of(readingContext.rules())));
        boolean whole = !htmx || restoring;
        if (whole) {
            addRest(readingContext, assessed, view.chart(), notes, rulebook, model);
        }
        response.addHeader(HttpHeaders.VARY, HX_REQUEST);
        if (read.isBad() || record.isBad() || selection.bad()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return whole ? "dialogue/dialogue" : "fragments/dialogue :: selection";
    }

    /** What no choice of move or day changes. */
    private void addRest(
            ReadingContext readingContext,
            AssessedDialogue assessed,
            Chart chart,
            List<PinnedNote> notes,
            @Nullable String rulebook,
            Model model) {
        RecordAsOf record = readingContext.record();
        Address address = readingContext.address();
        model.addAttribute("rulebook", rulebook);
        model.addAttribute(
                "report", ReportLinks.of(address, assessed.assessment().hasOpenCommitments()));
        model.addAttribute(
                "picture",
                ChartLinks.of(
                        chart,
                        assessed,
                        notes,
                        address,
                        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()));
        model.addAttribute("notes", notes.subList(Math.max(0, notes.size() - MOST_NOTES), notes.size()));
        model.addAttribute("noteCount", notes.size());
        model.addAttribute("record", record);
        model.addAttribute("feed", address.plain() + "/changes.atom");
        model.addAttribute("old", record.banner(readingContext.asOf().day(), address, readingContext.rules(), archive));
        model.addAttribute("otherRules", OtherRules.of(assessed, rulesInForce.published()));
        model.addAttribute(
                "readOnly", archive.isReadOnly(readingContext.revision().id()));
        model.addAttribute("lacking", lacking(assessed).orElse(null));
        model.addAttribute("expected", record.kept().dialogue().expectations().size());
        if (Outlooks.isQuick(assessed)) {
            addOutlook(assessed, model);
        }
    }

    /** All its texts are looked through, so once is enough. */
    private Optional<String> lacking(AssessedDialogue assessed) {
        return assessed.once(LackingLetters.class, each -> new LackingLetters(paperLetters.lacking(each.dialogue())))
                .words();
    }

    /** What a PDF would lack, in sentences. */
    private record LackingLetters(Optional<String> words) {}

    /** What may come next, for a page that could not wait for it. */
    @GetMapping("/dialogues/{id}/outlook")
    String outlook(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String rulebook,
            @RequestParam @Nullable Integer revision,
            @RequestParam @Nullable String recorded,
            Model model) {
        ReadingContext readingContext = reader.read(id, new ReadingQuery(asOf, rulebook, revision, recorded));
        Address address = readingContext.address();
        model.addAttribute("address", address);
        addOutlook(readingContext.assessed(address), model);
        return "fragments/glance :: outlook";
    }

    private void addOutlook(AssessedDialogue assessed, Model model) {
        try {
            Jobs.Job<Outlook> job = outlooks.of(assessed);
            job.within(PATIENCE)
                    .ifPresentOrElse(
                            found -> model.addAttribute("outlook", OutlookView.of(found, assessed)),
                            () -> model.addAttribute("outlookAfter", job.askAgainAfter()));
        } catch (RejectedExecutionException busy) {
            model.addAttribute("outlookAfter", BUSY);
        }
    }
}
