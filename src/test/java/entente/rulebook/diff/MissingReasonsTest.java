package entente.rulebook.diff;

import static org.assertj.core.api.Assertions.assertThat;

import entente.rulebook.Fault;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.edit.ExampleEdits;
import entente.rulebook.edit.RuleEdits;
import entente.rulebook.read.RulebookReader;
import entente.rules.ShippedRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever changes a number or an example says why. */
class MissingReasonsTest {

    private static List<String> missing(RulebookFiles files) {
        return MissingReasons.missing(ShippedRules.RULEBOOK, RulebookReader.read("2", files), files).stream()
                .map(Fault::inWords)
                .toList();
    }

    private static RulebookFiles changed(String file, String... pairs) {
        String text = ShippedFiles.text(file);
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(text).contains(pairs[i]);
            text = text.replaceFirst(java.util.regex.Pattern.quote(pairs[i]), pairs[i + 1]);
        }
        return ShippedFiles.with(file, text);
    }

    @Test
    void asksWhyAParameterIsAnother() {
        assertThat(missing(changed("parameters.yaml", "value: 30\n", "value: 45\n")))
                .singleElement()
                .asString()
                .matches("parameters.yaml:\\d+, \"completion window\": The completion window is 45 instead of 30, and"
                        + " its reason is still the old one. Say why.");
        assertThat(missing(changed("parameters.yaml", "max: 3650", "max: 3000")))
                .isEmpty();
    }

    @Test
    void asksWhyAWeightIsAnother() {
        assertThat(missing(changed("weights.csv", "prisoner-release,50,9,6.5", "prisoner-release,50,8,6")))
                .singleElement()
                .asString()
                .matches("weights.csv:\\d+, \"prisoner-release\": “frees prisoners” from a count of 50 is worth 8"
                        + " instead of 9 points and costs 6 instead of 6.5 points, and its reason is still the old one."
                        + " Say why.");
        assertThat(missing(changed(
                        "weights.csv",
                        "confidential-contact,1,1,0.5,1,\"Goldstein's score.",
                        "confidential-contact,1,2,0.5,1,\"More than Goldstein's score.")))
                .isEmpty();
    }

    @Test
    void asksWhyARuleHasAnotherNumber() {
        assertThat(missing(changed("completion.dslr", "falls by 1 times", "falls by 0.6 times")))
                .singleElement()
                .asString()
                .matches("completion.dslr:\\d+, \"left-half-done-though-paid-for\": "
                        + "Trust in the side that left it unfinished falls by 0.6 instead of 1 times the stake of"
                        + " what is missing, and its reason is still the old one. Say why.");
        assertThat(missing(changed("completion.dslr", "left so for the completion window", "left so for 45 days")))
                .hasSize(1);
        assertThat(missing(changed("friction.dslr", "\"Hard words\"", "\"Plain hard words\"")))
                .isEmpty();
    }

    @Test
    void asksWhyAnExampleSaysSomethingElse() {
        String file = "examples/completion.yaml";
        assertThat(missing(changed(file, "scale: 52", "scale: 53")))
                .containsExactly(file + ":4, \"left-half-done-though-paid-for\": The example “Borland frees 52 for"
                        + " relief that stays partial for five weeks” says something else than before, and not why. Say"
                        + " why in its \"why\".");
        assertThat(missing(changed(file, "scale: 52", "scale: 53", "fires: yes\n", "fires: yes\n  why: So many.\n")))
                .isEmpty();
        assertThat(missing(changed(file, "Borland frees 52", "Borland frees 52 people")))
                .isEmpty();
    }

    @Test
    void asksForAnotherInPlaceOfAnExampleThatIsGone() {
        String file = "examples/completion.yaml";
        assertThat(missing(ExampleEdits.remove(ShippedFiles.with("x.dslr", "# none\n"), "completion.1")))
                .containsExactly(file + ", \"left-half-done-though-paid-for\": The example “Borland frees 52 for relief"
                        + " that stays partial for five weeks” is removed. Keep it, or put another of the same rule in"
                        + " its place and say there why, in \"why\".");
        String another = "Borland frees 60 for relief that stays partial";
        assertThat(missing(changed(
                        file, "Borland frees 52 for relief that stays partial", another, "scale: 52", "scale: 60")))
                .hasSize(1);
        assertThat(missing(changed(
                        file,
                        "Borland frees 52 for relief that stays partial",
                        another,
                        "scale: 52",
                        "scale: 60",
                        "fires: yes\n",
                        "fires: yes\n  why: Sixty were freed.\n")))
                .isEmpty();
        assertThat(missing(RuleEdits.remove(ShippedFiles.with("x.dslr", "# none\n"), "left-half-done-though-paid-for")))
                .isEmpty();
    }
}
