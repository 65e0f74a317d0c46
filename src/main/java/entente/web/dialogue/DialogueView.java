package entente.web.dialogue;

import entente.dialogue.Problem;
import entente.web.card.AgreementCard;
import entente.web.card.CommitmentCard;
import entente.web.card.Exchange;
import entente.web.card.Headline;
import entente.web.card.MoveEntry;
import entente.web.card.ProposalView;
import entente.web.card.Readiness;
import entente.web.card.SideInterests;
import entente.web.chart.Chart;
import entente.web.view.AsOf;
import entente.web.view.AssessedDialogue;
import entente.web.view.Citation;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.Party;
import entente.web.view.RecordedMove;
import entente.web.whatif.WhatIfStart;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue's page.
 *
 * @param readiness in the order of the headlines
 * @param whyMessage what was wrong with the choice of move or day, if anything
 * @param pledges what was promised by no agreement
 * @param sources what the record rests on
 */
record DialogueView(
        String title,
        @Nullable String about,
        Party first,
        Party second,
        @Nullable String openedOn,
        int moveCount,
        String rulebook,
        AsOf asOf,
        List<Headline> headlines,
        List<Readiness> readiness,
        Chart chart,
        WhyPanel why,
        @Nullable String whyMessage,
        WhatIfStart whatIf,
        List<ProposalView> proposals,
        List<Exchange> exchanges,
        List<AgreementCard> agreements,
        List<CommitmentCard> pledges,
        List<BalanceRow> accounts,
        List<SideInterests> agendas,
        List<BackgroundRow> background,
        List<MoveEntry> record,
        List<Citation> sources,
        List<String> warnings) {

    static DialogueView of(AssessedDialogue assessed, AsOf asOf, Selection selection) {
        var dialogue = assessed.dialogue();
        var assessment = assessed.assessment();
        List<RecordedMove> moves = assessed.moves();
        RecordedMove chosen = selection.move();
        LocalDate day = selection.day();
        return new DialogueView(
                dialogue.title(),
                dialogue.about(),
                assessed.first(),
                assessed.second(),
                dialogue.openedOn() == null ? null : Days.full(dialogue.openedOn()),
                moves.size(),
                assessment.rulebook().version(),
                asOf,
                Headline.of(assessed),
                Readiness.of(assessed),
                Chart.of(assessed, day, chosen),
                chosen == null ? WhyPanel.ofDay(day, assessed) : WhyPanel.ofMove(chosen, assessed),
                selection.message(),
                WhatIfStart.of(assessed),
                ProposalView.of(assessed),
                assessment.concessions().stream()
                        .map(concession -> Exchange.of(concession, assessed))
                        .toList(),
                AgreementCard.of(assessed),
                assessment.commitments().stream()
                        .filter(commitment -> commitment.agreement() == null)
                        .map(commitment -> CommitmentCard.of(commitment, assessed))
                        .toList(),
                assessment.balance().stream()
                        .map(balance -> BalanceRow.of(balance, assessed))
                        .toList(),
                List.of(SideInterests.of(assessed.first(), assessed), SideInterests.of(assessed.second(), assessed)),
                dialogue.background().stream()
                        .filter(background -> background.date() == null
                                || Days.start(background.date())
                                        .map(start -> !start.isAfter(assessed.asOf()))
                                        .orElse(true))
                        .map(BackgroundRow::of)
                        .toList(),
                moves.stream().map(move -> MoveEntry.of(move, assessed)).toList(),
                Citation.of(moves.stream(), dialogue).stream()
                        .map(citation -> new Citation(citation.title(), citation.url(), citation.details(), ""))
                        .toList(),
                assessment.warnings().stream().map(Problem::message).toList());
    }

    public String moves() {
        return moveCount == 0 ? "No move yet" : Figures.count(moveCount, "move", "moves");
    }
}
