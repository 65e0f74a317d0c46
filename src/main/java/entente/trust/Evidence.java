package entente.trust;

/**
 * Evidence about one side, in units of one fully observed outcome.
 *
 * @param positive r, 0 or more
 * @param negative s, 0 or more
 */
public record Evidence(double positive, double negative) {

    public static final Evidence NONE = new Evidence(0, 0);

    public Evidence {
        if (!(positive >= 0 && negative >= 0 && positive + negative < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Evidence is finite and not below 0; got r = " + positive + ", s = " + negative);
        }
    }

    public Evidence times(double factor) {
        return new Evidence(positive * factor, negative * factor);
    }

    public double total() {
        return positive + negative;
    }
}
