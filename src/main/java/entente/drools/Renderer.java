package entente.drools;

import entente.rulebook.Clause;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.Sentence;
import entente.rulebook.Value;
import entente.rulebook.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes rules in the language of Drools. Nothing that a person typed goes in: only generated names, slots of numbers,
 * the codes of kinds and extents, and the vocabulary's own templates.
 */
final class Renderer {

    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");

    private Renderer() {}

    /** The generated name of the rule at that index. */
    static String ruleName(int index) {
        return String.format(Locale.ROOT, "r_%03d", index);
    }

    static String render(Rulebook rulebook) {
        StringBuilder drl = new StringBuilder("package " + AllowList.PACKAGE + "\n");
        AllowList.IMPORTS.forEach(type -> drl.append("import ").append(type).append('\n'));
        AllowList.GLOBALS.forEach((name, type) ->
                drl.append("global ").append(type).append(' ').append(name).append('\n'));
        for (int i = 0; i < rulebook.rules().size(); i++) {
            drl.append(render(ruleName(i), rulebook.rules().get(i), rulebook.vocabulary()));
        }
        return drl.toString();
    }

    private static String render(String name, Rule rule, Vocabulary vocabulary) {
        Map<String, String> own = new HashMap<>();
        Vocabulary.Subject subject = vocabulary.subject(rule.scope());
        own.put("rule", '"' + name + '"');
        own.put("first", subject.variable() + "." + subject.sides().get(0) + "()");
        own.put("second", subject.variable() + "." + subject.sides().get(1) + "()");
        return "\nrule \"" + name + "\"\nwhen\n"
                + pattern(rule, own)
                + lines(rule, Sentence.SentencePosition.AROUND, own)
                + "then\n"
                + lines(rule, Sentence.SentencePosition.CONCLUSION, own)
                + "end\n";
    }

    /** The opening with everything that narrows it as constraints of the one pattern. */
    private static String pattern(Rule rule, Map<String, String> own) {
        String opening = filled(rule.clauses().get(0), own);
        List<String> constraints = new ArrayList<>();
        String first = opening.substring(opening.indexOf('(') + 1, opening.length() - 1);
        if (!first.isEmpty()) {
            constraints.add(first);
        }
        rule.clauses().stream()
                .filter(clause -> clause.sentence().part() == Sentence.SentencePosition.NARROWING)
                .forEach(clause -> constraints.add(filled(clause, own)));
        return "  " + opening.substring(0, opening.indexOf('(') + 1) + String.join(", ", constraints) + ")\n";
    }

    private static String lines(Rule rule, Sentence.SentencePosition part, Map<String, String> own) {
        StringBuilder lines = new StringBuilder();
        for (Clause clause : rule.clauses()) {
            if (clause.sentence().part() == part) {
                lines.append("  ").append(filled(clause, own)).append('\n');
            }
        }
        return lines.toString();
    }

    private static String filled(Clause clause, Map<String, String> own) {
        Matcher blank = BLANK.matcher(clause.sentence().template());
        return blank.replaceAll(found -> Matcher.quoteReplacement(
                own.containsKey(found.group(1))
                        ? Objects.requireNonNull(own.get(found.group(1)))
                        : rendered(Objects.requireNonNull(clause.values().get(found.group(1))))));
    }

    private static String rendered(Value value) {
        if (value instanceof Value.Amount number) {
            return "numbers.at(" + number.slot() + ")";
        }
        if (value instanceof Value.Period period) {
            return Integer.toString(period.clock());
        }
        if (value instanceof Value.Field field) {
            return field.variable() + "." + field.field() + "()";
        }
        return '"' + ((Value.Code) value).code() + '"';
    }
}
