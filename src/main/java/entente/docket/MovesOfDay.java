package entente.docket;

import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Links;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The moves of one date. They are simultaneous, except where they name each other. A joint one is a step of each side;
 * parts of one count ("frees 30", "frees 22", and nothing else differs) are one step.
 */
final class MovesOfDay {

    private static final double EQUAL = 1e-12;

    /** What answers or keeps something comes before what does not. */
    private static final Comparator<Step> WEIGHTIEST = Comparator.comparing(MovesOfDay::isExpected)
            .thenComparing(Step::stake)
            .reversed();

    private final Dialogue dialogue;
    private final Tariff tariff;
    private final DocketTerms terms;
    private final Set<String> offering;
    private final Set<String> answered;
    /** The sides that choose a move today by which a whole round is at stake. */
    private final Set<String> choosing = new HashSet<>();

    MovesOfDay(List<Move> moves, Dialogue dialogue, Tariff tariff, DocketTerms terms) {
        this.dialogue = dialogue;
        this.tariff = tariff;
        this.terms = terms;
        offering = moves.stream()
                .filter(move -> tariff.kind(move.kind()).isConcession() || move.promises() != null)
                .flatMap(move -> makers(move).stream())
                .collect(Collectors.toSet());
        answered = moves.stream()
                .map(move -> move.links().answers())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (Move move : moves) {
            if (tariff.roundStake(move.kind(), move.scale()) != 1) {
                choosing.addAll(makers(move));
            }
        }
    }

    private List<String> makers(Move move) {
        return move.jointly() ? dialogue.sides().stream().map(side -> side.id()).toList() : List.of(move.actor());
    }

    /** Whether the side that takes a step gives or promises something today, with this step or another. */
    boolean isWithOffer(Step step) {
        return offering.contains(step.actor());
    }

    /** Whether a move of today names this step as what it answers. */
    boolean answersByName(Step step) {
        return step.moves().stream().anyMatch(move -> answered.contains(move.id()));
    }

    // ---------------------------------------------------------------- steps

    /** What is one step: what a side counts together, or else a move of it. */
    private record Part(String maker, Object of) {}

    /**
     * The steps that the moves are, each as new as what its side did before leaves it.
     *
     * @param moves those of the day, in their order
     */
    List<Step> steps(List<Move> moves, Register register) {
        Map<Part, List<Move>> parts = new LinkedHashMap<>();
        for (Move move : moves) {
            for (String maker : makers(move)) {
                Object counted = isPart(move) ? PartOfCount.of(move) : move.id();
                parts.computeIfAbsent(new Part(maker, counted), none -> new ArrayList<>())
                        .add(move);
            }
        }
        List<Step> steps = new ArrayList<>();
        Map<List<String>, List<Step>> byKind = new LinkedHashMap<>();
        parts.forEach((part, ofStep) -> {
            Step step = step(ofStep, part.maker(), register);
            steps.add(step);
            if (step.reached() > 0 && repeats(step.kind())) {
                byKind.computeIfAbsent(List.of(step.actor(), step.kind().family()), none -> new ArrayList<>())
                        .add(step);
            }
        });
        byKind.values().forEach(ofKind -> lessenRepeated(ofKind, register));
        return steps;
    }

    private Step step(List<Move> parts, String maker, Register register) {
        Move first = parts.get(0);
        Kind kind = tariff.kind(first.kind());
        double scale = parts.stream().mapToDouble(Move::scale).sum();
        String other = dialogue.other(maker).id();
        boolean round = choosing.contains(maker) && choosing.contains(other);
        double stakeOfPoint =
                terms.stakes().ofPoint(kind.mode()) * (round ? tariff.roundStake(first.kind(), scale) : 1);
        Book.Count before = isCountedOn(first)
                ? register.bookOf(maker).counted(PartOfCount.of(first), first.day(), terms.completionWindow())
                : null;
        double earlier = before == null ? 0 : before.total();
        double total = earlier + scale;
        double value = tariff.value(first.kind(), total);
        double valueBefore = before == null ? 0 : tariff.value(first.kind(), earlier);
        double costBefore = before == null ? 0 : tariff.cost(first.kind(), earlier);
        double ofCount = before == null ? 1 : value == 0 ? 0 : 1 - valueBefore / value;
        Step step = new Step(
                parts,
                kind,
                maker,
                other,
                new Step.Worth(
                        value - valueBefore, tariff.cost(first.kind(), total) - costBefore, stakeOfPoint, ofCount),
                terms.share(first.extent()));
        if (isCountedOn(first) && step.reached() > 0) {
            register.bookOf(maker)
                    .count(
                            PartOfCount.of(first),
                            before == null
                                    ? new Book.Count(first.day(), step, step, total)
                                    : new Book.Count(before.since(), before.first(), step, total));
        }
        return step;
    }

