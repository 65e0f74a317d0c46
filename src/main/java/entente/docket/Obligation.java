package entente.docket;

import entente.dialogue.Clause;
import entente.dialogue.Extent;
import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a promise or a clause of an agreement obliges one side to.
 *
 * @param id of the promise or the clause
 * @param agreement the move that has the clause; null for a promise
 * @param kind the kind of move that is owed
 * @param due the last day on which it is kept in time, where one was named
 * @param after the move or clause that it waits for
 */
record Obligation(
        String id,
        @Nullable String agreement,
        String by,
        String kind,
        Extent extent,
        double scale,
        @Nullable String subject,
        @Nullable String issue,
        @Nullable LocalDate due,
        @Nullable String after) {

    static Obligation of(Move promise) {
        return new Obligation(
                promise.id(),
                null,
                promise.actor(),
                Objects.requireNonNull(promise.promises()),
                promise.extent(),
                promise.scale(),
                promise.subject(),
                promise.issue(),
                promise.due(),
                null);
    }

    static Obligation of(Clause clause, String by, Move agreement) {
        return new Obligation(
                clause.id(),
                agreement.id(),
                by,
                clause.promises(),
                clause.extent(),
                clause.scale(),
                clause.subject(),
                clause.issue(),
                clause.due(),
                clause.after());
    }
}
