package entente.assessment.plan;

import entente.assessment.Rules;
import entente.assessment.WeighedTerm;
import entente.dialogue.Clause;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.dialogue.Proposal;
import entente.dialogue.Recorded;
import entente.dialogue.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that both sides accept: an agreement of both, with each term as a clause. What is asked comes first, then what
 * is offered.
 */
public final class Acceptance {

    /** CAMEO 057: sign a formal agreement. */
    private static final String SIGN_AGREEMENT = "057";

    private Acceptance() {}

    /** A term with the side that is to carry it out. */
    public record OwedTerm(String by, Term term) {}

    /**
     * When a clause is to be done.
     *
     * @param after the place of the clause that it waits for, from 0
     */
    public record ClauseTime(
            @Nullable LocalDate due, @Nullable Integer after) {}

    /** The terms in the order in which they become clauses. */
    public static List<OwedTerm> terms(Proposal proposal, Dialogue dialogue) {
        List<OwedTerm> terms = new ArrayList<>();
        String other = dialogue.other(proposal.from()).id();
        proposal.asks().forEach(term -> terms.add(new OwedTerm(other, term)));
        proposal.offers().forEach(term -> terms.add(new OwedTerm(proposal.from(), term)));
        return terms;
    }

    /**
     * The agreement.
     *
     * @param times one for each of {@link #terms}
     * @throws IllegalStateException where the rules know no kind of move by which an agreement is made
     */
    public static Move agreement(
            Proposal proposal, Dialogue dialogue, Rules rules, EdtfDate date, List<ClauseTime> times) {
        String id = Recorded.freeId(dialogue);
        List<OwedTerm> terms = terms(proposal, dialogue);
        List<Clause> clauses = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i).term();
            ClauseTime time = times.get(i);
            clauses.add(new Clause(
                    clauseId(id, i),
                    terms.get(i).by(),
                    term.kind(),
                    term.extent(),
                    term.scale(),
                    term.subject(),
                    term.issue(),
                    time.due(),
                    time.after() == null ? null : clauseId(id, time.after()),
                    term.summary()));
        }
        return Move.builder(id, date, dialogue.sides().get(0).id(), kind(rules).code())
                .jointly(true)
                .summary(proposal.summary())
                .clauses(clauses)
                .build();
    }

    /** The agreement on record whose clauses are the terms of a proposal, the last one. */
    public static Optional<Move> accepted(Proposal proposal, Dialogue dialogue) {
        List<OwedTerm> terms = terms(proposal, dialogue);
        return dialogue.moves().stream()
                .filter(move -> !terms.isEmpty()
                        && move.clauses().stream()
                                .map(Acceptance::term)
                                .toList()
                                .equals(terms))
                .reduce((earlier, later) -> later);
    }

    private static OwedTerm term(Clause clause) {
        return new OwedTerm(
                clause.by(),
                new Term(
                        clause.promises(),
                        clause.extent(),
                        clause.scale(),
                        clause.issue(),
                        clause.subject(),
                        clause.text()));
    }

    private static String clauseId(String move, int place) {
        return move + "." + (place + 1);
    }

    private static Kind kind(Rules rules) {
        return rules.kinds().stream()
                .filter(kind -> kind.isCooperative() && kind.mode() == Mode.WORD)
                .min(Comparator.comparing(kind -> !kind.cameo().equals(SIGN_AGREEMENT)))
                .orElseThrow(() -> new IllegalStateException("No kind of move makes an agreement."));
    }

    /** The day by which a plan has each of the terms carried out, in full; empty for one that it leaves out. */
    public static List<Optional<LocalDate>> dates(Plan plan, Proposal proposal, Dialogue dialogue) {
        Map<OwedTerm, List<LocalDate>> byTerm = new LinkedHashMap<>();
        for (Plan.PlanStep step : plan.steps()) {
            for (Plan.PlanItem item : step.items()) {
                WeighedTerm weighed = item.term();
                List<LocalDate> days =
                        byTerm.computeIfAbsent(new OwedTerm(weighed.by(), weighed.term()), none -> new ArrayList<>());
                if (item.part() != TermShare.FIRST_HALF) {
                    days.add(step.date());
                }
            }
        }
        return terms(proposal, dialogue).stream()
                .map(term -> {
                    List<LocalDate> days = Objects.requireNonNullElse(byTerm.get(term), new ArrayList<>());
                    return days.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(days.remove(0));
                })
                .toList();
    }
}
