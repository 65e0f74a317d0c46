package entente.web.card;

import entente.assessment.AgreementKept;
import entente.assessment.Assessor;
import entente.dialogue.Clause;
import entente.dialogue.Extent;
import entente.docket.Commitment;
import entente.web.view.AssessedDialogue;
import entente.web.view.Capitalization;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.Party;
import entente.web.view.RecordedMove;
import entente.web.view.StatusBadge;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as the page shows it.
 *
 * @param id of the promise, or of the clause
 * @param promise the promise, or the agreement that has the clause
 * @param by who owes it
 * @param promised what is owed, as a thing: {@code Withdrawal of troops (Sinai), to 30%}
 * @param text what the clause says; null where it says no more
 * @param due the last day on which it is kept in time, and where nobody named it, that the rulebook takes it; what it
 *     waits for, as long as it waits
 * @param deliveries the first of the moves that delivered on it, and {@code more} how many others
 */
public record CommitmentCard(
        String id,
        Exchange.LinkedMove promise,
        Party by,
        String promised,
        @Nullable String text,
        String due,
        StatusBadge status,
        List<Exchange.LinkedMove> deliveries,
        int more) {

    private static final int MOST_DELIVERIES = 12;

    public static CommitmentCard of(Commitment commitment, AssessedDialogue assessed) {
        Optional<Clause> clause = clause(commitment, assessed);
        List<String> deliveries = commitment.fulfilledBy();
        String text = clause.map(Clause::text).orElse(null);
        String promised = clause.map(each -> promised(each, assessed))
                .orElseGet(() -> Capitalization.capital(
                        assessed.rules().kind(commitment.promises()).noun()));
        return new CommitmentCard(
                commitment.move(),
                Exchange.LinkedMove.of(commitment.source(), assessed),
                assessed.party(commitment.by()),
                promised,
                text == null || promised.contains(text) ? null : text,
                due(commitment, assessed),
                StatusBadge.of(commitment),
                deliveries.stream()
                        .limit(MOST_DELIVERIES)
                        .map(id -> Exchange.LinkedMove.of(id, assessed))
                        .toList(),
                Math.max(0, deliveries.size() - MOST_DELIVERIES));
    }

    private static Optional<Clause> clause(Commitment commitment, AssessedDialogue assessed) {
        return commitment.agreement() == null ? Optional.empty() : assessed.clause(commitment.move());
    }

    /** What a clause obliges to, as a thing: {@code Withdrawal of troops (Sinai), to 30%}. */
    static String promised(Clause clause, AssessedDialogue assessed) {
        StringBuilder words = new StringBuilder(Capitalization.capital(Assessor.phrase(clause, assessed.rules())));
        if (clause.scale() != 1) {
            words.append(", ").append(Figures.plain(clause.scale()));
        }
        if (!clause.extent().equals(Extent.FULL)) {
            words.append(", ").append(RecordedMove.extent(clause.extent()));
        }
        return words.toString();
    }

    private static String due(Commitment commitment, AssessedDialogue assessed) {
        if (commitment.status() == Commitment.CommitmentStatus.WAITING) {
            return waitsFor(commitment, assessed);
        }
        LocalDate asOf = assessed.asOf();
        LocalDate due = commitment.due();
        boolean overdue = commitment.status() == Commitment.CommitmentStatus.OVERDUE;
        String day = Days.full(due) + (overdue ? ", " + Figures.days(ChronoUnit.DAYS.between(due, asOf)) + " ago" : "");
        LocalDate agreed = assessed.clause(commitment.move()).map(Clause::due).orElse(null);
        if (agreed != null && !agreed.equals(due)) {
            return day + "; first agreed for " + Days.full(agreed);
        }
        return commitment.dated() ? day : "No date was named; counts as due by " + day;
    }

    /** What it comes after; or, where that is done, the other side has left the agreement. */
    private static String waitsFor(Commitment commitment, AssessedDialogue assessed) {
        String after = commitment.after();
        if (after == null || isDone(after, assessed)) {
            return "Not due: the other side has left the agreement";
        }
        return assessed.clause(after)
                        .map(clause -> "Waits for: " + Assessor.phrase(clause, assessed.rules()) + " (" + after + ")")
                        .orElse("Waits for what is not done yet")
                + (commitment.dated() ? "; agreed for " + Days.full(commitment.due()) : "");
    }

    private static boolean isDone(String id, AssessedDialogue assessed) {
        List<Commitment> owed = assessed.owed(id);
        return owed.isEmpty()
                ? assessed.find(id).isPresent()
                : owed.stream().allMatch(other -> AgreementKept.Part.of(other) == AgreementKept.Part.KEPT);
    }
}
