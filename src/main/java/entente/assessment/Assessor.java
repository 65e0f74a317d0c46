package entente.assessment;

import entente.dialogue.Clause;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.dialogue.Proposal;
import entente.dialogue.Term;
import entente.docket.Docket;
import entente.docket.MoveWarning;
import entente.docket.Occasion;
import entente.docket.RuleSession;
import entente.docket.Standing;
import entente.trust.Opinion;
import entente.trust.TrustCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assesses dialogues: docket, rules, arithmetic. A pure function; the same input gives the same bytes anywhere. */
public final class Assessor {

    private static final int MOST_PROBLEMS = 100;

    private Assessor() {}

    /**
     * What {@code rules} say of {@code dialogue} on the day {@code asOf}, by what was known then.
     *
     * @throws InvalidDialogue when a move, promise or term names a kind that the rules do not know
     */
    public static Assessment assess(Dialogue dialogue, Rules rules, LocalDate asOf) {
        return assess(dialogue, rules, asOf, Stances.UNKNOWN);
    }

    /**
     * The same, with what a reader takes the sides to want; it bears on verdicts alone.
     *
     * @throws InvalidDialogue when a move, promise or term names a kind that the rules do not know
     */
    public static Assessment assess(Dialogue dialogue, Rules rules, LocalDate asOf, Stances stances) {
        checkKinds(dialogue, rules);
        List<Move> moves = dialogue.knownOn(asOf);
        Standing standing;
        try (RuleSession session = rules.open()) {
            standing = Docket.keep(dialogue, moves, rules, rules.terms(), session, asOf);
        }
        Occasion.Naming naming = naming(dialogue, rules);
        Curves curves = Curves.of(dialogue, rules, standing, naming, asOf);
        List<TrustCurve> trust = curves.trust();
        List<TrustCurve> readiness = curves.readiness();
        List<Verdict> verdicts = verdicts(dialogue, rules, standing, trust, readiness, naming, stances, asOf);
        return new Assessment(
                new Assessment.RulebookVersion(rules.version(), rules.checksum()),
                asOf,
                trust,
                readiness,
                standing.concessions(),
                standing.commitments(),
                standing.balance(),
                verdicts,
                standing.redLines(),
                warnings(dialogue, rules, standing, moves, verdicts, asOf));
    }

    /** For the side that is asked, then for the one that asks; of each proposal that was made by then. */
    private static List<Verdict> verdicts(
            Dialogue dialogue,
            Rules rules,
            Standing standing,
            List<TrustCurve> trust,
            List<TrustCurve> readiness,
            Occasion.Naming naming,
            Stances stances,
            LocalDate asOf) {
        if (dialogue.proposals().stream().noneMatch(proposal -> isMade(proposal, asOf))) {
            return List.of();
        }
        try (RuleSession session = rules.open()) {
            ProposalWeigher proposalWeigher = new ProposalWeigher(dialogue, rules, standing, session, naming, stances);
            return dialogue.proposals().stream()
                    .filter(proposal -> isMade(proposal, asOf))
                    .flatMap(proposal ->
                            proposalWeigher
                                    .weigh(proposal, side -> last(trust, side), side -> last(readiness, side))
                                    .stream())
                    .toList();
        }
    }

    private static Opinion last(List<TrustCurve> curves, String observer) {
        return curves.stream()
                .filter(curve -> curve.observer().equals(observer))
                .findFirst()
                .orElseThrow()
                .last();
    }

    /** Terms that say nothing, the same twice, or the contrary of each other. */
    private static List<Problem> oddTerms(Proposal proposal, String place, Rules rules) {
        if (proposal.asks().isEmpty() && proposal.offers().isEmpty()) {
            return List.of(new Problem(place, "It asks nothing and offers nothing."));
        }
        List<Problem> odd = new ArrayList<>();
        oddTerms(proposal.asks(), place + "/asks/", rules, odd);
        oddTerms(proposal.offers(), place + "/offers/", rules, odd);
        return odd;
    }

