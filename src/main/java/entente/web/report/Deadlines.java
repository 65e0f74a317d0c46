package entente.web.report;

import entente.docket.Commitment;
import entente.web.card.CommitmentCard;
import entente.web.history.ReadingContext;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.RecordedMove;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open commitments of a dialogue as a calendar. What is settled or withdrawn leaves it. */
final class Deadlines {

    private Deadlines() {}

    /** @param site where Entente is reached: {@code http://localhost:8080} */
    static CalendarFile of(ReadingContext readingContext, String site) {
        AssessedDialogue assessed = readingContext.assessed(readingContext.address());
        List<CalendarFile.CalendarEvent> events = assessed.assessment().commitments().stream()
                .filter(commitment -> commitment.status().isOpen())
                .map(commitment -> event(commitment, readingContext, assessed, site))
                .toList();
        return new CalendarFile(assessed.dialogue().title(), events);
    }

    /** What the clause says, or what was said of the promise. */
    private static @Nullable String text(CommitmentCard commitmentCard) {
        return commitmentCard.text() == null
                ? commitmentCard.promise().move().move().summary()
                : commitmentCard.text();
    }

    private static CalendarFile.CalendarEvent event(
            Commitment commitment, ReadingContext readingContext, AssessedDialogue assessed, String site) {
        var change = readingContext.revision().change();
        CommitmentCard commitmentCard = CommitmentCard.of(commitment, assessed);
        RecordedMove promise = commitmentCard.promise().move();
        return new CalendarFile.CalendarEvent(
                "entente:" + readingContext.revision().id() + "/" + commitment.move()
                        + (commitment.agreement() == null ? "" : "/" + commitment.by()),
                change.recordedAt(),
                change.revision() - 1,
                commitment.due(),
                commitmentCard.by().name() + ": " + commitmentCard.promised() + " due",
                commitmentCard.status().words() + " on " + Days.full(assessed.asOf()) + ". Promised by "
                        + commitmentCard.by().name() + " on " + promise.date() + "."
                        + (commitment.dated() ? "" : " " + commitmentCard.due() + ": that day is the rules’ default.")
                        + (text(commitmentCard) == null ? "" : "\n" + text(commitmentCard)),
                site + commitmentCard.promise().href());
    }
}
