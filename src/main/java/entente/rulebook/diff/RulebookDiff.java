package entente.rulebook.diff;

import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.rulebook.ArithmeticEdition;
import entente.rulebook.Clause;
import entente.rulebook.Example;
import entente.rulebook.Parameter;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.Text;
import entente.rulebook.Unit;
import entente.rulebook.Weight;
import entente.rulebook.diff.RulebookChange.ChangeType;
import entente.rulebook.diff.RulebookChange.RulebookPart;
import entente.rulebook.read.RulebookReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What differs between two rulebooks, in words. Comments and the order of rules, rows and examples mean nothing. */
public final class RulebookDiff {

    private final Rulebook before;
    private final Rulebook after;
    private final List<RulebookChange> rulebookChanges = new ArrayList<>();

    private RulebookDiff(Rulebook before, Rulebook after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Everything that differs: rules, then parameters, kinds, weights, examples and the vocabulary; each in the order
     * of {@code after}, with what was removed at the end.
     */
    public static List<RulebookChange> between(Rulebook before, Rulebook after) {
        RulebookDiff rulebookDiff = new RulebookDiff(before, after);
        rulebookDiff.rules();
        rulebookDiff.parameters();
        rulebookDiff.kinds();
        rulebookDiff.weights();
        rulebookDiff.examples();
        rulebookDiff.vocabulary();
        return List.copyOf(rulebookDiff.rulebookChanges);
    }

    /** The same; none where one of them cannot be read. */
    public static List<RulebookChange> between(Optional<Rulebook> before, Optional<Rulebook> after) {
        return before.isEmpty() || after.isEmpty() ? List.of() : between(before.get(), after.get());
    }

    // ---------------------------------------------------------------- rules

    private void rules() {
        Map<String, Rule> earlier = new LinkedHashMap<>();
        before.rules().forEach(rule -> earlier.put(rule.id(), rule));
        Map<String, Rule> sameName = new LinkedHashMap<>();
        before.rules().stream()
                .filter(rule ->
                        after.rules().stream().noneMatch(each -> each.id().equals(rule.id())))
                .forEach(rule -> sameName.put(rule.name(), rule));
        for (Rule rule : after.rules()) {
            Rule same = earlier.remove(rule.id());
            Rule renamed = same == null ? sameName.remove(rule.name()) : null;
            if (renamed != null) {
                earlier.remove(renamed.id());
                ofRule(ChangeType.CHANGED, rule, "has the id " + rule.id() + " instead of " + renamed.id() + ".");
                compare(renamed, rule);
            } else if (same != null) {
                compare(same, rule);
            } else {
                ofRule(ChangeType.ADDED, rule, "is new: " + wording(rule) + ".");
            }
        }
        earlier.values()
                .forEach(rule -> ofRule(ChangeType.REMOVED, rule, "is removed. It said: " + wording(rule) + "."));
    }

    private static String wording(Rule rule) {
        return String.join("; ", rule.clauses().stream().map(Clause::plain).toList());
    }

    private void compare(Rule from, Rule to) {
        if (!from.name().equals(to.name())) {
            ofRule(ChangeType.CHANGED, to, "was called " + Text.quoted(from.name()) + ".");
        }
        if (!from.file().equals(to.file())) {
            ofRule(ChangeType.CHANGED, to, "stands in " + to.file() + " instead of " + from.file() + ".");
        }
        RuleDiff.differences(from, to, before.numbers(), after.numbers())
                .forEach(words -> rulebookChanges.add(new RulebookChange(
                        RulebookPart.RULE, ChangeType.CHANGED, to.file(), to.id(), to.name() + ": " + words)));
        said("the reason shown for it", from.because(), to.because())
                .forEach(words -> ofRule(ChangeType.CHANGED, to, "has another reason: " + words));
        said("why it weighs what it weighs", from.why(), to.why())
                .forEach(words -> ofRule(ChangeType.CHANGED, to, "has another ground: " + words));
        said("its source", from.source(), to.source())
                .forEach(words -> ofRule(ChangeType.CHANGED, to, "has another source: " + words));
    }

    private void ofRule(ChangeType how, Rule rule, String words) {
        rulebookChanges.add(new RulebookChange(
                RulebookPart.RULE, how, rule.file(), rule.id(), Text.quoted(rule.name()) + " " + words));
    }

    // ---------------------------------------------------------------- parameters

    private void parameters() {
        after.parameters().forEach((name, to) -> {
            Parameter from = before.parameters().get(name);
            if (from == null) {
                ofParameter(
                        ChangeType.ADDED,
                        name,
                        "The " + name + " is new: " + amount(to.value(), to.unit()) + ", from " + range(to) + ".");
            } else {
                compare(from, to);
            }
        });
        before.parameters().forEach((name, from) -> {
            if (!after.parameters().containsKey(name)) {
                ofParameter(
                        ChangeType.REMOVED,
                        name,
                        "The " + name + " is removed; it was " + amount(from.value(), from.unit()));
            }
        });
    }

    private void compare(Parameter from, Parameter to) {
        String the = "The " + to.name();
        if (from.unit() != to.unit()) {
            ofParameter(
                    ChangeType.CHANGED,
                    to.name(),
                    the + " is " + amount(to.value(), to.unit()) + " instead of " + amount(from.value(), from.unit())
                            + ".");
        } else if (from.value() != to.value()) {
            ofParameter(
                    ChangeType.CHANGED,
                    to.name(),
                    the + " is " + Text.instead(to.value(), from.value()) + unit(to.unit()) + ".");
        }
        if (from.min() != to.min() || from.max() != to.max()) {
            ofParameter(
                    ChangeType.CHANGED,
                    to.name(),
                    the + " may go from " + range(to) + " instead of from " + range(from) + ".");
        }
        said("the reason for the " + to.name(), from.why(), to.why())
                .forEach(words -> ofParameter(ChangeType.CHANGED, to.name(), the + " has another reason: " + words));
        said("the source of the " + to.name(), from.source(), to.source())
                .forEach(words -> ofParameter(ChangeType.CHANGED, to.name(), the + " has another source: " + words));
    }

    private void ofParameter(ChangeType how, String name, String words) {
        rulebookChanges.add(new RulebookChange(
                RulebookPart.PARAMETER,
                how,
                RulebookReader.PARAMETERS,
                name,
                words.endsWith(".") ? words : words + "."));
    }

    private static String range(Parameter parameter) {
        return Text.plain(parameter.min()) + " to " + amount(parameter.max(), parameter.unit());
    }

    private static String amount(double number, Unit unit) {
        return Text.plain(number) + unit(unit);
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case DAYS -> " days";
            case PERCENT -> " percent";
            case EXCHANGES -> " exchanges";
            case POINTS -> " points";
            case SHARE, COUNT, EVIDENCE -> "";
        };
    }

