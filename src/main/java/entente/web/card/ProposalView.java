package entente.web.card;

import entente.assessment.VerdictChange;
import entente.dialogue.Problem;
import entente.dialogue.Proposal;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Party;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal, and what the rules say of it to each side.
 *
 * @param href its page; null where it is on none
 * @param lead who proposes to whom, and when
 * @param warnings what deserves a second look in its terms
 * @param verdicts for the side that is asked, then for the other; none where it was not made yet
 */
public record ProposalView(
        String id,
        @Nullable String href,
        String lead,
        @Nullable String summary,
        Party from,
        Party to,
        List<String> asks,
        List<String> offers,
        List<VerdictCard> verdicts,
        List<String> warnings) {

    private static final int BRIEF = 90;

    /** Those made by the day of the assessed, the last one first. */
    public static List<ProposalView> of(AssessedDialogue assessed) {
        return assessed.dialogue().proposals().stream()
                .filter(proposal -> !proposal.date().day().isAfter(assessed.asOf()))
                .sorted((a, b) -> b.date().day().compareTo(a.date().day()))
                .map(proposal -> of(proposal, assessed))
                .toList();
    }

    public static ProposalView of(Proposal proposal, AssessedDialogue assessed) {
        Party from = assessed.party(proposal.from());
        Party to = from.isFirst() ? assessed.second() : assessed.first();
        return new ProposalView(
                proposal.id(),
                assessed.address().dialogue() == null
                        ? null
                        : assessed.address().leaf("proposals/" + proposal.id()),
                from.name() + " to " + to.name() + ", " + Days.full(proposal.date()),
                proposal.summary(),
                from,
                to,
                ProposedTerm.inWords(proposal.asks(), assessed.rules()),
                ProposedTerm.inWords(proposal.offers(), assessed.rules()),
                assessed.assessment().verdicts().stream()
                        .filter(verdict -> verdict.proposal().equals(proposal.id()))
                        .map(verdict -> VerdictCard.of(verdict, assessed))
                        .toList(),
                assessed.assessment().warnings().stream()
                        .filter(warning -> (warning.pointer() + "/")
                                .startsWith("/proposals/"
                                        + assessed.dialogue().proposals().indexOf(proposal) + "/"))
                        .map(Problem::message)
                        .toList());
    }

    /** The beginning of its summary; empty where there is none. */
    public String brief() {
        String text = summary == null ? "" : summary.split("(?<=[.!?;])\\s", 2)[0];
        int end = text.length() <= BRIEF ? text.length() : text.lastIndexOf(' ', BRIEF);
        return end == text.length() ? text : text.substring(0, Math.max(end, 0)) + "…";
    }

    /** Each verdict on a line: {@code For Minsk: yes, in steps.} */
    public List<String> inShort() {
        return verdicts.isEmpty()
                ? List.of("It was not made yet on this day.")
                : verdicts.stream().map(VerdictCard::inShort).toList();
    }

    /** {@code Is the proposal of Washington (5 December 2025) worth making for Minsk? “Yes” becomes “No”.} */
    public static String words(VerdictChange change, AssessedDialogue assessed) {
        Proposal proposal = assessed.dialogue().proposal(change.proposal()).orElseThrow();
        return "Is the proposal of " + assessed.party(proposal.from()).name() + " ("
                + Days.full(proposal.date()) + ") worth making for "
                + assessed.party(change.side()).name() + "? “" + VerdictCard.answer(change.before()) + "” becomes “"
                + VerdictCard.answer(change.after()) + "”.";
    }

    /** What is worth knowing of its terms. */
    public List<String> notes() {
        return verdicts.stream()
                .limit(1)
                .flatMap(verdict -> Stream.concat(verdict.gives().stream(), verdict.gets().stream()))
                .flatMap(term -> term.notes().stream())
                .distinct()
                .toList();
    }
}
