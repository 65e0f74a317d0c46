package entente.assessment;

import entente.docket.Commitment;
import entente.docket.Commitment.CommitmentStatus;
import entente.docket.Concession;
import entente.docket.Concession.ConcessionStatus;
import java.util.EnumMap;
import java.util.Map;

/** How many commitments and concessions of a dialogue stand where; what there is none of is not there. */
public record StatusCounts(Map<CommitmentStatus, Integer> commitments, Map<ConcessionStatus, Integer> concessions) {

    public static StatusCounts of(Assessment assessment) {
        Map<CommitmentStatus, Integer> commitments = new EnumMap<>(CommitmentStatus.class);
        for (Commitment commitment : assessment.commitments()) {
            commitments.merge(commitment.status(), 1, Integer::sum);
        }
        Map<ConcessionStatus, Integer> concessions = new EnumMap<>(ConcessionStatus.class);
        for (Concession concession : assessment.concessions()) {
            concessions.merge(concession.status(), 1, Integer::sum);
        }
        return new StatusCounts(commitments, concessions);
    }

    public int of(CommitmentStatus status) {
        return commitments.getOrDefault(status, 0);
    }

    public int of(ConcessionStatus status) {
        return concessions.getOrDefault(status, 0);
    }
}
