package entente.web.rules;

import entente.dialogue.Kind;
import entente.rulebook.Clause;
import entente.rulebook.Parameter;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.Sentence;
import entente.rulebook.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule as its sentences, with its reasons and where it fired. */
record RuleCard(
        String id,
        String name,
        List<RuleLine> lines,
        String because,
        String why,
        String source,
        List<RuleExample> examples,
        @Nullable LastChange lastChange,
        List<Firings.Firing> firings,
        int more) {

    /** An example of it, as a sentence. */
    record RuleExample(String name, boolean fires) {}

    /**
     * A sentence of a rule.
     *
     * @param lead {@code When}, {@code and}, {@code then}
     * @param mentions what is said by name, with its value
     */
    record RuleLine(String lead, String text, boolean conclusion, List<Mention> mentions) {}

    /** Something named in a sentence that stands further down the page. */
    record Mention(String text, String href) {}

    static RuleCard of(Rule rule, Rulebook rulebook, Firings firings, @Nullable LastChange lastChange) {
        List<RuleLine> lines = new ArrayList<>();
        for (Clause clause : rule.clauses()) {
            lines.add(line(clause, rulebook));
        }
        List<Firings.Firing> fired = firings.of(rule.id());
        return new RuleCard(
                rule.id(),
                rule.name(),
                lines,
                rule.because(),
                rule.why(),
                rule.source(),
                rulebook.examples().stream()
                        .filter(example -> example.isOf(rule))
                        .map(example -> new RuleExample(example.name(), example.fires()))
                        .toList(),
                lastChange,
                fired,
                firings.count(rule.id()) - fired.size());
    }

    private static RuleLine line(Clause clause, Rulebook rulebook) {
        boolean conclusion = clause.sentence().part() == Sentence.SentencePosition.CONCLUSION;
        String lead = switch (clause.sentence().part()) {
            case OPENING -> "When";
            case NARROWING -> "and";
            case AROUND -> ""; // the sentence itself begins with "while"
            case CONCLUSION -> "then";
        };
        String sentence = clause.text().replaceFirst("^\\s*-\\s*", "");
        String text = sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
        List<Mention> mentions = new ArrayList<>();
        for (Value value : clause.values().values()) {
            Mention mention = mention(value, rulebook);
            if (mention != null) {
                mentions.add(mention);
            }
        }
        return new RuleLine(lead, text, conclusion, mentions);
    }

    private static @Nullable Mention mention(Value value, Rulebook rulebook) {
        if (value instanceof Value.Amount amount) {
            return parameter(amount.slot(), rulebook);
        }
        if (value instanceof Value.Period period) {
            return parameter(period.slot(), rulebook);
        }
        if (value instanceof Value.Code code) {
            Kind kind = rulebook.kinds().get(code.code());
            return kind == null ? null : new Mention(kind.noun(), "#kind-" + kind.code());
        }
        return null;
    }

    private static @Nullable Mention parameter(int slot, Rulebook rulebook) {
        String name = rulebook.numbers().figure(slot).parameter();
        if (name == null) {
            return null;
        }
        Map<String, Parameter> parameters = rulebook.parameters();
        Parameter parameter = parameters.get(name);
        return parameter == null
                ? null
                : new Mention(name + ": " + RulebookView.amount(parameter), "#" + RulebookView.parameterAnchor(name));
    }
}
