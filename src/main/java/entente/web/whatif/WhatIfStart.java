package entente.web.whatif;

import entente.web.form.FormField;
import entente.web.form.FormValues;
import entente.web.form.MoveForm;
import entente.web.view.AssessedDialogue;
import entente.web.view.RecordedMove;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a what-if on the dialogue of a page begins.
 *
 * @param dialogue the page of the dialogue
 */
public record WhatIfStart(String dialogue, FormField actor, FormField kind) {

    private static final String PAGE = "/what-if";

    public String page() {
        return dialogue + PAGE;
    }

    public static WhatIfStart of(AssessedDialogue assessed) {
        List<FormField> formFields =
                MoveForm.of("", FormValues.NOTHING, assessed, List.of()).blanks();
        return new WhatIfStart(assessed.address().plain(), formFields.get(0), formFields.get(1));
    }

    /** The page that supposes that a move had not happened; null where there is none to leave out. */
    public static @Nullable String without(@Nullable RecordedMove move, AssessedDialogue assessed) {
        return move == null
                ? null
                : new Suppositions(List.of(Supposition.named("Without it").leavingOut(move.id())), 0)
                        .address(page(assessed));
    }

    private static String page(AssessedDialogue assessed) {
        return assessed.address().plain() + PAGE;
    }
}
