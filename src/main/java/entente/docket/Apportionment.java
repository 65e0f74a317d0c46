package entente.docket;

import java.util.ArrayList;
import java.util.List;

/**
 * Who pays how much to whom, where several pay for several things at once: each in proportion to what it has, to each in
 * proportion to what it wants. The order of the lists means nothing.
 */
final class Apportionment {

    /** Past so many pairs, everybody pays as far as it goes, in the order of the lists: each pays few and cost is linear. */
    private static final long MOST_PAIRS = 1_000;

    private Apportionment() {}

    /** A holder of an amount: what a payer has, or what is wanted for something. */
    record Amount<T>(T of, double amount) {}

    record Flow<P, D>(P payer, D debt, double amount) {}

    static <P, D> List<Flow<P, D>> of(List<Amount<P>> payers, List<Amount<D>> debts) {
        double has = total(payers);
        double wants = total(debts);
        double paid = Math.min(has, wants);
        if (Rounding.isNothing(paid)) {
            return List.of();
        }
        return (long) payers.size() * debts.size() > MOST_PAIRS
                ? inOrder(payers, debts)
                : inProportion(payers, debts, paid / has / wants);
    }

    private static double total(List<? extends Amount<?>> amounts) {
        return amounts.stream().mapToDouble(Amount::amount).sum();
    }

    private static <P, D> List<Flow<P, D>> inProportion(
            List<Amount<P>> payers, List<Amount<D>> debts, double proportion) {
        List<Flow<P, D>> flows = new ArrayList<>();
        for (Amount<P> payer : payers) {
            for (Amount<D> debt : debts) {
                add(flows, payer.of(), debt.of(), payer.amount() * debt.amount() * proportion);
            }
        }
        return flows;
    }

    private static <P, D> List<Flow<P, D>> inOrder(List<Amount<P>> payers, List<Amount<D>> debts) {
        List<Flow<P, D>> flows = new ArrayList<>();
        int debtor = 0;
        double wanted = debts.get(0).amount();
        for (Amount<P> payer : payers) {
            double left = payer.amount();
            while (debtor < debts.size() && !Rounding.isNothing(left)) {
                double amount = Math.min(left, wanted);
                add(flows, payer.of(), debts.get(debtor).of(), amount);
                left -= amount;
                wanted -= amount;
                if (Rounding.isNothing(wanted)) {
                    debtor++;
                    wanted = debtor < debts.size() ? debts.get(debtor).amount() : 0;
                }
            }
        }
        return flows;
    }

    private static <P, D> void add(List<Flow<P, D>> flows, P payer, D debt, double amount) {
        if (!Rounding.isNothing(amount)) {
            flows.add(new Flow<>(payer, debt, amount));
        }
    }
}
