package entente.web.proposal;

import entente.assessment.search.TurningEvents;
import entente.assessment.search.VerdictLapse;
import entente.web.card.VerdictCard;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.Party;
import entente.web.whatif.SupposedMove;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The single events that would turn a verdict.
 *
 * @param events none where no single one would
 * @param waiting what comes of doing nothing; null where that changes nothing soon
 */
record TurningView(
        Party party, List<TurningEventRow> events, @Nullable String waiting) {

    /** One of them, {@code words} with what would come of it. */
    record TurningEventRow(String words, String then, String href) {}

    static TurningView of(
            String side, TurningEvents turningEvents, Optional<VerdictLapse> waiting, AssessedDialogue assessed) {
        return new TurningView(
                assessed.party(side),
                Stream.of(turningEvents.better(), turningEvents.own(), turningEvents.worse())
                        .flatMap(Optional::stream)
                        .map(event -> event(event, assessed))
                        .toList(),
                waiting.map(idle -> "If nothing happens, it becomes “" + VerdictCard.named(idle.to()) + "” on "
                                + Days.full(idle.day()) + ", with a trust of " + Figures.tenths(idle.trust()) + ".")
                        .orElse(null));
    }

    private static TurningEventRow event(TurningEvents.TurningEvent event, AssessedDialogue assessed) {
        SupposedMove move = SupposedMove.of(event.move(), assessed);
        return new TurningEventRow(
                move.asCondition(),
                "it becomes “" + VerdictCard.named(event.to()) + "”, with a trust of " + Figures.tenths(event.trust())
                        + ".",
                move.href());
    }
}
