package entente.api.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.Problem;
import entente.dialogue.StoredDialogue;
import entente.docket.Cases;
import entente.rulebook.effect.DialogueImpact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImpactAnswerTest {

    @Test
    void saysWhyADialogueCannotBeWeighed() {
        Problem unknown = new Problem("/moves/0/kind", "\"hug\" is no kind of move.");
        StoredDialogue storedDialogue = new StoredDialogue("hug", Cases.of("m1 2025-09-11 a hug"));
        DialogueImpact impact = new DialogueImpact(
                storedDialogue,
                LocalDate.of(2025, 12, 5),
                List.of(),
                List.of(),
                List.of(),
                List.of(unknown),
                List.of());

        ImpactAnswer.DialogueImpactAnswer told = ImpactAnswer.DialogueImpactAnswer.of(impact);

        assertThat(told.affected()).isTrue();
        assertThat(told.directions()).isEmpty();
        assertThat(told.hindrances()).isEqualTo(new ImpactAnswer.WeighingProblems(List.of(unknown), List.of()));
    }
}
