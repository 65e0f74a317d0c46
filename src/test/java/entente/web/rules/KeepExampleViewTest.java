package entente.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import entente.job.Progress;
import entente.rulebook.Compiler.CompiledRules;
import entente.rulebook.Rulebook;
import entente.rulebook.Tunables;
import entente.rulebook.effect.DistinguishingCase;
import entente.rules.ShippedRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tells a draft from the version in force can be kept as an example. */
class KeepExampleViewTest {

    @Test
    void saysWhereTheDraftParts() {
        Rulebook other = ShippedRules.RULEBOOK.with(
                Tunables.find(ShippedRules.RULEBOOK, "rule/hard-words/2/x").orElseThrow(), 0.3);
        CompiledRules draft = ShippedRules.RULES.with(other).orElseThrow();
        DistinguishingCase found = DistinguishingCase.dialogue(
                        ShippedRules.RULES, draft, List.of("threat"), 100, Progress.UNHEARD)
                .orElseThrow();

        KeepExampleView view = KeepExampleView.telling(found, draft);

        assertThat(view.expects()).isEqualTo("On 1 January 2025 Borland’s trust in Aland falls.");
        assertThat(view.moves()).containsExactly("Aland threatens on 1 January 2025.");
        assertThat(view.fields())
                .containsEntry("of", "b")
                .containsEntry("goes", "down")
                .containsKey("case");
    }
}
