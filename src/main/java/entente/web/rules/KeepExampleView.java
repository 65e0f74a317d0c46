package entente.web.rules;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import entente.rulebook.Compiler.CompiledRules;
import entente.rulebook.ExpectedTrust;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.TrustTrend;
import entente.rulebook.effect.DistinguishingCase;
import entente.trust.TrustCurve;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.RecordedMove;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A small dialogue that is about to be kept as an example.
 *
 * @param moves in sentences
 * @param expects in words
 * @param fields what the form sends along unseen, by name
 */
public record KeepExampleView(List<String> moves, String expects, String name, Map<String, String> fields) {

    public static KeepExampleView of(
            Dialogue small, @Nullable String rule, ExpectedTrust expected, Rules rules, Rulebook names) {
        LocalDate day = expected.on();
        AssessedDialogue assessed = AssessedDialogue.of(small, Assessor.assess(small, rules, day), rules, Address.HERE);
        String trust = expected.inWords(small);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("case", new String(CaseFile.write(small), StandardCharsets.UTF_8));
        if (rule != null) {
            fields.put("rule", rule);
            fields.put("fires", "yes");
        }
        fields.put("of", expected.of());
        fields.put("on", day.toString());
        if (expected.since() != null) {
            fields.put("since", expected.since().toString());
        }
        fields.put("goes", expected.goes().word());
        fields.put("asOf", day.toString());
        return new KeepExampleView(
                assessed.moves().stream().map(RecordedMove::dated).toList(),
                (rule == null ? "" : "“" + name(rule, names) + "” fires. ") + trust,
                trust,
                fields);
    }

    /** What the draft makes of the tiny dialogue that tells it from the version in force, where the two part. */
    static KeepExampleView telling(DistinguishingCase found, CompiledRules draft) {
        TrustCurve after = found.after().trust().stream()
                .max(Comparator.comparingDouble(curve -> Math.abs(
                        curve.last().score() - before(found, curve).last().score())))
                .orElseThrow();
        TrustCurve before = before(found, after);
        LocalDate day = Stream.concat(before.points().stream(), after.points().stream())
                .map(TrustCurve.Point::date)
                .sorted()
                .max(Comparator.comparing((LocalDate each) -> TrustTrend.on(each, before) != TrustTrend.on(each, after))
                        .thenComparing(each -> Math.abs(step(each, after) - step(each, before))))
                .orElse(found.asOf());
        Set<String> known = rules(day, before);
        String rule = rules(day, after).stream()
                .filter(each -> !known.contains(each))
                .findFirst()
                .orElse(null);
        return of(
                found.dialogue(),
                rule,
                new ExpectedTrust(after.observer(), day, TrustTrend.on(day, after)),
                draft,
                draft.rulebook());
    }

    private static String name(String rule, Rulebook rulebook) {
        return rulebook.rules().stream()
                .filter(each -> each.id().equals(rule))
                .map(Rule::name)
                .findFirst()
                .orElse(rule);
    }

    private static TrustCurve before(DistinguishingCase found, TrustCurve after) {
        return found.before().trustOf(after.observer());
    }

    private static double step(LocalDate day, TrustCurve curve) {
        return curve.opinionOn(day).score() - curve.opinionOn(day.minusDays(1)).score();
    }

    private static Set<String> rules(LocalDate day, TrustCurve curve) {
        return curve.points().stream()
                .filter(point -> point.date().equals(day))
                .flatMap(point -> point.causes().stream())
                .flatMap(cause -> Stream.ofNullable(cause.rule()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
