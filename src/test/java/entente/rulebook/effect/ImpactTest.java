package entente.rulebook.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.assessment.Rules;
import entente.assessment.Shift;
import entente.assessment.VerdictChange;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Extent;
import entente.dialogue.Proposal;
import entente.dialogue.StoredDialogue;
import entente.dialogue.Term;
import entente.docket.Cases;
import entente.docket.Concession;
import entente.docket.Says;
import entente.drools.CompiledRulebook;
import entente.drools.RulebookCompiler;
import entente.job.Progress;
import entente.rulebook.Rulebook;
import entente.rulebook.ShippedFiles;
import entente.rulebook.read.RulebookReader;
import entente.rules.ShippedRules;
import entente.trust.Cause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImpactTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 5);
    private static final StoredDialogue BELARUS = new StoredDialogue("belarus", ShippedRules.belarus());
    private static final StoredDialogue VISIT =
            new StoredDialogue("visit", Cases.of("m1 2025-09-11 a delegation-visit"));

    private static Rules rules(String file, String from, String to) {
        String text = ShippedFiles.text(file);
        assertThat(text).contains(from);
        Rulebook other = RulebookReader.read("2", ShippedFiles.with(file, text.replace(from, to)));
        return ShippedRules.compile(other);
    }

    private static Impact impact(Rules after, StoredDialogue... dialogues) {
        return Impact.of(List.of(dialogues), ShippedRules.RULES, after, TODAY, Progress.UNHEARD);
    }

    @Test
    void tellsWhatAShorterAnswerWindowWouldHaveLostAndGivenBack() {
        DialogueImpact impact = impact(rules("parameters.yaml", "value: 120", "value: 20"), VISIT, BELARUS)
                .dialogues()
                .get(0);
        assertThat(impact.id()).isEqualTo("belarus");
        DialogueImpact.DirectionImpact minsk = impact.directions().get(1);
        assertThat(minsk.findings())
                .filteredOn(shift -> shift.how() != Shift.ShiftType.REWEIGHED)
                .extracting(shift -> shift.how() + " " + shift.cause().rule())
                .contains("new unanswered-once", "new repeated-lapse-mended");
        assertThat(minsk.difference()).isNotZero();
    }

    @Test
    void tellsWhichVerdictsWouldBeOtherwise() {
        Proposal proposal = new Proposal(
                "p1",
                EdtfDate.of(TODAY),
                "us",
                List.of(new Term("good-offices", Extent.FULL, 1, null, null, null)),
                List.of(new Term("sanctions-relief", Extent.FULL, 1, null, null, null)),
                null);
        StoredDialogue proposed =
                new StoredDialogue("belarus", ShippedRules.belarus().proposing(List.of(proposal)));

        DialogueImpact impact = impact(
                        rules("worth.dslr", "  It is worth making in steps\n", "  It is not worth making\n"), proposed)
                .dialogues()
                .get(0);

        assertThat(impact.isAffected()).isTrue();
        assertThat(impact.difference()).isZero();
        assertThat(impact.verdicts())
                .containsExactly(new VerdictChange("p1", "by", Says.IN_STEPS, Says.NOT_WORTH_MAKING));
    }

    @Test
    void addsUp() {
        for (Rules after : List.of(
                rules("parameters.yaml", "base rate:\n  value: 0.5", "base rate:\n  value: 0.4"),
                rules("reciprocity.dslr", "0.3 times", "0.5 times"),
                rules("weights.csv", "prisoner-release,1,3.5", "prisoner-release,1,6"))) {
            for (DialogueImpact.DirectionImpact direction :
                    impact(after, BELARUS).dialogues().get(0).directions()) {
                double causes = direction.findings().stream()
                        .map(Shift::cause)
                        .mapToDouble(Cause::points)
                        .sum();
                assertThat(direction.byBaseRate() + causes).isCloseTo(direction.difference(), within(1e-9));
            }
        }
    }

    @Test
    void tellsStatusesThatChange() {
        Dialogue given = Cases.of("m1 2025-09-11 a prisoner-release");
        DialogueImpact impact = impact(
                        rules("parameters.yaml", "value: 120", "value: 60"), new StoredDialogue("given", given))
                .dialogues()
                .get(0);
        assertThat(impact.statuses())
                .containsExactly(new StatusChange(
                        "m1",
                        StatusChange.ItemType.CONCESSION,
                        Concession.ConcessionStatus.AWAITING,
                        Concession.ConcessionStatus.UNANSWERED));
    }

    @Test
    void findsNothingUnderTheSameRules() {
        Impact impact = impact(ShippedRules.RULES, BELARUS, VISIT);
        assertThat(impact.whole()).isTrue();
        assertThat(impact.dialogues()).extracting(DialogueImpact::id).containsExactly("belarus", "visit");
        assertThat(impact.dialogues()).noneMatch(DialogueImpact::isAffected);
    }

    @Test
    void tellsWhyOneVersionCannotWeighADialogue() {
        Rulebook more = RulebookReader.read(
                "2",
                ShippedFiles.with(
                                "kinds.csv",
                                ShippedFiles.text("kinds.csv")
                                        + "hug,hugs the other side,hug,word,cooperative,relations,050,3.4,CONSULT,whole,,\n")
                        .with("weights.csv", ShippedFiles.text("weights.csv") + "hug,1,1,1,1,Because.,Judgement\n"));
        StoredDialogue hug = new StoredDialogue("hug", Cases.of("m1 2025-09-11 a hug"));
        try (CompiledRulebook after = RulebookCompiler.compile(more)) {
            List<DialogueImpact> impacts = impact(after, BELARUS, hug).dialogues();
            assertThat(impacts).extracting(DialogueImpact::id).containsExactly("hug", "belarus");
            assertThat(impacts.get(0).hindrancesBefore().get(0).message()).startsWith("\"hug\" is no kind of move");
            assertThat(impacts.get(0).hindrancesAfter()).isEmpty();
            assertThat(impacts.get(0).isWeighed()).isFalse();
        }
    }

    @Test
    void stopsWhenTold() {
        List<String> heard = new ArrayList<>();
        Impact impact =
                Impact.of(List.of(VISIT, BELARUS), ShippedRules.RULES, ShippedRules.RULES, TODAY, (done, of) -> {
                    heard.add(done + " of " + of);
                    return done < 1;
                });
        assertThat(heard).containsExactly("0 of 2", "1 of 2");
        assertThat(impact.whole()).isFalse();
        assertThat(impact.dialogues()).hasSize(1);
    }
}