    /** Whether it may be one of several that are counted together on a day. */
    private boolean isPart(Move move) {
        return tariff.isCounted(move.kind())
                && move.promises() == null
                && move.clauses().isEmpty()
                && move.links().completes() == null;
    }

    /** Whether what comes later is counted on from it. */
    private boolean isCountedOn(Move move) {
        return isPart(move) && tariff.kind(move.kind()).isCooperative();
    }

    /** Gifts, contacts and words lose by being repeated; what harms by deed never does. */
    private static boolean repeats(Kind kind) {
        return kind.isCooperative() || kind.mode() == Mode.WORD;
    }

    private static boolean isAsWeighty(Step one, Step other) {
        return isExpected(one) == isExpected(other) && Math.abs(one.stake() - other.stake()) <= EQUAL;
    }

    /** Whether it says that it answers or keeps something. */
    private static boolean isExpected(Step step) {
        Links links = step.move().links();
        return links.answers() != null || links.fulfils() != null;
    }

    /** Of several of one kind on a day the weightiest comes first; equal ones are equally new. */
    private void lessenRepeated(List<Step> ofKind, Register register) {
        List<Step> weightiest = ofKind.stream()
                .filter(step -> step.move().links().completes() == null)
                .sorted(WEIGHTIEST)
                .toList();
        int from = 0;
        while (from < weightiest.size()) {
            int to = from + 1;
            while (to < weightiest.size() && isAsWeighty(weightiest.get(to), weightiest.get(from))) {
                to++;
            }
            double part = shareOfRanks(from, to);
            for (Step step : weightiest.subList(from, to)) {
                if (step.kind().repeat() == Kind.Repeat.NOTHING) {
                    countOnce(step, from == 0 ? 1.0 / to : 0, register);
                } else {
                    step.setNewness(newness(step, register) * part);
                }
            }
            from = to;
        }
        weightiest.forEach(step -> {
            if (step.ofCount() == 1) {
                register.repetitionOf(step).add(step);
            }
        });
    }

    /** What those from one rank up to another count, each, beside the weightiest of the day. */
    private double shareOfRanks(int from, int to) {
        double sum = 0;
        for (int rank = from; rank < to; rank++) {
            sum += StrictMath.pow(terms.repetition().share(), rank);
        }
        return sum / (to - from);
    }

    private void countOnce(Step step, double part, Register register) {
        step.countOnce(part * (1 - register.repetitionOf(step).repeated(step)));
        if (step.isInVain()) {
            register.warn(new MoveWarning(
                    step.id(),
                    "kind",
                    "It had done the same within " + terms.repetition().window()
                            + " days, and to do it again adds nothing."));
        }
    }

    /** How much a step says after those of earlier days. */
    private double newness(Step step, Register register) {
        LocalDate day = step.day();
        Repetition repetition = register.repetitionOf(step);
        Book.Count count = isCountedOn(step.move())
                ? register.bookOf(step.actor()).counted(PartOfCount.of(step.move()), day, terms.completionWindow())
                : null;
        double n = repetition.unreturnedBefore(day, count == null ? null : count.first());
        if (n == 0) {
            return 1;
        }
        double again = Math.max(StrictMath.pow(terms.repetition().share(), n), repetition.recovered(day));
        double repeated = repetition.repeated(step);
        return 1 - repeated + repeated * again;
    }
}
