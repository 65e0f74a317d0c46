package entente.web.dialogue;

import entente.docket.Balance;
import entente.web.view.AssessedDialogue;
import entente.web.view.Figures;
import entente.web.view.Party;

/** What a side has given and received, in points of worth to the one who receives. */
record BalanceRow(Party party, String given, String received, String unanswered) {

    static BalanceRow of(Balance balance, AssessedDialogue assessed) {
        return new BalanceRow(
                assessed.party(balance.side()),
                Figures.tenths(balance.given()),
                Figures.tenths(balance.received()),
                Figures.tenths(balance.unanswered()));
    }
}
