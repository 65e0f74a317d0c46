package entente.web.report;

import entente.dialogue.Change;
import entente.dialogue.Problem;
import entente.dialogue.Proposal;
import entente.docket.Commitment;
import entente.docket.Concession;
import entente.web.card.AgreementCard;
import entente.web.card.CommitmentCard;
import entente.web.card.Exchange;
import entente.web.card.Headline;
import entente.web.card.MoveEntry;
import entente.web.card.ProposalView;
import entente.web.card.Readiness;
import entente.web.card.SideInterests;
import entente.web.chart.Chart;
import entente.web.history.ReadingContext;
import entente.web.proposal.PlanView;
import entente.web.view.Address;
import entente.web.view.AsOf;
import entente.web.view.AssessedDialogue;
import entente.web.view.Party;
import entente.web.view.PinnedNote;
import entente.web.whatif.NextMovePages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue as a report, on a page or on paper.
 *
 * @param readiness and {@code ledgers} in the order of the headlines; so {@code readinessLedgers}
 * @param anythingDue whether a commitment is open, by an agreement or beside one
 * @param pledges what is promised by no agreement and not yet delivered, the first due first
 * @param exchanges the concessions that are not answered in full
 * @param record its moves, with their sources by number
 */
record ReportView(
        String title,
        @Nullable String about,
        Party first,
        Party second,
        AsOf asOf,
        List<Headline> headlines,
        List<Readiness> readiness,
        Chart chart,
        List<ScoreBreakdown> ledgers,
        List<ScoreBreakdown> readinessLedgers,
        boolean anythingDue,
        List<ReportedAgreement> agreements,
        List<CommitmentCard> pledges,
        List<Exchange> exchanges,
        List<SideInterests> agendas,
        List<ReportedProposal> proposals,
        List<NextMovePages.SideMoves> nextMoves,
        List<PinnedNote> notes,
        List<MoveEntry> record,
        Bibliography sources,
        List<String> warnings,
        ReportProvenance made) {

    /** In a longer dialogue the next moves have their page alone, since they take long. */
    private static final int MOST_FOR_NEXT_MOVES = 1_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    /** By which rules, from which record, and when. */
    record ReportProvenance(String rulebook, String checksum, String revision, String printed) {}

    /** An agreement and all its clauses, what is due first coming first. */
    record ReportedAgreement(AgreementCard card, List<CommitmentCard> clauses) {

        static List<ReportedAgreement> of(AssessedDialogue assessed) {
            Map<String, List<Commitment>> byAgreement = assessed.assessment().commitments().stream()
                    .filter(commitment -> commitment.agreement() != null)
                    .sorted(Comparator.comparing(Commitment::due).thenComparing(Commitment::move))
                    .collect(Collectors.groupingBy(Commitment::source));
            return AgreementCard.of(assessed).stream()
                    .map(card -> new ReportedAgreement(
                            card,
                            byAgreement.getOrDefault(card.agreement().move().id(), List.of()).stream()
                                    .map(commitment -> CommitmentCard.of(commitment, assessed))
                                    .toList()))
                    .toList();
        }
    }

    /**
     * A proposal and how it can be carried out.
     *
     * @param plan null where no order was found in time
     */
    record ReportedProposal(ProposalView proposal, @Nullable PlanView plan) {}

    /** @param plans finds the order of a proposal, where it does so in time */
    static ReportView of(
            ReadingContext readingContext,
            List<PinnedNote> notes,
            Instant now,
            BiFunction<Proposal, AssessedDialogue, Optional<PlanView>> plans) {
        AssessedDialogue assessed = readingContext.assessed(Address.HERE);
        var dialogue = assessed.dialogue();
        var assessment = assessed.assessment();
        return new ReportView(
                dialogue.title(),
                dialogue.about(),
                assessed.first(),
                assessed.second(),
                readingContext.asOf(),
                Headline.of(assessed),
                Readiness.of(assessed),
                Chart.of(assessed).with(notes, assessed),
                assessment.trust().stream()
                        .map(curve -> ScoreBreakdown.ofTrust(curve, assessed))
                        .toList(),
                assessment.readiness().stream()
                        .map(curve -> ScoreBreakdown.ofReadiness(curve, assessed))
                        .toList(),
                assessment.hasOpenCommitments(),
                ReportedAgreement.of(assessed),
                assessment.commitments().stream()
                        .filter(commitment -> commitment.agreement() == null
                                && commitment.status().isOpen())
                        .sorted(Comparator.comparing(Commitment::due))
                        .map(commitment -> CommitmentCard.of(commitment, assessed))
                        .toList(),
                assessment.concessions().stream()
                        .filter(concession -> concession.status() != Concession.ConcessionStatus.ANSWERED)
                        .map(concession -> Exchange.of(concession, assessed))
                        .toList(),
                List.of(SideInterests.of(assessed.first(), assessed), SideInterests.of(assessed.second(), assessed)),
                ProposalView.of(assessed).stream()
                        .map(view -> new ReportedProposal(
                                view,
                                assessed.dialogue()
                                        .proposal(view.id())
                                        .flatMap(proposal -> plans.apply(proposal, assessed))
                                        .orElse(null)))
                        .toList(),
                assessed.moves().size() > MOST_FOR_NEXT_MOVES ? List.of() : NextMovePages.of(assessed),
                notes,
                assessed.moves().stream()
                        .map(move -> MoveEntry.of(move, assessed))
                        .toList(),
                Bibliography.of(assessed),
                assessment.warnings().stream()
                        .filter(warning -> !warning.pointer().startsWith("/proposals/"))
                        .map(Problem::message)
                        .toList(),
                new ReportProvenance(
                        assessment.rulebook().version(),
                        assessment.rulebook().checksum(),
                        words(readingContext.revision().change()),
                        TIME.format(now)));
    }

    private static String words(Change change) {
        return "change " + change.revision() + ", recorded by " + change.author() + " on "
                + TIME.format(change.recordedAt());
    }

    /** Which concessions asked are worth making, a sentence for each side of the last proposal. */
    public List<String> proposalsInShort() {
        return proposals.isEmpty()
                ? List.of("No proposal is on record, so there is none to judge.")
                : proposals.get(0).proposal().inShort();
    }

    public String lede() {
        return first.fullName() + " and " + second.fullName() + ", as known on " + asOf.date() + ".";
    }
}
