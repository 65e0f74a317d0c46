package entente.rulebook.edit;

import entente.rulebook.Clause;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Sentence;
import entente.rulebook.Text;
import entente.rulebook.Tunable;
import entente.rulebook.Tunable.TunableTarget.ParameterTarget;
import entente.rulebook.Tunable.TunableTarget.SlotsTarget;
import entente.rulebook.Tunable.TunableTarget.WorthTarget;
import entente.rulebook.Value;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sets numbers of a rulebook in its files, wherever they stand. */
public final class TunableEdits {

    private TunableEdits() {}

    /**
     * The files with one number set otherwise.
     *
     * @param rulebook what {@code files} said when the number was found in it; rules keep their lines
     * @param why the reason of that number from now on, and {@code source} what it rests on
     */
    public static RulebookFiles set(
            RulebookFiles files, Rulebook rulebook, Tunable tunable, double value, String why, String source) {
        String number = Text.plain(value);
        if (tunable.target() instanceof ParameterTarget parameter) {
            return NumberEdits.parameter(
                    files, parameter.name(), Map.of("value", number, "why", why, "source", source));
        } else if (tunable.target() instanceof WorthTarget worth) {
            return NumberEdits.weight(
                    files,
                    worth.kind(),
                    Text.plain(worth.fromScale()),
                    Map.of(worth.value() ? "value" : "cost", number, "why", why, "source", source));
        }
        RulebookFiles changed = files;
        for (Rule rule : rulebook.rules()) {
            changed = inRule(changed, rule, ((SlotsTarget) tunable.target()).slots(), number, why, source);
        }
        return changed;
    }

    private static RulebookFiles inRule(
            RulebookFiles files, Rule rule, List<Integer> slots, String number, String why, String source) {
        RulebookFiles changed = files;
        for (Clause clause : rule.clauses()) {
            for (Map.Entry<String, Value> blank : clause.values().entrySet()) {
                if (slots.contains(slot(blank.getValue()))) {
                    changed = inClause(changed, rule.id(), clause, blank.getKey(), number, why, source);
                }
            }
        }
        return changed;
    }

    private static int slot(Value value) {
        if (value instanceof Value.Amount amount) {
            return amount.slot();
        }
        return value instanceof Value.Period period ? period.slot() : -1;
    }

    private static RulebookFiles inClause(
            RulebookFiles files, String id, Clause clause, String blank, String number, String why, String source) {
        RuleBlock rule = RuleEdits.find(files, id).orElseThrow();
        String written = clause.text().strip();
        String rewritten = filled(clause.sentence(), blank, written, number);
        return RuleEdits.rewrite(
                files,
                id,
                new RuleWording(
                        rule.name(),
                        rule.note("because"),
                        why,
                        source,
                        replaced(rule.conditions(), written, rewritten),
                        replaced(rule.conclusions(), written, rewritten)));
    }

    private static List<String> replaced(List<RuleBlock.SourceLine> lines, String written, String rewritten) {
        return lines.stream()
                .map(line -> line.text().strip().equals(written) ? rewritten : line.text())
                .toList();
    }

    /** The line with another number in a blank; a unit behind it stays. */
    private static String filled(Sentence sentence, String blank, String line, String number) {
        String pattern = sentence.pieces().stream()
                .map(piece -> {
                    if (piece instanceof Sentence.Word word) {
                        return Pattern.quote(word.text());
                    }
                    return ((Sentence.Blank) piece).name().equals(blank) ? "(?<number>\\S+).*?" : ".+?";
                })
                .collect(Collectors.joining("\\s+", "-?\\s*", ""));
        Matcher match = Pattern.compile(pattern).matcher(line);
        if (!match.matches()) {
            throw new IllegalStateException("“" + line + "” is not “" + sentence.text() + "”.");
        }
        return line.substring(0, match.start("number")) + number + line.substring(match.end("number"));
    }
}
