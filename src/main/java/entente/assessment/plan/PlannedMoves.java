package entente.assessment.plan;

import entente.assessment.WeighedTerm;
import entente.assessment.plan.Arrangement.TermPlacement;
import entente.dialogue.EdtfDate;
import entente.dialogue.Extent;
import entente.dialogue.Links;
import entente.dialogue.Move;
import entente.dialogue.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes dated moves out of an arrangement. Those of one step bear one date and do not name each other. */
final class PlannedMoves {

    /** Ids have as many digits, so that their order is that of the terms. */
    private static final int FIRST_NUMBER = 1_001;

    private final Bargain bargain;
    private final String prefix;

    private PlannedMoves(Bargain bargain) {
        this.bargain = bargain;
        this.prefix = bargain.freshPrefix();
    }

    /** By date, then in the order of the bargain's terms. */
    static List<Move> of(Bargain bargain, Arrangement arrangement) {
        PlannedMoves planned = new PlannedMoves(bargain);
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < bargain.terms().size(); i++) {
            planned.add(moves, i, arrangement.places().get(i));
        }
        moves.sort(Comparator.comparing(Move::day).thenComparing(Move::id));
        return List.copyOf(moves);
    }

    private void add(List<Move> moves, int index, TermPlacement place) {
        WeighedTerm weighed = bargain.terms().get(index);
        String id = prefix + (FIRST_NUMBER + index);
        if (place.isSplit()) {
            moves.add(move(id, weighed, place.step(), Extent.PARTIAL, Links.NONE));
            moves.add(move(id + "-completed", weighed, place.completion(), Extent.FULL, Links.completing(id)));
        } else {
            moves.add(move(id, weighed, place.step(), weighed.term().extent(), Links.NONE));
        }
    }

    private Move move(String id, WeighedTerm weighed, int step, Extent extent, Links links) {
        Term term = weighed.term();
        EdtfDate date = EdtfDate.of(bargain.pace().day(bargain.from(), step));
        return Move.builder(id, date, weighed.by(), term.kind())
                .summary(term.summary())
                .extent(extent)
                .scale(term.scale())
                .subject(term.subject())
                .issue(term.issue())
                .links(links)
                .build();
    }
}
