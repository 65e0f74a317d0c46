package entente.docket;

/** Shares and worths are sums of floating-point numbers, which miss what is meant by a little. */
final class Rounding {

    /** The most that rounding may amount to. */
    static final double MOST = 1e-9;

    private Rounding() {}

    /** Whether an amount is no more than rounding. */
    static boolean isNothing(double amount) {
        return amount <= MOST;
    }

    /** Whether a share lacks no more than rounding of the whole. */
    static boolean isWhole(double share) {
        return share >= 1 - MOST;
    }
}
