package entente.assessment;

import entente.dialogue.Dialogue;
import entente.dialogue.Mode;
import entente.dialogue.Proposal;
import entente.dialogue.RedLine;
import entente.dialogue.Term;
import entente.docket.Occasion;
import entente.docket.Occasion.TermWeighed;
import entente.docket.RuleSession;
import entente.docket.Ruling;
import entente.docket.Says;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Weighs the terms of proposals, in points of the tariff.
 *
 * <p>A term counts by its extent, and one of mere words by the share that the rulebook gives to words: until they are
 * delivered they bring little. What it costs to say them counts in full. An issue counts for each side as often as it is
 * stated to care for it.
 */
public final class TermWeigher {

    private final Dialogue dialogue;
    private final Rules rules;
    private final RuleSession session;
    private final Occasion.Naming naming;
    private final Stances stances;

    public TermWeigher(Dialogue dialogue, Rules rules, RuleSession session, Occasion.Naming naming, Stances stances) {
        this.dialogue = dialogue;
        this.rules = rules;
        this.session = session;
        this.naming = naming;
        this.stances = stances;
    }

    /** Those that the side {@code by} would carry out, in the order of the proposal. */
    public List<WeighedTerm> of(Proposal proposal, String by) {
        return (proposal.from().equals(by) ? proposal.offers() : proposal.asks())
                .stream().map(term -> weigh(proposal, term, by)).toList();
    }

    private WeighedTerm weigh(Proposal proposal, Term term, String by) {
        var kind = rules.kind(term.kind());
        double extent = Objects.requireNonNull(rules.terms().extents().get(term.extent()));
        String issue = Assessor.issue(term, rules);
        String other = dialogue.other(by).id();
        double cost =
                rules.cost(term.kind(), term.scale()) * extent * stances.of(by).cares(issue);
        double worth = rules.value(term.kind(), term.scale())
                * extent
                * stances.of(other).cares(issue)
                * (kind.mode() == Mode.WORD ? rules.terms().stakes().wordShare() : 1);
        Optional<RedLine> line = lineOf(term, by);
        TermWeighed fact = new TermWeighed(
                proposal.id(),
                by,
                other,
                term.kind(),
                kind.mode().word(),
                kind.tone().word(),
                rules.terms().level(term.extent()),
                term.scale(),
                cost,
                kind.isCooperative() ? worth : -worth,
                line.isPresent());
        Optional<Ruling> lasting = session.judge(fact).stream()
                .filter(ruling -> ruling.says() == Says.LASTING)
                .findFirst();
        return new WeighedTerm(
                term,
                by,
                fact.cost(),
                fact.value(),
                lasting.map(ruling -> rules.because(ruling.rule(), fact.words(naming)))
                        .orElse(null),
                lasting.map(Ruling::rule).orElse(null),
                line.map(RedLine::id).orElse(null));
    }

    /** What the side that would carry the term out does not trade; of a hostile term, what the other does not. */
    private Optional<RedLine> lineOf(Term term, String by) {
        var kind = rules.kind(term.kind());
        String issue = Assessor.issue(term, rules);
        String owner = kind.isCooperative() ? by : dialogue.other(by).id();
        return dialogue.redLines().stream()
                .filter(line -> line.side().equals(owner) && line.issue().equals(issue))
                .findFirst();
    }
}
