package entente.web.whatif;

import entente.casefile.MoveDocument;
import entente.dialogue.Move;
import entente.web.view.AssessedDialogue;
import entente.web.view.RecordedMove;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages on which something is supposed of the dialogue of a page. */
public final class WhatIfLinks {

    private WhatIfLinks() {}

    /** That a move is made. */
    static String adding(Move move, AssessedDialogue assessed) {
        return page(Supposition.named("What if A").adding(MoveDocument.of(move)), assessed);
    }

    /** That a move had not happened; null where there is none to leave out. */
    public static @Nullable String without(@Nullable RecordedMove move, AssessedDialogue assessed) {
        return move == null ? null : page(Supposition.named("Without it").leavingOut(move.id()), assessed);
    }

    private static String page(Supposition supposition, AssessedDialogue assessed) {
        return new Suppositions(List.of(supposition), 0)
                .address(assessed.address().plain() + "/what-if");
    }
}
