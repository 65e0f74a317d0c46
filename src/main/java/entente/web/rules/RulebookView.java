package entente.web.rules;

import entente.dialogue.Kind;
import entente.rulebook.Clause;
import entente.rulebook.Parameter;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.Unit;
import entente.rulebook.Weight;
import entente.rulebook.publish.Provenance;
import entente.web.view.Capitalization;
import entente.web.view.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rulebook in force: its rules by concern, its kinds with their weights, its parameters. */
record RulebookView(
        String version,
        String checksum,
        int ruleCount,
        int found,
        List<RuleGroup> concerns,
        List<KindRow> kinds,
        List<ParameterRow> parameters) {

    /** The rules of one file. */
    record RuleGroup(String id, String title, List<RuleCard> rules) {}

    /** A kind of move and what it weighs, by scale. */
    record KindRow(
            Kind kind,
            String label,
            String madeOf,
            String goldstein,
            List<WeightRow> weights,
            @Nullable LastChange lastChange) {}

    /**
     * What a kind weighs from some scale on.
     *
     * @param from {@code from 10}; empty where there is one weight for all
     */
    record WeightRow(
            String from,
            String value,
            String cost,
            String why,
            String source,
            @Nullable LastChange lastChange) {}

    /** A number that the rules share. */
    record ParameterRow(
            String anchor,
            String name,
            String value,
            String range,
            String why,
            String source,
            @Nullable LastChange lastChange) {}

    /** @param wanted only rules that say this; all where it is empty */
    static RulebookView of(Rulebook rulebook, Firings firings, String wanted, Provenance provenance) {
        int version = Integer.parseInt(rulebook.version());
        Map<String, List<RuleCard>> byConcern = new LinkedHashMap<>();
        List<Rule> found =
                rulebook.rules().stream().filter(rule -> says(rule, wanted)).toList();
        for (Rule rule : found) {
            byConcern
                    .computeIfAbsent(rule.concern(), concern -> new ArrayList<>())
                    .add(RuleCard.of(rule, rulebook, firings, LastChange.of(provenance.ofRule(version, rule.id()))));
        }
        return new RulebookView(
                rulebook.version(),
                rulebook.checksum(),
                rulebook.rules().size(),
                found.size(),
                byConcern.entrySet().stream()
                        .map(entry -> new RuleGroup(
                                "concern-" + entry.getKey(), Capitalization.capital(entry.getKey()), entry.getValue()))
                        .toList(),
                rulebook.kinds().values().stream()
                        .map(kind -> kind(kind, rulebook, version, provenance))
                        .toList(),
                rulebook.parameters().values().stream()
                        .map(parameter ->
                                parameter(parameter, LastChange.of(provenance.ofParameter(version, parameter.name()))))
                        .toList());
    }

    private static boolean says(Rule rule, String wanted) {
        String sought = wanted.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(rule.id(), rule.name(), rule.because(), rule.why(), rule.source()),
                        rule.clauses().stream().map(Clause::text))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(sought));
    }

    static String parameterAnchor(String name) {
        return "parameter-" + name.replace(' ', '-');
    }

    /** A parameter's value with its unit: {@code 60 days}. */
    static String amount(Parameter parameter) {
        return amount(parameter.value(), parameter.unit());
    }

    private static String amount(double value, Unit unit) {
        String number = Figures.plain(value);
        return switch (unit) {
            case DAYS -> number + (value == 1 ? " day" : " days");
            case PERCENT -> number + "%";
            case EXCHANGES -> number + (value == 1 ? " exchange" : " exchanges");
            case EVIDENCE -> number + " of evidence";
            case POINTS -> number + (value == 1 ? " point" : " points");
            case SHARE, COUNT -> number;
        };
    }

    private static KindRow kind(Kind kind, Rulebook rulebook, int version, Provenance provenance) {
        NavigableMap<Double, Weight> weights = rulebook.weights().getOrDefault(kind.code(), new TreeMap<>());
        return new KindRow(
                kind,
                Capitalization.capital(kind.label()),
                Capitalization.capital(kind.mode().word()) + ", " + kind.tone().word(),
                Figures.plain(kind.goldstein()),
                weights.values().stream()
                        .map(weight -> new WeightRow(
                                weights.size() == 1 ? "" : "from " + Figures.plain(weight.fromScale()),
                                Figures.plain(weight.value()),
                                Figures.plain(weight.cost()),
                                weight.why(),
                                weight.source(),
                                LastChange.of(provenance.ofWeight(version, weight.kind(), weight.fromScale()))))
                        .toList(),
                LastChange.of(provenance.ofKind(version, kind.code())));
    }

    private static ParameterRow parameter(Parameter parameter, @Nullable LastChange lastChange) {
        return new ParameterRow(
                parameterAnchor(parameter.name()),
                Capitalization.capital(parameter.name()),
                amount(parameter),
                Figures.plain(parameter.min()) + " to " + amount(parameter.max(), parameter.unit()),
                parameter.why(),
                parameter.source(),
                lastChange);
    }
}
