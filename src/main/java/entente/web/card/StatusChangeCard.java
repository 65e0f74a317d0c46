package entente.web.card;

import entente.assessment.Assessment;
import entente.assessment.WhatIf;
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
        Map<Item, StatusBadge> before = statuses(whatIf.before());
        Map<Item, StatusBadge> otherwise = statuses(whatIf.otherwise());
        Map<Item, StatusBadge> after = statuses(whatIf.after());
        List<StatusChangeCard> changes = new ArrayList<>();
        after.forEach((item, status) -> {
            StatusBadge from = before.get(item);
            if (!status.equals(from)) {
                changes.add(new StatusChangeCard(
                        Exchange.LinkedMove.of(item.source(), supposed),
                        what(item, supposed),
                        from,
                        status,
                        status.equals(otherwise.get(item))));
            }
        });
        before.forEach((item, status) -> {
            if (!after.containsKey(item)) {
                changes.add(new StatusChangeCard(
                        Exchange.LinkedMove.of(item.source(), recorded), what(item, recorded), status, null, false));
            }
        });
        return changes;
    }

    private static Map<Item, StatusBadge> statuses(Assessment assessment) {
        Map<Item, StatusBadge> statuses = new LinkedHashMap<>();
        assessment
                .concessions()
                .forEach(concession -> statuses.put(
                        new Item(concession.move(), concession.move(), concession.giver(), "Concession"),
                        StatusBadge.of(concession)));
        assessment
                .commitments()
                .forEach(commitment -> statuses.put(
                        new Item(commitment.move(), commitment.source(), commitment.by(), "Promise"),
                        StatusBadge.of(commitment)));
        return statuses;
    }

    /** A clause by what it says, and whose it is. */
    private static String what(Item item, AssessedDialogue assessed) {
        return assessed.clause(item.id())
                .map(clause -> "Clause of " + assessed.party(item.by()).name() + ": "
                        + CommitmentCard.promised(clause, assessed))
                .orElse(item.what());
    }
}
