package entente.web;

import entente.assessment.Turning;
import java.util.List;
import java.util.stream.Stream;

/**
 * The single events that would turn a verdict.
 *
 * @param events none where no single one would
 */
record TurningView(Party party, List<Event> events) {

    /** One of them, {@code words} with what would come of it. */
    record Event(String words, String then, String href, boolean better) {}

    static TurningView of(String side, Turning turning, Dossier dossier) {
        return new TurningView(
                dossier.party(side),
                Stream.concat(
                                turning.better().map(event -> event(event, true, dossier)).stream(),
                                turning.worse().map(event -> event(event, false, dossier)).stream())
                        .toList());
    }

    private static Event event(Turning.Event event, boolean better, Dossier dossier) {
        SupposedMove move = SupposedMove.of(event.move(), dossier);
        return new Event(
                move.asCondition(),
                "it becomes “" + VerdictCard.named(event.to()) + "”, with a trust of " + Figures.tenths(event.trust())
                        + ".",
                move.href(),
                better);
    }
}
