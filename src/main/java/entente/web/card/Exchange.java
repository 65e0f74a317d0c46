package entente.web.card;

import entente.docket.Concession;
import entente.web.view.AssessedDialogue;
import entente.web.view.Figures;
import entente.web.view.Party;
import entente.web.view.RecordedMove;
import entente.web.view.StatusBadge;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A concession and what the other side returned for it.
 *
 * @param worth what it is worth to the receiver, in points
 * @param time how long the answer took, or has been awaited
 */
public record Exchange(
        LinkedMove given,
        Party giver,
        Party receiver,
        List<LinkedMove> answers,
        int more,
        String worth,
        String time,
        StatusBadge status) {

    /** A move with the address of its explanation. */
    public record LinkedMove(RecordedMove move, String href) {

        static LinkedMove of(String id, AssessedDialogue assessed) {
            return new LinkedMove(assessed.move(id), assessed.address().move(id));
        }
    }

    public static Exchange of(Concession concession, AssessedDialogue assessed) {
        LinkedMove given = LinkedMove.of(concession.move(), assessed);
        List<LinkedMove> answers = concession.answeredBy().stream()
                .map(id -> LinkedMove.of(id, assessed))
                .toList();
        Party giver = assessed.party(concession.giver());
        return new Exchange(
                given,
                giver,
                assessed.party(assessed.dialogue().other(giver.id()).id()),
                answers,
                concession.answeredByMore(),
                Figures.tenths(concession.value()),
                time(given, answers, assessed),
                StatusBadge.of(concession));
    }

    private static String time(LinkedMove given, List<LinkedMove> answers, AssessedDialogue assessed) {
        var day = given.move().move().day();
        if (answers.isEmpty()) {
            return Figures.days(ChronoUnit.DAYS.between(day, assessed.asOf())) + " so far";
        }
        long first = answers.stream()
                .mapToLong(answer -> Math.max(
                        0, ChronoUnit.DAYS.between(day, answer.move().move().day())))
                .min()
                .orElse(0);
        return first == 0 ? "same day" : Figures.days(first);
    }
}
