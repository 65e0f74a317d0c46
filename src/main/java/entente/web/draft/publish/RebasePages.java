package entente.web.draft.publish;

import entente.rulebook.publish.EditConflict;
import entente.rulebook.publish.Rebase;
import entente.web.draft.DraftEditor;
import entente.web.draft.DraftView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Brings a draft up to the version that overtook it. */
@Controller
final class RebasePages {

    private final DraftEditor draftEditor;
    private final Rebase rebase;

    RebasePages(DraftEditor draftEditor, Rebase rebase) {
        this.draftEditor = draftEditor;
        this.rebase = rebase;
    }

    /** Goes back to the draft; where something was changed on both sides, it says what, first. */
    @PostMapping("/drafts/{id}/catch-up")
    String catchUp(@PathVariable String id, Model model) {
        try {
            Rebase.RebasedDraft result = rebase.bringUp(draftEditor.draft(id), DraftEditor.NAME);
            if (!result.conflicts().isEmpty()) {
                model.addAttribute("draft", result.draft());
                model.addAttribute("href", DraftView.href(id));
                model.addAttribute("conflicts", result.conflicts());
                return "draft/publish/caught-up";
            }
        } catch (EditConflict meanwhile) {
            // the draft's page shows its last change, and the button once more
        }
        return "redirect:" + DraftView.href(id);
    }
}
