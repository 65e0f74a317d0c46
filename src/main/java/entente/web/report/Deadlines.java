package entente.web.report;

import entente.docket.Commitment;
import entente.web.card.CommitmentCard;
import entente.web.history.ReadingContext;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.RecordedMove;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The open commitments of a dialogue that have a date, as a calendar. What is settled or withdrawn leaves it. */
final class Deadlines {

    private Deadlines() {}

    /** @param site where Entente is reached: {@code http://localhost:8080} */
    static CalendarFile of(ReadingContext readingContext, String site) {
        AssessedDialogue assessed = readingContext.assessed(readingContext.address());
        List<CalendarFile.CalendarEvent> events = assessed.assessment().commitments().stream()
                .filter(commitment -> commitment.status().isOpen())
                .flatMap(commitment -> event(commitment, commitment.due(), readingContext, assessed, site))
                .toList();
        return new CalendarFile(assessed.dialogue().title(), events);
    }

    private static Stream<CalendarFile.CalendarEvent> event(
            Commitment commitment,
            @Nullable LocalDate due,
            ReadingContext readingContext,
            AssessedDialogue assessed,
            String site) {
        if (due == null) {
            return Stream.empty();
        }
        var change = readingContext.revision().change();
        CommitmentCard commitmentCard = CommitmentCard.of(commitment, assessed);
        RecordedMove promise = commitmentCard.promise().move();
        return Stream.of(new CalendarFile.CalendarEvent(
                "entente:" + readingContext.revision().id() + "/" + commitment.move(),
                change.recordedAt(),
                change.revision() - 1,
                due,
                promise.actor().name() + ": " + commitmentCard.promised() + " due",
                commitmentCard.status().words() + " on " + Days.full(assessed.asOf()) + ". Promised by "
                        + promise.actor().name() + " on " + promise.date() + "."
                        + (promise.move().summary() == null
                                ? ""
                                : "\n" + promise.move().summary()),
                site + commitmentCard.promise().href()));
    }
}
