package entente.rulebook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.rulebook.FirstEdition;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.edit.NumberEdits;
import entente.rulebook.edit.RuleBlock;
import entente.rulebook.edit.RuleEdits;
import entente.rulebook.edit.RuleWording;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A draft that was overtaken takes in what was published meanwhile. */
class RebaseTest {

    private static final RulebookFiles SHIPPED = RulebookFiles.ofFolder(Path.of("rules"));
    private static final String SIGNALS = "signals.dslr";

    private final InMemoryVersions versions = new InMemoryVersions();
    private final InMemoryDrafts drafts = new InMemoryDrafts();
    private final Rebase rebase = new Rebase(versions, drafts);

    RebaseTest() {
        versions.publish(SHIPPED, "Entente", "First.", 0);
    }

    private static RulebookFiles says(RulebookFiles files, String path, String text, String instead) {
        String before = files.textByPath().get(path);
        assertThat(before).contains(text);
        return files.with(path, before.replace(text, instead));
    }

    private Rebase.RebasedDraft caughtUp(RulebookFiles mine, RulebookFiles theirs) {
        Draft draft = drafts.begin("Mine", 1, SHIPPED, "Ada");
        Draft changed = drafts.save(draft.with(mine, "Ada"));
        versions.publish(theirs, "Ben", "Meanwhile.", 1);
        assertThat(rebase.isBehind(changed)).isTrue();
        Rebase.RebasedDraft result = rebase.bringUp(changed, "Ada");
        assertThat(result.draft().base()).isEqualTo(2);
        assertThat(result.draft().revision()).isEqualTo(3);
        assertThat(rebase.isBehind(result.draft())).isFalse();
        return result;
    }

    private static RulebookFiles ownReason(RulebookFiles files, String rule, String why) {
        RuleBlock block = RuleEdits.find(files, rule).orElseThrow();
        return RuleEdits.rewrite(
                files,
                rule,
                new RuleWording(
                        block.name(),
                        block.note("because"),
                        why,
                        block.note("source"),
                        block.conditions().stream()
                                .map(RuleBlock.SourceLine::text)
                                .toList(),
                        block.conclusions().stream()
                                .map(RuleBlock.SourceLine::text)
                                .toList()));
    }

    private static RulebookFiles weighs(RulebookFiles files, String kind, String value) {
        return NumberEdits.weight(files, kind, "1", Map.of("value", value));
    }

    @Test
    void takesAFileFromWhomeverChangedIt() {
        RulebookFiles mine = weighs(SHIPPED, "good-offices", "6");
        RulebookFiles theirs = ownReason(SHIPPED, "promise-withdrawn", "Words are cheap.");

        Rebase.RebasedDraft result = caughtUp(mine, theirs);

        assertThat(result.conflicts()).isEmpty();
        assertThat(result.draft().files())
                .isEqualTo(weighs(theirs, "good-offices", "6"))
                .isEqualTo(mine.with("commitments.dslr", theirs.textByPath().get("commitments.dslr")));
    }

    @Test
    void putsAFileTogetherThatBothChanged() {
        RulebookFiles mine = RuleEdits.copy(
                RuleEdits.remove(
                        ownReason(weighs(SHIPPED, "summit", "2"), "promise-withdrawn", "Mine."), "promise-kept"),
                "promise-withdrawn");
        RulebookFiles theirs = RuleEdits.add(
                ownReason(weighs(SHIPPED, "good-offices", "6"), "promise-mended", "Theirs."),
                "commitments",
                "A threat of theirs",
                "A side threatens",
                "Trust in the side that acts falls by 0.15");

        Rebase.RebasedDraft result = caughtUp(mine, theirs);

        assertThat(result.conflicts()).isEmpty();
        RulebookFiles merged = result.draft().files();
        assertThat(RuleEdits.find(merged, "promise-withdrawn").orElseThrow().note("why"))
                .isEqualTo("Mine.");
        assertThat(RuleEdits.find(merged, "promise-withdrawn-2")).isPresent();
        assertThat(RuleEdits.find(merged, "promise-kept")).isEmpty();
        assertThat(RuleEdits.find(merged, "promise-mended").orElseThrow().note("why"))
                .isEqualTo("Theirs.");
        assertThat(RuleEdits.find(merged, "a-threat-of-theirs")).isPresent();
        assertThat(merged.textByPath().get("weights.csv"))
                .isEqualTo(weighs(mine, "good-offices", "6").textByPath().get("weights.csv"));
        assertThat(ShippedFiles.faults(RuleEdits.remove(merged, "a-threat-of-theirs")))
                .isEmpty();
    }

