package entente.rulebook;

import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.rulebook.Change.How;
import entente.rulebook.Change.Part;
import entente.rulebook.read.RulebookReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What differs between two rulebooks, in words. Comments and the order of rules, rows and examples mean nothing. */
public final class Changes {

    private final Rulebook before;
    private final Rulebook after;
    private final List<Change> changes = new ArrayList<>();

    private Changes(Rulebook before, Rulebook after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Everything that differs: rules, then parameters, kinds, weights, examples and the vocabulary; each in the order
     * of {@code after}, with what was removed at the end.
     */
    public static List<Change> between(Rulebook before, Rulebook after) {
        Changes changes = new Changes(before, after);
        changes.rules();
        changes.parameters();
        changes.kinds();
        changes.weights();
        changes.examples();
        changes.vocabulary();
        return List.copyOf(changes.changes);
    }

    /** The same; none where one of them cannot be read. */
    public static List<Change> between(Optional<Rulebook> before, Optional<Rulebook> after) {
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
                ofRule(How.CHANGED, rule, "has the id " + rule.id() + " instead of " + renamed.id() + ".");
                compare(renamed, rule);
            } else if (same != null) {
                compare(same, rule);
            } else {
                ofRule(How.ADDED, rule, "is new: " + wording(rule) + ".");
            }
        }
        earlier.values().forEach(rule -> ofRule(How.REMOVED, rule, "is removed. It said: " + wording(rule) + "."));
    }

    private static String wording(Rule rule) {
        return String.join("; ", rule.clauses().stream().map(Clause::plain).toList());
    }

    private void compare(Rule from, Rule to) {
        if (!from.name().equals(to.name())) {
            ofRule(How.CHANGED, to, "was called " + Text.quoted(from.name()) + ".");
        }
        if (!from.file().equals(to.file())) {
            ofRule(How.CHANGED, to, "stands in " + to.file() + " instead of " + from.file() + ".");
        }
        Lines.differences(from, to, before.numbers(), after.numbers())
                .forEach(words ->
                        changes.add(new Change(Part.RULE, How.CHANGED, to.file(), to.id(), to.name() + ": " + words)));
        said("the reason shown for it", from.because(), to.because())
                .forEach(words -> ofRule(How.CHANGED, to, "has another reason: " + words));
        said("why it weighs what it weighs", from.why(), to.why())
                .forEach(words -> ofRule(How.CHANGED, to, "has another ground: " + words));
        said("its source", from.source(), to.source())
                .forEach(words -> ofRule(How.CHANGED, to, "has another source: " + words));
    }

    private void ofRule(How how, Rule rule, String words) {
        changes.add(new Change(Part.RULE, how, rule.file(), rule.id(), Text.quoted(rule.name()) + " " + words));
    }

    // ---------------------------------------------------------------- parameters

    private void parameters() {
        after.parameters().forEach((name, to) -> {
            Parameter from = before.parameters().get(name);
            if (from == null) {
                ofParameter(
                        How.ADDED,
                        name,
                        "The " + name + " is new: " + amount(to.value(), to.unit()) + ", from " + range(to) + ".");
            } else {
                compare(from, to);
            }
        });
        before.parameters().forEach((name, from) -> {
            if (!after.parameters().containsKey(name)) {
                ofParameter(
                        How.REMOVED, name, "The " + name + " is removed; it was " + amount(from.value(), from.unit()));
            }
        });
    }

    private void compare(Parameter from, Parameter to) {
        String the = "The " + to.name();
        if (from.unit() != to.unit()) {
            ofParameter(
                    How.CHANGED,
                    to.name(),
                    the + " is " + amount(to.value(), to.unit()) + " instead of " + amount(from.value(), from.unit())
                            + ".");
        } else if (from.value() != to.value()) {
            ofParameter(
                    How.CHANGED,
                    to.name(),
                    the + " is " + Text.instead(to.value(), from.value()) + unit(to.unit()) + ".");
        }
        if (from.min() != to.min() || from.max() != to.max()) {
            ofParameter(
                    How.CHANGED,
                    to.name(),
                    the + " may go from " + range(to) + " instead of from " + range(from) + ".");
        }
        said("the reason for the " + to.name(), from.why(), to.why())
                .forEach(words -> ofParameter(How.CHANGED, to.name(), the + " has another reason: " + words));
        said("the source of the " + to.name(), from.source(), to.source())
                .forEach(words -> ofParameter(How.CHANGED, to.name(), the + " has another source: " + words));
    }

    private void ofParameter(How how, String name, String words) {
        changes.add(new Change(
                Part.PARAMETER, how, RulebookReader.PARAMETERS, name, words.endsWith(".") ? words : words + "."));
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
            case SHARE, COUNT, EVIDENCE -> "";
        };
    }

    // ---------------------------------------------------------------- kinds and weights

    private void kinds() {
        after.kinds().forEach((code, to) -> {
            Kind from = before.kinds().get(code);
            if (from == null) {
                ofKind(
                        How.ADDED,
                        to,
                        "is a new kind of move: a " + to.tone().word() + " "
                                + to.mode().word() + ".");
            } else {
                compare(from, to);
            }
        });
        before.kinds().forEach((code, from) -> {
            if (!after.kinds().containsKey(code)) {
                ofKind(How.REMOVED, from, "is no kind of move any more.");
            }
        });
    }

    private void compare(Kind from, Kind to) {
        if (!from.label().equals(to.label())) {
            ofKind(How.CHANGED, to, "was called " + Text.quoted(from.label()) + ".");
        }
        cell(to, "noun", from.noun(), to.noun());
        cell(to, "mode", from.mode().word(), to.mode().word());
        cell(to, "tone", from.tone().word(), to.tone().word());
        cell(to, "issue", from.issue(), to.issue());
        cell(to, "CAMEO code", from.cameo(), to.cameo());
        cell(to, "Goldstein score", Text.plain(from.goldstein()), Text.plain(to.goldstein()));
        cell(to, "PLOVER event", from.plover(), to.plover());
    }

    private void cell(Kind kind, String column, String from, String to) {
        if (!from.equals(to)) {
            ofKind(How.CHANGED, kind, "has the " + column + " " + to + " instead of " + from + ".");
        }
    }

    private void ofKind(How how, Kind kind, String words) {
        changes.add(
                new Change(Part.KIND, how, RulebookReader.KINDS, kind.code(), Text.quoted(kind.label()) + " " + words));
    }

    private void weights() {
        after.kinds().keySet().forEach(code -> {
            NavigableMap<Double, Weight> earlier = before.weights().getOrDefault(code, new TreeMap<>());
            NavigableMap<Double, Weight> later = after.weights().getOrDefault(code, new TreeMap<>());
            later.forEach((scale, to) -> {
                Weight from = earlier.get(scale);
                if (from == null) {
                    ofWeight(How.ADDED, to, "has a new weight: " + worth(to) + ".");
                } else {
                    compare(from, to);
                }
            });
            earlier.forEach((scale, from) -> {
                if (!later.containsKey(scale)) {
                    ofWeight(How.REMOVED, from, "has no weight of its own any more; it was " + worth(from) + ".");
                }
            });
        });
    }

    private void compare(Weight from, Weight to) {
        if (from.value() != to.value()) {
            ofWeight(
                    How.CHANGED, to, "is worth " + Text.instead(to.value(), from.value()) + " points to the receiver.");
        }
        if (from.cost() != to.cost()) {
            ofWeight(How.CHANGED, to, "costs the giver " + Text.instead(to.cost(), from.cost()) + " points.");
        }
        said("why it weighs so", from.why(), to.why())
                .forEach(words -> ofWeight(How.CHANGED, to, "has another reason for its weight: " + words));
        said("its source", from.source(), to.source())
                .forEach(words -> ofWeight(How.CHANGED, to, "has another source of its weight: " + words));
    }

    private static String worth(Weight weight) {
        return Text.plain(weight.value()) + " points to the receiver, at a cost of " + Text.plain(weight.cost())
                + " to the giver";
    }

    private void ofWeight(How how, Weight weight, String words) {
        changes.add(new Change(
                Part.WEIGHT,
                how,
                RulebookReader.WEIGHTS,
                Change.weight(weight.kind(), weight.fromScale()),
                (how == How.REMOVED ? before : after).inWords(weight) + " " + words));
    }

    // ---------------------------------------------------------------- examples and vocabulary

    /** What makes two examples the same one. */
    private record Key(@Nullable String rule, String name, int time) {}

    private void examples() {
        Map<Key, Example> earlier = byKey(before.examples());
        byKey(after.examples()).forEach((key, to) -> {
            Example from = earlier.remove(key);
            if (from == null) {
                ofExample(How.ADDED, to, "is new: " + expectation(to));
            } else {
                compare(from, to);
            }
        });
        earlier.values().forEach(from -> ofExample(How.REMOVED, from, "is removed."));
    }

    private static Map<Key, Example> byKey(List<Example> examples) {
        Map<Key, Example> byKey = new LinkedHashMap<>();
        for (Example example : examples) {
            int time = 0;
            while (byKey.putIfAbsent(new Key(example.rule(), example.name(), time), example) != null) {
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
                    How.CHANGED,
                    to,
                    to.fires()
                            ? "expects the rule to fire; it was not to fire."
                            : "expects the rule not to fire; it was to fire.");
        }
        if (to.trust() != null && !to.trust().equals(from.trust())) {
            ofExample(
                    How.CHANGED,
                    to,
                    "expects: " + to.trust().inWords(to.dialogue())
                            + (from.trust() == null
                                    ? ""
                                    : " It expected: " + from.trust().inWords(from.dialogue())));
        } else if (to.trust() == null && from.trust() != null) {
            ofExample(
                    How.CHANGED,
                    to,
                    "expects nothing of trust any more. It expected: "
                            + from.trust().inWords(from.dialogue()));
        }
        if (!from.asOf().equals(to.asOf())) {
            ofExample(How.CHANGED, to, "is read on " + to.asOf() + " instead of " + from.asOf() + ".");
        }
        if (!isSameCase(from.dialogue(), to.dialogue())) {
            ofExample(How.CHANGED, to, "tells another case: its moves or red lines differ.");
        }
        if (!from.why().equals(to.why())) {
            ofExample(
                    How.CHANGED,
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

    private void ofExample(How how, Example example, String words) {
        Rulebook in = how == How.REMOVED ? before : after;
        String rule = example.rule() == null
                ? ""
                : " of "
                        + Text.quoted(in.rules().stream()
                                .filter(example::isOf)
                                .map(Rule::name)
                                .findFirst()
                                .orElse(example.rule()));
        changes.add(new Change(
                Part.EXAMPLE,
                how,
                example.file(),
                example.name(),
                "The example " + Text.quoted(example.inSentence()) + rule + " " + words));
    }

    private void vocabulary() {
        if (!Objects.equals(before.vocabulary(), after.vocabulary())) {
            changes.add(new Change(
                    Part.VOCABULARY,
                    How.CHANGED,
                    RulebookReader.VOCABULARY,
                    "",
                    "The sentences that rules may be written in are not the same."));
        }
    }

    /** Nothing where both say the same. */
    private static List<String> said(String what, String from, String to) {
        return from.equals(to)
                ? List.of()
                : List.of(Text.quoted(to) + ", where " + what + " was " + Text.quoted(from) + ".");
    }
}
