package entente.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.read.RulebookReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second wall: rules that no reader would let through are refused before they are compiled. */
class AllowListTest {

    private static final AllowList ALLOWED = new AllowList(10);
    private static final String CONCLUSION = "findings.add(\"r_000\", $m.actor(), -numbers.at(3));";

    private static String drl(String when, String then) {
        StringBuilder drl = new StringBuilder("package entente.generated\n");
        AllowList.IMPORTS.forEach(type -> drl.append("import ").append(type).append('\n'));
        AllowList.GLOBALS.forEach((name, type) ->
                drl.append("global ").append(type).append(' ').append(name).append('\n'));
        return drl + "rule \"r_000\"\nwhen\n  " + when + "\nthen\n  " + then + "\nend\n";
    }

    private static void assertRefused(String drl) {
        assertThatExceptionOfType(RefusedRules.class).isThrownBy(() -> ALLOWED.check(drl));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$m : MoveMade()",
                "$m : MoveMade(kind == \"threat\", sinceDemand <= numbers.at(9), disputed == true)",
                "$m : MoveMade(value >= numbers.at(1) / 100)\n  exists OpenConcession(receiver == $m.actor)"
            })
    void letsRulesPass(String when) {
        assertThatCode(() -> ALLOWED.check(drl(when, CONCLUSION))).doesNotThrowAnyException();
        assertThatCode(() ->
                        ALLOWED.check(drl(when, "findings.add(\"r_000\", $m.other(), numbers.at(3) * $m.cost());")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$m : MoveMade() eval(true)",
                "$m : MoveMade(eval(System.exit(1) == null))",
                "$m : MoveMade(kind == System.getProperty(\"x\"))",
                "$m : MoveMade(kind matches \"(a+)+\")",
                "$m : MoveMade(kind == \"a\" || kind == \"b\")",
                "$m : MoveMade($k : kind)",
                "$m : MoveMade(class == null)",
                "$m : MoveMade(sinceDemand <= numbers.at(10))",
                "$m : MoveMade(\"a\".getClass() == null)",
                "$m : MoveMade() from new Object()",
                "$m : MoveMade() MoveMade()",
                "$m : MoveMade() $n : MoveMade()",
                "$m : MoveMade() not OpenConcession()",
                "$m : MoveMade() forall(OpenConcession())",
                "$m : MoveMade() exists MoveMade()",
                "$m : MoveMade() exists(OpenConcession() and OpenStep())",
                "$m : MoveMade() exists OpenConcession(receiver == $x.actor)",
                "$m : MoveMade() over window:length(3)",
                "$m : MoveMade() accumulate(OpenConcession(); $c : count(1))",
                "$m : Object()",
                "$m : java.lang.Runtime()",
                "MoveMade()",
                "$m := MoveMade()",
                "?q()"
            })
    void refusesOtherConditions(String when) {
        assertRefused(drl(when, CONCLUSION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(1);",
                CONCLUSION + " System.exit(1);",
                "if (true) " + CONCLUSION,
                "findings.add(\"r_001\", $m.actor(), numbers.at(3));",
                "findings.add(\"r_000\", $m.getClass(), numbers.at(3));",
                "findings.add(\"r_000\", $m.hashCode(), numbers.at(3));",
                "findings.add(\"r_000\", \"by\", numbers.at(3));",
                "findings.add(\"r_000\", $m.actor(), 0.3);",
                "findings.add(\"r_000\", $m.actor(), numbers.at(10));",
                "findings.add(\"r_000\", $m.actor(), numbers.at(3) * $m.value() * $m.value());",
                "modify($m) {}",
                "insert(new Object());",
                "drools.halt();",
                "",
                "/* " + CONCLUSION + " */"
            })
    void refusesOtherConsequences(String then) {
        assertRefused(drl("$m : MoveMade()", then));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.lang.Runtime\n",
                "import function java.lang.System.exit\n",
                "import static java.lang.System.exit\n",
                "import accumulate java.lang.Runtime x\n",
                "global java.lang.Runtime runtime\n",
                "function void f() { System.exit(1); }\n",
                "query \"q\" MoveMade() end\n",
                "declare X name : String end\n",
                "declare enum X A; end\n",
                "salience 10\n",
                "dialect \"mvel\"\n",
                "unit X;\n"
            })
    void refusesOtherDeclarations(String declaration) {
        String sound = drl("$m : MoveMade()", CONCLUSION);
        assertRefused(sound.replace("rule \"r_000\"", declaration + "rule \"r_000\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"r_000\" salience 10",
                "rule \"r_000\" no-loop true",
                "rule \"r_000\" extends \"r_001\"",
                "rule \"r_000\" @x(1)",
                "rule \"A threat\"",
                "rule \"r_000\\u0022\""
            })
    void refusesOtherHeads(String head) {
        assertRefused(drl("$m : MoveMade()", CONCLUSION).replace("rule \"r_000\"", head));
    }

    @Test
    void everythingThatIsRenderedPasses() {
        var shipped = RulebookReader.read("test", RulebookFiles.ofFolder(Path.of("rules")));
        assertThatCode(() -> new AllowList(shipped.numbers().size()).check(Renderer.render(shipped)))
                .doesNotThrowAnyException();
    }

    @Test
    void namesAndReasonsStayOutOfTheRendering() {
        String rule = ShippedFiles.RULE
                .replace("A threat", "Zebra one")
                .replace("Because.", "Zebra two")
                .replace("Judgement", "Zebra three")
                .replace("extra-threat", "zebra-four")
                .replace("threatened", "zebra five");
        String drl = Renderer.render(RulebookReader.read("test", ShippedFiles.withRule(rule)));
        assertThat(drl).doesNotContainIgnoringCase("zebra");
    }
}
