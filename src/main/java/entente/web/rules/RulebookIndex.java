package entente.web.rules;

import entente.dialogue.Kind;
import entente.rulebook.Clause;
import entente.rulebook.Parameter;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.Sentence;
import entente.rulebook.Weight;
import entente.web.view.Capitalization;
import entente.web.view.Figures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rulebook holds, a line each, or as much of it as says something.
 *
 * @param found in a sentence; null where nothing was looked for
 */
record RulebookIndex(@Nullable String found, List<IndexGroup> groups) {

    /** So many kinds are listed beside the rules where something is looked for. */
    private static final int MOST_KINDS = 15;

    /** Lines that belong together. */
    record IndexGroup(String id, String title, List<IndexLine> lines) {}

    /**
     * A part of the rulebook.
     *
     * @param brief what it comes to
     */
    record IndexLine(String id, String href, String name, String brief) {}

    /** The rules by concern; where something was looked for, also the kinds and parameters that say it. */
    static RulebookIndex of(Rulebook rulebook, RulebookAddress address) {
        List<Rule> rules = rulebook.rules().stream()
                .filter(rule -> Wanted.says(rule, address.q()))
                .toList();
        List<IndexGroup> groups =
                new ArrayList<>(groups(rules, Rule::concern, "concern-", rule -> line(rule, address)));
        if (address.q() == null) {
            return new RulebookIndex(null, groups);
        }
        List<Kind> kinds = kinds(rulebook, address);
        List<Parameter> parameters = parameters(rulebook, address);
        Stream<IndexLine> first = kinds.stream().limit(MOST_KINDS).map(kind -> line(kind, rulebook, address));
        addIfAny(groups, "kinds", "Kinds of move", Stream.concat(first, more(kinds.size(), address)));
        addIfAny(groups, "numbers", "Parameters", parameters.stream().map(parameter -> line(parameter, address)));
        String found = "%s, %s and %s say “%s”."
                .formatted(
                        of(rules, rulebook.rules(), "rules"),
                        of(kinds, rulebook.kinds().values(), "kinds of move"),
                        of(parameters, rulebook.parameters().values(), "parameters"),
                        address.q());
        return new RulebookIndex(found, groups);
    }

    /** The way to the kinds that are not listed beside the rules. */
    private static Stream<IndexLine> more(int found, RulebookAddress address) {
        return found > MOST_KINDS
                ? Stream.of(new IndexLine("more-kinds", address.kinds(), "All " + found + " kinds that say it", ""))
                : Stream.empty();
    }

    /** The kinds by what they are made of, with their weights. */
    static RulebookIndex ofKinds(Rulebook rulebook, RulebookAddress address) {
        List<Kind> kinds = kinds(rulebook, address);
        return new RulebookIndex(
                found(kinds, rulebook.kinds().values(), "kinds of move", address),
                groups(kinds, KindPage::madeOf, "made-of-", kind -> line(kind, rulebook, address)));
    }

    /** The parameters that say what is looked for. */
    static List<Parameter> parameters(Rulebook rulebook, RulebookAddress address) {
        return rulebook.parameters().values().stream()
                .filter(parameter -> Wanted.says(parameter, address.q()))
                .toList();
    }

    static @Nullable String found(Collection<?> found, Collection<?> all, String many, RulebookAddress address) {
        return address.q() == null ? null : of(found, all, many) + " say “" + address.q() + "”.";
    }

    private static String of(Collection<?> found, Collection<?> all, String many) {
        return found.size() + " of " + all.size() + " " + many;
    }

    private static List<Kind> kinds(Rulebook rulebook, RulebookAddress address) {
        return rulebook.kinds().values().stream()
                .filter(kind -> Wanted.says(kind, rulebook, address.q()))
                .toList();
    }

    private static <T> List<IndexGroup> groups(
            List<T> items, Function<T, String> title, String prefix, Function<T, IndexLine> line) {
        Map<String, List<IndexLine>> byTitle = new LinkedHashMap<>();
        items.forEach(item -> byTitle.computeIfAbsent(title.apply(item), none -> new ArrayList<>())
                .add(line.apply(item)));
        return byTitle.entrySet().stream()
                .map(group -> new IndexGroup(
                        prefix + group.getKey().replaceAll("\\W+", "-"),
                        Capitalization.capital(group.getKey()),
                        group.getValue()))
                .toList();
    }

    private static void addIfAny(List<IndexGroup> groups, String id, String title, Stream<IndexLine> found) {
        List<IndexLine> lines = found.toList();
        if (!lines.isEmpty()) {
            groups.add(new IndexGroup(id, title, lines));
        }
    }

    private static IndexLine line(Rule rule, RulebookAddress address) {
        String brief = rule.clauses().stream()
                .filter(clause -> clause.sentence().part() == Sentence.SentencePosition.CONCLUSION)
                .map(Clause::plain)
                .collect(Collectors.joining("; "));
        return new IndexLine("rule-" + rule.id(), address.rule(rule.id()), rule.name(), brief);
    }

    private static IndexLine line(Kind kind, Rulebook rulebook, RulebookAddress address) {
        return new IndexLine(
                "kind-" + kind.code(),
                address.kind(kind.code()),
                Capitalization.capital(kind.label()),
                KindPage.weights(kind, rulebook).stream()
                        .map(RulebookIndex::weighs)
                        .collect(Collectors.joining("; ")));
    }

    private static String weighs(Weight weight) {
        String from = weight.fromScale() > 1 ? "from " + Figures.plain(weight.fromScale()) + ": " : "";
        return from + "worth " + Figures.plain(weight.value()) + ", cost " + Figures.plain(weight.cost());
    }

    private static IndexLine line(Parameter parameter, RulebookAddress address) {
        return new IndexLine(
                RulebookAddress.parameterAnchor(parameter.name()),
                address.parameter(parameter.name()),
                Capitalization.capital(parameter.name()),
                Amounts.of(parameter));
    }
}
