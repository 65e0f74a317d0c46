package entente.web.draft.number;

import entente.dialogue.Problem;
import entente.dialogue.Worded;
import entente.exchange.sheet.HeadedSheet;
import entente.exchange.sheet.Sheet;
import entente.exchange.sheet.SheetLimits;
import entente.exchange.sheet.TextEncoding;
import entente.exchange.sheet.UnreadableSheet;
import entente.rulebook.Fault;
import entente.rulebook.RulebookFiles;
import entente.rulebook.diff.RulebookDiff;
import entente.rulebook.edit.RuleTable;
import entente.rulebook.edit.WrongCells;
import entente.rulebook.publish.Draft;
import entente.web.draft.DraftEditor;
import entente.web.draft.DraftView;
import entente.web.draft.DraftView.ParsedDraft;
import entente.web.draft.number.NumbersForm.NumbersInput;
import entente.web.view.NotFoundOnPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Kinds and weights of a draft that come back from a spreadsheet. */
@Controller
final class SheetPages {

    private final DraftEditor draftEditor;

    SheetPages(DraftEditor draftEditor) {
        this.draftEditor = draftEditor;
    }

    /** Keeps the whole table as one change, or nothing of it. */
    @PostMapping("/drafts/{id}/tables")
    String upload(
            @PathVariable String id,
            @RequestParam("table") String word,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String encoding,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Draft draft = draftEditor.draft(id);
        RuleTable table = Worded.of(RuleTable.class, word)
                .orElseThrow(() -> new NotFoundOnPage("There is no table “" + word + "”."));
        List<Problem> problems;
        try {
            HeadedSheet sheet = Sheet.read(file.getBytes(), SheetLimits.TABLE, TextEncoding.chosen(encoding))
                    .sound()
                    .under(table.columns());
            try {
                RulebookFiles changed = table.with(draft.files(), sheet.rows());
                Draft kept = draftEditor.change(id, files -> table.with(files, sheet.rows()));
                return showChanges(kept, table, draft.files(), changed, model);
            } catch (WrongCells wrong) {
                problems = wrong.faults().stream()
                        .map(fault -> sheet.problem(fault.line(), fault.column(), fault.word(), fault.message()))
                        .toList();
            }
        } catch (UnreadableSheet unreadable) {
            problems = unreadable.problems();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return NumberPages.show(
                draftEditor, draft, draft.files(), NumbersInput.sheet(problems), NumbersWindow.FIRST, model);
    }

    private static String showChanges(
            Draft draft, RuleTable table, RulebookFiles before, RulebookFiles after, Model model) {
        ParsedDraft then = ParsedDraft.of(before);
        ParsedDraft now = ParsedDraft.of(after);
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(draft.id()));
        model.addAttribute("table", table.word());
        model.addAttribute("same", before.checksum().equals(after.checksum()));
        model.addAttribute("changes", RulebookDiff.between(then.rulebook(), now.rulebook()));
        model.addAttribute("faults", now.faults().stream().map(Fault::inWords).toList());
        return "draft/number/uploaded";
    }
}
