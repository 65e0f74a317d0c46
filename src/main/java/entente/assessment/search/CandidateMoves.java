package entente.assessment.search;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.Stances;
import entente.assessment.TermWeigher;
import entente.assessment.WeighedTerm;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.dialogue.Links;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.dialogue.Proposal;
import entente.dialogue.Term;
import entente.docket.Commitment;
import entente.docket.Concession;
import entente.docket.RuleSession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a side might do on the next day, for good or ill: single moves, each assessed alone on that day. What comes
 * first is tied to something open; the rest is in the order of the rulebook or of cost.
 */
final class CandidateMoves {

    /** CAMEO 160: to withhold cooperation in any way. What is withheld, the link to the step taken back says. */
    private static final String WITHHELD = "160";

    /** CAMEO 05: diplomatic cooperation. Such a deed sets up what then stands: nobody reopens an embassy twice. */
    private static final String DIPLOMATIC = "05";

    /** CAMEO 08: to yield. One frees prisoners and lifts sanctions only where one holds any. */
    private static final String YIELD = "08";

    /** Harm of so many points at most: what is worse, a war, turns everything. */
    private static final double GRAVEST = 8;

    /** As many steps and promises as a side is likely to go back on: the newest. */
    private static final int LATEST = 5;

    private final Dialogue dialogue;
    private final Dialogue weighed;
    private final Rules rules;
    private final Stances stances;
    private final LocalDate asOf;
    private final List<Move> known;
    private final List<Proposal> made;
    private final Assessment standing;
    private final Repertoire familiar;

    private CandidateMoves(Dialogue dialogue, List<Proposal> proposals, Rules rules, LocalDate asOf, Stances stances) {
        this.stances = stances;
        this.dialogue = dialogue;
        this.weighed = dialogue.proposing(proposals);
        this.rules = rules;
        this.asOf = asOf;
        this.standing = Assessor.assess(weighed, rules, asOf);
        this.known = dialogue.knownOn(asOf);
        this.made = dialogue.proposals().stream()
                .filter(proposal -> !proposal.date().day().isAfter(asOf))
                .toList();
        this.familiar = Repertoire.familiar(known, made, rules);
    }

    /**
     * A move that might be made.
     *
     * @param cost what it costs the side that makes it, in points
     * @param harm what the other side loses by it, in points; 0 for a good one
     * @param lasting the rules say that it cannot be taken back
     */
    record CandidateMove(Move move, double cost, double harm, boolean lasting) {}

    /** @param proposals those that each assessment gives a verdict on */
    static CandidateMoves after(
            LocalDate asOf, Dialogue dialogue, List<Proposal> proposals, Rules rules, Stances stances) {
        return new CandidateMoves(dialogue, proposals, rules, asOf, stances);
    }

    /** How the next day is if nothing happens. */
    Assessment without() {
        return Assessor.assess(weighed, rules, asOf.plusDays(1), stances);
    }

    /** How the next day is if this happens. */
    Assessment with(CandidateMove candidate) {
        List<Move> moves = Stream.concat(weighed.moves().stream(), Stream.of(candidate.move()))
                .toList();
        return Assessor.assess(weighed.with(moves, weighed.redLines()), rules, asOf.plusDays(1), stances);
    }

    // ---------------------------------------------------------------- for good

    /**
     * What either side has done, promised or proposed. No side touches a red line of its own, does again what still
     * stands, or yields what it does not hold.
     */
    List<CandidateMove> good(String side) {
        return good(side, familiar);
    }

    /** What else may help. */
    List<CandidateMove> unfamiliarGood(String side) {
        List<CandidateMove> tried = good(side);
        return good(side, Repertoire.whole(known, rules)).stream()
                .filter(candidate -> !tried.contains(candidate))
                .toList();
    }

    private List<CandidateMove> good(String side, Repertoire repertoire) {
        List<UndatedMove> undatedMoves = MoveOptions.of(dialogue, standing, repertoire, rules).stream()
                .filter(moveOption ->
                        moveOption.reply() == null && moveOption.lead().actor().equals(side))
                .map(MoveOption::lead)
                .filter(undatedMove -> tiesUp(undatedMove) || (!stands(undatedMove) && holds(undatedMove)))
                .toList();
        List<WeighedTerm> terms =
                terms(side, undatedMoves.stream().map(this::term).toList());
        return IntStream.range(0, undatedMoves.size())
                .filter(i -> terms.get(i).redLine() == null)
                .mapToObj(i -> candidate(
                        undatedMoves.get(i), repertoire, 0, terms.get(i).lasting() != null))
                .toList();
    }

    /** It finishes a step or keeps a promise. */
    private static boolean tiesUp(UndatedMove undatedMove) {
        return undatedMove.completes() || undatedMove.links().fulfils() != null;
    }

    /** What it would do, the side has set up already. */
    private boolean stands(UndatedMove undatedMove) {
        Kind kind = rules.kind(undatedMove.kind());
        return kind.mode() == Mode.DEED
                && kind.cameo().startsWith(DIPLOMATIC)
                && standing.concessions().stream()
                        .anyMatch(concession -> concession.giver().equals(undatedMove.actor())
                                && concession.value() > 0
                                && move(concession.move()).kind().equals(undatedMove.kind()));
    }

