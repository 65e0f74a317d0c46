package entente.assessment.search;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.Stances;
import entente.assessment.WeighedTerm;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.dialogue.Links;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.dialogue.Proposal;
import entente.dialogue.Term;
import entente.docket.Commitment;
import entente.docket.Concession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** Harm of so many points at most: what is worse, a war, turns everything. */
    private static final double GRAVEST = 8;

    /** As many steps and promises as a side is likely to go back on: the newest. */
    private static final int LATEST = 5;

    private final Dialogue dialogue;
    private final Dialogue weighed;
    private final Rules rules;
    private final Stances stances;
    private final LocalDate asOf;
    private final Assessment standing;
    private final World world;
    private final Repertoire familiar;

    private CandidateMoves(
            Dialogue dialogue,
            List<Proposal> proposals,
            Rules rules,
            LocalDate asOf,
            Stances stances,
            StepAssumptions assumptions) {
        this.stances = stances;
        this.dialogue = dialogue;
        this.weighed = dialogue.proposing(proposals);
        this.rules = rules;
        this.asOf = asOf;
        this.standing = Assessor.assess(weighed, rules, asOf);
        this.world = new World(dialogue, rules, standing, stances, assumptions);
        this.familiar = Repertoire.familiar(world.known(), world.proposalsMade(), rules);
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
            LocalDate asOf,
            Dialogue dialogue,
            List<Proposal> proposals,
            Rules rules,
            Stances stances,
            StepAssumptions assumptions) {
        return new CandidateMoves(dialogue, proposals, rules, asOf, stances, assumptions);
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

    /** What either side has done, promised or proposed, and this side can do. */
    List<CandidateMove> good(String side) {
        return good(side, familiar);
    }

    /** What else may help. */
    List<CandidateMove> unfamiliarGood(String side) {
        List<CandidateMove> tried = good(side);
        return good(side, Repertoire.whole(world.known(), rules)).stream()
                .filter(candidate -> !tried.contains(candidate))
                .toList();
    }

    private List<CandidateMove> good(String side, Repertoire repertoire) {
        return MoveOptions.of(dialogue, repertoire, rules, world).stream()
                .filter(moveOption ->
                        moveOption.reply() == null && moveOption.lead().actor().equals(side))
                .map(MoveOption::lead)
                .map(undatedMove -> candidate(undatedMove, repertoire, 0, world.isLasting(undatedMove)))
                .toList();
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
        List<WeighedTerm> terms = world.weighed(
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
        Schedule schedule = new Schedule(dialogue, asOf, asOf.plusDays(1), repertoire, world);
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
