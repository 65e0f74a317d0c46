package entente.rulebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.Weight;
import entente.rulebook.check.Remark.Severity;
import entente.rulebook.read.RulebookReader;
import entente.rules.ShippedRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final Rulebook SHIPPED = ShippedRules.RULEBOOK;

    /** A file of rules, each given by its lines; the first one has the id r1. */
    private static RulebookFiles rules(String... bodies) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bodies.length; i++) {
            text.append("rule \"Rule ")
                    .append(i + 1)
                    .append("\" @id(r")
                    .append(i + 1)
                    .append(")\n");
            text.append("@because(\"So.\") @why(\"So.\") @source(\"Judgement\")\nwhen\n");
            text.append(bodies[i].replace(" => ", "\nthen\n").replace("; ", "\n"))
                    .append("\nend\n");
        }
        return ShippedFiles.withRule(text.toString());
    }

    /** What is said of the rules beside the shipped ones, but that they lack examples. */
    private static List<Remark> remarks(String... bodies) {
        return Review.of(RulebookReader.read("2", rules(bodies))).stream()
                .filter(remark -> remark.file().equals("extra.dslr"))
                .filter(remark -> !remark.message().contains("has no example"))
                .toList();
    }

    @Test
    void findsNothingThatStopsInTheShippedRules() {
        assertThat(Review.of(SHIPPED))
                .filteredOn(remark -> remark.severity() == Severity.STOP)
                .isEmpty();
    }

    @Test
    void tellsRulesThatSayTheSame() {
        String rule = "A side makes contact; - it is done in public => Trust in the side that acts grows by 0.1";
        assertThat(remarks(rule, rule.replace("the side that acts", "the side that made it")))
                .containsExactly(new Remark(
                        Severity.STOP,
                        "r2",
                        "extra.dslr",
                        9,
                        "It says the same as “Rule 1”; everything would count twice. Remove one of them."));
        assertThat(remarks(rule, rule.replace("in public", "in confidence"))).isEmpty();
        assertThat(remarks(rule, rule.replace("0.1", "0.2")))
                .extracting(Remark::severity)
                .containsExactly(Severity.HINT);
    }

    @Test
    void tellsRulesThatContradictEachOther() {
        String rule = "A side makes contact => Trust in the side that acts grows by 0.1";
        assertThat(remarks(rule, rule.replace("grows", "falls")))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.severity()).isEqualTo(Severity.STOP);
                    assertThat(remark.rule()).isEqualTo("r2");
                    assertThat(remark.message()).contains("one raises and the other lowers trust in the same side");
                });
        assertThat(remarks(rule, "A side makes contact => Trust in the other side falls by 0.1"))
                .isEmpty();
    }

    @Test
    void tellsARuleThatAnotherOneCovers() {
        String wide = "A step is answered; - it comes within 90 days => Trust in the side that answered grows by 0.1";
        String narrow = "A step is answered; - it comes within 30 days; - the answer is a contact"
                + " => Trust in the side that answered grows by 0.2";
        assertThat(remarks(wide, narrow)).singleElement().satisfies(remark -> {
            assertThat(remark.severity()).isEqualTo(Severity.HINT);
            assertThat(remark.rule()).isEqualTo("r2");
            assertThat(remark.message()).startsWith("Whenever it fires, “Rule 1” fires too");
        });
        assertThat(remarks(narrow, wide)).extracting(Remark::rule).containsExactly("r1");
        assertThat(remarks(wide.replace("90", "20"), narrow)).isEmpty();
        assertThat(remarks(wide, narrow.replace("side that answered", "side that gave")))
                .isEmpty();
    }

    @Test
    void knowsWhatAKindIs() {
        assertThat(remarks(
                        "A side makes a concession; - it is done in public => Trust in the other side grows by 0.1",
                        "A side frees prisoners; - it is done in public => Trust in the other side grows by 0.1"))
                .extracting(Remark::rule)
                .containsExactly("r2");
        assertThat(remarks(
                        "A side makes a concession; - it is done in public => Trust in the other side grows by 0.1",
                        "A side threatens; - it is done in public => Trust in the other side grows by 0.1"))
                .isEmpty();
    }

    @Test
    void tellsWhatAroundMustHoldApart() {
        String rule = "A side threatens => Trust in the other side grows by 0.1";
        assertThat(remarks(
                        rule.replace(" =>", "; while its author has left a step unfinished =>"),
                        rule.replace(" =>", "; while its author is past the date of a promise =>")))
                .isEmpty();
    }

    @Test
    void tellsARuleThatNeverFires() {
        assertThat(remarks("A side delivers what it promised; - it comes in time; - it comes late"
                        + " => Trust in the side that delivered grows by 0.1"))
                .containsExactly(new Remark(
                        Severity.STOP,
                        "r1",
                        "extra.dslr",
                        6,
                        "“it comes in time” and “it comes late” cannot both hold, so this rule never fires. Drop one of"
                                + " them."));
        String answered = "A step is answered; %s; %s => Trust in the side that answered grows by 0.1";
        assertThat(remarks(answered.formatted("- it comes within 10 days", "- it comes after more than 20 days")))
                .hasSize(1);
        assertThat(remarks(answered.formatted("- it comes within 20 days", "- it comes after more than 20 days")))
                .hasSize(1);
        assertThat(remarks(answered.formatted("- it comes within 20 days", "- it comes after more than 10 days")))
                .isEmpty();
        assertThat(remarks(answered.formatted("- the answer is a deed", "- the answer is only words")))
                .hasSize(1);
        assertThat(remarks(answered.formatted("- the answer is only words", "- the answer is more than words")))
                .hasSize(1);
        assertThat(remarks(answered.formatted("- the answer is a deed", "- the answer is more than words")))
                .isEmpty();
        assertThat(remarks(answered.formatted("- it is answered in full", "- it is answered only in part")))
                .hasSize(1);
    }

    @Test
    void tellsRulesWithoutExamples() {
        assertThat(Review.of(RulebookReader.read("2", ShippedFiles.withRule(ShippedFiles.RULE))))
                .contains(new Remark(
                        Severity.HINT, "extra-threat", "extra.dslr", 1, "This rule has no example in which it fires."));
        assertThat(Review.of(SHIPPED)).noneMatch(remark -> remark.message().contains("has no example"));
    }

    private static List<Remark> ofWeights(NavigableMap<Double, Weight> rows) {
        Map<String, NavigableMap<Double, Weight>> weights = new LinkedHashMap<>(SHIPPED.weights());
        weights.put("prisoner-release", rows);
        Rulebook other = new Rulebook(
                "2",
                "",
                SHIPPED.parameters(),
                SHIPPED.kinds(),
                weights,
                SHIPPED.vocabulary(),
                SHIPPED.rules(),
                SHIPPED.numbers(),
                SHIPPED.examples());
        return Review.of(other).stream()
                .filter(remark -> remark.file().equals("weights.csv"))
                .toList();
    }

    private static Weight from(double scale, double value, double cost) {
        return new Weight("prisoner-release", scale, value, cost, 1, "Because.", "Judgement");
    }

    @Test
    void tellsAKindWithoutWeight() {
        assertThat(ofWeights(new TreeMap<>()))
                .containsExactly(new Remark(
                        Severity.STOP,
                        "prisoner-release",
                        "weights.csv",
                        0,
                        "“frees prisoners” has no weight. Say in weights.csv what it is worth and costs."));
        assertThat(ofWeights(new TreeMap<>(Map.of(1.0, from(1, 3, 2))))).isEmpty();
    }

    @Test
    void tellsAGapBelowTheFirstRow() {
        assertThat(ofWeights(new TreeMap<>(Map.of(10.0, from(10, 3, 2)))))
                .extracting(Remark::message)
                .containsExactly("“frees prisoners” has weights from a count of 10 on, and none below. Let its first"
                        + " row begin with 1.");
    }

    @Test
    void tellsAWorthThatFalls() {
        assertThat(ofWeights(new TreeMap<>(Map.of(1.0, from(1, 5, 2), 10.0, from(10, 4, 2)))))
                .containsExactly(new Remark(
                        Severity.HINT,
                        "prisoner-release",
                        "weights.csv",
                        0,
                        "“frees prisoners” from a count of 10 is worth 4 points, less than the 5 from a count of 1."
                                + " More of a thing is seldom worth or cost less."));
        assertThat(ofWeights(new TreeMap<>(Map.of(1.0, from(1, 4, 2), 10.0, from(10, 4, 2)))))
                .isEmpty();
    }
}
