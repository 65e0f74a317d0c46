package entente.web.rules;

import entente.rulebook.Parameter;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.publish.Provenance;
import entente.web.view.Capitalization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that the rules share.
 *
 * @param rules that name it
 * @param lastChange null where it is as the first version set it
 */
record ParameterRow(
        String anchor,
        String name,
        String value,
        String range,
        String why,
        String source,
        List<Mention> rules,
        @Nullable LastChange lastChange) {

    static ParameterRow of(Parameter parameter, Rulebook rulebook, RulebookAddress address, Provenance provenance) {
        int version = Integer.parseInt(rulebook.version());
        return new ParameterRow(
                RulebookAddress.parameterAnchor(parameter.name()),
                Capitalization.capital(parameter.name()),
                Amounts.of(parameter),
                Amounts.range(parameter),
                parameter.why(),
                parameter.source(),
                rulebook.rules().stream()
                        .filter(rule -> names(rule, parameter, rulebook))
                        .map(rule ->
                                new Mention(rule.name(), address.everything().rule(rule.id())))
                        .toList(),
                LastChange.of(provenance.ofParameter(version, parameter.name()).filter(set -> set.number() > 1)));
    }

    private static boolean names(Rule rule, Parameter parameter, Rulebook rulebook) {
        return rule.clauses().stream()
                .flatMap(clause -> clause.values().values().stream())
                .flatMap(value -> RuleCard.parameter(value, rulebook).stream())
                .anyMatch(parameter::equals);
    }
}
