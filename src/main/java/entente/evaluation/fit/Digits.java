package entente.evaluation.fit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Rounds what was fitted: further digits would be those of the sample. */
final class Digits {

    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

    private Digits() {}

    static double three(double number) {
        return BigDecimal.valueOf(number).round(THREE).doubleValue();
    }
}
