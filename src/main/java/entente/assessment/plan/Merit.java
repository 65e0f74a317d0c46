package entente.assessment.plan;

import java.util.Comparator;

/**
 * How good a plan is; the smaller the better, the first of these that differs decides.
 *
 * @param apart by how many steps what is linked stands apart
 * @param crowded by how many terms the steps exceed what a side carries out at once
 * @param excess by how many points sides are exposed beyond what their trust bears, over all steps; 0 for a bearable plan
 * @param splits how many terms are carried out in two halves
 * @param hasty how often a side does something in an earlier step than what costs it no more and can be undone as well, one of
 *     both being less: what is small and can be undone comes first
 * @param worstExposure the largest exposure of a side after a step, in points
 * @param hazard what sides give without trust: over all items, cost · (1 − trust of the giver), twice where the item
 *     cannot be taken back. So the rest comes once trust has grown
 * @param steps how many
 */
public record Merit(
        int apart, int crowded, double excess, int splits, int hasty, double worstExposure, double hazard, int steps)
        implements Comparable<Merit> {

    private static final Comparator<Merit> ORDER = Comparator.comparingInt(Merit::apart)
            .thenComparingInt(Merit::crowded)
            .thenComparingDouble(Merit::excess)
            .thenComparingInt(Merit::splits)
            .thenComparingInt(Merit::hasty)
            .thenComparingDouble(Merit::worstExposure)
            .thenComparingDouble(Merit::hazard)
            .thenComparingInt(Merit::steps);

    /** Whether no side is ever exposed by more than it trusts the other for. */
    public boolean isBearable() {
        return apart == 0 && crowded == 0 && excess == 0;
    }

    @Override
    public int compareTo(Merit other) {
        return ORDER.compare(this, other);
    }
}
