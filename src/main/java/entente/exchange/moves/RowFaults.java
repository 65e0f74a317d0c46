package entente.exchange.moves;

import entente.dialogue.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers what is wrong with rows of moves: the first problems, and how many more there are. */
final class RowFaults {

    private final MoveColumns places;
    private final List<Problem> first = new ArrayList<>();
    private int more;

    RowFaults(MoveColumns places) {
        this.places = places;
    }

    /** @param message made where it is kept */
    void add(int row, MoveColumn column, Supplier<String> message) {
        if (first.size() < MoveSheetReader.MOST_PROBLEMS) {
            first.add(places.problem(row, column, message.get()));
        } else {
            more++;
        }
    }

    /** @param problem of a move by itself */
    void add(int row, Problem problem) {
        if (first.size() < MoveSheetReader.MOST_PROBLEMS) {
            first.add(places.problem(row, problem.pointer(), problem.message()));
        } else {
            more++;
        }
    }

    List<Problem> first() {
        return first;
    }

    int more() {
        return more;
    }
}
