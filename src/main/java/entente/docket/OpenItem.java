package entente.docket;

/** Something open between the sides that a rule may look around for. Replaced, never updated. */
public sealed interface OpenItem {

    String move();

    /** The side that made it. */
    String side();

    /** A concession that still waits for an answer, or for the rest of one. */
    record OpenConcession(String move, String giver, String receiver) implements OpenItem {
        @Override
        public String side() {
            return giver;
        }
    }

    /** A step of a side that it has taken only in part. */
    record OpenStep(String move, String giver, String receiver) implements OpenItem {
        @Override
        public String side() {
            return giver;
        }
    }

    /** Something promised and not yet delivered. */
    record OpenCommitment(String move, String by, String other, boolean overdue) implements OpenItem {
        @Override
        public String side() {
            return by;
        }
    }
}
