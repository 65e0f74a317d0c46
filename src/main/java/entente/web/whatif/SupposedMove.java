package entente.web.whatif;

import entente.assessment.Assessor;
import entente.dialogue.Clause;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.web.view.AssessedDialogue;
import entente.web.view.Capitalization;
import entente.web.view.Party;
import entente.web.view.RecordedMove;

/**
 * A move that a side might make.
 *
 * @param words what it is, without its side: {@code Takes back the sanctions relief (Belavia)}
 * @param href the same as a what-if
 */
public record SupposedMove(Party actor, String words, String href) {

    public static SupposedMove of(Move move, AssessedDialogue assessed) {
        return new SupposedMove(
                assessed.party(move.actor()), words(move, assessed), WhatIfLinks.adding(move, assessed));
    }

    private static String words(Move move, AssessedDialogue assessed) {
        Dialogue dialogue = assessed.dialogue();
        String reversed = move.links().reverses();
        if (reversed == null) {
            return RecordedMove.of(0, move, dialogue, assessed.rules()).what();
        }
        Clause clause = assessed.clause(reversed).orElse(null);
        if (clause != null) {
            return "Goes back on what it owes: " + Assessor.phrase(clause, assessed.rules());
        }
        Move step = dialogue.move(reversed).orElseThrow();
        return (step.promises() == null ? "Takes back the " : "Goes back on its promise: ")
                + Assessor.phrase(step, assessed.rules());
    }

    /** {@code If Washington appoints an ambassador}; as the beginning of a sentence. */
    public String asCondition() {
        return "If " + actor.name() + " " + Capitalization.small(words);
    }
}
