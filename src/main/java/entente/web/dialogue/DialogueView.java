package entente.web.dialogue;

import entente.assessment.AgreementKept.Part;
import entente.dialogue.Problem;
import entente.docket.Commitment;
import entente.docket.Concession;
import entente.web.card.AgreementCard;
import entente.web.card.CommitmentCard;
import entente.web.card.Exchange;
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
import entente.web.view.PinnedNote;
import entente.web.view.RecordedMove;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue's page. Of long lists it has the last part, and the ledgers have all.
 *
 * @param dialogue the address of the page as the dialogue opens
 * @param readiness in the order of the headlines
 * @param whyMessage what was wrong with the choice of move or day, if anything
 * @param pledges what was promised by no agreement, what is open first
 * @param sources what the part of the record rests on that is shown
 */
record DialogueView(
        String title,
        String dialogue,
        @Nullable String about,
        Party first,
        Party second,
        @Nullable String openedOn,
        int moveCount,
        String rulebook,
        AsOf asOf,
        AtGlance glance,
        List<Readiness> readiness,
        Chart chart,
        WhyPanel why,
        @Nullable String whyMessage,
        List<ProposalView> proposals,
        Excerpt<Exchange> exchanges,
        Excerpt<AgreementCard> agreements,
        Excerpt<CommitmentCard> pledges,
        List<BalanceRow> accounts,
        List<SideInterests> agendas,
        List<BackgroundRow> background,
        Tally tally,
        Excerpt<MoveEntry> record,
        List<Citation> sources,
        List<String> warnings) {

    private static final int MOST = 12;
    private static final int MOST_PROPOSALS = 6;
    private static final int MOST_AGREEMENTS = 4;

    /** @param of how many there are of which {@code shown} are some */
    record Excerpt<T>(List<T> shown, int of) {

        public boolean isWhole() {
            return shown.size() == of;
        }
    }

    static DialogueView of(AssessedDialogue assessed, AsOf asOf, Selection selection, List<PinnedNote> notes) {
        var dialogue = assessed.dialogue();
        var assessment = assessed.assessment();
        RecordedMove chosen = selection.move();
        LocalDate day = selection.day();
        List<ProposalView> proposals = ProposalView.of(assessed);
        List<RecordedMove> moves = last(assessed.moves());
        List<Concession> concessions = last(assessment.concessions());
        return new DialogueView(
                dialogue.title(),
                assessed.address().plain(),
                dialogue.about(),
                assessed.first(),
                assessed.second(),
                dialogue.openedOn() == null ? null : Days.full(dialogue.openedOn()),
                assessed.moves().size(),
                assessment.rulebook().version(),
                asOf,
                AtGlance.of(assessed, proposals),
                Readiness.of(assessed),
                Chart.of(assessed, day, chosen).with(notes, assessed),
                chosen == null ? WhyPanel.ofDay(day, assessed) : WhyPanel.ofMove(chosen, assessed),
                selection.message(),
                proposals.stream().limit(MOST_PROPOSALS).toList(),
                new Excerpt<>(
                        concessions.stream()
                                .map(concession -> Exchange.of(concession, assessed))
                                .toList(),
                        assessment.concessions().size()),
                agreements(assessed),
                pledges(assessed),
                assessment.balance().stream()
                        .map(balance -> BalanceRow.of(balance, assessed))
                        .toList(),
                List.of(SideInterests.of(assessed.first(), assessed), SideInterests.of(assessed.second(), assessed)),
                BackgroundRow.of(dialogue, assessed.asOf()),
                Tally.of(assessed),
                new Excerpt<>(
                        moves.stream().map(move -> MoveEntry.of(move, assessed)).toList(),
                        assessed.moves().size()),
                Citation.of(moves.stream(), dialogue).stream()
                        .map(citation -> new Citation(citation.title(), citation.url(), citation.details(), ""))
                        .toList(),
                assessment.warnings().stream().limit(MOST).map(Problem::message).toList());
    }

    private static <T> List<T> last(List<T> all) {
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    private static Excerpt<AgreementCard> agreements(AssessedDialogue assessed) {
        List<AgreementCard> all = AgreementCard.of(assessed);
        return new Excerpt<>(all.subList(Math.max(0, all.size() - MOST_AGREEMENTS), all.size()), all.size());
    }

    private static Excerpt<CommitmentCard> pledges(AssessedDialogue assessed) {
        List<Commitment> all = assessed.assessment().commitments().stream()
                .filter(commitment -> commitment.agreement() == null)
                .toList();
        List<CommitmentCard> shown = all.stream()
                .sorted(Comparator.comparing((Commitment commitment) -> !isUnsettled(commitment))
                        .thenComparing(Commitment::due, Comparator.reverseOrder()))
                .limit(MOST)
                .map(commitment -> CommitmentCard.of(commitment, assessed))
                .toList();
        return new Excerpt<>(shown, all.size());
    }

    private static boolean isUnsettled(Commitment commitment) {
        Part part = Part.of(commitment);
        return part == Part.DUE || part == Part.WAITING || part == Part.OVERDUE;
    }

    /** {@code 14 of 17 answered, 2 left unanswered} */
    public String exchangesGist() {
        return exchanges.of() == 0 ? "No concession has been made yet" : tally.exchanges();
    }

    public String pledgesGist() {
        return pledges.of() + agreements.of() == 0 ? "Nothing has been promised yet" : tally.pledges();
    }

    public String agendasGist() {
        long lines = agendas.stream().mapToLong(side -> side.redLines().size()).sum();
        long touched = agendas.stream()
                .flatMap(side -> side.redLines().stream())
                .filter(line -> !line.touchedBy().isEmpty())
                .count();
        return lines == 0
                ? "No red line on record"
                : Figures.count(lines, "red line", "red lines") + ", " + (touched == 0 ? "none" : touched) + " touched";
    }

    public String recordGist() {
        return record.isWhole() ? moves() : "The last " + record.shown().size() + " of " + moves();
    }

    public String moves() {
        return moveCount == 0 ? "No move yet" : Figures.count(moveCount, "move", "moves");
    }
}
