package entente.web.record;

import entente.assessment.Rules;
import entente.assessment.WhatIf;
import entente.dialogue.Alterations;
import entente.dialogue.Dialogue;
import entente.dialogue.Hypothesis;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Move;
import entente.dialogue.Recorded;
import entente.web.card.WhatIfOutcome;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a move does to both scores, told beside its form: before it is recorded, and once it is.
 *
 * @param today where a dialogue names no day of its own
 */
record MoveEffect(Rules rules, LocalDate today) {

    private static final String NAME = "What if";

    /** What a move that is not on record yet would do, as a new one or in place of the one of its id. */
    WhatIfOutcome ofTyped(Move move, Dialogue dialogue) {
        Hypothesis hypothesis = dialogue.move(move.id())
                .map(recorded -> recorded.equals(move) ? List.<Move>of() : List.of(move))
                .map(changed -> Hypothesis.changing(changed, dialogue))
                .orElseGet(() -> Hypothesis.adding(move, dialogue));
        return outcome(hypothesis, dialogue, dayOf(dialogue, Optional.of(move)));
    }

    /** What a move on record did, beside the record without it; empty where that cannot be told. */
    Optional<WhatIfOutcome> ofRecorded(String id, Dialogue dialogue) {
        return dialogue.move(id).flatMap(move -> {
            Dialogue without = Recorded.removed(dialogue, id).dialogue();
            try {
                return Optional.of(
                        outcome(Hypothesis.adding(move, without), without, dayOf(without, Optional.of(move))));
            } catch (InvalidDialogue othersReferToIt) {
                return Optional.empty();
            }
        });
    }

    /** What it did that moves are weighed in another order than before. */
    WhatIfOutcome ofOrder(Dialogue before, Dialogue now) {
        List<Move> ordered = Alterations.between(before, now).changed().stream()
                .flatMap(id -> before.move(id).stream()
                        .map(move -> move.but()
                                .order(now.move(id).map(Move::order).orElse(null))
                                .build()))
                .toList();
        return outcome(Hypothesis.changing(ordered, before), before, dayOf(before, Optional.empty()));
    }

    /** What it would do that several moves are otherwise, or off the record. */
    WhatIfOutcome ofSeveral(List<Move> changed, List<String> removed, Dialogue dialogue) {
        Map<String, Move> change = new LinkedHashMap<>();
        changed.forEach(move -> change.put(move.id(), move));
        Hypothesis hypothesis = new Hypothesis(List.of(), removed, change, dialogue.redLines(), null);
        return outcome(hypothesis, dialogue, dayOf(dialogue, Optional.empty()));
    }

    private WhatIfOutcome outcome(Hypothesis hypothesis, Dialogue dialogue, LocalDate day) {
        return WhatIfOutcome.of(1, NAME, WhatIf.of(dialogue, day, hypothesis, rules), dialogue, rules);
    }

    /** The day on which the effect is told: that of the record, or else of its last move. */
    private LocalDate dayOf(Dialogue dialogue, Optional<Move> move) {
        LocalDate own = dialogue.asOf();
        if (own != null) {
            return own;
        }
        return dialogue.moves().stream()
                .map(Move::day)
                .max(LocalDate::compareTo)
                .or(() -> move.map(Move::day))
                .orElse(today);
    }
}