    // ---------------------------------------------------------------- kinds and weights

    private void kinds() {
        after.kinds().forEach((code, to) -> {
            Kind from = before.kinds().get(code);
            if (from == null) {
                ofKind(
                        ChangeType.ADDED,
                        to,
                        "is a new kind of move: a " + to.tone().word() + " "
                                + to.mode().word() + ".");
            } else {
                compare(from, to);
            }
        });
        before.kinds().forEach((code, from) -> {
            if (!after.kinds().containsKey(code)) {
                ofKind(ChangeType.REMOVED, from, "is no kind of move any more.");
            }
        });
    }

    private void compare(Kind from, Kind to) {
        if (!from.label().equals(to.label())) {
            ofKind(ChangeType.CHANGED, to, "was called " + Text.quoted(from.label()) + ".");
        }
        cell(to, "noun", from.noun(), to.noun());
        cell(to, "mode", from.mode().word(), to.mode().word());
        cell(to, "tone", from.tone().word(), to.tone().word());
        cell(to, "issue", from.issue(), to.issue());
        cell(to, "CAMEO code", from.cameo(), to.cameo());
        cell(to, "Goldstein score", Text.plain(from.goldstein()), Text.plain(to.goldstein()));
        cell(to, "PLOVER event", from.plover(), to.plover());
        cell(to, "codes for machines", listed(from.coded()), listed(to.coded()));
        cell(to, "deeds it takes back", listed(from.undoes()), listed(to.undoes()));
    }

