package entente.rulebook.read;

import static entente.rulebook.ShippedFiles.RULE;
import static entente.rulebook.ShippedFiles.faults;
import static entente.rulebook.ShippedFiles.faultsOfRule;
import static entente.rulebook.ShippedFiles.text;
import static entente.rulebook.ShippedFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code in whatever a person may write is refused when it is read, long before anything is compiled. */
class CodeInRulesTest {

    private static final String CODE = "System.exit(1)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A side threatens\") eval(System.exit(1)",
                "A side threatens; System.exit(1)",
                "A side threatens then System.exit(1)",
                "A side threatens // comment",
                "A side threatens /* comment",
                "A side threatens A side threatens",
                "Yes A side threatens",
                "A side threaten",
                "A side",
                "a side threatens",
                "A side is silent for 30+System.exit(1) days",
                "A side is silent for 1e3 days",
                "A side is silent for -5 days",
                "A side is silent for 0x10 days",
                "A side is silent for numbers.at(1) days",
                "A side is silent for the base rate",
                "A side is silent for ٣٠ days",
                "> eval(true)",
                "eval(true)",
                "$m : MoveMade()",
                "not MoveMade()",
                "exists OpenConcession()",
                "A side {k:kind}"
            })
    void refusesCodeInAConditionLine(String line) {
        assertThat(faultsOfRule(RULE.replace("A side threatens", line)))
                .isNotEmpty()
                .allMatch(fault -> fault.file().equals("extra.dslr") && fault.line() == 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trust in the side that acts falls by 0.15; System.exit(1);",
                "Trust in the side that acts falls by System.exit(1)",
                "Trust in $m.actor() falls by 0.15",
                "Trust in the side that acts falls by 0.15 times the share of System",
                "> System.exit(1);",
                "System.exit(1);",
                "findings.add(\"r_001\", $m.actor(), 1);",
                "drools.halt();"
            })
    void refusesCodeInAConclusion(String line) {
        assertThat(faultsOfRule(RULE.replace("Trust in the side that acts falls by 0.15", line)))
                .isNotEmpty()
                .allMatch(fault -> fault.file().equals("extra.dslr") && fault.line() == 7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\u0022 when then System.exit(1); end //",
                "\\\" when then System.exit(1); end //",
                "x\" salience 10 when then System.exit(1); end rule \"y",
                "x\u2028y",
                "x\u202Ey",
                "x\u0007y"
            })
    void refusesCodeInANameOrReason(String text) {
        assertThat(faultsOfRule(RULE.replace("A threat", text))).isNotEmpty();
        assertThat(faultsOfRule(RULE.replace("Because.", text))).isNotEmpty();
        assertThat(faultsOfRule(RULE.replace("{actor} threatened", text))).isNotEmpty();
        assertThat(faultsOfRule(RULE.replace("Judgement", text))).isNotEmpty();
        assertThat(faultsOfRule(RULE.replace("extra-threat", text))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> package x",
                "import java.lang.Runtime;",
                "function void f() { System.exit(1); }",
                "query \"q\" end",
                "declare X end",
                "global java.lang.Runtime r;",
                "salience 10",
                "/* comment */",
                "// comment",
                "expander x.dsl"
            })
    void refusesWhateverIsNoRule(String line) {
        assertThat(faultsOfRule(line + "\n" + RULE)).isNotEmpty().allMatch(fault -> fault.line() == 1);
        assertThat(faultsOfRule(RULE.replace("when", line + "\nwhen"))).isNotEmpty();
    }

    @Test
    void refusesALongLine() {
        assertThat(faultsOfRule("# " + "x".repeat(500) + "\n" + RULE)).isEmpty();
        assertThat(faultsOfRule(RULE.replace("Because.", "x".repeat(500)))
                        .get(0)
                        .message())
                .startsWith("A line has at most 400 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"threat\\\") eval(true", "threat) eval(true", "threat\"\"", "Threat", "threat "})
    void refusesCodeInAKindCode(String code) {
        String kinds =
                text("kinds.csv").replaceFirst("(?m)^threat,", java.util.regex.Matcher.quoteReplacement(code + "x,"));
        assertThat(faults(with("kinds.csv", kinds)))
                .anyMatch(fault ->
                        fault.file().equals("kinds.csv") || fault.file().equals("weights.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"7+System.exit(1)", "numbers.at(1)", "1e1", "NaN", "=1+1", "\"=cmd|' /C calc'!A0\"", "11", "-1"})
    void refusesCodeInACell(String cell) {
        String weights = text("weights.csv").replaceFirst("(?m)^threat,1,[^,]*,", "threat,1," + cell + ",");
        assertThat(faults(with("weights.csv", weights)))
                .isNotEmpty()
                .allMatch(fault -> fault.file().equals("weights.csv"));
    }

    @Test
    void refusesALabelThatHoldsCode() {
        String kinds = text("kinds.csv").replace("threat,threatens,", "threat,threatens; " + CODE + ",");
        assertThat(faults(with("kinds.csv", kinds)))
                .anyMatch(fault -> fault.word().startsWith("threatens;"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why: !!javax.script.ScriptEngineManager [x]",
                "why: !x y",
                "why: &anchor text",
                "why: *anchor",
                "<<: *anchor",
                "why: [[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]",
                "why: one\n  why: two",
                "why: {a: b}",
                "why: \"a \\u0022 b\"",
                "why: \"\\e\""
            })
    void refusesTagsAnchorsAndTheLikeInYaml(String line) {
        String yaml = text("parameters.yaml").replaceFirst("why: .*", java.util.regex.Matcher.quoteReplacement(line));
        assertThat(faults(with("parameters.yaml", yaml)))
                .isNotEmpty()
                .allMatch(fault -> fault.file().equals("parameters.yaml"));
    }

    @Test
    void refusesASentenceOfTheVocabularyThatIsAnotherToo() {
        // a kind whose label makes "A side …" readable in two ways
        String kinds = text("kinds.csv").replace("threat,threatens,", "threat,gives,");
        assertThat(faults(with("kinds.csv", kinds)))
                .anyMatch(fault -> fault.message().contains("can be read in 2 ways"));
    }
}
