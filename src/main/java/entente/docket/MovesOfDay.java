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
import java.util.TreeMap;
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

    /**
     * The steps that the moves are, each as new as what its side did before leaves it.
     *
     * @param moves those of the day, in their order
     */
    List<Step> steps(List<Move> moves, Register register) {
        Map<Object, List<Move>> parts = new LinkedHashMap<>();
        Map<Object, String> makerOf = new LinkedHashMap<>();
        for (Move move : moves) {
            for (String maker : makers(move)) {
                boolean counted = tariff.isCounted(move.kind())
                        && move.promises() == null
                        && move.links().completes() == null;
                Object key = counted ? List.of(maker, PartOfCount.of(move)) : List.of(move.id(), maker);
                parts.computeIfAbsent(key, none -> new ArrayList<>()).add(move);
                makerOf.put(key, maker);
            }
        }
        List<Step> steps = new ArrayList<>();
        Map<List<String>, List<Step>> byKind = new TreeMap<>(Comparator.comparing(List::toString));
        parts.forEach((key, ofStep) -> {
            Step step = step(ofStep, Objects.requireNonNull(makerOf.get(key)), register);
            steps.add(step);
            if (step.reached() > 0 && repeats(step.kind())) {
                byKind.computeIfAbsent(List.of(step.actor(), step.kind().code()), none -> new ArrayList<>())
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
        double total = before == null ? scale : before.total() + scale;
        double value = tariff.value(first.kind(), total);
        double cost = tariff.cost(first.kind(), total);
        Step step = new Step(
                parts,
                kind,
                maker,
                other,
                before == null
                        ? new Step.Worth(value, cost, stakeOfPoint, 1)
                        : new Step.Worth(
                                value - tariff.value(first.kind(), before.total()),
                                cost - tariff.cost(first.kind(), before.total()),
                                stakeOfPoint,
                                value == 0 ? 0 : 1 - tariff.value(first.kind(), before.total()) / value),
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

    private boolean isCountedOn(Move move) {
        return tariff.isCounted(move.kind())
                && move.promises() == null
                && move.links().completes() == null
                && tariff.kind(move.kind()).isCooperative();
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
            for (Step step : weightiest.subList(from, to)) {
                lessen(step, from, to, register);
            }
            from = to;
        }
        weightiest.forEach(step -> {
            if (step.ofCount() == 1) {
                register.repetitionOf(step).add(step);
            }
        });
    }

    private void lessen(Step step, int from, int to, Register register) {
        LocalDate day = step.day();
        Repetition repetition = register.repetitionOf(step);
        if (step.kind().repeat() == Kind.Repeat.NOTHING) {
            boolean before = repetition.isRepeatedOn(day);
            step.countOnce(before || from > 0 ? 0 : 1.0 / to);
            if (step.isInVain()) {
                register.note(new Note(
                        step.id(),
                        "kind",
                        "It had done the same within " + terms.repetition().window()
                                + " days, and to do it again adds nothing."));
            }
            return;
        }
        Book.Count count = isCountedOn(step.move())
                ? register.bookOf(step.actor()).counted(PartOfCount.of(step.move()), day, terms.completionWindow())
                : null;
        double share = terms.repetition().share();
        double n = repetition.unreturnedBefore(day, count == null ? null : count.first());
        double base = Math.max(StrictMath.pow(share, n), n == 0 ? 1 : repetition.recovered(day));
        double sum = 0;
        for (int rank = from; rank < to; rank++) {
            sum += StrictMath.pow(share, rank);
        }
        step.setNewness(base * sum / (to - from));
    }
}