    private static String listed(List<String> codes) {
        return codes.isEmpty() ? "none" : String.join(" ", codes);
    }

    private void cell(Kind kind, String column, String from, String to) {
        if (!from.equals(to)) {
            ofKind(ChangeType.CHANGED, kind, "has the " + column + " " + to + " instead of " + from + ".");
        }
    }

    private void ofKind(ChangeType how, Kind kind, String words) {
        rulebookChanges.add(new RulebookChange(
                RulebookPart.KIND, how, RulebookReader.KINDS, kind.code(), Text.quoted(kind.label()) + " " + words));
    }

    private void weights() {
        after.kinds().keySet().forEach(code -> {
            NavigableMap<Double, Weight> earlier = before.weights().getOrDefault(code, new TreeMap<>());
            NavigableMap<Double, Weight> later = after.weights().getOrDefault(code, new TreeMap<>());
            later.forEach((scale, to) -> {
                Weight from = earlier.get(scale);
                if (from == null) {
                    ofWeight(ChangeType.ADDED, to, "has a new weight: " + worth(to) + ".");
                } else {
                    compare(from, to);
                }
            });
            earlier.forEach((scale, from) -> {
                if (!later.containsKey(scale)) {
                    ofWeight(
                            ChangeType.REMOVED, from, "has no weight of its own any more; it was " + worth(from) + ".");
                }
            });
        });
    }

    private void compare(Weight from, Weight to) {
        if (from.value() != to.value()) {
            ofWeight(
                    ChangeType.CHANGED,
                    to,
                    "is worth " + Text.instead(to.value(), from.value()) + " points to the receiver.");
        }
        if (from.cost() != to.cost()) {
            ofWeight(ChangeType.CHANGED, to, "costs the giver " + Text.instead(to.cost(), from.cost()) + " points.");
        }
        said("why it weighs so", from.why(), to.why())
                .forEach(words -> ofWeight(ChangeType.CHANGED, to, "has another reason for its weight: " + words));
        said("its source", from.source(), to.source())
                .forEach(words -> ofWeight(ChangeType.CHANGED, to, "has another source of its weight: " + words));
    }

    private static String worth(Weight weight) {
        return Text.plain(weight.value()) + " points to the receiver, at a cost of " + Text.plain(weight.cost())
                + " to the giver";
    }

    private void ofWeight(ChangeType how, Weight weight, String words) {
        rulebookChanges.add(new RulebookChange(
                RulebookPart.WEIGHT,
                how,
                RulebookReader.WEIGHTS,
                RulebookChange.weight(weight.kind(), weight.fromScale()),
                (how == ChangeType.REMOVED ? before : after).inWords(weight) + " " + words));
    }

    // ---------------------------------------------------------------- examples and vocabulary

    /** What makes two examples the same one. */
    private record ExampleKey(@Nullable String rule, String name, int time) {}

    private void examples() {
        Map<ExampleKey, Example> earlier = byKey(before.examples());
        byKey(after.examples()).forEach((key, to) -> {
            Example from = earlier.remove(key);
            if (from == null) {
                ofExample(ChangeType.ADDED, to, "is new: " + expectation(to));
            } else {
                compare(from, to);
            }
        });
        earlier.values().forEach(from -> ofExample(ChangeType.REMOVED, from, "is removed."));
    }

