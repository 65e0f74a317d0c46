package entente.evaluation;

import entente.evaluation.gaming.Tried;
import entente.evaluation.history.Held;
import entente.evaluation.people.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How well one rulebook predicts beside another, on the same data. */
public record EvaluationChange(Evaluation before, Evaluation after) {

    /** An expectation that one meets and the other misses. */
    public record Turned(Held before, Held after) {}

    /** Empty where there are no decisions of people. */
    public Optional<LossChange> people() {
        return before.people()
                .flatMap(from -> after.people()
                        .map(to -> LossChange.of(
                                brier(from), brier(to), to.score().together().decisions())));
    }

    private static double brier(People people) {
        return people.score().together().brier();
    }

    /** By how many expectations are met. */
    public Verdict histories() {
        int more = Long.compare(after.histories().met(), before.histories().met());
        return more > 0 ? Verdict.BETTER : more < 0 ? Verdict.WORSE : Verdict.SAME;
    }

    /** Only expectations that both were held against; by one of them alone, a dialogue on record may be unweighable. */
    public List<Turned> turned() {
        Map<Object, Held> from =
                held(before).collect(Collectors.toMap(EvaluationChange::name, held -> held, (first, same) -> first));
        return held(after)
                .flatMap(held -> Optional.ofNullable(from.get(name(held)))
                        .filter(earlier -> earlier.met() != held.met())
                        .map(earlier -> new Turned(earlier, held))
                        .stream())
                .toList();
    }

    private static Stream<Held> held(Evaluation evaluation) {
        return Stream.concat(evaluation.histories().held().stream(), evaluation.expected().held().stream());
    }

    private static Object name(Held held) {
        return List.of(held.dialogue(), held.onRecord(), held.expectation());
    }

    /** Strategies that go beyond their bound by the other, and did not by the one. */
    public List<Tried> strategiesBroken() {
        Set<Object> heldBefore = before.gaming().tried().stream()
                .filter(Tried::met)
                .map(EvaluationChange::name)
                .collect(Collectors.toSet());
        return after.gaming().tried().stream()
                .filter(tried -> !tried.met() && heldBefore.contains(name(tried)))
                .toList();
    }

    private static Object name(Tried tried) {
        return List.of(tried.group(), tried.name());
    }

    public LossChange onRecord() {
        return LossChange.of(
                before.onRecord().brier(),
                after.onRecord().brier(),
                Math.min(
                        before.onRecord().outcomes().size(),
                        after.onRecord().outcomes().size()));
    }
}
