package entente.rulebook.diff;

import static org.assertj.core.api.Assertions.assertThat;

import entente.rulebook.Rulebook;
import entente.rulebook.ShippedFiles;
import entente.rulebook.diff.RulebookChange.ChangeType;
import entente.rulebook.diff.RulebookChange.RulebookPart;
import entente.rulebook.read.RulebookReader;
import entente.rules.ShippedRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulebookDiffTest {

    private static final Rulebook SHIPPED = ShippedRules.RULEBOOK;

    private static List<RulebookChange> changes(String file, String from, String to) {
        String text = ShippedFiles.text(file);
        assertThat(text).contains(from);
        return RulebookDiff.between(
                SHIPPED, RulebookReader.read("2", ShippedFiles.with(file, text.replaceFirst(quoted(from), to))));
    }

    private static String quoted(String text) {
        return java.util.regex.Pattern.quote(text);
    }

    private static List<String> words(String file, String from, String to) {
        return changes(file, from, to).stream().map(RulebookChange::words).toList();
    }

    @Test
    void findsNothingWhereNothingDiffers() {
        assertThat(RulebookDiff.between(
                        SHIPPED, RulebookReader.read("2", ShippedFiles.with("extra.dslr", "# a note\n"))))
                .isEmpty();
    }

    @Test
    void tellsALineThatReadsOtherwise() {
        assertThat(changes("completion.dslr", "left so for the completion window", "left so for 45 days"))
                .containsExactly(new RulebookChange(
                        RulebookPart.RULE,
                        ChangeType.CHANGED,
                        "completion.dslr",
                        "left-half-done-though-paid-for",
                        "Left half done though paid for: “A step taken only in part is left so for the completion"
                                + " window” is now “… for 45 days”."));
    }

    @Test
    void tellsANumberInItsPlace() {
        assertThat(words("completion.dslr", "falls by 1 times", "falls by 0.6 times"))
                .containsExactly("Left half done though paid for: Trust in the side that left it unfinished falls by"
                        + " 0.6 instead of 1 times the stake of what is missing.");
    }

    @Test
    void tellsLinesThatCameAndWent() {
        assertThat(words("friction.dslr", "  - it comes with no offer\n", ""))
                .containsExactly("A demand while in debt: “it comes with no offer” is dropped.");
        assertThat(words(
                        "friction.dslr",
                        "  A side speaks against the other side\n",
                        "  A side speaks against the other side\n  - it is done in public\n"))
                .containsExactly("Hard words: “it is done in public” is added.");
        assertThat(words("commitments.dslr", "- it makes good a first lapse", "- it makes good a repeated lapse"))
                .containsExactly(
                        "A promise is kept at last: “it makes good a first lapse” is now “… a repeated lapse”.");
    }

    @Test
    void tellsRulesThatCameAndWentAndWereRenamed() {
        Rulebook more = RulebookReader.read("2", ShippedFiles.withRule(ShippedFiles.RULE));
        assertThat(RulebookDiff.between(SHIPPED, more))
                .containsExactly(new RulebookChange(
                        RulebookPart.RULE,
                        ChangeType.ADDED,
                        "extra.dslr",
                        "extra-threat",
                        "“A threat” is new: A side threatens; Trust in the side that acts falls by 0.15."));
        assertThat(RulebookDiff.between(more, SHIPPED))
                .containsExactly(new RulebookChange(
                        RulebookPart.RULE,
                        ChangeType.REMOVED,
                        "extra.dslr",
                        "extra-threat",
                        "“A threat” is removed. It said: A side threatens; Trust in the side that acts falls by"
                                + " 0.15."));
        Rulebook another = RulebookReader.read(
                "3", ShippedFiles.withRule(ShippedFiles.RULE.replace("extra-threat", "other-threat")));
        assertThat(RulebookDiff.between(more, another))
                .extracting(RulebookChange::words)
                .containsExactly("“A threat” has the id other-threat instead of extra-threat.");
        assertThat(words("friction.dslr", "\"Hard words\"", "\"Plain hard words\""))
                .containsExactly("“Plain hard words” was called “Hard words”.");
    }

    @Test
    void tellsReasonsAndSources() {
        assertThat(words("friction.dslr", "To return harm says less of a side than to begin it. It", "It"))
                .containsExactly("“Harm in kind” has another ground: “It also shows that this side is not about to"
                        + " move first.”, where why it weighs what it weighs was “To return harm says less of a side than"
                        + " to begin it. It also shows that this side is not about to move first.”.");
    }

    @Test
    void tellsParametersWithTheirUnits() {
        assertThat(changes("parameters.yaml", "value: 30", "value: 45"))
                .containsExactly(new RulebookChange(
                        RulebookPart.PARAMETER,
                        ChangeType.CHANGED,
                        "parameters.yaml",
                        "completion window",
                        "The completion window is 45 instead of 30 days."));
        assertThat(words("parameters.yaml", "max: 3650", "max: 3000"))
                .containsExactly("The half-life days may go from 30 to 3000 days instead of from 30 to 3650 days.");
    }

    @Test
    void tellsKindsAndTheirWeights() {
        assertThat(words("weights.csv", "prisoner-release,50,9,6.5", "prisoner-release,50,8,6"))
                .containsExactly(
                        "“frees prisoners” from a count of 50 is worth 8 instead of 9 points to the receiver.",
                        "“frees prisoners” from a count of 50 costs the giver 6 instead of 6.5 points.");
        assertThat(words("weights.csv", "prisoner-release,50,", "prisoner-release,60,"))
                .containsExactly(
                        "“frees prisoners” from a count of 60 has a new weight: 9 points to the receiver, at a cost of"
                                + " 6.5 to the giver.",
                        "“frees prisoners” from a count of 50 has no weight of its own any more; it was 9 points to"
                                + " the receiver, at a cost of 6.5 to the giver.");
        assertThat(words("kinds.csv", "relations,040,1.0", "relations,041,2"))
                .containsExactly(
                        "“opens or keeps a confidential channel” has the CAMEO code 041 instead of 040.",
                        "“opens or keeps a confidential channel” has the Goldstein score 2 instead of 1.");
    }

    @Test
    void tellsExamples() {
        assertThat(words("examples/completion.yaml", "asOf: 2025-10-15", "asOf: 2025-10-16"))
                .containsExactly("The example “Borland frees 52 for relief that stays partial for five weeks” of “Left"
                        + " half done though paid for” is read on 2025-10-16 instead of 2025-10-15.");
        assertThat(words("examples/completion.yaml", "scale: 52", "scale: 53"))
                .containsExactly("The example “Borland frees 52 for relief that stays partial for five weeks” of “Left"
                        + " half done though paid for” tells another case: its moves or red lines differ.");
    }

    @Test
    void keepsOneOrder() {
        Rulebook other = RulebookReader.read(
                "2",
                ShippedFiles.withRule(ShippedFiles.RULE)
                        .with("weights.csv", ShippedFiles.text("weights.csv").replace("relief,1,7,5", "relief,1,8,5"))
                        .with(
                                "parameters.yaml",
                                ShippedFiles.text("parameters.yaml").replace("value: 30", "value: 31")));
        assertThat(RulebookDiff.between(SHIPPED, other))
                .extracting(RulebookChange::part)
                .containsExactly(RulebookPart.RULE, RulebookPart.PARAMETER, RulebookPart.WEIGHT);
    }
}
