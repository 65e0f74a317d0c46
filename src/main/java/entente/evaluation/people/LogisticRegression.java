package entente.evaluation.people;

import entente.evaluation.data.Game;
import entente.evaluation.data.Seen;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * On the last three rounds of both (1 cooperated, −1 defected, 0 not played) and the number of rounds. Our last choice is
 * left out: it is always cooperation here. Fitted by Newton's method (iteratively reweighted least squares; McCullagh and
 * Nelder 1989, "Generalized Linear Models", ch. 4), with a ridge of one on all but the constant, so that data that one
 * column parts entirely have a solution too.
 */
final class LogisticRegression {

    private static final int ROUNDS = 3;
    private static final int COLUMNS = 2 + 2 * ROUNDS - 1;
    private static final double RIDGE = 1;
    private static final int MOST_STEPS = 100;
    private static final double NEAR_ENOUGH = 1e-10;

    private LogisticRegression() {}

    static ToDoubleFunction<Game> fit(List<Seen> seen) {
        RealVector weights = new ArrayRealVector(COLUMNS);
        for (int step = 0; step < MOST_STEPS; step++) {
            RealVector change = newtonStep(seen, weights);
            weights = weights.add(change);
            if (change.getLInfNorm() < NEAR_ENOUGH) {
                break;
            }
        }
        RealVector fitted = weights;
        return game -> chance(columns(game), fitted);
    }

    private static RealVector newtonStep(List<Seen> seen, RealVector weights) {
        double[] gradient = new double[COLUMNS];
        double[][] curvature = new double[COLUMNS][COLUMNS];
        for (int i = 1; i < COLUMNS; i++) {
            gradient[i] = -RIDGE * weights.getEntry(i);
            curvature[i][i] = RIDGE;
        }
        for (Seen each : seen) {
            RealVector x = columns(each.game());
            double chance = chance(x, weights);
            double off = each.cooperated() - each.times() * chance;
            double spread = each.times() * chance * (1 - chance);
            for (int i = 0; i < COLUMNS; i++) {
                gradient[i] += off * x.getEntry(i);
                for (int j = 0; j < COLUMNS; j++) {
                    curvature[i][j] += spread * x.getEntry(i) * x.getEntry(j);
                }
            }
        }
        RealMatrix matrix = new Array2DRowRealMatrix(curvature, /* copyArray= */ false);
        return new CholeskyDecomposition(matrix).getSolver().solve(new ArrayRealVector(gradient));
    }

    private static double chance(RealVector x, RealVector weights) {
        return 1 / (1 + Math.exp(-x.dotProduct(weights)));
    }

    private static RealVector columns(Game game) {
        double[] columns = new double[COLUMNS];
        int next = 0;
        columns[next++] = 1;
        columns[next++] = game.rounds();
        for (int ago = 0; ago < ROUNDS; ago++) {
            boolean played = ago < game.rounds();
            columns[next++] = !played ? 0 : game.theyCooperated(ago) ? 1 : -1;
            if (ago > 0) {
                columns[next++] = !played ? 0 : game.weCooperated(ago) ? 1 : -1;
            }
        }
        return new ArrayRealVector(columns, false);
    }
}
