package entente.docket;

import entente.dialogue.Move;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the moves of one date say together. They are simultaneous, except where they name each other. */
final class MovesOfDay {

    private final Set<String> offering;
    private final Set<String> answered;

    MovesOfDay(List<Move> moves, Tariff tariff) {
        offering = moves.stream()
                .filter(move -> tariff.kind(move.kind()).isConcession() || move.promises() != null)
                .map(Move::actor)
                .collect(Collectors.toSet());
        answered = moves.stream()
                .map(move -> move.links().answers())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whether the side that takes a step gives or promises something today, with this step or another. */
    boolean isWithOffer(Step step) {
        return offering.contains(step.actor());
    }

    /** Whether a move of today names this step as what it answers. */
    boolean answersByName(Step step) {
        return answered.contains(step.id());
    }
}
