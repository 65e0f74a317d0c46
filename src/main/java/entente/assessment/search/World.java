package entente.assessment.search;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.Stances;
import entente.assessment.TermWeigher;
import entente.assessment.WeighedTerm;
import entente.assessment.search.StepAssumptions.Feasible;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.dialogue.Proposal;
import entente.dialogue.Side;
import entente.dialogue.Term;
import entente.docket.Commitment;
import entente.docket.RuleSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the sides can do, and what it costs them: as the record tells, and as a reader says who knows more. Nobody takes
 * back what they have not done, sets up what stands, or touches a red line of their own.
 */
public final class World {

    private final Dialogue dialogue;
    private final Rules rules;
    private final Assessment standing;
    private final Stances stances;
    private final StepAssumptions assumptions;
    private final List<Move> known;
    private final List<Proposal> made;
    private final Map<String, Map<Term, WeighedTerm>> termsBySide = new HashMap<>();

    /** @param standing the assessment on the day on which the world is looked at */
    World(Dialogue dialogue, Rules rules, Assessment standing, Stances stances, StepAssumptions assumptions) {
        this.dialogue = dialogue;
        this.rules = rules;
        this.standing = standing;
        this.stances = stances;
        this.assumptions = assumptions;
        this.known = dialogue.knownOn(standing.asOf());
        this.made = dialogue.proposals().stream()
                .filter(proposal -> !proposal.date().day().isAfter(standing.asOf()))
                .toList();
    }

    /**
     * A step that may be thought of.
     *
     * @param cost of one in full, in points to its side
     * @param hindrance why the side cannot take it, in a sentence; null where it can
     */
    public record ThinkableStep(
            Side side, Kind kind, double cost, @Nullable String hindrance) {}

    /**
     * What each side may be thought to do, as the record tells; in the order of the sides and of the rulebook.
     *
     * @param standing the assessment on the day after which it would be done
     */
    public static List<ThinkableStep> steps(Dialogue dialogue, Rules rules, Assessment standing) {
        World world = new World(dialogue, rules, standing, Stances.UNKNOWN, StepAssumptions.NONE);
        List<Kind> kinds = Repertoire.all(rules);
        return dialogue.sides().stream()
                .flatMap(side -> world.steps(side, kinds))
                .toList();
    }

    private Stream<ThinkableStep> steps(Side side, List<Kind> kinds) {
        List<UndatedMove> steps =
                kinds.stream().map(kind -> plain(side.id(), kind)).toList();
        Map<Term, WeighedTerm> terms = terms(side.id(), steps);
        return steps.stream()
                .map(step -> new ThinkableStep(
                        side,
                        rules.kind(step.kind()),
                        step.cost(),
                        hindrance(step, terms).orElse(null)));
    }

    List<Move> known() {
        return known;
    }

    List<Proposal> proposalsMade() {
        return made;
    }

    Assessment standing() {
        return standing;
    }

    Kind kind(String code) {
        return rules.kind(code);
    }

    /** What one of a kind, or so many, in full cost the side, in points. */
    double cost(String side, String kind, double scale) {
        double byRules = rules.cost(kind, scale);
        return assumptions.of(side, kind).cost().stream()
                .map(said -> said * Math.max(1, ratio(byRules, rules.cost(kind, 1))))
                .findFirst()
                .orElse(byRules);
    }

    private static double ratio(double many, double one) {
        return one == 0 ? 1 : many / one;
    }

    /** Such a move by itself, one and in full. */
    UndatedMove plain(String side, Kind kind) {
        return UndatedMove.plain(side, kind.code(), cost(side, kind.code(), 1));
    }

    /** Those of a side's moves that it can make. */
    List<UndatedMove> feasible(String side, List<UndatedMove> undatedMoves) {
        Map<Term, WeighedTerm> terms = terms(side, undatedMoves);
        return undatedMoves.stream()
                .filter(undatedMove -> hindrance(undatedMove, terms).isEmpty())
                .toList();
    }

    /** The rules say that it cannot be taken back. */
    boolean isLasting(UndatedMove undatedMove) {
        return weighed(undatedMove, terms(undatedMove.actor(), List.of(undatedMove)))
                        .lasting()
                != null;
    }

    // ---------------------------------------------------------------- what stands in the way

    private Optional<String> hindrance(UndatedMove undatedMove, Map<Term, WeighedTerm> terms) {
        Feasible said = assumptions.of(undatedMove.actor(), undatedMove.kind()).feasible();
        return switch (said) {
            case YES -> Optional.empty();
            case NO -> Optional.of("You said that it cannot be done.");
            case AS_RECORDED -> tiesUp(undatedMove) ? redLine(undatedMove, terms) : recorded(undatedMove, terms);
        };
    }