    /** It has yielded such a thing before, took it by a hostile deed, or a proposal says that it would yield it. */
    private boolean holds(UndatedMove undatedMove) {
        Kind kind = rules.kind(undatedMove.kind());
        String side = undatedMove.actor();
        return !kind.cameo().startsWith(YIELD)
                || known.stream()
                        .filter(move -> move.actor().equals(side))
                        .anyMatch(move -> move.kind().equals(kind.code()) || isTakenBy(move, kind))
                || made.stream()
                        .flatMap(proposal ->
                                (proposal.from().equals(side) ? proposal.offers() : proposal.asks()).stream())
                        .anyMatch(term -> term.kind().equals(kind.code()));
    }

    private boolean isTakenBy(Move move, Kind yielded) {
        Kind kind = rules.kind(move.kind());
        return !kind.isCooperative() && kind.mode() == Mode.DEED && kind.issue().equals(yielded.issue());
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
        return begun == null ? null : move(begun).issue();
    }

    private List<WeighedTerm> terms(String side, List<Term> offered) {
        try (RuleSession session = rules.open()) {
            Proposal proposal = new Proposal("next", EdtfDate.of(asOf), side, List.of(), offered, null);
            return new TermWeigher(dialogue, rules, session, Assessor.naming(dialogue, rules), stances)
                    .of(proposal, side);
        }
    }

    // ---------------------------------------------------------------- for ill

    /** To go back on its own steps and promises, as far as that can be done, and whatever hostile kinds there are. */
    List<CandidateMove> bad(String side) {
        List<CandidateMove> bad = new ArrayList<>();
        withheld().ifPresent(kind -> {
            bad.addAll(takingBackSteps(side, kind));
            bad.addAll(takingBackPromises(side, kind));
        });
        for (Kind kind : rules.kinds()) {
            double harm = rules.value(kind.code(), 1);
            if (!kind.isCooperative() && !kind.isUnspecific() && kind.mode() != Mode.CONTACT && harm <= GRAVEST) {
                bad.add(hostile(UndatedMove.plain(side, kind.code(), rules.cost(kind.code(), 1)), harm));
            }
        }
        return bad;
    }

    private List<CandidateMove> takingBackSteps(String side, Kind kind) {
        List<Concession> own = standing.concessions().stream()
                .filter(concession -> concession.giver().equals(side) && concession.value() > 0)
                .toList();
        List<WeighedTerm> terms = terms(
                side,
                own.stream().map(concession -> term(move(concession.move()))).toList());
        List<Concession> revocable = IntStream.range(0, own.size())
                .filter(i -> terms.get(i).lasting() == null)
                .mapToObj(own::get)
                .toList();
        return latest(revocable).stream()
                .map(concession -> takingBack(
                        side, concession.move(), move(concession.move()).subject(), kind, concession.value()))
                .toList();
    }

    private List<CandidateMove> takingBackPromises(String side, Kind kind) {
        List<Commitment> own = standing.commitments().stream()
                .filter(commitment ->
                        commitment.by().equals(side) && commitment.status().isOpen())
                .toList();
        return latest(own).stream()
                .map(commitment -> {
                    double missing = 1 - commitment.delivered();
                    return takingBack(
                            side,
                            commitment.move(),
                            commitment.subject(),
                            kind,
                            rules.value(commitment.promises(), commitment.scale()) * missing);
                })
                .toList();
    }

    /** @param own the step, promise or clause that is gone back on */
    private CandidateMove takingBack(String side, String own, @Nullable String subject, Kind kind, double harm) {
        return hostile(
                new UndatedMove(
                        side,
                        kind.code(),
                        1,
                        Extent.FULL,
                        subject,
                        Links.reversing(own),
                        rules.cost(kind.code(), 1),
                        0),
                harm);
    }

    /** Where the rules know no such kind, the hostile deed that does the least harm. */
    private Optional<Kind> withheld() {
        return rules.kinds().stream()
                .filter(kind -> !kind.isCooperative() && !kind.isUnspecific() && kind.mode() == Mode.DEED)
                .min(Comparator.comparing((Kind kind) -> !kind.cameo().equals(WITHHELD))
                        .thenComparingDouble(kind -> rules.value(kind.code(), 1)));
    }

    private static Term term(Move step) {
        return new Term(step.kind(), Extent.FULL, step.scale(), step.issue(), step.subject(), null);
    }

    private CandidateMove hostile(UndatedMove undatedMove, double harm) {
        return candidate(undatedMove, familiar, harm, false);
    }

    // ---------------------------------------------------------------- both

    private CandidateMove candidate(UndatedMove undatedMove, Repertoire repertoire, double harm, boolean lasting) {
        Schedule schedule = new Schedule(dialogue, asOf, asOf.plusDays(1), repertoire, rules);
        Move move = schedule.plan(List.of(MoveOption.alone(undatedMove)))
                .orElseThrow()
                .moves()
                .get(0);
        return new CandidateMove(move, undatedMove.cost(), harm, lasting);
    }

    private Move move(String id) {
        return dialogue.move(id).orElseThrow();
    }

    private static <T> List<T> latest(List<T> items) {
        return items.subList(Math.max(0, items.size() - LATEST), items.size());
    }
}
