package entente.assessment;

import entente.docket.Commitment;
import entente.docket.Concession;
import entente.docket.Entry;
import entente.docket.Occasion.Completion;
import entente.docket.Standing;
import java.util.List;

/**
 * How a side has delivered so far: what backs the trust in it.
 *
 * @param promises how many it made; the next ones say what became of them
 * @param late kept, but late
 * @param withdrawn taken back in time
 * @param completions steps that it took in part and then completed
 * @param unfinished the moves of steps that it left as they are, taken in part
 */
public record DeliveryRecord(
        String side,
        int promises,
        int kept,
        int late,
        int inPart,
        int open,
        int overdue,
        int withdrawn,
        int broken,
        List<CompletedStep> completions,
        List<String> unfinished) {

    /** A step taken in part that was completed after so many days. */
    public record CompletedStep(String step, int days) {}

    private static final double ALL_BUT_ROUNDING = 1 - 1e-9;

    public DeliveryRecord {
        completions = List.copyOf(completions);
        unfinished = List.copyOf(unfinished);
    }

    static DeliveryRecord of(String side, Standing standing, WorthInFull worthInFull) {
        List<Commitment> own = standing.commitments().stream()
                .filter(commitment -> commitment.by().equals(side))
                .toList();
        return new DeliveryRecord(
                side,
                own.size(),
                count(own, Commitment.CommitmentStatus.KEPT),
                count(own, Commitment.CommitmentStatus.KEPT_LATE),
                count(own, Commitment.CommitmentStatus.KEPT_IN_PART),
                count(own, Commitment.CommitmentStatus.OPEN),
                count(own, Commitment.CommitmentStatus.OVERDUE),
                count(own, Commitment.CommitmentStatus.WITHDRAWN),
                count(own, Commitment.CommitmentStatus.BROKEN),
                standing.entries().stream()
                        .map(Entry::occasion)
                        .filter(Completion.class::isInstance)
                        .map(Completion.class::cast)
                        .filter(completion -> completion.giver().equals(side) && completion.full())
                        .map(completion -> new CompletedStep(completion.step(), completion.days()))
                        .toList(),
                standing.concessions().stream()
                        .filter(concession -> concession.giver().equals(side))
                        .filter(concession -> concession.value() > 0
                                && concession.value() < worthInFull.of(concession) * ALL_BUT_ROUNDING)
                        .map(Concession::move)
                        .toList());
    }

    /** What a concession would be worth in full. */
    @FunctionalInterface
    interface WorthInFull {
        double of(Concession concession);
    }

    private static int count(List<Commitment> commitments, Commitment.CommitmentStatus status) {
        return (int) commitments.stream()
                .filter(commitment -> commitment.status() == status)
                .count();
    }
}
