package entente.trust;

import java.util.ArrayList;
import java.util.List;

/**
 * How evidence is weighed against the base rate, and how older evidence gives way.
 *
 * @param priorWeight W of the opinion, above 0
 * @param halfLifeDays Hd: after so many days evidence counts half
 * @param halfLifeExchanges Hx: after so many newer exchanges evidence counts half
 * @param overturning k: how many times as fast what a side does against the other ages the evidence for it, as the other
 *     way round
 */
public record Fading(double priorWeight, double halfLifeDays, double halfLifeExchanges, double overturning) {

    public Fading {
        if (!(priorWeight > 0 && halfLifeDays > 0 && halfLifeExchanges > 0 && overturning >= 0)) {
            throw new IllegalArgumentException("Prior weight and half-lives are above 0, and overturning is not below");
        }
    }

    /** What is left of evidence after {@code days}: 2^(−days/Hd). */
    double afterDays(long days) {
        return StrictMath.pow(2, -days / halfLifeDays);
    }

    /** What is left of evidence after {@code exchanges}: 2^(−exchanges/Hx). */
    double afterExchanges(double exchanges) {
        return StrictMath.pow(2, -exchanges / halfLifeExchanges);
    }

    /**
     * Good x that counts e exchanges: r ← max(r · 2^(−e/Hx) + x, r) and s ← s · 2^(−x/Hx). What speaks for the side is
     * renewed and never shrinks; what speaks against it ages by what the new weighs. Of several, x and e add up.
     */
    Evidence plusGood(Evidence old, List<Trial> trials) {
        return new Evidence(renewed(old.positive(), trials), old.negative() * afterExchanges(Trial.amountOf(trials)));
    }

    /** Bad y that counts e exchanges: s ← max(s · 2^(−e/Hx) + y, s) and r ← r · 2^(−k·y/Hx). */
    Evidence plusHarm(Evidence old, List<Trial> trials) {
        return plusBad(old, trials, overturning);
    }

    /**
     * What was not done may be an accident: it counts as harm does, and leaves alone what speaks for the side. So what is
     * mended is as if it had not been.
     */
    Evidence plusLapse(Evidence old, List<Trial> trials) {
        return plusBad(old, trials, 0);
    }

    private Evidence plusBad(Evidence old, List<Trial> trials, double k) {
        return new Evidence(
                old.positive() * afterExchanges(k * Trial.amountOf(trials)), renewed(old.negative(), trials));
    }

    /**
     * Evidence takes the place of older evidence of its own sign, as far as the exchanges go that it counts, and never of
     * more than it brings. The most telling of a day come first, so that one more never makes it less.
     */
    private double renewed(double old, List<Trial> trials) {
        double left = old;
        double brought = 0;
        List<Trial> mostTellingFirst = new ArrayList<>(trials);
        mostTellingFirst.sort(Trial.MOST_TELLING);
        for (Trial trial : mostTellingFirst) {
            left = Math.max(left * afterExchanges(trial.exchanges()), left - trial.amount());
            brought += trial.amount();
        }
        return left + brought;
    }
}
