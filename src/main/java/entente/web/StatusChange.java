package entente.web;

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
record StatusChange(
        Exchange.Linked move,
        String what,
        @Nullable StatusBadge from,
        @Nullable StatusBadge to,
        boolean byTime) {

    /** Where a concession or commitment stands, by its move and what it is. */
    private record Standing(String move, String what, StatusBadge status) {}

    static List<StatusChange> of(WhatIf whatIf, AssessedDialogue recorded, AssessedDialogue supposed) {
        List<Standing> before = standings(whatIf.before());
        List<Standing> otherwise = standings(whatIf.otherwise());
        List<Standing> after = standings(whatIf.after());
        List<StatusChange> changes = new ArrayList<>();
        for (Standing standing : after) {
            StatusBadge from = status(before, standing);
            if (!standing.status().equals(from)) {
                changes.add(new StatusChange(
                        Exchange.Linked.of(standing.move(), supposed),
                        standing.what(),
                        from,
                        standing.status(),
                        standing.status().equals(status(otherwise, standing))));
            }
        }
        for (Standing standing : before) {
            if (status(after, standing) == null) {
                changes.add(new StatusChange(
                        Exchange.Linked.of(standing.move(), recorded),
                        standing.what(),
                        standing.status(),
                        null,
                        false));
            }
        }
        return changes;
    }

    private static @Nullable StatusBadge status(List<Standing> standings, Standing wanted) {
        return standings.stream()
                .filter(each -> each.move().equals(wanted.move()) && each.what().equals(wanted.what()))
                .map(Standing::status)
                .findFirst()
                .orElse(null);
    }

    private static List<Standing> standings(Assessment assessment) {
        return Stream.concat(
                        all(assessment.concessions(), StatusChange::standing),
                        all(assessment.commitments(), StatusChange::standing))
                .collect(Collectors.toList());
    }

    private static <T> Stream<Standing> all(List<T> items, Function<T, Standing> standing) {
        return items.stream().map(standing);
    }

    private static Standing standing(Concession concession) {
        return new Standing(concession.move(), "Concession", StatusBadge.of(concession));
    }

    private static Standing standing(Commitment commitment) {
        return new Standing(commitment.move(), "Promise", StatusBadge.of(commitment));
    }
}
