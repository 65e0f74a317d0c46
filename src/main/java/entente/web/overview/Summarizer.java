package entente.web.overview;

import entente.assessment.Rules;
import entente.assessment.StatusCounts;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Revision;
import entente.docket.Commitment;
import entente.docket.Commitment.CommitmentStatus;
import entente.docket.Concession.ConcessionStatus;
import entente.summary.DialogueBrief;
import entente.summary.DialogueBrief.OpenCounts;
import entente.summary.DialogueBrief.TrustInBrief;
import entente.summary.WeighedDialogue;
import entente.summary.WeighedDialogue.DueCommitment;
import entente.trust.Opinion;
import entente.trust.TrustCurve;
import entente.web.card.CommitmentCard;
import entente.web.card.Headline.TrustAnswer;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.RecordedMove;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Weighs a dialogue and tells what lists need of it. */
final class Summarizer {

    /** A course has so many days. */
    private static final int DAYS = 60;

    private static final int MOST_DUE = 200;

    private Summarizer() {}

    /** As its page opens on {@code today}. */
    static WeighedDialogue weigh(Revision revision, Rules rules, LocalDate today) {
        Dialogue dialogue = revision.dialogue();
        LocalDate day = dialogue.openingDay(today);
        LocalDate until = until(dialogue, day, today);
        try {
            AssessedDialogue assessed = AssessedDialogue.read(revision.kept(), rules, day, Address.HERE);
            return new WeighedDialogue(revision.number(), rules.checksum(), until, summary(assessed), due(assessed));
        } catch (InvalidDialogue unweighable) {
            DialogueBrief refused = summary(
                    dialogue,
                    day,
                    List.of(),
                    OpenCounts.NONE,
                    null,
                    unweighable.problems().get(0).message());
            return new WeighedDialogue(revision.number(), rules.checksum(), until, refused, List.of());
        }
    }

    /** One that is read today is read otherwise tomorrow, and so is one in which something has yet to happen. */
    private static @Nullable LocalDate until(Dialogue dialogue, LocalDate day, LocalDate today) {
        if (dialogue.asOf() != null) {
            return null;
        }
        boolean toCome = dialogue.lastDay(LocalDate.MAX)
                .filter(last -> last.isAfter(today))
                .isPresent();
        return toCome || !day.isBefore(today) ? today : null;
    }

    static DialogueBrief summary(AssessedDialogue assessed) {
        List<RecordedMove> moves = assessed.moves();
        return summary(
                assessed.dialogue(),
                assessed.asOf(),
                assessed.assessment().trust().stream()
                        .map(curve -> brief(curve, assessed))
                        .toList(),
                open(StatusCounts.of(assessed.assessment())),
                moves.isEmpty() ? null : moves.get(moves.size() - 1),
                null);
    }

    private static DialogueBrief summary(
            Dialogue dialogue,
            LocalDate day,
            List<TrustInBrief> trust,
            OpenCounts open,
            @Nullable RecordedMove last,
            @Nullable String refusal) {
        return new DialogueBrief(
                dialogue.title(),
                dialogue.sides().stream()
                        .flatMap(side -> Stream.of(side.name(), side.fullName()))
                        .distinct()
                        .toList(),
                day,
                last == null ? null : last.move().day(),
                last == null ? "" : last.sentence(),
                dialogue.moves().size(),
                trust,
                open,
                refusal);
    }

    private static TrustInBrief brief(TrustCurve curve, AssessedDialogue assessed) {
        Opinion last = curve.last();
        return new TrustInBrief(
                assessed.party(curve.observer()).name(),
                assessed.party(curve.subject()).name(),
                TrustAnswer.of(last).words(),
                last.score(),
                last.low(),
                last.high(),
                course(curve, assessed));
    }

    private static List<Double> course(TrustCurve curve, AssessedDialogue assessed) {
        LocalDate end = assessed.asOf();
        LocalDate first = assessed.moves().isEmpty()
                ? end
                : assessed.moves().get(0).move().day();
        long span = Math.max(0, ChronoUnit.DAYS.between(first, end));
        return IntStream.range(0, DAYS)
                .mapToObj(i -> first.plusDays(span * i / (DAYS - 1)))
                .map(day -> Math.round(10 * curve.opinionOn(day).score()) / 10.0)
                .toList();
    }

    private static OpenCounts open(StatusCounts counts) {
        return new OpenCounts(
                counts.of(CommitmentStatus.OPEN) + counts.of(CommitmentStatus.WAITING),
                counts.of(CommitmentStatus.OVERDUE),
                counts.of(ConcessionStatus.AWAITING),
                counts.of(ConcessionStatus.UNANSWERED));
    }

    private static List<DueCommitment> due(AssessedDialogue assessed) {
        return assessed.assessment().commitments().stream()
                .filter(commitment -> commitment.status().isOpen())
                .sorted(Comparator.comparing(Commitment::due))
                .limit(MOST_DUE)
                .map(commitment -> due(commitment, CommitmentCard.of(commitment, assessed)))
                .toList();
    }

    private static DueCommitment due(Commitment commitment, CommitmentCard card) {
        return new DueCommitment(
                commitment.due(), commitment.dated(), card.by().name(), card.promised(), commitment.source());
    }
}