    private static Map<ExampleKey, Example> byKey(List<Example> examples) {
        Map<ExampleKey, Example> byKey = new LinkedHashMap<>();
        for (Example example : examples) {
            int time = 0;
            while (byKey.putIfAbsent(new ExampleKey(example.rule(), example.name(), time), example) != null) {
                time++;
            }
        }
        return byKey;
    }

    private static String expectation(Example example) {
        List<String> words = new ArrayList<>();
        if (example.rule() != null) {
            words.add(example.fires() ? "the rule fires." : "the rule does not fire.");
        }
        if (example.trust() != null) {
            words.add(example.trust().inWords(example.dialogue()));
        }
        return String.join(" ", words);
    }

    private void compare(Example from, Example to) {
        if (from.fires() != to.fires()) {
            ofExample(
                    ChangeType.CHANGED,
                    to,
                    to.fires()
                            ? "expects the rule to fire; it was not to fire."
                            : "expects the rule not to fire; it was to fire.");
        }
        if (to.trust() != null && !to.trust().equals(from.trust())) {
            ofExample(
                    ChangeType.CHANGED,
                    to,
                    "expects: " + to.trust().inWords(to.dialogue())
                            + (from.trust() == null
                                    ? ""
                                    : " It expected: " + from.trust().inWords(from.dialogue())));
        } else if (to.trust() == null && from.trust() != null) {
            ofExample(
                    ChangeType.CHANGED,
                    to,
                    "expects nothing of trust any more. It expected: "
                            + from.trust().inWords(from.dialogue()));
        }
        if (!from.asOf().equals(to.asOf())) {
            ofExample(ChangeType.CHANGED, to, "is read on " + to.asOf() + " instead of " + from.asOf() + ".");
        }
        if (!isSameCase(from.dialogue(), to.dialogue())) {
            ofExample(ChangeType.CHANGED, to, "tells another case: its moves or red lines differ.");
        }
        if (!from.why().equals(to.why())) {
            ofExample(
                    ChangeType.CHANGED,
                    to,
                    to.why().isEmpty()
                            ? "says no longer why. It said " + Text.quoted(from.why()) + "."
                            : "says why: " + Text.quoted(to.why()) + ".");
        }
    }

    static boolean isSameCase(Dialogue one, Dialogue other) {
        return one.sides().equals(other.sides())
                && one.moves().equals(other.moves())
                && one.redLines().equals(other.redLines())
                && one.proposals().equals(other.proposals())
                && one.baseRate().equals(other.baseRate());
    }

    private void ofExample(ChangeType how, Example example, String words) {
        Rulebook in = how == ChangeType.REMOVED ? before : after;
        String rule = example.rule() == null
                ? ""
                : " of "
                        + Text.quoted(in.rules().stream()
                                .filter(example::isOf)
                                .map(Rule::name)
                                .findFirst()
                                .orElse(example.rule()));
        rulebookChanges.add(new RulebookChange(
                RulebookPart.EXAMPLE,
                how,
                example.file(),
                example.name(),
                "The example " + Text.quoted(example.inSentence()) + rule + " " + words));
    }

    private void vocabulary() {
        ArithmeticEdition from = before.vocabulary().edition();
        ArithmeticEdition to = after.vocabulary().edition();
        if (!from.equals(to)) {
            ofVocabulary("The rules are written for " + to.inWords() + " of the arithmetic instead of " + from.inWords()
                    + ", so the same numbers do not mean the same.");
        }
        if (!before.vocabulary().hasSentencesOf(after.vocabulary())) {
            ofVocabulary("The sentences that rules may be written in are not the same.");
        }
    }

    private void ofVocabulary(String words) {
        rulebookChanges.add(
                new RulebookChange(RulebookPart.VOCABULARY, ChangeType.CHANGED, RulebookReader.VOCABULARY, "", words));
    }

    /** Nothing where both say the same. */
    private static List<String> said(String what, String from, String to) {
        return from.equals(to)
                ? List.of()
                : List.of(Text.quoted(to) + ", where " + what + " was " + Text.quoted(from) + ".");
    }
}
