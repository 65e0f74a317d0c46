package entente.web.dialogue;

import entente.assessment.StatusCounts;
import entente.docket.Commitment;
import entente.docket.Commitment.CommitmentStatus;
import entente.docket.Concession;
import entente.docket.Concession.ConcessionStatus;
import entente.web.card.CommitmentCard;
import entente.web.card.Exchange;
import entente.web.view.AssessedDialogue;
import entente.web.view.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is open on the day of the page.
 *
 * @param counts of all, in words: {@code 2 open commitments}
 * @param overdue the first few, the longest overdue first
 * @param due the few that fall due next
 * @param awaiting the few concessions that await an answer, the last one first
 */
record OpenNow(List<String> counts, List<CommitmentCard> overdue, List<CommitmentCard> due, List<Exchange> awaiting) {

    private static final int MOST = 2;

    static OpenNow of(AssessedDialogue assessed) {
        return new OpenNow(
                counts(StatusCounts.of(assessed.assessment())),
                first(CommitmentStatus.OVERDUE, assessed),
                first(CommitmentStatus.OPEN, assessed),
                assessed.assessment().concessions().stream()
                        .filter(concession -> concession.status() == ConcessionStatus.AWAITING)
                        .sorted(Comparator.comparing((Concession concession) ->
                                        assessed.move(concession.move()).move().day())
                                .reversed())
                        .limit(MOST)
                        .map(concession -> Exchange.of(concession, assessed))
                        .toList());
    }

    private static List<CommitmentCard> first(CommitmentStatus status, AssessedDialogue assessed) {
        return assessed.assessment().commitments().stream()
                .filter(commitment -> commitment.status() == status)
                .sorted(Comparator.comparing(Commitment::due))
                .limit(MOST)
                .map(commitment -> CommitmentCard.of(commitment, assessed))
                .toList();
    }

    /** How much of each there is, in words; nothing of what there is none of. */
    private static List<String> counts(StatusCounts counts) {
        return Stream.of(
                        words(counts.of(CommitmentStatus.OVERDUE), "overdue commitment", "overdue commitments"),
                        words(counts.of(CommitmentStatus.OPEN), "open commitment", "open commitments"),
                        words(counts.of(CommitmentStatus.WAITING), "commitment that waits", "commitments that wait"),
                        words(
                                counts.of(ConcessionStatus.AWAITING),
                                "concession awaiting an answer",
                                "concessions awaiting an answer"),
                        words(
                                counts.of(ConcessionStatus.UNANSWERED),
                                "concession left unanswered",
                                "concessions left unanswered"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> words(int count, String one, String many) {
        return count == 0 ? Optional.empty() : Optional.of(Figures.count(count, one, many));
    }
}
