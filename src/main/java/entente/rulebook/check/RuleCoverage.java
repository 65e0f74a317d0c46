package entente.rulebook.check;

import entente.dialogue.Kind;
import entente.docket.Scope;
import entente.rulebook.Clause;
import entente.rulebook.Rulebook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The occasions on which a rule fires.
 *
 * @param fields what its conditions leave each field of the occasion to hold
 * @param around what else must hold, each as a whole
 */
record RuleCoverage(Scope scope, Map<String, FieldRange> fields, Set<Object> around) {

    private static final String CLOCK = "clock";

    RuleCoverage {
        fields = Map.copyOf(fields);
        around = Set.copyOf(around);
    }

    /** Two lines of one rule that cannot both hold. */
    record Contradiction(Clause first, Clause second) {}

    static RuleCoverage of(Conditions conditions, Rulebook rulebook) {
        Map<String, FieldRange> fields = new HashMap<>();
        Set<Object> around = new HashSet<>();
        add(conditions.opening(), rulebook, fields, around);
        conditions.others().forEach(condition -> add(condition, rulebook, fields, around));
        return new RuleCoverage(conditions.rule().scope(), fields, around);
    }

    /** Whether every occasion of this is one of the other. */
    boolean isWithin(RuleCoverage other) {
        return scope == other.scope
                && around.containsAll(other.around)
                && other.fields.entrySet().stream()
                        .allMatch(field -> fields.getOrDefault(field.getKey(), FieldRange.ANYTHING)
                                .isWithin(field.getValue()));
    }

    boolean isNothing() {
        return fields.values().stream().anyMatch(FieldRange::isNothing);
    }

    /** The first line that contradicts one before it. */
    static Optional<Contradiction> contradiction(Conditions conditions, Rulebook rulebook) {
        List<Condition> all = Stream.concat(Stream.of(conditions.opening()), conditions.others().stream())
                .toList();
        for (int second = 1; second < all.size(); second++) {
            for (int first = 0; first < second; first++) {
                Map<String, FieldRange> fields = new HashMap<>();
                add(all.get(first), rulebook, fields, new HashSet<>());
                add(all.get(second), rulebook, fields, new HashSet<>());
                if (fields.values().stream().anyMatch(FieldRange::isNothing)) {
                    return Optional.of(new Contradiction(
                            all.get(first).clause(), all.get(second).clause()));
                }
            }
        }
        return Optional.empty();
    }

    private static void add(
            Condition condition, Rulebook rulebook, Map<String, FieldRange> fields, Set<Object> around) {
        if (condition.around()) {
            around.add(List.of(condition.type(), Set.copyOf(condition.comparisons())));
            return;
        }
        for (Comparison comparison : condition.comparisons()) {
            Object fixed = comparison.bound().fixed();
            if (fixed == null) {
                around.add(comparison);
            } else if (comparison.field().equals(CLOCK)) {
                // a clock says which period ran out; rules that wait equally long may do so by different clocks
                double days = rulebook.numbers().at(((Number) fixed).intValue());
                narrow(fields, CLOCK, FieldRange.by("==", days));
            } else {
                narrow(fields, comparison.field(), FieldRange.by(comparison.operator(), fixed));
                if (comparison.field().equals("kind") && comparison.operator().equals("==")) {
                    ofKind(rulebook.kinds().get((String) fixed), fields);
                }
            }
        }
    }

    /** A kind has one mode and one tone. */
    private static void ofKind(@Nullable Kind kind, Map<String, FieldRange> fields) {
        if (kind != null) {
            narrow(fields, "mode", FieldRange.just(kind.mode().word()));
            narrow(fields, "tone", FieldRange.just(kind.tone().word()));
        }
    }

    private static void narrow(Map<String, FieldRange> fields, String field, FieldRange fieldRange) {
        fields.merge(field, fieldRange, FieldRange::and);
    }
}