    @Test
    void keepsTheDraftsOwnAndTellsWhatTheVersionHas() {
        RulebookFiles mine = says(
                says(
                        SHIPPED,
                        "commitments.dslr",
                        "falls by 0.2 times the stake of what was promised",
                        "falls by 0.02 times the stake of what was promised"),
                "parameters.yaml",
                "base rate:\n  value: 0.5\n",
                "base rate:\n  value: 0.51\n");
        RulebookFiles theirs = says(
                says(
                        SHIPPED,
                        "commitments.dslr",
                        "falls by 0.2 times the stake of what was promised",
                        "falls by 0.03 times the stake of what was promised"),
                "parameters.yaml",
                "base rate:\n  value: 0.5\n",
                "base rate:\n  value: 0.52\n");

        Rebase.RebasedDraft result = caughtUp(mine, theirs);

        assertThat(result.draft().files()).isEqualTo(mine);
        assertThat(result.conflicts())
                .containsExactly(
                        "Rule “A promise is withdrawn”: version 2 has 0.03 where this draft has 0.02."
                                + " It stays as this draft has it.",
                        "Parameter “base rate”: version 2 has 0.52 where this draft has 0.51."
                                + " It stays as this draft has it.");
    }

    @Test
    void tellsWhatOneRemovedAndTheOtherChanged() {
        RulebookFiles mine = RuleEdits.remove(ownReason(SHIPPED, "promise-withdrawn", "Mine."), "promise-kept");
        RulebookFiles theirs = RuleEdits.remove(ownReason(SHIPPED, "promise-kept", "Theirs."), "promise-withdrawn");

        Rebase.RebasedDraft result = caughtUp(mine, theirs);

        assertThat(RuleEdits.find(result.draft().files(), "promise-withdrawn")).isPresent();
        assertThat(RuleEdits.find(result.draft().files(), "promise-kept")).isEmpty();
        assertThat(result.conflicts())
                .containsExactly(
                        "Rule “A promise is withdrawn”: version 2 removed it, and this draft changed it."
                                + " It stays as this draft has it.",
                        "Rule “A promise is kept”: version 2 changed it, and this draft removed it. It stays removed.");
    }

    @Test
    void seesNoConflictInTheLayout() {
        String twoNotesOnALine = ShippedFiles.RULE;
        RulebookFiles first = SHIPPED.with("extra.dslr", twoNotesOnALine);
        versions.publish(first, "Ben", "Another rule.", 1);
        Draft draft = drafts.begin("Mine", 2, ownReason(first, "extra-threat", "Because."), "Ada");
        versions.publish(says(first, "extra.dslr", "0.15", "0.2"), "Ben", "Meanwhile.", 2);

        Rebase.RebasedDraft result = rebase.bringUp(draft, "Ada");

        assertThat(result.conflicts()).isEmpty();
        assertThat(result.draft().files().textByPath().get("extra.dslr")).contains("falls by 0.2");
    }

    @Test
    void goesBackToItsOldVersionWhenItIsUndone() {
        Rebase.RebasedDraft result =
                caughtUp(weighs(SHIPPED, "summit", "2"), ownReason(SHIPPED, "promise-withdrawn", "Words are cheap."));
        Draft more = drafts.save(result.draft().with(SHIPPED, "Ada"));

        Draft once = drafts.undo(more.id(), more.revision(), "Ada").orElseThrow();
        Draft twice = drafts.undo(once.id(), once.revision(), "Ada").orElseThrow();

        assertThat(once.base()).isEqualTo(2);
        assertThat(twice.base()).isEqualTo(1);
        assertThat(twice.files()).isEqualTo(weighs(SHIPPED, "summit", "2"));
    }

    @Test
    void leavesADraftOfTheNewestVersionAndRefusesOneThatChanged() {
        Draft draft = drafts.begin("Mine", 1, SHIPPED, "Ada");
        assertThat(rebase.bringUp(draft, "Ada")).isEqualTo(new Rebase.RebasedDraft(draft, List.of()));

        versions.publish(SHIPPED, "Ben", "Meanwhile.", 1);
        drafts.save(draft.with(SHIPPED.with(SIGNALS, "nonsense"), "Cyd"));
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> rebase.bringUp(draft, "Ada"));
    }

    @Test
    void takesOverWhatADraftOfTheFirstEditionChanged() {
        InMemoryVersions old = new InMemoryVersions();
        old.publish(FirstEdition.FILES, "Entente", "First.", 0);
        Draft draft = drafts.begin("Mine", 1, FirstEdition.changed(), "Ada");
        old.publish(SHIPPED, "Entente", "The second edition.", 1);

        Draft carried = new Rebase(old, drafts).bringUp(draft, "Ada").draft();

        assertThat(carried.base()).isEqualTo(2);
        assertThat(carried.isOfThisEdition()).isTrue();
        assertThat(carried.files().textByPath().get("vocabulary.dsl"))
                .isEqualTo(SHIPPED.textByPath().get("vocabulary.dsl"));
        assertThat(carried.files().textByPath().get("weights.csv")).contains("good-offices,1,6,");
        assertThat(carried.leftOut()).hasSize(2);
        Draft further = drafts.save(carried.with(SHIPPED, "Ada"));
        assertThat(further.leftOut()).isEqualTo(carried.leftOut());
        drafts.undo(carried.id(), further.revision(), "Ada");
        Draft back = drafts.undo(carried.id(), further.revision() + 1, "Ada").orElseThrow();
        assertThat(back.files()).isEqualTo(FirstEdition.changed());
        assertThat(back.leftOut()).isEmpty();
    }
}
