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

    /** With more moves on record it would take longer than a page may. */
    private static final int MOST_MOVES = 1_000;

    static List<NearMissLine> of(Selection selection, AssessedDialogue assessed, Rulebook rulebook) {
        if (assessed.moves().size() > MOST_MOVES) {
            return List.of();
        }
        RecordedMove move = selection.move();
        List<NearMiss> misses = move == null
                ? NearMisses.ofDay(assessed.dialogue(), assessed.rules(), rulebook, assessed.asOf(), selection.day())
                : NearMisses.ofMove(assessed.dialogue(), assessed.rules(), rulebook, assessed.asOf(), move.id());
        return misses.stream()
                .map(miss -> new NearMissLine(
                        miss.sentence(),
                        miss.rule(),
                        miss.moves().stream()
                                .map(id -> Reason.step(assessed.move(id), assessed))
                                .toList()))
                .toList();
    }
}
