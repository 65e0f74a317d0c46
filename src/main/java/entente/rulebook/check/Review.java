package entente.rulebook.check;

import entente.rulebook.BlankType;
import entente.rulebook.Clause;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.Sentence;
import entente.rulebook.Text;
import entente.rulebook.Value;
import entente.rulebook.Weight;
import entente.rulebook.check.Remark.Severity;
import entente.rulebook.read.RulebookReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for what can be read and compiled but is hardly meant: rules that clash, repeat or never fire, odd weights. */
public final class Review {

    /** The scale of a move that names none. */
    private static final double SMALLEST_SCALE = 1;

    /** Rules are compared two by two; past this many of a severity, the rest would not be read. */
    private static final int MOST_REMARKS = 200;

    private final Rulebook rulebook;
    private final Map<Severity, List<Remark>> remarks = new EnumMap<>(Severity.class);

    private Review(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * A rule that can fire, what it reaches, and what it concludes.
     *
     * @param verdicts with their amounts
     */
    private record ReviewedRule(Rule rule, RuleCoverage reach, Map<ConclusionEffect, List<Double>> verdicts) {

        boolean isLike(ReviewedRule other) {
            return reach.isWithin(other.reach) && other.reach.isWithin(reach);
        }
    }

    /**
     * What a conclusion says, but for its amount.
     *
     * @param falls trust falls; else it grows
     * @param by the worth or share that the amount is multiplied with, by blank
     */
    private record ConclusionEffect(Value role, boolean falls, Map<String, Value> by) {}

    /** What stops first, then hints; each as rules and weights stand. */
    public static List<Remark> of(Rulebook rulebook) {
        Review review = new Review(rulebook);
        review.rules();
        review.examples();
        review.weights();
        return Stream.of(Severity.values())
                .flatMap(severity -> review.remarks.getOrDefault(severity, List.of()).stream())
                .toList();
    }

    // ---------------------------------------------------------------- rules

    private void rules() {
        List<ReviewedRule> seen = new ArrayList<>();
        for (Rule rule : rulebook.rules()) {
            Conditions conditions = Conditions.of(rule, rulebook.numbers());
            RuleCoverage ruleCoverage = RuleCoverage.of(conditions, rulebook);
            if (ruleCoverage.isNothing()) {
                neverFires(rule, conditions);
            } else {
                ReviewedRule one = new ReviewedRule(rule, ruleCoverage, verdicts(rule));
                seen.forEach(earlier -> compare(earlier, one));
                seen.add(one);
            }
        }
    }

    private void neverFires(Rule rule, Conditions conditions) {
        RuleCoverage.contradiction(conditions, rulebook)
                .ifPresentOrElse(
                        pair -> remark(
                                Severity.STOP,
                                rule,
                                pair.second().line(),
                                Text.quoted(pair.first().plain()) + " and "
                                        + Text.quoted(pair.second().plain())
                                        + " cannot both hold, so this rule never fires. Drop one of them."),
                        () -> remark(
                                Severity.STOP,
                                rule,
                                rule.line(),
                                "Its conditions cannot all hold, so this rule never fires. Drop one of them."));
    }

    private void compare(ReviewedRule earlier, ReviewedRule later) {
        if (earlier.isLike(later)) {
            Set<Value> contested = later.verdicts().keySet().stream()
                    .filter(verdict -> earlier.verdicts().keySet().stream()
                            .anyMatch(other -> other.role().equals(verdict.role()) && other.falls() != verdict.falls()))
                    .map(ConclusionEffect::role)
                    .collect(Collectors.toSet());
            if (!contested.isEmpty()) {
                remark(
                        Severity.STOP,
                        later.rule(),
                        later.rule().line(),
                        "It fires whenever " + Text.quoted(earlier.rule().name())
                                + " does and the other way round, yet one raises and the other lowers trust in the same"
                                + " side. Keep one of them, or narrow one.");
            } else if (earlier.verdicts().equals(later.verdicts())) {
                remark(
                        Severity.STOP,
                        later.rule(),
                        later.rule().line(),
                        "It says the same as " + Text.quoted(earlier.rule().name())
                                + "; everything would count twice. Remove one of them.");
            } else {
                onTop(later, earlier);
            }
        } else if (later.reach().isWithin(earlier.reach())) {
            onTop(later, earlier);
        } else if (earlier.reach().isWithin(later.reach())) {
            onTop(earlier, later);
        }
    }

    /** Where both conclude the same, the amounts of both count. */
    private void onTop(ReviewedRule narrower, ReviewedRule wider) {
        if (narrower.verdicts().keySet().stream().anyMatch(wider.verdicts()::containsKey)) {
            remark(
                    Severity.HINT,
                    narrower.rule(),
                    narrower.rule().line(),
                    "Whenever it fires, " + Text.quoted(wider.rule().name())
                            + " fires too and concludes the same, so both amounts count. If only one should, narrow "
                            + Text.quoted(wider.rule().name()) + ".");
        }
    }

    private Map<ConclusionEffect, List<Double>> verdicts(Rule rule) {
        Map<ConclusionEffect, List<Double>> verdicts = new HashMap<>();
        for (Clause clause : rule.clauses()) {
            if (clause.sentence().part() == Sentence.SentencePosition.CONCLUSION) {
                Map<String, Value> by = new HashMap<>();
                List<Double> amounts = new ArrayList<>();
                Value role = new Value.Code(
                        clause.sentence().scope() == null
                                ? ""
                                : clause.sentence().text());
                for (Sentence.Piece piece : clause.sentence().pieces()) {
                    if (piece instanceof Sentence.Blank blank) {
                        Value value = Objects.requireNonNull(clause.values().get(blank.name()));
                        if (value instanceof Value.Amount amount) {
                            amounts.add(rulebook.numbers().at(amount.slot()));
                        } else if (blank.type() == BlankType.ROLE) {
                            role = value;
                        } else {
                            by.put(blank.type().word(), value);
                        }
                    }
                }
                boolean falls = clause.sentence().template().contains("-{");
                verdicts.computeIfAbsent(new ConclusionEffect(role, falls, Map.copyOf(by)), first -> new ArrayList<>())
                        .addAll(amounts);
            }
        }
        return verdicts;
    }

    private void remark(Severity severity, Rule rule, int line, String message) {
        remark(new Remark(severity, rule.id(), rule.file(), line, message));
    }

    private void remark(Remark remark) {
        List<Remark> alike = remarks.computeIfAbsent(remark.severity(), none -> new ArrayList<>());
        if (alike.size() < MOST_REMARKS) {
            alike.add(remark);
        }
    }

    private void examples() {
        rulebook.uncovered()
                .forEach(fault ->
                        remark(new Remark(Severity.HINT, fault.word(), fault.file(), fault.line(), fault.message())));
    }

    // ---------------------------------------------------------------- weights

    private void weights() {
        rulebook.kinds().values().forEach(kind -> {
            NavigableMap<Double, Weight> rows = rulebook.weights().get(kind.code());
            if (rows == null || rows.isEmpty()) {
                ofWeight(
                        Severity.STOP,
                        kind.code(),
                        Text.quoted(kind.label()) + " has no weight. Say in weights.csv what it is worth and costs.");
            } else if (rows.firstKey() > SMALLEST_SCALE) {
                ofWeight(
                        Severity.STOP,
                        kind.code(),
                        Text.quoted(kind.label()) + " has weights from a count of " + Text.plain(rows.firstKey())
                                + " on, and none below. Let its first row begin with 1.");
            } else {
                falling(rows);
            }
        });
    }

    private void falling(NavigableMap<Double, Weight> rows) {
        Weight smaller = rows.firstEntry().getValue();
        for (Weight larger : rows.values()) {
            if (larger.value() < smaller.value()) {
                ofWeight(
                        Severity.HINT,
                        larger.kind(),
                        less(larger, smaller, larger.value(), smaller.value(), "is worth"));
            }
            if (larger.cost() < smaller.cost()) {
                ofWeight(Severity.HINT, larger.kind(), less(larger, smaller, larger.cost(), smaller.cost(), "costs"));
            }
            smaller = larger;
        }
    }

    private String less(Weight larger, Weight smaller, double points, double more, String verb) {
        return rulebook.inWords(larger) + " " + verb + " " + Text.plain(points) + " points, less than the "
                + Text.plain(more) + " from a count of " + Text.plain(smaller.fromScale())
                + ". More of a thing is seldom worth or cost less.";
    }

    private void ofWeight(Severity severity, String kind, String message) {
        remark(new Remark(severity, kind, RulebookReader.WEIGHTS, 0, message));
    }
}
