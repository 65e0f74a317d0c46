package entente.rulebook.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.docket.Scope;
import entente.rulebook.Clause;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rule;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.read.RulebookReader;
import entente.rules.ShippedRules;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleEditsTest {

    private static final RulebookFiles FILES = RulebookFiles.ofFolder(Path.of("rules"));
    private static final String ID = "left-half-done-though-paid-for";

    private static Rulebook read(RulebookFiles files) {
        return RulebookReader.read("draft", files);
    }

    private static Rule rule(RulebookFiles files, String id) {
        return rule(read(files), id);
    }

    private static Rule rule(Rulebook rulebook, String id) {
        return rulebook.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RulebookFiles saying(String when, String then) {
        RuleBlock rule = RuleEdits.find(FILES, ID).orElseThrow();
        return RuleEdits.rewrite(
                FILES,
                ID,
                new RuleWording(
                        rule.name(),
                        rule.note("because"),
                        "An incomplete delisting should cost more.",
                        rule.note("source"),
                        List.of(when, "- the other side went further for it"),
                        List.of(then)));
    }

    @Test
    void findsEveryRuleAsItsReaderDoes() {
        Rulebook read = read(FILES);
        assertThat(RuleBlock.of(FILES))
                .extracting(RuleBlock::id)
                .containsExactlyElementsOf(read.rules().stream().map(Rule::id).toList());
        assertThat(RuleBlock.of(FILES)).allSatisfy(block -> {
            Rule rule = rule(read, block.id());
            assertThat(block.name()).isEqualTo(rule.name());
            assertThat(block.note("because")).isEqualTo(rule.because());
            assertThat(block.conditions().size() + block.conclusions().size())
                    .isEqualTo(rule.clauses().size());
        });
    }

    @Test
    void sayingTheSameChangesNothing() {
        for (RuleBlock rule : RuleBlock.of(FILES)) {
            RulebookFiles same = RuleEdits.rewrite(
                    FILES,
                    rule.id(),
                    new RuleWording(
                            rule.name(),
                            rule.note("because"),
                            rule.note("why"),
                            rule.note("source"),
                            rule.conditions().stream()
                                    .map(RuleBlock.SourceLine::text)
                                    .toList(),
                            rule.conclusions().stream()
                                    .map(RuleBlock.SourceLine::text)
                                    .toList()));
            assertThat(same.checksum()).as(rule.id()).isEqualTo(FILES.checksum());
        }
    }

    @Test
    void saysThatAnIncompleteStepCostsMoreAndLater() {
        RulebookFiles changed = saying(
                "A step taken only in part is left so for 45 days",
                "Trust in the side that left it unfinished falls by 0.6 times the share of what is missing");
        assertThat(rule(changed, ID).clauses())
                .extracting(Clause::text)
                .contains("A step taken only in part is left so for 45 days");
        assertThat(rule(changed, ID).why()).isEqualTo("An incomplete delisting should cost more.");
    }

    @Test
    void leavesItToTheReaderToRefuse() {
        assertThatThrownBy(() -> read(saying(
                        "A step taken only in part is left so for ages",
                        "Trust in the side that left it unfinished falls by 0.6 times the share of what is missing")))
                .isInstanceOf(InvalidRulebook.class)
                .hasMessageContaining("completion.dslr");
        assertThatThrownBy(() -> read(saying(
                        "A step taken only in part is left so for 45 days",
                        "findings.add(System.exit(1));\nend\nrule \"x\"")))
                .isInstanceOf(InvalidRulebook.class);
    }

    @Test
    void copiesAndRemovesARuleWithItsExamples() {
        RulebookFiles copied = RuleEdits.copy(FILES, ID);
        assertThat(rule(copied, ID + "-2").name()).isEqualTo("Left half done though paid for (copy)");
        RulebookFiles removed = RuleEdits.remove(FILES, ID);
        assertThat(read(removed).rules()).noneMatch(rule -> rule.id().equals(ID));
        assertThat(read(removed).examples()).noneMatch(example -> ID.equals(example.rule()));
        assertThat(RuleEdits.remove(copied, ID + "-2").checksum()).isEqualTo(FILES.checksum());
    }

    @Test
    void switchesARuleOffAndOnAgain() {
        RulebookFiles off = RuleEdits.switched(FILES, ID, true);
        assertThat(read(off).rules()).noneMatch(rule -> rule.id().equals(ID));
        assertThat(RuleEdits.find(off, ID)).hasValueSatisfying(rule -> {
            assertThat(rule.off()).isTrue();
            assertThat(rule.conditions()).isNotEmpty();
        });
        assertThat(RuleEdits.switched(off, ID, false).checksum()).isEqualTo(FILES.checksum());
    }

    @Test
    void addsARule() {
        RulebookFiles added = RuleEdits.add(
                FILES, "signals", "An apology", "A side apologizes", "Trust in the side that acts grows by 0.05");
        assertThat(rule(added, "an-apology").concern()).isEqualTo("signals");
    }

    @Test
    void readsEverySentenceOfTheShippedRulesIntoItsBlanks() {
        SentenceCatalogue desk = SentenceCatalogue.of(ShippedRules.RULEBOOK);
        for (RuleBlock rule : RuleBlock.of(FILES)) {
            Scope scope = desk.scope(rule.conditions().get(0).text()).orElseThrow();
            for (RuleBlock.SourceLine line : rule.conditions()) {
                assertThat(said(desk.read(line.text(), scope, false).orElseThrow()))
                        .isEqualTo(line.text());
            }
            for (RuleBlock.SourceLine line : rule.conclusions()) {
                assertThat(said(desk.read(line.text(), scope, true).orElseThrow()))
                        .isEqualTo(line.text());
            }
        }
    }

    private static String said(SentenceCatalogue.FilledSentence reading) {
        return String.join(
                " ",
                reading.pieces().stream()
                        .map(SentenceCatalogue.EditablePiece::words)
                        .toList());
    }

    @Test
    void offersOnlySentencesThatFit() {
        SentenceCatalogue desk = SentenceCatalogue.of(ShippedRules.RULEBOOK);
        assertThat(desk.conditions(Scope.UNFINISHED))
                .containsExactly("- the other side went further for it", "- the other side went no further for it");
        assertThat(desk.openings()).contains("A side makes a concession");
        assertThat(desk.conclusions(Scope.SILENCE))
                .allSatisfy(line -> assertThat(line).startsWith("Trust in the "));
    }
}
