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
        if (due == null) {
            return "No date given";
        }
        boolean overdue = commitment.status() == Commitment.CommitmentStatus.OVERDUE;
        return Days.full(due) + (overdue ? ", " + Figures.days(ChronoUnit.DAYS.between(due, asOf)) + " ago" : "");
    }
}
