package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.rulebook.RulebookFiles;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.EditConflict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Vendor.class)
class StoredDraftsTest {

    private final Database database;
    private final StoredDrafts drafts;

    StoredDraftsTest(Database.Vendor vendor) {
        database = vendor.fresh();
        drafts = database.drafts();
    }

    private static RulebookFiles files(String text) {
        return new RulebookFiles(new TreeMap<>(Map.of("signals.dslr", text)));
    }

    private static String text(Draft draft) {
        return draft.files().textByPath().get("signals.dslr");
    }

    private Draft begun() {
        return drafts.begin("Softer threats", 1, files("one"), "Ada");
    }

    private Draft change(Draft draft, String text) {
        return drafts.save(draft.with(files(text), "Ben"));
    }

    private Draft undone(Draft draft) {
        return drafts.undo(draft.id(), draft.revision(), "Cyd").orElseThrow();
    }

    @Test
    void givesBackWhatWasBegun() {
        Draft draft = begun();

        assertThat(draft.revision()).isEqualTo(1);
        assertThat(drafts.find(draft.id())).contains(draft);
        assertThat(drafts.all()).containsExactly(draft);
        assertThat(drafts.find("nobody")).isEmpty();
    }

    @Test
    void keepsEachChangeAsTheNextRevision() {
        Draft changed = change(begun(), "two");

        assertThat(changed.revision()).isEqualTo(2);
        assertThat(changed.author()).isEqualTo("Ben");
        assertThat(drafts.find(changed.id())).contains(changed);
        assertThat(database.client()
                        .sql("SELECT COUNT(*) FROM draft_revision")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void listsTheOneChangedLastFirst() {
        Draft first = begun();
        Draft second = drafts.begin("Another", 1, files("x"), "Ada");
        Draft changed = change(first, "two");

        assertThat(drafts.all()).containsExactly(changed, second);
    }

    @Test
    void refusesAChangeOfAnOlderRevision() {
        Draft read = begun();
        change(read, "two");

        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> change(read, "mine"))
                .withMessage("The draft \"Softer threats\" has changed since you read it: its last revision is 2,"
                        + " by Ben; yours is 1. Read it again.");
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> drafts.undo(read.id(), 1, "Cyd"));
        assertThat(text(drafts.find(read.id()).orElseThrow())).isEqualTo("two");
    }

    @Test
    void refusesAChangeOfADraftThatIsGone() {
        Draft draft = begun();
        drafts.discard(draft.id());
        drafts.discard(draft.id());

        assertThat(drafts.all()).isEmpty();
        assertThatExceptionOfType(EditConflict.class)
                .isThrownBy(() -> change(draft, "two"))
                .withMessage("There is no draft \"" + draft.id() + "\" any more. It was discarded or published.");
        assertThatExceptionOfType(EditConflict.class).isThrownBy(() -> drafts.undo(draft.id(), 1, "Cyd"));
    }

    @Test
    void takesBackOneChangeAfterAnother() {
        Draft three = change(change(begun(), "two"), "three");

        Draft once = undone(three);
        Draft twice = undone(once);

        assertThat(text(once)).isEqualTo("two");
        assertThat(once.revision()).isEqualTo(4);
        assertThat(once.author()).isEqualTo("Cyd");
        assertThat(text(twice)).isEqualTo("one");
        assertThat(drafts.undo(twice.id(), twice.revision(), "Cyd")).isEqualTo(Optional.empty());
        assertThat(drafts.find(twice.id())).contains(twice);
    }

    @Test
    void stepsOverWhatWasTakenBackBefore() {
        Draft two = change(begun(), "two");
        Draft four = change(undone(change(two, "three")), "four");

        Draft once = undone(four);
        Draft twice = undone(once);

        assertThat(text(once)).isEqualTo("two");
        assertThat(text(twice)).isEqualTo("one");
    }

