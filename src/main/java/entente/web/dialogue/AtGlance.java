package entente.web.dialogue;

import entente.trust.TrustCurve;
import entente.web.card.Headline;
import entente.web.card.ProposalView;
import entente.web.chart.TurnLine;
import entente.web.view.AssessedDialogue;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an analyst asks first of a dialogue, answered: can each be trusted, what moved that most, what is open, and which
 * concession is worth making. What comes next is in {@link OutlookView}.
 *
 * @param proposals the last ones, {@code moreProposals} how many others there are
 */
record AtGlance(List<TrustGlance> trust, OpenNow open, List<ProposalView> proposals, int moreProposals) {

    private static final int MOST_PROPOSALS = 2;

    /** Trust in one direction. */
    record TrustGlance(Headline headline, List<TurnLine> turns) {}

    /** @param proposals all of them, the last one first */
    static AtGlance of(AssessedDialogue assessed, List<ProposalView> proposals) {
        List<Headline> headlines = Headline.of(assessed);
        List<TrustCurve> curves = assessed.assessment().trust();
        return new AtGlance(
                IntStream.range(0, curves.size())
                        .mapToObj(i -> new TrustGlance(headlines.get(i), TurnLine.of(curves.get(i), assessed)))
                        .toList(),
                OpenNow.of(assessed),
                proposals.stream().limit(MOST_PROPOSALS).toList(),
                Math.max(0, proposals.size() - MOST_PROPOSALS));
    }
}