    private Optional<String> recorded(UndatedMove undatedMove, Map<Term, WeighedTerm> terms) {
        Kind kind = rules.kind(undatedMove.kind());
        String side = undatedMove.actor();
        if (stands(kind, side)) {
            return Optional.of("It has been done, and stands.");
        }
        if (!kind.undoes().isEmpty() && !holds(kind, side)) {
            return Optional.of("Nothing on record says that there is any to take back: no "
                    + kind.undoes().stream()
                            .map(code -> rules.kind(code).noun())
                            .reduce((one, other) -> one + ", no " + other)
                            .orElseThrow()
                    + ".");
        }
        return redLine(undatedMove, terms);
    }

    private Optional<String> redLine(UndatedMove undatedMove, Map<Term, WeighedTerm> terms) {
        return weighed(undatedMove, terms).redLine() == null
                ? Optional.empty()
                : Optional.of("It touches a red line of its own.");
    }

    /** It finishes a step or keeps a promise. */
    private static boolean tiesUp(UndatedMove undatedMove) {
        return undatedMove.completes() || undatedMove.links().fulfils() != null;
    }

    /** What can be done only once, the side has done, and nothing took it back since. */
    private boolean stands(Kind kind, String side) {
        if (kind.repeat() != Kind.Repeat.NOTHING) {
            return false;
        }
        return known.stream()
                .filter(move -> move.actor().equals(side))
                .filter(move -> move.kind().equals(kind.code()) || takesBack(move, kind))
                .reduce((earlier, later) -> later)
                .filter(last -> last.kind().equals(kind.code()) && !isReversed(last))
                .isPresent();
    }

    private boolean takesBack(Move move, Kind kind) {
        return kind.undoes().contains(move.kind());
    }

    private boolean isReversed(Move move) {
        return known.stream().anyMatch(later -> move.id().equals(later.links().reverses()));
    }

    /** It did what this takes back, has done this before, promised it, or a proposal has it do so. */
    private boolean holds(Kind kind, String side) {
        return known.stream()
                        .filter(move -> move.actor().equals(side))
                        .anyMatch(move -> move.kind().equals(kind.code())
                                || kind.code().equals(move.promises())
                                || takesBack(move, kind))
                || made.stream()
                        .flatMap(proposal ->
                                (proposal.from().equals(side) ? proposal.offers() : proposal.asks()).stream())
                        .anyMatch(term -> term.kind().equals(kind.code()));
    }

    // ---------------------------------------------------------------- terms

    /** What the rules say of such moves by the side, by the terms that they would be of a proposal. */
    private Map<Term, WeighedTerm> terms(String side, List<UndatedMove> undatedMoves) {
        Map<Term, WeighedTerm> before = termsBySide.computeIfAbsent(side, none -> new HashMap<>());
        List<Term> missing = undatedMoves.stream()
                .map(this::term)
                .filter(term -> !before.containsKey(term))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            List<WeighedTerm> found = weighed(side, missing);
            for (int i = 0; i < missing.size(); i++) {
                before.put(missing.get(i), found.get(i));
            }
        }
        return before;
    }

    private WeighedTerm weighed(UndatedMove undatedMove, Map<Term, WeighedTerm> terms) {
        return Objects.requireNonNull(terms.get(term(undatedMove)));
    }

    /** The same terms as the rules weigh them, were the side to offer them. */
    List<WeighedTerm> weighed(String side, List<Term> offered) {
        try (RuleSession session = rules.open()) {
            Proposal proposal = new Proposal("next", EdtfDate.of(standing.asOf()), side, List.of(), offered, null);
            return new TermWeigher(dialogue, rules, session, Assessor.naming(dialogue, rules), stances)
                    .of(proposal, side);
        }
    }

    private Term term(UndatedMove undatedMove) {
        return new Term(
                undatedMove.kind(), Extent.FULL, undatedMove.scale(), issue(undatedMove), undatedMove.subject(), null);
    }

    /** That of the step it completes or the promise it keeps. */
    private @Nullable String issue(UndatedMove undatedMove) {
        String kept = undatedMove.links().fulfils();
        if (kept != null) {
            return standing.commitments().stream()
                    .filter(commitment -> commitment.move().equals(kept))
                    .map(Commitment::issue)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        String begun = undatedMove.links().completes();
        return begun == null ? null : dialogue.move(begun).orElseThrow().issue();
    }
}
