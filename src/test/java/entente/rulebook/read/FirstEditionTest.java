package entente.rulebook.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.drools.RulebookCompiler;
import entente.rulebook.ArithmeticEdition;
import entente.rulebook.Clause;
import entente.rulebook.Fault;
import entente.rulebook.FirstEdition;
import entente.rulebook.OtherEdition;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.diff.RulebookChange;
import entente.rulebook.diff.RulebookDiff;
import entente.rulebook.run.CompilerCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rulebook of the first edition of the arithmetic says what it said, and weighs no more. */
class FirstEditionTest {

    private static final Rulebook FIRST = RulebookReader.read("1", FirstEdition.FILES);

    @Test
    void isReadInWordsAndNumbers() {
        assertThat(FIRST.vocabulary().edition()).isEqualTo(ArithmeticEdition.FIRST);
        assertThat(FIRST.rules())
                .filteredOn(rule -> rule.id().equals("threat"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.clauses())
                        .extracting(Clause::plain)
                        .containsExactly("A side threatens", "Trust in the side that acts falls by 0.15"));
        assertThat(FIRST.weight("good-offices", 1).value()).isEqualTo(5);
        assertThat(FIRST.kinds()).hasSize(50);
        assertThat(FIRST.parameter("answer window")).isEqualTo(120);
        assertThat(FIRST.examples()).isNotEmpty();
    }

    @Test
    void isReadWithoutWhatTheSecondBrought() {
        RulebookFiles few = FirstEdition.FILES
                .with("parameters.yaml", """
                        silence window:
                          value: 120
                          unit: days
                          min: 1
                          max: 3650
                          why: Longer than any gap.
                          source: Judgement
                        """)
                .with(
                        "vocabulary.dsl",
                        FirstEdition.FILES
                                .textByPath()
                                .get("vocabulary.dsl")
                                .lines()
                                .filter(line -> !line.contains("completion"))
                                .collect(java.util.stream.Collectors.joining("\n")));

        assertThat(ShippedFiles.faults(few)).isEmpty();
        assertThat(ShippedFiles.faults(
                        few.with("vocabulary.dsl", few.textByPath().get("vocabulary.dsl") + "\n#edition 2")))
                .extracting(Fault::word)
                .contains("answer window", "completion");
    }

    @Test
    void isReadFromTablesThatHaveFewerColumns() {
        List<CellFault> wrong = new ArrayList<>();
        Table table = new Table(List.of("code", "repeat", "noun"), Map.of("repeat", "whole"), 9, wrong::add);

        assertThat(table.rows("code,noun\na,b\n"))
                .singleElement()
                .satisfies(row -> assertThat(List.of(row.text("code"), row.text("repeat"), row.text("noun")))
                        .containsExactly("a", "whole", "b"));
        assertThat(table.rows("code,repeat,noun\na,nothing,b\n"))
                .singleElement()
                .satisfies(row -> assertThat(row.text("repeat")).isEqualTo("nothing"));
        assertThat(wrong).isEmpty();

        assertThat(table.rows("code\na\n")).isEmpty();
        assertThat(wrong).extracting(CellFault::message).containsExactly("Expected the columns code,repeat,noun.");
    }

    @Test
    void isComparedInWords() {
        assertThat(RulebookDiff.between(FIRST, RulebookReader.read("2", FirstEdition.changed())))
                .extracting(RulebookChange::words)
                .contains("The answer window is 150 instead of 120 days.")
                .noneMatch(words -> words.contains("edition"));
        assertThat(RulebookDiff.between(FIRST, RulebookReader.read("2", ShippedFiles.of())))
                .extracting(RulebookChange::words)
                .contains("The rules are written for the second edition of the arithmetic instead of the first edition,"
                        + " so the same numbers do not mean the same.");
    }

    @Test
    void isNotCompiled() {
        CompilerCache compiler = new CompilerCache(RulebookCompiler::compile, Runnable::run);
        String why =
                "Version 1 is written for the first edition of the arithmetic. Entente weighs by the second edition"
                        + " alone, in which the same numbers mean something else, so it cannot weigh by these rules any more."
                        + " They can still be read, compared and exported.";

        assertThatExceptionOfType(OtherEdition.class)
                .isThrownBy(() -> compiler.compile(FIRST))
                .withMessage(why);
        assertThatExceptionOfType(OtherEdition.class)
                .isThrownBy(() -> compiler.atOnce(FIRST))
                .withMessage(why);
        assertThat(compiler.prepare(FIRST)).isCompletedExceptionally();
    }

    @Test
    void isTheOneOfAVocabularyThatNamesNone() {
        String text = ShippedFiles.text("vocabulary.dsl");
        assertThat(RulebookReader.edition(ShippedFiles.of())).isEqualTo(ArithmeticEdition.CURRENT);
        assertThat(RulebookReader.edition(ShippedFiles.with("vocabulary.dsl", text.replace("#edition 2", ""))))
                .isEqualTo(ArithmeticEdition.FIRST);
        assertThat(ShippedFiles.faults(ShippedFiles.with("vocabulary.dsl", text.replace("#edition 2", "#edition two"))))
                .first()
                .satisfies(fault -> assertThat(fault.inWords()).contains("\"#edition two\": Expected \"#edition 2\"."));
    }
}
