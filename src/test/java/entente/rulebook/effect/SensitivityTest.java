package entente.rulebook.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.docket.Cases;
import entente.docket.Concession;
import entente.drools.CompiledRulebook;
import entente.drools.RulebookCompiler;
import entente.job.Progress;
import entente.rulebook.Rulebook;
import entente.rulebook.ShippedFiles;
import entente.rulebook.Text;
import entente.rulebook.Tunable;
import entente.rulebook.Tunables;
import entente.rulebook.read.RulebookReader;
import entente.rules.ShippedRules;
import entente.trust.Prospect;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 5);
    private static final Dialogue CASE = ShippedRules.belarus();
    private static final Rulebook SHIPPED = ShippedRules.RULEBOOK;

    private static Tunable tunable(String id) {
        return Tunables.find(SHIPPED, id).orElseThrow();
    }

    private static double score(Rules rules) {
        return Assessor.assess(CASE, rules, DAY).trustOf("by").last().score();
    }

    @Test
    void findsEveryNumberOnce() {
        List<Tunable> tunables = Tunables.of(SHIPPED);
        assertThat(new HashSet<>(tunables.stream().map(Tunable::id).toList())).hasSameSizeAs(tunables);
        assertThat(tunables).allSatisfy(tunable -> {
            assertThat(tunable.value()).isBetween(tunable.min(), tunable.max());
            assertThat(tunable.nearest(tunable.value())).isEqualTo(tunable.value());
        });
        assertThat(tunable("parameter/answer window").words()).isEqualTo("the answer window");
        assertThat(tunable("rule/red-line-touched/3/x"))
                .isEqualTo(new Tunable(
                        "rule/red-line-touched/3/x",
                        "“A red line is touched”: Trust in the side that acts falls by 0.3",
                        0.3,
                        0,
                        1.2,
                        "evidence",
                        false,
                        tunable("rule/red-line-touched/3/x").target()));
        assertThat(tunable("weight/prisoner-release/50/value").words())
                .isEqualTo("“frees prisoners” from a count of 50: value to the receiver");
        Tunable overdue = tunable("rule/promise-overdue-once/1/n");
        assertThat(overdue.words())
                .isEqualTo("“A promise is overdue again” and “A promise is overdue for once”:"
                        + " A promise is 0 days past its date");
        assertThat(List.of(overdue.min(), overdue.max(), overdue.whole())).isEqualTo(List.of(0.0, 365.0, true));
    }

    @Test
    void setsADialAsIfTheFileHadBeenChangedAndCompiled() {
        check(
                "completion.dslr",
                "falls by 0.2 times the stake of what was taken back",
                "falls by 0.7 times the stake of what was taken back",
                "rule/step-taken-back/3/x",
                0.7);
        check("parameters.yaml", "value: 30", "value: 60", "parameter/completion window", 60);
        check(
                "weights.csv",
                "prisoner-release,1,3.5,2.5",
                "prisoner-release,1,3.5,9",
                "weight/prisoner-release/1/cost",
                9);
        check("commitments.dslr", "A promise is 0 days", "A promise is 9 days", "rule/promise-overdue-once/1/n", 9);
    }

    private static void check(String file, String from, String to, String tunable, double value) {
        String text = ShippedFiles.text(file);
        assertThat(text).contains(from);
        Rulebook changed = RulebookReader.read("2", ShippedFiles.with(file, text.replace(from, to)));
        Rules turned =
                ShippedRules.RULES.with(SHIPPED.with(tunable(tunable), value)).orElseThrow();
        try (CompiledRulebook compiled = RulebookCompiler.compile(changed)) {
            assertThat(Assessor.assess(CASE, turned, DAY).trust())
                    .isEqualTo(Assessor.assess(CASE, compiled, DAY).trust());
        }
        assertThat(turned.version()).isEqualTo("1 with " + tunable + "=" + Text.plain(value));
    }

    @Test
    void refusesWhatADialDoesNotTake() {
        assertThatThrownBy(() -> SHIPPED.with(tunable("parameter/answer window"), 30.5))
                .hasMessageStartingWith("Expected a whole number from 1 to ")
                .hasMessageEndingWith(" for the answer window. Got 30.5.");
        assertThatThrownBy(() -> SHIPPED.with(tunable("rule/red-line-touched/3/x"), 1.3))
                .hasMessage(
                        "Expected a number from 0 to 1.2 for “A red line is touched”: Trust in the side that acts falls by 0.3."
                                + " Got 1.3.");
    }

    @Test
    void leavesTheRulebookAsItIs() {
        Rulebook turned = SHIPPED.with(tunable("parameter/answer window"), 60);
        assertThat(SHIPPED.parameter("answer window")).isEqualTo(120);
        assertThat(turned.terms().answerWindow()).isEqualTo(60);
        assertThat(SHIPPED.with(tunable("parameter/answer window"), 120)).isEqualTo(SHIPPED);
    }

    @Test
    void sweepsADialAndFindsWhereSomethingFlips() {
        Dialogue given = Cases.of("m1 2025-11-05 a prisoner-release");
        Sensitivity.Sweep sweep = Sensitivity.sweep(
                given, DAY, ShippedRules.RULES, tunable("parameter/answer window"), 1000, Progress.UNHEARD);
        assertThat(sweep.points()).isSortedAccordingTo(Comparator.comparingDouble(Sensitivity.SweepPoint::value));
        assertThat(sweep.flips())
                .filteredOn(flip -> !flip.statuses().isEmpty())
                .singleElement()
                .satisfies(flip -> {
                    assertThat(List.of(flip.from(), flip.to())).isEqualTo(List.of(27.0, 30.0));
                    assertThat(flip.statuses().get(0).before()).isEqualTo(Concession.ConcessionStatus.UNANSWERED);
                });
        Sensitivity.Sweep baseRate = Sensitivity.sweep(
                given, DAY, ShippedRules.RULES, tunable("parameter/base rate"), 101, Progress.UNHEARD);
        assertThat(baseRate.points()).hasSize(101);
        assertThat(baseRate.points().get(50).opinions().get("a").score()).isCloseTo(50, within(1e-9));
    }

    @Test
    void findsWhereTheAnswerFlips() {
        Sensitivity.Sweep sweep =
                Sensitivity.sweep(CASE, DAY, ShippedRules.RULES, tunable("parameter/base rate"), 101, Progress.UNHEARD);
        assertThat(sweep.flips()).isNotEmpty();
        assertThat(sweep.flips().stream().flatMap(flip -> flip.prospects().values().stream()))
                .contains(new Sensitivity.ProspectChange(Prospect.NOT_SHOWN, Prospect.YES));
    }

    @Test
    void ranksDialsByHowFarTheyMoveTheScore() {
        Sensitivity.Tornado tornado = Sensitivity.tornado(CASE, DAY, ShippedRules.RULES, "by", Progress.UNHEARD);
        assertThat(tornado.whole()).isTrue();
        assertThat(tornado.score()).isEqualTo(score(ShippedRules.RULES));
        assertThat(tornado.bars())
                .isSortedAccordingTo(Comparator.comparingDouble(Sensitivity.TornadoBar::swing)
                        .reversed());
        Sensitivity.TornadoBar first = tornado.bars().get(0);
        assertThat(first.tunable().id()).isEqualTo("parameter/base rate");
        assertThat(first.scoreAtHigh())
                .isEqualTo(score(ShippedRules.RULES
                        .with(SHIPPED.with(first.tunable(), first.high()))
                        .orElseThrow()));
        assertThat(tornado.bars())
                .filteredOn(bar -> bar.tunable().id().startsWith("weight/armed-attack"))
                .allMatch(bar -> bar.swing() == 0);
    }

    @Test
    void stopsWhenTold() {
        Sensitivity.Tornado tornado =
                Sensitivity.tornado(CASE, DAY, ShippedRules.RULES, "by", (tried, of) -> tried < 3);
        assertThat(tornado.whole()).isFalse();
        assertThat(tornado.bars()).hasSize(3);
    }
}
