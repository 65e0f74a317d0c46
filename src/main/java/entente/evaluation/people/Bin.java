package entente.evaluation.people;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Decisions on which the score said about the same; means over decisions, 0 … 1.
 *
 * @param number from 0
 * @param came the share that cooperated
 */
public record Bin(int number, long decisions, double said, double low, double high, double came) {

    static Bin of(int number, List<Said> all) {
        long decisions = all.stream().mapToLong(each -> each.seen().times()).sum();
        long cooperated =
                all.stream().mapToLong(each -> each.seen().cooperated()).sum();
        return new Bin(
                number,
                decisions,
                mean(all, decisions, Said::probability),
                mean(all, decisions, Said::low),
                mean(all, decisions, Said::high),
                (double) cooperated / decisions);
    }

    private static double mean(List<Said> all, long decisions, ToDoubleFunction<Said> figure) {
        return all.stream()
                        .mapToDouble(each -> each.seen().times() * figure.applyAsDouble(each))
                        .sum()
                / decisions;
    }

    /** Whether what came lies in the mean range. */
    public boolean isCovered() {
        return low <= came && came <= high;
    }
}
