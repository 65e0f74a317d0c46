package entente.web.dialogue;

import entente.rulebook.Rulebook;
import entente.rulebook.nearmiss.NearMiss;
import entente.rulebook.nearmiss.NearMisses;
import entente.web.card.Reason;
import entente.web.view.AssessedDialogue;
import entente.web.view.RecordedMove;
import java.util.List;

/**
 * Something that nearly happened with what is explained.
 *
 * @param rule the id of the rule that almost fired
 * @param moves what it rests on
 */
record NearMissLine(String sentence, String rule, List<Reason.CitedMove> moves) {

    static List<NearMissLine> of(Selection selection, AssessedDialogue dossier, Rulebook rulebook) {
        RecordedMove move = selection.move();
        List<NearMiss> misses = move == null
                ? NearMisses.ofDay(dossier.dialogue(), dossier.rules(), rulebook, dossier.asOf(), selection.day())
                : NearMisses.ofMove(dossier.dialogue(), dossier.rules(), rulebook, dossier.asOf(), move.id());
        return misses.stream()
                .map(miss -> new NearMissLine(
                        miss.sentence(),
                        miss.rule(),
                        miss.moves().stream()
                                .map(id -> Reason.step(dossier.move(id), dossier))
                                .toList()))
                .toList();
    }
}
