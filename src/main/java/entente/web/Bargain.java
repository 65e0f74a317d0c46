package entente.web;

import entente.assessment.Rules;
import entente.dialogue.Extent;
import entente.dialogue.Problem;
import entente.dialogue.Proposal;
import entente.dialogue.Term;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal, and what the assessment says of it.
 *
 * @param lead who asked whom, and when
 */
record Bargain(String lead, @Nullable String summary, List<String> asks, List<String> offers, String verdict) {

    /** Those made by the day of the dossier. */
    static List<Bargain> of(Dossier dossier) {
        List<Proposal> proposals = dossier.dialogue().proposals();
        return IntStream.range(0, proposals.size())
                .filter(i -> !proposals.get(i).date().day().isAfter(dossier.asOf()))
                .mapToObj(i -> of(proposals.get(i), "/proposals/" + i, dossier))
                .toList();
    }

    private static Bargain of(Proposal proposal, String place, Dossier dossier) {
        Party from = dossier.party(proposal.from());
        Party to = from.isFirst() ? dossier.second() : dossier.first();
        return new Bargain(
                from.name() + " to " + to.name() + ", " + Days.full(proposal.date()),
                proposal.summary(),
                terms(proposal.asks(), dossier.rules()),
                terms(proposal.offers(), dossier.rules()),
                dossier.assessment().warnings().stream()
                        .filter(warning -> warning.pointer().equals(place))
                        .map(Problem::message)
                        .findFirst()
                        .orElse("There is no verdict on this one."));
    }

    private static List<String> terms(List<Term> terms, Rules rules) {
        return terms.stream().map(term -> words(term, rules)).toList();
    }

    private static String words(Term term, Rules rules) {
        StringBuilder words = new StringBuilder(rules.kind(term.kind()).noun());
        if (term.subject() != null) {
            words.append(" (").append(term.subject()).append(')');
        }
        if (term.extent() != Extent.FULL) {
            words.append(", ").append(RecordedMove.extent(term.extent()));
        }
        if (term.scale() != 1) {
            words.append(", count ").append(Figures.plain(term.scale()));
        }
        return term.summary() == null
                ? words.toString()
                : words.append(": ").append(term.summary()).toString();
    }
}
