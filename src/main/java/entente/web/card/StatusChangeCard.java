package entente.web.card;

import entente.assessment.Assessment;
import entente.assessment.WhatIf;
import entente.docket.Commitment;
import entente.web.view.AssessedDialogue;
import entente.web.view.StatusBadge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A concession or a commitment that stands otherwise than recorded.
 *
 * @param from null where there was none
 * @param to null where there is none any more
 * @param byTime time alone would have brought it there
 */
record StatusChangeCard(
        Exchange.LinkedMove move,
        String what,
        @Nullable StatusBadge from,
        @Nullable StatusBadge to,
        boolean byTime) {

    /** A concession or commitment, by its id, the move that made it, whose it is and what it is. */
    private record Item(String id, String source, String by, String what) {}

    static List<StatusChangeCard> of(WhatIf whatIf, AssessedDialogue recorded, AssessedDialogue supposed) {
        Map<Item, StatusBadge> before = statuses(whatIf.before(), recorded);
        Map<Item, StatusBadge> otherwise = statuses(whatIf.otherwise(), recorded);
        Map<Item, StatusBadge> after = statuses(whatIf.after(), supposed);
        List<StatusChangeCard> changes = new ArrayList<>();
        after.forEach((item, status) -> {
            StatusBadge from = before.get(item);
            if (!status.equals(from)) {
                changes.add(new StatusChangeCard(
                        Exchange.LinkedMove.of(item.source(), supposed),
                        item.what(),
                        from,
                        status,
                        status.equals(otherwise.get(item))));
            }
        });
        before.forEach((item, status) -> {
            if (!after.containsKey(item)) {
                changes.add(new StatusChangeCard(
                        Exchange.LinkedMove.of(item.source(), recorded), item.what(), status, null, false));
            }
        });
        return changes;
    }

    private static Map<Item, StatusBadge> statuses(Assessment assessment, AssessedDialogue assessed) {
        Map<Item, StatusBadge> statuses = new LinkedHashMap<>();
        assessment
                .concessions()
                .forEach(concession -> statuses.put(
                        new Item(concession.move(), concession.move(), concession.giver(), "Concession"),
                        StatusBadge.of(concession)));
        assessment
                .commitments()
                .forEach(commitment -> statuses.put(
                        new Item(commitment.move(), commitment.source(), commitment.by(), what(commitment, assessed)),
                        StatusBadge.of(commitment)));
        return statuses;
    }

    /** A clause by what it says, and whose it is. */
    private static String what(Commitment commitment, AssessedDialogue assessed) {
        return commitment.agreement() == null
                ? "Promise"
                : "Clause of " + assessed.party(commitment.by()).name() + ": "
                        + CommitmentCard.of(commitment, assessed).promised();
    }
}
