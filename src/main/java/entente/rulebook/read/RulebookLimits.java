package entente.rulebook.read;

import entente.docket.Scope;
import entente.rulebook.Clause;
import entente.rulebook.Example;
import entente.rulebook.Faults;
import entente.rulebook.Rule;
import entente.rulebook.Value;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a rulebook holds at most, so that reading, compiling and trying it end soon whatever it says. */
final class RulebookLimits {

    static final int LINE = 400;
    static final int RULES = 500;
    static final int SENTENCES_OF_A_RULE = 30;
    static final int PARAMETERS = 200;
    static final int KINDS = 500;
    static final int WEIGHTS = 2_000;
    static final int EXAMPLES = 3_000;
    static final int MOVES_OF_AN_EXAMPLE = 500;

    /** Each of them costs the compiler some eight milliseconds. */
    private static final int SENTENCES = 1_000;

    /** All of them may fire on one occasion. */
    private static final int RULES_OF_AN_OPENING = 50;

    /** Each move starts a clock for every period, and each clock puts an occasion before all rules. */
    private static final int PERIODS_OF_AN_OCCASION = 20;

    private static final int MOVES_OF_EXAMPLES = 20_000;

    private RulebookLimits() {}

    static void check(List<Rule> rules, Faults faults) {
        if (rules.size() > RULES) {
            Rule beyond = rules.get(RULES);
            faults.add(beyond.file(), beyond.line(), beyond.id(), "A rulebook has at most " + RULES + " rules.");
        }
        int sentences = 0;
        Map<List<Object>, Integer> openings = new HashMap<>();
        Map<Scope, Set<Integer>> clocks = new EnumMap<>(Scope.class);
        for (Rule rule : rules) {
            int before = sentences;
            sentences += rule.clauses().size();
            if (before <= SENTENCES && sentences > SENTENCES) {
                faults.add(
                        rule.file(),
                        rule.line(),
                        rule.id(),
                        "All rules together have at most " + SENTENCES + " sentences.");
            }
            checkOpening(rule, openings, faults);
            rule.clauses().forEach(clause -> checkPeriods(rule, clause, clocks, faults));
        }
    }

    private static void checkOpening(Rule rule, Map<List<Object>, Integer> openings, Faults faults) {
        Clause opening = rule.clauses().get(0);
        int rules = openings.merge(List.of(opening.sentence(), opening.values()), 1, Integer::sum);
        if (rules == RULES_OF_AN_OPENING + 1) {
            faults.add(
                    rule.file(),
                    opening.line(),
                    rule.id(),
                    "At most " + RULES_OF_AN_OPENING + " rules open with the same sentence.");
        }
    }

    private static void checkPeriods(Rule rule, Clause clause, Map<Scope, Set<Integer>> clocks, Faults faults) {
        for (Value value : clause.values().values()) {
            if (value instanceof Value.Period period) {
                Set<Integer> known = clocks.computeIfAbsent(period.scope(), none -> new HashSet<>());
                if (known.add(period.clock()) && known.size() == PERIODS_OF_AN_OCCASION + 1) {
                    faults.add(
                            rule.file(),
                            clause.line(),
                            rule.id(),
                            "Rules about one occasion wait for at most " + PERIODS_OF_AN_OCCASION
                                    + " different periods. Choose one that another rule waits for.");
                }
            }
        }
    }

    static void checkExamples(List<Example> examples, Faults faults) {
        int moves = 0;
        for (int i = 0; i < examples.size(); i++) {
            Example example = examples.get(i);
            moves += example.dialogue().moves().size();
            if (i == EXAMPLES || moves > MOVES_OF_EXAMPLES) {
                faults.add(
                        example.file(),
                        example.line(),
                        example.name(),
                        "A rulebook has at most " + EXAMPLES + " examples, with " + MOVES_OF_EXAMPLES
                                + " moves together.");
                return;
            }
        }
    }
}
