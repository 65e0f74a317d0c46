package entente.assessment.plan;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.Stances;
import entente.assessment.TermWeigher;
import entente.assessment.WeighedTerm;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Move;
import entente.dialogue.Proposal;
import entente.dialogue.Side;
import entente.docket.RuleSession;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A proposal that both sides may carry out, to be laid out in steps.
 *
 * @param dialogue the record so far, without its proposals
 * @param from the steps come after this day; what is recorded of later days counts too
 * @param terms those that can be planned; their order does not depend on who proposes
 * @param vetoed the terms on a red line, which are never planned
 * @param stances what the sides want
 */
public record Bargain(
        Dialogue dialogue,
        Rules rules,
        LocalDate from,
        Pace pace,
        List<WeighedTerm> terms,
        List<WeighedTerm> vetoed,
        Stances stances) {

    private static final Comparator<WeighedTerm> SMALLEST_FIRST = Comparator.comparingDouble(WeighedTerm::cost)
            .thenComparingDouble(WeighedTerm::value)
            .thenComparing(weighed -> weighed.term().kind())
            .thenComparingDouble(weighed -> weighed.term().scale())
            .thenComparing(weighed -> Objects.requireNonNullElse(weighed.term().issue(), ""))
            .thenComparing(weighed -> Objects.requireNonNullElse(weighed.term().subject(), ""));

    public Bargain {
        terms = List.copyOf(terms);
        vetoed = List.copyOf(vetoed);
    }

    /**
     * Weighs the terms of {@code proposal}.
     *
     * @throws InvalidDialogue when it does not fit the dialogue, or names a kind that the rules do not know
     */
    public static Bargain of(
            Dialogue dialogue, Rules rules, LocalDate from, Proposal proposal, Pace pace, Stances stances) {
        Assessor.checkKinds(dialogue.proposing(List.of(proposal)), rules);
        Dialogue record = dialogue.proposing(List.of());
        List<WeighedTerm> all = weighed(record, rules, proposal, stances);
        return new Bargain(
                record,
                rules,
                from,
                pace,
                all.stream().filter(term -> term.redLine() == null).toList(),
                all.stream().filter(term -> term.redLine() != null).toList(),
                stances);
    }

    private static List<WeighedTerm> weighed(Dialogue dialogue, Rules rules, Proposal proposal, Stances stances) {
        try (RuleSession session = rules.open()) {
            TermWeigher termWeigher =
                    new TermWeigher(dialogue, rules, session, Assessor.naming(dialogue, rules), stances);
            return dialogue.sides().stream()
                    .map(Side::id)
                    .flatMap(side -> termWeigher.of(proposal, side).stream())
                    .sorted(SMALLEST_FIRST)
                    .toList();
        }
    }

    /** Whether a term can be begun in part and completed later: a deed that is to be done in full. */
    public boolean isSplittable(WeighedTerm weighed) {
        return weighed.term().extent().equals(Extent.FULL)
                && rules.kind(weighed.term().kind()).isConcession()
                && half() > 0
                && half() < 1;
    }

    /** How much of a term its first half is, 0 … 1. */
    double half() {
        return rules.terms().share(Extent.PARTIAL);
    }

    /** What a side gives in all, in points of cost to itself. */
    double given(String side) {
        return terms.stream()
                .filter(term -> term.by().equals(side))
                .mapToDouble(WeighedTerm::cost)
                .sum();
    }

    /** What a side gets in all, in points of value to itself. */
    double got(String side) {
        return terms.stream()
                .filter(term -> !term.by().equals(side))
                .mapToDouble(WeighedTerm::value)
                .sum();
    }

    /** An id that begins like no other of the dialogue. */
    String freshPrefix() {
        String prefix = "plan-";
        while (isTaken(prefix)) {
            prefix = "new-" + prefix;
        }
        return prefix;
    }

    private boolean isTaken(String prefix) {
        return dialogue.moves().stream().map(Move::id).anyMatch(id -> id.startsWith(prefix));
    }
}