    @Test
    void goesBackToTheVersionBeforeWhenItIsUndone() {
        Draft two = change(begun(), "two");
        Draft three =
                drafts.save(new Draft(two.id(), two.title(), 5, files("three"), 2, "Ben", two.changedAt(), List.of()));
        assertThat(drafts.find(two.id()).orElseThrow().base()).isEqualTo(5);

        Draft once = undone(three);
        assertThat(once.base()).isEqualTo(1);
        assertThat(undone(once).base()).isEqualTo(1);
        assertThat(drafts.all()).extracting(Draft::base).containsExactly(1);
    }

    @Test
    void keepsTheVersionOfADraftFromAnEarlierRelease() {
        Database earlier = database.vendor().ofMigration("2");
        earlier.client()
                .sql("INSERT INTO draft (id, title, base, revision) VALUES ('d', 'Softer', 4, 1)")
                .update();
        earlier.client()
                .sql("INSERT INTO draft_revision (id, revision, files_of, files, author, changed_at)"
                        + " VALUES ('d', 1, 1, '{}', 'Ada', CURRENT_TIMESTAMP)")
                .update();

        earlier.migrate();

        assertThat(earlier.drafts().find("d").orElseThrow().base()).isEqualTo(4);
    }

    @Test
    void letsExactlyOneOfTwoSave() {
        Draft draft = begun();
        for (int round = 0; round < 10; round++) {
            Draft read = draft;
            List<Runnable> rivals = new ArrayList<>();
            for (String text : List.of("mine" + round, "yours" + round)) {
                rivals.add(() -> database.drafts().save(read.with(files(text), "Ben")));
            }
            assertThat(Database.race(rivals)).containsExactlyInAnyOrder(true, false);
            draft = drafts.find(read.id()).orElseThrow();
            assertThat(draft.revision()).isEqualTo(read.revision() + 1);
        }
    }

    @Test
    void keepsEachTextOnceHoweverManyHoldIt() {
        Draft draft = begun();
        undone(change(draft, "two"));
        drafts.begin("Another", 1, files("two").with("more.dslr", "two"), "Ada");
        database.versions().publish(files("one"), "Ada", "First.", 0);

        assertThat(database.rows("rulebook_text")).isEqualTo(2);
    }

    @Test
    void keepsWhateverATextHolds() {
        StringBuilder noise = new StringBuilder();
        new Random(1).ints(RulebookFiles.LONGEST_FILE, ' ', 0xD800).forEach(noise::appendCodePoint);
        for (String text : List.of("", "\u0000 \uD83D\uDE00 \"'\\", noise.toString())) {
            Draft draft = drafts.begin("Odd", 1, files(text), "Ada");

            assertThat(drafts.find(draft.id()).orElseThrow().files().equals(draft.files()))
                    .isTrue();
        }
    }

    @Test
    void forgetsTheTextsThatNothingHoldsAnyMore() {
        database.versions().publish(files("of the version"), "Ada", "First.", 0);
        Draft other = drafts.begin("Another", 1, files("of another draft"), "Ada");
        Draft draft = change(change(begun(), "of the version"), "of another draft");
        change(other, "its own");

        drafts.discard(draft.id());

        assertThat(database.rows("rulebook_text")).isEqualTo(3);
        assertThat(drafts.find(other.id(), 1)).map(StoredDraftsTest::text).contains("of another draft");
        assertThat(database.versions().find(1))
                .map(version -> version.files().textByPath())
                .contains(files("of the version").textByPath());
    }

    @Test
    void forgetsNoTextThatSomebodyIsTakingUp() {
        for (int round = 0; round < 10; round++) {
            Draft draft = begun();
            AtomicReference<Draft> taken = new AtomicReference<>();

            assertThat(Database.race(List.of(
                            () -> database.drafts().discard(draft.id()),
                            () -> taken.set(database.drafts().begin("Another", 1, draft.files(), "Ben")))))
                    .containsExactly(true, true);

            assertThat(drafts.all()).containsExactly(taken.get());
            drafts.discard(taken.get().id());
            assertThat(database.rows("rulebook_text")).isZero();
        }
    }
}
