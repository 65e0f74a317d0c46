package entente.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.read.RulebookReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator may bring a vocabulary of his own. Whatever it holds, its sentences stand for nothing that is run. */
class HostileVocabularyTest {

    private static final String MARK = "entente.vocabulary.attacked";

    @AfterEach
    void nothingWasRun() {
        assertThat(System.getProperty(MARK)).isNull();
    }

    /** Refused as it is read, or as it is rendered; both say so in words. */
    private static void assertRefused(String line, String text, String instead) {
        RulebookFiles files = ShippedFiles.of()
                .with("vocabulary.dsl", ShippedFiles.text("vocabulary.dsl") + "\n" + line)
                .with("extra.dslr", ShippedFiles.RULE.replace(text, instead));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> RulebookCompiler.compile(RulebookReader.read("test", files))
                        .close())
                .withMessageMatching("(?s).*(vocabulary.dsl:\\d+|Not allowed|cannot be read|none needs|not compile).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$m : MoveMade(eval(System.setProperty(\"entente.vocabulary.attacked\", \"x\") == null))",
                "$m : MoveMade() eval(System.setProperty(\"entente.vocabulary.attacked\", \"x\") == null)",
                "$m : MoveMade() MoveMade() MoveMade() MoveMade()",
                "$m : MoveMade() $n : OpenConcession() $o : OpenConcession()",
                "$m : MoveMade() from new java.util.ArrayList()",
                "$m : MoveMade() accumulate(OpenConcession(); $c : count(1))",
                "$m : Object()",
                "$m : Runtime()",
                "$m : MoveMade(kind matches \"(a+)+b\")",
                "$m : MoveMade(actor.class.name == \"x\")",
                "$m : MoveMade(kind == {zz})",
                "(",
                "MoveMade()"
            })
    void refusesAnOpening(String template) {
        assertRefused("[when][->move]A side strikes out=" + template, "A side threatens", "A side strikes out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval(System.setProperty(\"entente.vocabulary.attacked\", \"x\") == null)",
                "kind == System.getProperty(\"x\")",
                "kind == \"a\") eval(true",
                "kind == \"a\") then System.exit(1); end rule \"r_900\" when $m : MoveMade(",
                "kind == {rule}",
                "$x : kind"
            })
    void refusesWhatNarrows(String template) {
        assertRefused("[when][move]- it attacks=" + template, "A side threatens", "A side threatens\n  - it attacks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OpenConcession()",
                "$c : OpenConcession()",
                "not OpenConcession()",
                "forall(OpenConcession())",
                "exists MoveMade()",
                "exists(OpenConcession() and OpenStep() and OpenCommitment())",
                "exists OpenConcession() from System.getenv()",
                "eval(System.setProperty(\"entente.vocabulary.attacked\", \"x\") == null)"
            })
    void refusesWhatLooksAround(String template) {
        assertRefused(
                "[when][move]while it attacks=" + template, "A side threatens", "A side threatens\n  while it attacks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.setProperty(\"entente.vocabulary.attacked\", \"x\");",
                "findings.add({rule}, {first}, {x}); System.exit(1);",
                "findings.add({rule}, System.setProperty(\"entente.vocabulary.attacked\", \"x\"), {x});",
                "insert(new Object());",
                "while (true);",
                "modify($m) {}",
                "drools.halt();",
                "function void f() {}"
            })
    void refusesAConclusion(String template) {
        assertRefused(
                "[then]Attack by {x:weight}=" + template,
                "Trust in the side that acts falls by 0.15",
                "Attack by 0.15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.lang.Runtime;",
                "function void f() { System.exit(1); }",
                "> eval(true)",
                "[keyword]rule=query",
                "[*]x=System.exit(1)",
                "#role the side that acts [move] $m.hashCode()"
            })
    void refusesOtherLines(String line) {
        assertRefused(line, "A side threatens", "A side threatens");
    }
}
