package entente.trust;

/**
 * How evidence is weighed against the base rate and how it fades.
 *
 * @param priorWeight W of the opinion, above 0
 * @param halfLifeDays Hd: after so many days evidence counts half
 * @param halfLifeExchanges Hx: after so many newer exchanges evidence counts half
 */
public record Fading(double priorWeight, double halfLifeDays, double halfLifeExchanges) {

    public Fading {
        if (!(priorWeight > 0 && halfLifeDays > 0 && halfLifeExchanges > 0)) {
            throw new IllegalArgumentException("Prior weight and half-lives are above 0");
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
}
