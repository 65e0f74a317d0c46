package entente.assessment.search;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.Stances;
import entente.assessment.search.CandidateMoves.CandidateMove;
import entente.dialogue.Dialogue;
import entente.dialogue.Links;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a side might do next by itself: small steps that can be taken back and that raise the other side's trust, after
 * Osgood 1962, An Alternative to War or Surrender (GRIT). And what it had better not do.
 *
 * @param side the one that acts
 * @param best the step that gains most for its cost
 * @param others the next best of other kinds
 * @param worst what would lose most
 */
public record NextMove(String side, Optional<SingleMove> best, List<SingleMove> others, Optional<SingleMove> worst) {

    /**
     * So many points at most make a step small. In the shipped tariff appointments, an embassy, good offices and any
     * contact cost no more, while relief, aid and an open border do, as does whatever cannot be taken back, but for
     * the release of a few prisoners; that one is left out for what it is.
     */
    public static final double SMALL = 4;

    /** What costs next to nothing is not for that worth ten times as much. */
    private static final double LEAST_COST = 0.5;

    private static final double LEAST_GAIN = 1e-6;

    private static final int MOST_OTHERS = 3;

    /**
     * A single move.
     *
     * @param cost of it to the side that makes it, in points of the tariff
     * @param gain the points by which the other side's trust is higher with it, on the day of the move
     * @param because what speaks for the step, or against it, in sentences
     */
    public record SingleMove(Move move, double cost, double gain, List<String> because) {

        public SingleMove {
            because = List.copyOf(because);
        }

        private double gainForItsCost() {
            return gain / Math.max(LEAST_COST, cost);
        }

        private List<String> kind() {
            return List.of(move.kind(), Objects.requireNonNullElse(move.subject(), ""));
        }
    }

    public NextMove {
        others = List.copyOf(others);
    }

    /**
     * What each side might do on the day after {@code asOf}, in the order of the dialogue. What the sides have done,
     * promised or proposed before is tried first, other kinds of move only where that gains nothing.
     *
     * @param assumptions what is said of the steps that the sides might take
     */
    public static List<NextMove> of(Dialogue dialogue, Rules rules, LocalDate asOf, StepAssumptions assumptions) {
        CandidateMoves candidateMoves =
                CandidateMoves.after(asOf, dialogue, List.of(), rules, Stances.UNKNOWN, assumptions);
        return dialogue.sides().stream()
                .map(side -> of(dialogue, rules, candidateMoves, side.id()))
                .toList();
    }

    private static NextMove of(Dialogue dialogue, Rules rules, CandidateMoves candidateMoves, String side) {
        NextMoveSearch trying = new NextMoveSearch(
                dialogue, rules, side, candidateMoves, trust(candidateMoves.without(), dialogue, side));
        List<SingleMove> steps = trying.good(candidateMoves.good(side));
        if (steps.isEmpty()) {
            steps = trying.good(candidateMoves.unfamiliarGood(side));
        }
        return new NextMove(
                side,
                steps.stream().findFirst(),
                steps.stream().skip(1).limit(MOST_OTHERS).toList(),
                trying.worst(candidateMoves.bad(side)));
    }

    private static double trust(Assessment assessment, Dialogue dialogue, String side) {
        return assessment.trustOf(dialogue.other(side).id()).last().score();
    }

    /** @param before the other side's trust without any move */
    private record NextMoveSearch(Dialogue dialogue, Rules rules, String side, CandidateMoves events, double before) {

        /** The best of each kind, what gains most for its cost first. */
        List<SingleMove> good(List<CandidateMove> candidates) {
            Map<List<String>, SingleMove> ofKind = new LinkedHashMap<>();
            candidates.stream()
                    .filter(candidate -> candidate.cost() <= SMALL && !candidate.lasting())
                    .filter(candidate -> mode(candidate.move()) != Mode.WORD)
                    .map(this::step)
                    .filter(step -> step.gain() > LEAST_GAIN)
                    .sorted(Comparator.comparingDouble(SingleMove::gainForItsCost)
                            .reversed())
                    .forEach(step -> ofKind.putIfAbsent(step.kind(), step));
            return List.copyOf(ofKind.values());
        }

        Optional<SingleMove> worst(List<CandidateMove> candidates) {
            return candidates.stream()
                    .map(this::step)
                    .filter(step -> step.gain() < -LEAST_GAIN)
                    .min(Comparator.comparingDouble(SingleMove::gain));
        }

        private SingleMove step(CandidateMove candidate) {
            double gain = trust(events.with(candidate), dialogue, side) - before;
            return new SingleMove(candidate.move(), candidate.cost(), gain, because(candidate, gain));
        }

        // ------------------------------------------------------------ in words

        private List<String> because(CandidateMove candidate, double gain) {
            List<String> because = new ArrayList<>();
            Links links = candidate.move().links();
            linked("It keeps the promise: ", links.fulfils()).forEach(because::add);
            linked("It completes the ", links.completes()).forEach(because::add);
            linked("It answers the ", links.answers()).forEach(because::add);
            if (links.reverses() != null) {
                boolean taken = dialogue.move(links.reverses())
                        .filter(move -> move.promises() == null)
                        .isPresent();
                linked(!taken ? "It goes back on the promise: " : "It takes back the ", links.reverses())
                        .forEach(because::add);
            }
            if (rules.kind(candidate.move().kind()).isCooperative()) {
                because.add("It is small: it costs " + points(candidate.cost()) + ".");
                if (mode(candidate.move()) == Mode.DEED) {
                    because.add("It can be taken back.");
                }
                if (links.equals(Links.NONE)
                        && rules.kind(candidate.move().kind()).isConcession()) {
                    because.add("It invites an answer.");
                }
            }
            String trust = possessive(dialogue.other(side).name()) + " trust in "
                    + dialogue.side(side).name();
            because.add("It " + (gain < 0 ? "lowers " : "raises ") + trust + " by " + points(Math.abs(gain)) + ".");
            return because;
        }

        private Stream<String> linked(String verb, @Nullable String move) {
            return Stream.ofNullable(move)
                    .map(id -> verb
                            + dialogue.move(id)
                                    .map(named -> Assessor.phrase(named, rules))
                                    .or(() -> dialogue.clause(id).map(clause -> Assessor.phrase(clause, rules)))
                                    .orElseThrow()
                            + ".");
        }

        private Mode mode(Move move) {
            return rules.kind(move.kind()).mode();
        }
    }

    private static String possessive(String name) {
        return name + (name.endsWith("s") ? "’" : "’s");
    }

    /** With one decimal, and none where it would be 0. */
    private static String points(double number) {
        BigDecimal tenths =
                BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        if (tenths.signum() == 0) {
            return "less than 0.1 points";
        }
        return tenths.toPlainString() + (tenths.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    }
}
