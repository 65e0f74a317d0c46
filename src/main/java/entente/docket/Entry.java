package entente.docket;

import java.time.LocalDate;
import java.util.List;

/**
 * One occasion as it was weighed.
 *
 * @param moves those that it rests on, the one that brought it about last
 * @param confidence how sure its least sure move is, 0 … 1
 * @param conclusions in the order of rule id, then subject
 */
public record Entry(
        LocalDate date, Occasion occasion, List<String> moves, double confidence, List<Conclusion> conclusions) {

    public Entry {
        moves = List.copyOf(moves);
        conclusions = List.copyOf(conclusions);
    }
}
