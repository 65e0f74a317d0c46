package entente.web.dialogue;

import entente.dialogue.InvalidDialogue;
import entente.dialogue.StoredDialogue;
import entente.docket.Commitment;
import entente.docket.Concession;
import entente.trust.TrustCurve;
import entente.web.card.Headline;
import entente.web.chart.Axis;
import entente.web.chart.Chart;
import entente.web.chart.TrustLine;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.Party;
import entente.web.view.RecordedMove;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue in the list.
 *
 * @param box the part of the drawing that the lines need, as an SVG view box
 * @param open what is open, in words
 * @param refusal why the rules cannot weigh it; null where they can
 */
record DialogueCard(
        String title,
        String href,
        Party first,
        Party second,
        String asOf,
        List<Headline> headlines,
        List<TrustLine> lines,
        String box,
        List<String> open,
        @Nullable RecordedMove lastMove,
        @Nullable String refusal) {

    private static final double EVEN = 50;
    private static final double MARGIN = 3;

    static DialogueCard of(AssessedDialogue assessed) {
        Axis axis = Chart.axis(assessed);
        List<RecordedMove> moves = assessed.moves();
        return new DialogueCard(
                assessed.dialogue().title(),
                assessed.address().page(),
                assessed.first(),
                assessed.second(),
                Days.full(assessed.asOf()),
                Headline.of(assessed),
                assessed.assessment().trust().stream()
                        .map(curve -> TrustLine.of(curve, axis, assessed, assessed.asOf()))
                        .toList(),
                box(assessed),
                open(assessed),
                moves.isEmpty() ? null : moves.get(moves.size() - 1),
                null);
    }

    static DialogueCard refused(StoredDialogue storedDialogue, InvalidDialogue problem) {
        var dialogue = storedDialogue.dialogue();
        Address address = new Address(storedDialogue.id(), null);
        return new DialogueCard(
                dialogue.title(),
                address.page(),
                Party.of(dialogue, dialogue.sides().get(0).id()),
                Party.of(dialogue, dialogue.sides().get(1).id()),
                "",
                List.of(),
                List.of(),
                "",
                List.of(),
                null,
                problem.problems().get(0).message());
    }

    /** From the lowest score to the highest, with 50 between them for comparison. */
    private static String box(AssessedDialogue assessed) {
        double lowest = EVEN;
        double highest = EVEN;
        for (TrustCurve curve : assessed.assessment().trust()) {
            lowest = Math.min(lowest, curve.before().score());
            highest = Math.max(highest, curve.before().score());
            for (TrustCurve.Point point : curve.points()) {
                lowest = Math.min(lowest, point.opinion().score());
                highest = Math.max(highest, point.opinion().score());
            }
        }
        return "0 " + Figures.coordinate(100 - highest - MARGIN) + " " + TrustLine.WIDTH + " "
                + Figures.coordinate(highest - lowest + 2 * MARGIN);
    }

    private static List<String> open(AssessedDialogue assessed) {
        var assessment = assessed.assessment();
        return java.util.stream.Stream.of(
                        words(
                                assessment.commitments().stream()
                                        .filter(each -> each.status() == Commitment.CommitmentStatus.OPEN)
                                        .count(),
                                "open commitment",
                                "open commitments"),
                        words(
                                assessment.commitments().stream()
                                        .filter(each -> each.status() == Commitment.CommitmentStatus.OVERDUE)
                                        .count(),
                                "overdue commitment",
                                "overdue commitments"),
                        words(
                                assessment.concessions().stream()
                                        .filter(each -> each.status() == Concession.ConcessionStatus.AWAITING)
                                        .count(),
                                "concession awaiting an answer",
                                "concessions awaiting an answer"),
                        words(
                                assessment.concessions().stream()
                                        .filter(each -> each.status() == Concession.ConcessionStatus.UNANSWERED)
                                        .count(),
                                "concession left unanswered",
                                "concessions left unanswered"))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String words(long count, String one, String many) {
        return count == 0 ? "" : Figures.count(count, one, many);
    }
}
