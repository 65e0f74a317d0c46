package entente.web;

import entente.docket.Balance;
import entente.web.view.AssessedDialogue;
import entente.web.view.Figures;
import entente.web.view.Party;

/** What a side has given and received, in points of worth to the one who receives. */
record Account(Party party, String given, String received, String unanswered) {

    static Account of(Balance balance, AssessedDialogue dossier) {
        return new Account(
                dossier.party(balance.side()),
                Figures.tenths(balance.given()),
                Figures.tenths(balance.received()),
                Figures.tenths(balance.unanswered()));
    }
}