    private static void oddTerms(List<Term> terms, String place, Rules rules, List<Problem> odd) {
        Set<Term> seen = new HashSet<>();
        Map<List<String>, Map<Boolean, Term>> byConcern = new HashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            boolean cooperative = rules.kind(term.kind()).isCooperative();
            Map<Boolean, Term> onTheSame = byConcern.computeIfAbsent(
                    List.of(issue(term, rules), String.valueOf(term.subject())), none -> new HashMap<>());
            Term contrary = onTheSame.get(!cooperative);
            if (!seen.add(term)) {
                odd.add(new Problem(
                        place + i,
                        "The " + noun(term, rules) + " is in this proposal twice for one side, and counts twice."));
            } else if (contrary != null) {
                odd.add(new Problem(
                        place + i,
                        "The " + noun(contrary, rules) + " and the " + noun(term, rules)
                                + " contradict each other: one side would give and take on one issue."));
            }
            onTheSame.putIfAbsent(cooperative, term);
        }
    }

    private static String noun(Term term, Rules rules) {
        String noun = rules.kind(term.kind()).noun();
        return term.subject() == null ? noun : noun + " (" + term.subject() + ")";
    }

    /** What the term is about: what it says, or else what its kind is usually about. */
    public static String issue(Term term, Rules rules) {
        return term.issue() == null ? rules.kind(term.kind()).issue() : term.issue();
    }

    private static boolean isMade(Proposal proposal, LocalDate asOf) {
        return !proposal.date().day().isAfter(asOf);
    }

    /** How reasons call sides and steps; a step by its kind and what it is about: "sanctions relief (Belavia)". */
    public static Occasion.Naming naming(Dialogue dialogue, Rules rules) {
        Map<String, Move> byId = new HashMap<>();
        Map<String, Clause> clauses = new HashMap<>();
        for (Move move : dialogue.moves()) {
            byId.put(move.id(), move);
            move.clauses().forEach(clause -> clauses.put(clause.id(), clause));
        }
        return new Occasion.Naming() {
            @Override
            public String side(String id) {
                return dialogue.side(id).name();
            }

            @Override
            public String step(String moveId) {
                Move move = Objects.requireNonNull(byId.get(moveId));
                return move.promises() == null
                        ? phrase(move, rules)
                        : rules.kind(move.kind()).noun() + " (" + phrase(move, rules) + ")";
            }

            @Override
            public String promised(String id) {
                Clause clause = clauses.get(id);
                return clause == null ? phrase(Objects.requireNonNull(byId.get(id)), rules) : phrase(clause, rules);
            }
        };
    }

    /** What a move is called in a sentence; a promise, by what it promises. */
    public static String phrase(Move move, Rules rules) {
        String promised = move.promises();
        String noun = promised == null
                ? rules.kind(move.kind()).noun()
                : rules.kind(promised).noun();
        return move.subject() == null ? noun : noun + " (" + move.subject() + ")";
    }

    /** What a clause is called in a sentence: what it promises; where no kind says that, in its own words. */
    public static String phrase(Clause clause, Rules rules) {
        Kind kind = rules.kind(clause.promises());
        if (kind.isGeneral() && clause.text() != null) {
            return "“" + clause.text() + "”";
        }
        return clause.subject() == null ? kind.noun() : kind.noun() + " (" + clause.subject() + ")";
    }

    /** @throws InvalidDialogue when a move, promise or term names a kind that the rules do not know, or does not fit it */
    public static void checkKinds(Dialogue dialogue, Rules rules) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < dialogue.moves().size(); i++) {
            String place = "/moves/" + i;
            unknownKinds(dialogue.moves().get(i), rules).forEach(problem -> problems.add(problem.under(place)));
        }
        for (int i = 0; i < dialogue.proposals().size(); i++) {
            var proposal = dialogue.proposals().get(i);
            for (int j = 0; j < proposal.asks().size(); j++) {
                checkKind(proposal.asks().get(j).kind(), "/proposals/" + i + "/asks/" + j + "/kind", rules, problems);
            }
            for (int j = 0; j < proposal.offers().size(); j++) {
                checkKind(
                        proposal.offers().get(j).kind(), "/proposals/" + i + "/offers/" + j + "/kind", rules, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidDialogue(problems.stream().limit(MOST_PROBLEMS).toList());
        }
    }

    /** Where a move names a kind that the rules do not know, or one that none makes jointly, by places in the move. */
    public static List<Problem> unknownKinds(Move move, Rules rules) {
        List<Problem> problems = new ArrayList<>();
        checkKind(move.kind(), "/kind", rules, problems);
        checkKind(move.promises(), "/promises", rules, problems);
        for (int i = 0; i < move.clauses().size(); i++) {
            String pointer = "/clauses/" + i + "/promises";
            String promised = move.clauses().get(i).promises();
            checkKind(promised, pointer, rules, problems);
            rules.findKind(promised)
                    .filter(kind -> !kind.isCooperative())
                    .ifPresent(kind -> problems.add(new Problem(
                            pointer,
                            "A clause obliges to a step that helps the other side, and \"" + kind.label()
                                    + "\" is none. To refrain from it is another kind of step.")));
        }
        if (!move.clauses().isEmpty()) {
            rules.findKind(move.kind())
                    .filter(kind -> !kind.isCooperative())
                    .ifPresent(kind -> problems.add(new Problem(
                            "/clauses",
                            "Only steps that help the other side can have clauses, and \"" + kind.label()
                                    + "\" is none. Record the agreement as a move of its own.")));
        }
        if (move.jointly()) {
            rules.findKind(move.kind())
                    .filter(kind -> !kind.isCooperative())
                    .ifPresent(kind -> problems.add(new Problem(
                            "/jointly",
                            "Only steps that help the other side can be made jointly, and \"" + kind.label()
                                    + "\" is none. Record one of each side instead of one of both.")));
        }
        return problems;
    }

    private static void checkKind(@Nullable String code, String pointer, Rules rules, List<Problem> problems) {
        if (code != null && rules.findKind(code).isEmpty()) {
            problems.add(new Problem(
                    pointer,
                    "\"" + code + "\" is no kind of move in rulebook " + rules.version()
                            + ". The kinds are listed at /api/v1/kinds."));
        }
    }

    private static List<Problem> warnings(
            Dialogue dialogue,
            Rules rules,
            Standing standing,
            List<Move> known,
            List<Verdict> verdicts,
            LocalDate asOf) {
        List<Problem> warnings = new ArrayList<>();
        if (known.isEmpty() && !dialogue.moves().isEmpty()) {
            warnings.add(new Problem(
                    "/asOf", "No move was known on " + asOf + "; the scores are those before any evidence."));
        }
        for (int i = 0; i < dialogue.proposals().size(); i++) {
            Proposal proposal = dialogue.proposals().get(i);
            if (!isMade(proposal, asOf)) {
                warnings.add(new Problem(
                        "/proposals/" + i + "/date",
                        "It was not made yet on " + asOf + "; there is no verdict on it."));
            } else if (verdicts.stream()
                    .anyMatch(verdict -> verdict.proposal().equals(proposal.id()) && verdict.says() == null)) {
                warnings.add(new Problem(
                        "/proposals/" + i, "No rule of this rulebook gives a verdict on it for one of the sides."));
            }
            if (warnings.size() < MOST_PROBLEMS) {
                warnings.addAll(oddTerms(proposal, "/proposals/" + i, rules));
            }
        }
        if (!standing.warnings().isEmpty()) {
            Map<String, Integer> index = new HashMap<>();
            for (int i = 0; i < dialogue.moves().size(); i++) {
                index.put(dialogue.moves().get(i).id(), i);
            }
            for (MoveWarning warned : standing.warnings()) {
                warnings.add(
                        new Problem("/moves/" + index.get(warned.move()) + "/" + warned.field(), warned.message()));
            }
        }
        return warnings;
    }
}
