package entente.web.dialogue;

import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.StoredDialogue;
import entente.evaluation.data.History;
import entente.evaluation.history.ExpectationWords;
import entente.evaluation.history.Held;
import entente.evaluation.history.Histories;
import entente.web.view.AssessedDialogue;
import entente.web.view.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a dialogue.
 *
 * @param met how many of them are met, in words
 * @param tooMuch why that is not worked out; null where it is
 */
record ExpectationsView(
        int count,
        List<ExpectationRow> rows,
        String met,
        @Nullable String tooMuch) {

    /** @throws entente.dialogue.InvalidDialogue when the rules do not know a kind of its moves */
    static ExpectationsView of(StoredDialogue stored, AssessedDialogue assessed, Rules rules) {
        Dialogue dialogue = stored.dialogue();
        int count = dialogue.expectations().size();
        if (!Histories.isQuick(dialogue)) {
            return new ExpectationsView(
                    count,
                    List.of(),
                    "",
                    Figures.count(count, "expectation", "expectations") + " on record; with so many moves, working out"
                            + " the score of each day would take too long for a page.");
        }
        List<Held> held = Histories.heldOf(History.onRecord(stored), rules);
        return new ExpectationsView(
                count,
                held.stream().map(each -> ExpectationRow.of(each, assessed)).toList(),
                ExpectationWords.met(held),
                null);
    }
}
