package entente.web.report;

import entente.docket.Commitment;
import entente.web.card.CommitmentCard;
import entente.web.dialogue.ReadingContext;
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
    static CalendarFile of(ReadingContext reading, String site) {
        AssessedDialogue dossier = reading.dossier(reading.address());
        List<CalendarFile.CalendarEvent> events = dossier.assessment().commitments().stream()
                .filter(commitment -> commitment.status().isOpen())
                .flatMap(commitment -> event(commitment, commitment.due(), reading, dossier, site))
                .toList();
        return new CalendarFile(dossier.dialogue().title(), events);
    }

    private static Stream<CalendarFile.CalendarEvent> event(
            Commitment commitment,
            @Nullable LocalDate due,
            ReadingContext reading,
            AssessedDialogue dossier,
            String site) {
        if (due == null) {
            return Stream.empty();
        }
        var change = reading.revision().change();
        CommitmentCard pledge = CommitmentCard.of(commitment, dossier);
        RecordedMove promise = pledge.promise().move();
        return Stream.of(new CalendarFile.CalendarEvent(
                "entente:" + reading.revision().id() + "/" + commitment.move(),
                change.recordedAt(),
                change.revision() - 1,
                due,
                promise.actor().name() + ": " + pledge.promised() + " due",
                pledge.status().words() + " on " + Days.full(dossier.asOf()) + ". Promised by "
                        + promise.actor().name() + " on " + promise.date() + "."
                        + (promise.move().summary() == null
                                ? ""
                                : "\n" + promise.move().summary()),
                site + pledge.promise().href()));
    }
}
