package entente.web.dialogue;

import entente.web.card.Headline;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.RecordedMove;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is explained: a move, or a day where {@code move} is null.
 *
 * @param message why it is not what was asked for, if it is not
 * @param bad what was asked for cannot be
 */
record Selection(
        LocalDate day,
        @Nullable RecordedMove move,
        @Nullable String message,
        boolean bad) {

    /** The move or day that the address asks for; otherwise what trust turned on, or where nothing did, the last move. */
    static Selection of(@Nullable String move, @Nullable String date, AssessedDialogue assessed) {
        if (move != null && !move.isBlank()) {
            return ofMove(move, assessed);
        }
        if (date != null && !date.isBlank()) {
            return ofDay(date, assessed);
        }
        return Headline.turningDay(assessed)
                .map(turning -> new Selection(turning, null, null, false))
                .orElseGet(() -> last(assessed, null, false));
    }

    private static Selection ofMove(String id, AssessedDialogue assessed) {
        Optional<RecordedMove> found = assessed.find(id);
        if (found.isPresent()) {
            return new Selection(found.get().move().day(), found.get(), null, false);
        }
        boolean later = assessed.dialogue().move(id).isPresent();
        return last(
                assessed,
                later
                        ? "The move you chose was not known on " + Days.full(assessed.asOf())
                                + ". The last one known by then is explained instead."
                        : "This dialogue has no move “" + id + "”. The last one is explained instead.",
                !later);
    }

    private static Selection ofDay(String date, AssessedDialogue assessed) {
        Optional<LocalDate> day = Days.parse(date);
        if (day.isEmpty()) {
            return last(
                    assessed,
                    "“" + date + "” is not a date. " + Days.EXPECTED + " The last move is explained instead.",
                    true);
        }
        if (day.get().isAfter(assessed.asOf())) {
            return new Selection(
                    assessed.asOf(),
                    null,
                    Days.full(day.get()) + " is later than the day this page shows. That day is explained instead.",
                    false);
        }
        return new Selection(day.get(), null, null, false);
    }

    private static Selection last(AssessedDialogue assessed, @Nullable String message, boolean bad) {
        List<RecordedMove> moves = assessed.moves();
        if (moves.isEmpty()) {
            return new Selection(assessed.asOf(), null, message, bad);
        }
        RecordedMove last = moves.get(moves.size() - 1);
        return new Selection(last.move().day(), last, message, bad);
    }
}
