package entente.docket;

/** Part of {@code given} settled by a later or simultaneous step; {@code byWorth} where no link says so. */
final class Settlement {
    final Step given;
    final boolean byWorth;
    double share;

    Settlement(Step given, boolean byWorth, double share) {
        this.given = given;
        this.byWorth = byWorth;
        this.share = share;
    }
}
