package entente.assessment;

import entente.dialogue.Worded;
import entente.docket.Commitment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far an agreement is kept, as a whole and by each side that owes something by it. Clauses count by their worth to the
 * other side, so that a law that is passed does not outweigh an army that leaves.
 *
 * @param move the agreement
 * @param whole of both sides together
 * @param sides those that owe something by it, in the order of their ids
 */
public record AgreementKept(String move, Share whole, List<SideShare> sides) {

    /** What a clause counts under. */
    public enum Part implements Worded {
        KEPT,
        IN_PART,
        DUE,
        WAITING,
        OVERDUE,
        BROKEN,
        WITHDRAWN;

        public static Part of(Commitment commitment) {
            return switch (commitment.status()) {
                case KEPT, KEPT_LATE -> KEPT;
                case KEPT_IN_PART -> IN_PART;
                case OPEN -> DUE;
                case WAITING -> WAITING;
                case OVERDUE -> OVERDUE;
                case BROKEN -> BROKEN;
                case WITHDRAWN -> WITHDRAWN;
            };
        }

        @Override
        public String toString() {
            return word();
        }
    }

    /** What one side owes by it. */
    public record SideShare(String side, Share share) {}

    /**
     * How much of what is owed is kept.
     *
     * @param worth of all that is owed, in points to whoever it is owed to
     * @param kept the share of that which is delivered, 0 … 1; of a clause that is kept in part, the part
     * @param parts what is owed by where it stands, in points, which together are {@code worth}
     * @param counts the same as a number of clauses; one that obliges both sides counts for each
     */
    public record Share(double worth, double kept, Map<Part, Double> parts, Map<Part, Integer> counts) {

        static Share of(List<Commitment> commitments) {
            Map<Part, Double> parts = new EnumMap<>(Part.class);
            Map<Part, Integer> counts = new EnumMap<>(Part.class);
            double worth = 0;
            double delivered = 0;
            for (Commitment commitment : commitments) {
                Part part = Part.of(commitment);
                parts.merge(part, commitment.worth(), Double::sum);
                counts.merge(part, 1, Integer::sum);
                worth += commitment.worth();
                delivered += commitment.worth() * commitment.delivered();
            }
            return new Share(worth, worth == 0 ? 0 : Math.min(1, delivered / worth), parts, counts);
        }

        public double points(Part part) {
            return parts.getOrDefault(part, 0.0);
        }

        public int count(Part part) {
            return counts.getOrDefault(part, 0);
        }

        /** How many clauses there are. */
        public int count() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** The agreements among what was promised, in the order in which they were made. */
    static List<AgreementKept> of(List<Commitment> commitments) {
        Map<String, List<Commitment>> byAgreement = new LinkedHashMap<>();
        for (Commitment commitment : commitments) {
            if (commitment.agreement() != null) {
                byAgreement
                        .computeIfAbsent(commitment.agreement(), none -> new ArrayList<>())
                        .add(commitment);
            }
        }
        List<AgreementKept> agreements = new ArrayList<>();
        byAgreement.forEach((move, clauses) -> {
            Map<String, List<Commitment>> bySide = new TreeMap<>();
            clauses.forEach(clause -> bySide.computeIfAbsent(clause.by(), none -> new ArrayList<>())
                    .add(clause));
            List<SideShare> sides = new ArrayList<>();
            bySide.forEach((side, ofSide) -> sides.add(new SideShare(side, Share.of(ofSide))));
            agreements.add(new AgreementKept(move, Share.of(clauses), sides));
        });
        return agreements;
    }
}
