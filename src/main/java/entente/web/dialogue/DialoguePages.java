package entente.web.dialogue;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.StoredDialogue;
import entente.dialogue.UtcClock;
import entente.rulebook.Rulebooks;
import entente.web.history.ReadingContext;
import entente.web.history.ReadingContext.ReadingQuery;
import entente.web.history.RecordAsOf;
import entente.web.view.Address;
import entente.web.view.AsOf;
import entente.web.view.AssessedDialogue;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of dialogues, and the page of each. */
@Controller
final class DialoguePages {

    private static final String HX_REQUEST = "HX-Request";
    private static final String HX_HISTORY_RESTORE_REQUEST = "HX-History-Restore-Request";

    private final Archive archive;
    private final RulesInForce rulesInForce;
    private final Rulebooks rulebooks;
    private final PaperLetters paperLetters;
    private final UtcClock clock;

    DialoguePages(
            Archive archive,
            RulesInForce rulesInForce,
            Rulebooks rulebooks,
            PaperLetters paperLetters,
            UtcClock clock) {
        this.paperLetters = paperLetters;
        this.archive = archive;
        this.rulesInForce = rulesInForce;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @GetMapping("/")
    String list(Model model) {
        Rules rules = rulesInForce.published();
        model.addAttribute(
                "cards",
                archive.all().stream()
                        .map(storedDialogue -> card(storedDialogue, rules))
                        .toList());
        model.addAttribute("feed", "/changes.atom");
        return "dialogue/dialogues";
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
        ReadingQuery asked = new ReadingQuery(asOf, rulebook, revision, recorded);
        ReadingContext readingContext = ReadingContext.of(id, asked, archive, rulesInForce, clock.today());
        RecordAsOf record = readingContext.record();
        AsOf read = readingContext.asOf();
        Address address = readingContext.address();
        Rules rules = readingContext.rules();
        AssessedDialogue assessed = readingContext.assessed(address);
        Selection selection = Selection.of(move, date, assessed);
        model.addAttribute("view", DialogueView.of(assessed, read, selection));
        model.addAttribute("rulebook", rulebook);
        model.addAttribute(
                "report", ReportLinks.of(address, assessed.assessment().hasOpenCommitments()));
        model.addAttribute("record", record);
        model.addAttribute("old", record.banner(read.day(), address, rules, archive));
        model.addAttribute("otherRules", OtherRules.of(assessed, rulesInForce.published()));
        model.addAttribute("nearly", NearMissLine.of(selection, assessed, rulebooks.of(rules)));
        model.addAttribute("readOnly", archive.isReadOnly(id));
        model.addAttribute("feed", address.plain() + "/changes.atom");
        boolean whole = !htmx || restoring;
        if (whole) {
            model.addAttribute(
                    "lacking", paperLetters.lacking(assessed.dialogue()).orElse(null));
            model.addAttribute("expected", ExpectationsView.of(record.kept(), assessed, rules));
            model.addAttribute("form", ExpectationForm.empty(record.kept().dialogue(), assessed.asOf()));
            model.addAttribute("number", record.read().number());
        }
        response.addHeader(HttpHeaders.VARY, HX_REQUEST);
        if (read.isBad() || record.isBad() || selection.bad()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return whole ? "dialogue/dialogue" : "fragments/dialogue :: selection";
    }

    private DialogueCard card(StoredDialogue storedDialogue, Rules rules) {
        try {
            LocalDate day = clock.dayOf(storedDialogue.dialogue());
            return DialogueCard.of(
                    AssessedDialogue.read(storedDialogue, rules, day, new Address(storedDialogue.id(), null)));
        } catch (InvalidDialogue unweighable) {
            return DialogueCard.refused(storedDialogue, unweighable);
        }
    }
}
