package entente.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import entente.casefile.DialogueReader;
import entente.dialogue.Dialogue;
import entente.docket.Cases;
import entente.docket.Conclusion;
import entente.docket.Docket;
import entente.docket.Entry;
import entente.docket.OpenItem;
import entente.rulebook.Rule;
import entente.rulebook.nearmiss.RecordingRules;
import entente.rules.ShippedRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the conditions say of a rule is what the compiled rule does. */
public class ConditionsTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static final List<Conditions> RULES = ShippedRules.RULEBOOK.rules().stream()
            .map(rule -> Conditions.of(rule, ShippedRules.RULEBOOK.numbers()))
            .toList();

    private static final List<String> KINDS = List.of(
            "prisoner-release",
            "sanctions-relief",
            "delegation-visit",
            "leader-call",
            "praise",
            "promise",
            "demand",
            "threat",
            "ultimatum",
            "sanctions-imposed",
            "envoy-appointment",
            "ambassador-appointment",
            "embassy-reopening",
            "doubt-voiced");

    @Test
    void agreeWithTheCompiledRulesOnTheShippedCase() {
        assertThat(agreed(ShippedRules.belarus(), LocalDate.of(2026, 12, 5))).hasSizeGreaterThan(7);
    }

    @Test
    void agreeWithTheCompiledRulesOnEveryExample() {
        Set<String> fired = new HashSet<>();
        ShippedRules.RULEBOOK.examples().forEach(example -> fired.addAll(agreed(example.dialogue(), example.asOf())));
        assertThat(fired)
                .containsAll(ShippedRules.RULEBOOK.rules().stream()
                        .filter(rule -> !rule.scope().isJudged())
                        .map(Rule::id)
                        .toList());
    }

    @Test
    void agreeWithTheCompiledRulesOnRandomDialogues() {
        Set<String> fired = new HashSet<>();
        for (long seed = 0; seed < 150; seed++) {
            fired.addAll(agreed(random(seed), START.plusDays(3000)));
        }
        assertThat(fired)
                .hasSizeGreaterThan((int) ShippedRules.RULEBOOK.rules().stream()
                                .filter(rule -> !rule.scope().isJudged())
                                .count()
                        * 2
                        / 3);
    }

    /** The rules that fired, by both accounts. */
    private static Set<String> agreed(Dialogue dialogue, LocalDate asOf) {
        Set<String> all = new HashSet<>();
        try (RecordingRules recordingRules = new RecordingRules(ShippedRules.RULES.open())) {
            List<Entry> entries = Docket.keep(
                            dialogue,
                            dialogue.knownOn(asOf),
                            ShippedRules.RULES,
                            ShippedRules.RULES.terms(),
                            recordingRules,
                            asOf)
                    .entries();
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                Set<OpenItem> open = recordingRules.openAt(i);
                Set<String> hold = RULES.stream()
                        .filter(rule -> rule.hold(entry.occasion(), open))
                        .map(rule -> rule.rule().id())
                        .collect(Collectors.toSet());
                Set<String> fired =
                        entry.conclusions().stream().map(Conclusion::rule).collect(Collectors.toSet());
                assertThat(hold).as("on %s with %s", entry, open).isEqualTo(fired);
                all.addAll(fired);
            }
        }
        return all;
    }

    /** Moves of every sort, with references, promises and red lines. */
    public static Dialogue random(long seed) {
        Random random = new Random(seed);
        List<String> moves = new ArrayList<>();
        List<String> actors = new ArrayList<>();
        LocalDate day = START;
        for (int i = 0; i < 40; i++) {
            day = day.plusDays(random.nextInt(4) == 0 ? random.nextInt(140) : random.nextInt(30));
            String actor = random.nextBoolean() ? "a" : "b";
            StringBuilder line = new StringBuilder(
                    "m%02d %s %s %s".formatted(i, day, actor, KINDS.get(random.nextInt(KINDS.size()))));
            String earlier = "m%02d".formatted(i == 0 ? 0 : random.nextInt(i));
            boolean own =
                    i > 0 && actors.get(Integer.parseInt(earlier.substring(1))).equals(actor);
            if (i > 0 && random.nextInt(3) == 0) {
                line.append(own ? " completes=" : " answers=").append(earlier);
            } else if (own && random.nextInt(5) == 0) {
                line.append(" reverses=").append(earlier);
            }
            line.append(random.nextInt(3) == 0 ? " extent=partial" : "")
                    .append(random.nextInt(3) == 0 ? " channel=confidential" : "")
                    .append(random.nextInt(4) == 0 ? " level=minister" : "")
                    .append(random.nextInt(4) == 0 ? " disputed=true" : "")
                    .append(random.nextInt(4) == 0 ? " onBehalfOf=Cland" : "")
                    .append(random.nextInt(4) == 0 ? " issue=internal-affairs" : "")
                    .append(" scale=")
                    .append(1 + random.nextInt(60));
            if (line.indexOf(" promise ") > 0 || random.nextInt(5) == 0) {
                line.append(" promises=embassy-reopening due=").append(day.plusDays(random.nextInt(90)));
            }
            moves.add(line.toString());
            actors.add(actor);
        }
        Map<String, Object> tree = Cases.tree(moves.toArray(String[]::new));
        tree.put(
                "redLines",
                Stream.of("a", "b")
                        .map(side ->
                                Map.of("id", "line-" + side, "side", side, "issue", "internal-affairs", "text", "No."))
                        .toList());
        return DialogueReader.read(tree).dialogue();
    }
}
