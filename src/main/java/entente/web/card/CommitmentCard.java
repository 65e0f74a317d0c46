package entente.web.card;

import entente.docket.Commitment;
import entente.web.view.AssessedDialogue;
import entente.web.view.Capitalization;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.StatusBadge;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A commitment as the page shows it.
 *
 * @param promised what was promised, as a thing
 * @param due the last day on which it is kept in time, and where nobody named it, that the rulebook takes it
 */
public record CommitmentCard(
        Exchange.LinkedMove promise,
        String promised,
        String due,
        StatusBadge status,
        List<Exchange.LinkedMove> deliveries) {

    public static CommitmentCard of(Commitment commitment, AssessedDialogue assessed) {
        Exchange.LinkedMove promise = Exchange.LinkedMove.of(commitment.move(), assessed);
        String noun = assessed.rules().kind(commitment.promises()).noun();
        return new CommitmentCard(
                promise,
                Capitalization.capital(noun),
                due(commitment, assessed.asOf()),
                StatusBadge.of(commitment),
                commitment.fulfilledBy().stream()
                        .map(id -> Exchange.LinkedMove.of(id, assessed))
                        .toList());
    }

    private static String due(Commitment commitment, LocalDate asOf) {
        LocalDate due = commitment.due();
        boolean overdue = commitment.status() == Commitment.CommitmentStatus.OVERDUE;
        String day = Days.full(due) + (overdue ? ", " + Figures.days(ChronoUnit.DAYS.between(due, asOf)) + " ago" : "");
        return commitment.dated() ? day : "No date was named; counts as due by " + day;
    }
}
