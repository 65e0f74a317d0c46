package entente.web.rules;

import entente.rulebook.Clause;
import entente.rulebook.Parameter;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.Sentence;
import entente.rulebook.Value;
import entente.rulebook.publish.Provenance;
import entente.web.view.Capitalization;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule as its sentences, with its reasons and examples, and the rules around it. */
record RuleCard(
        String id,
        String name,
        String concern,
        List<RuleLine> lines,
        String because,
        String why,
        String source,
        List<RuleExample> examples,
        @Nullable LastChange lastChange,
        Neighbours neighbours) {

    /** An example of it, as a sentence. */
    record RuleExample(String name, boolean fires) {}

    /**
     * A sentence of a rule.
     *
     * @param lead {@code When}, {@code and}, {@code then}
     * @param mentions what is said by name, with its value
     */
    record RuleLine(String lead, String text, boolean conclusion, List<Mention> mentions) {}

    static RuleCard of(Rule rule, Rulebook rulebook, RulebookAddress address, Provenance provenance) {
        return new RuleCard(
                rule.id(),
                rule.name(),
                Capitalization.capital(rule.concern()),
                rule.clauses().stream()
                        .map(clause -> line(clause, rulebook, address.everything()))
                        .toList(),
                rule.because(),
                rule.why(),
                rule.source(),
                rulebook.examples().stream()
                        .filter(example -> example.isOf(rule))
                        .map(example -> new RuleExample(example.name(), example.fires()))
                        .toList(),
                LastChange.of(provenance.ofRule(Integer.parseInt(rulebook.version()), rule.id())),
                Neighbours.of(rule, rulebook.rules(), each -> new Mention(each.name(), address.rule(each.id()))));
    }

    private static RuleLine line(Clause clause, Rulebook rulebook, RulebookAddress address) {
        boolean conclusion = clause.sentence().part() == Sentence.SentencePosition.CONCLUSION;
        String lead = switch (clause.sentence().part()) {
            case OPENING -> "When";
            case NARROWING -> "and";
            case AROUND -> ""; // the sentence itself begins with "while"
            case CONCLUSION -> "then";
        };
        return new RuleLine(
                lead,
                Capitalization.small(clause.text().replaceFirst("^\\s*-\\s*", "")),
                conclusion,
                clause.values().values().stream()
                        .flatMap(value -> mention(value, rulebook, address).stream())
                        .toList());
    }

    private static Optional<Mention> mention(Value value, Rulebook rulebook, RulebookAddress address) {
        if (value instanceof Value.Code code) {
            return Optional.ofNullable(rulebook.kinds().get(code.code()))
                    .map(kind -> new Mention(kind.noun(), address.kind(kind.code())));
        }
        return parameter(value, rulebook)
                .map(parameter -> new Mention(
                        parameter.name() + ": " + Amounts.of(parameter), address.parameter(parameter.name())));
    }

    /** The parameter that a sentence calls by its name; empty for a number of its own. */
    static Optional<Parameter> parameter(Value value, Rulebook rulebook) {
        return slot(value)
                .map(slot -> rulebook.numbers().figure(slot).parameter())
                .map(rulebook.parameters()::get);
    }

    private static Optional<Integer> slot(Value value) {
        if (value instanceof Value.Amount amount) {
            return Optional.of(amount.slot());
        }
        return value instanceof Value.Period period ? Optional.of(period.slot()) : Optional.empty();
    }
}
