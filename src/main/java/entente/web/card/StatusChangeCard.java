package entente.web.card;

import entente.assessment.Assessment;
import entente.assessment.WhatIf;
import entente.docket.Commitment;
import entente.docket.Concession;
import entente.web.view.AssessedDialogue;
import entente.web.view.StatusBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Where a concession or commitment stands, by its move, whose it is and what it is. */
    private record ItemStatus(String move, String by, String what, StatusBadge status) {

        boolean isOf(ItemStatus other) {
            return move.equals(other.move) && by.equals(other.by) && what.equals(other.what);
        }
    }

    static List<StatusChangeCard> of(WhatIf whatIf, AssessedDialogue recorded, AssessedDialogue supposed) {
        List<ItemStatus> before = standings(whatIf.before());
        List<ItemStatus> otherwise = standings(whatIf.otherwise());
        List<ItemStatus> after = standings(whatIf.after());
        List<StatusChangeCard> changes = new ArrayList<>();
        for (ItemStatus standing : after) {
            StatusBadge from = status(before, standing);
            if (!standing.status().equals(from)) {
                changes.add(new StatusChangeCard(
                        Exchange.LinkedMove.of(standing.move(), supposed),
                        standing.what(),
                        from,
                        standing.status(),
                        standing.status().equals(status(otherwise, standing))));
            }
        }
        for (ItemStatus standing : before) {
            if (status(after, standing) == null) {
                changes.add(new StatusChangeCard(
                        Exchange.LinkedMove.of(standing.move(), recorded),
                        standing.what(),
                        standing.status(),
                        null,
                        false));
            }
        }
        return changes;
    }

    private static @Nullable StatusBadge status(List<ItemStatus> standings, ItemStatus wanted) {
        return standings.stream()
                .filter(each -> each.isOf(wanted))
                .map(ItemStatus::status)
                .findFirst()
                .orElse(null);
    }

    private static List<ItemStatus> standings(Assessment assessment) {
        return Stream.concat(
                        all(assessment.concessions(), StatusChangeCard::standing),
                        all(assessment.commitments(), StatusChangeCard::standing))
                .collect(Collectors.toList());
    }

    private static <T> Stream<ItemStatus> all(List<T> items, Function<T, ItemStatus> standing) {
        return items.stream().map(standing);
    }

    private static ItemStatus standing(Concession concession) {
        return new ItemStatus(concession.move(), concession.giver(), "Concession", StatusBadge.of(concession));
    }

    private static ItemStatus standing(Commitment commitment) {
        return new ItemStatus(commitment.move(), commitment.by(), "Promise", StatusBadge.of(commitment));
    }
}
