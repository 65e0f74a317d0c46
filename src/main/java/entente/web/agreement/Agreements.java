package entente.web.agreement;

import entente.web.view.Address;

/** Where agreements and their clauses are found. */
final class Agreements {

    private Agreements() {}

    /** The page that follows an agreement. */
    static String page(String dialogue, String move) {
        return new Address(dialogue, null).leaf("agreements/" + move);
    }

    /** Where a clause is changed. */
    static String clause(String dialogue, String move, String clause) {
        return page(dialogue, move) + "/clauses/" + clause;
    }
}
