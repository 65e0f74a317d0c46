package entente.evaluation.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * Looks for the place in the unit cube that loses least: first at places spread over all of it (Sobol 1967), then around the
 * best of these (BOBYQA, Powell 2009; for one number Brent 1973). There is no chance in it: the same question has the same
 * answer.
 */
final class Search {

    private static final int COARSE = 16;
    private static final int LOCAL = 8;
    private static final int LOCAL_AT_LEAST = 24;

    /** Every second place lies so much nearer to the start. */
    private static final double NEARER = 0.2;

    private static final double FIRST_STEP = 0.1;
    private static final double LAST_STEP = 5e-4;

    private Search() {}

    /** How many places a search over so many numbers looks at in all of the cube; the start comes on top. */
    static int coarse(int numbers) {
        return COARSE * (numbers + 1);
    }

    /** How many it looks at around the best of these. */
    static int local(int numbers) {
        return LOCAL_AT_LEAST + LOCAL * numbers;
    }

    static List<double[]> spread(double[] start) {
        List<double[]> places = new ArrayList<>();
        places.add(start.clone());
        SobolSequenceGenerator sobol = new SobolSequenceGenerator(start.length);
        sobol.skipTo(1); // the first is a corner
        for (int i = 0; i < coarse(start.length); i++) {
            double[] place = sobol.nextVector();
            if (i % 2 == 1) {
                for (int j = 0; j < place.length; j++) {
                    place[j] = start[j] + NEARER * (place[j] - start[j]);
                }
            }
            places.add(place);
        }
        return places;
    }

    /** The best place that is found around {@code from}, which it may be itself. */
    static double[] around(double[] from, ToDoubleFunction<double[]> loss) {
        Best best = new Best(from, loss);
        best.at(from);
        try {
            if (from.length == 1) {
                new BrentOptimizer(LAST_STEP, LAST_STEP)
                        .optimize(
                                new MaxEval(local(1)),
                                GoalType.MINIMIZE,
                                new UnivariateObjectiveFunction(x -> best.at(new double[] {x})),
                                new SearchInterval(0, 1, from[0]));
            } else {
                double[] least = new double[from.length];
                double[] most = new double[from.length];
                Arrays.fill(most, 1);
                new BOBYQAOptimizer(2 * from.length + 1, FIRST_STEP, LAST_STEP)
                        .optimize(
                                new MaxEval(local(from.length)),
                                GoalType.MINIMIZE,
                                new ObjectiveFunction(best::at),
                                new SimpleBounds(least, most),
                                new InitialGuess(from));
            }
        } catch (MathIllegalStateException enough) {
            // as many were looked at as may be; the best of them is known
        }
        return best.place;
    }

    private static final class Best {
        private final ToDoubleFunction<double[]> loss;
        private double[] place;
        private double least = Double.POSITIVE_INFINITY;

        private Best(double[] place, ToDoubleFunction<double[]> loss) {
            this.place = place;
            this.loss = loss;
        }

        private double at(double[] tried) {
            double lost = loss.applyAsDouble(tried);
            if (lost < least) {
                least = lost;
                place = tried.clone();
            }
            return lost;
        }
    }
}
