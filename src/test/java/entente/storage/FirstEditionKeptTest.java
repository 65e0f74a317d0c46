package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import entente.rulebook.Compiler;
import entente.rulebook.FirstEdition;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.StartingRules;
import entente.rulebook.publish.Version;
import entente.rulebook.publish.VersionCache;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that the first edition kept starts with the second, whatever happens meanwhile. */
@ParameterizedClass
@EnumSource(Database.Vendor.class)
class FirstEditionKeptTest {

    private static final RulebookFiles SHIPPED = ShippedFiles.of("friction");

    private final Database database;

    FirstEditionKeptTest(Database.Vendor vendor) {
        database = vendor.ofMigration("10");
        EarlierRelease earlier = new EarlierRelease(database);
        earlier.draft("d", "Begun before", 1);
        earlier.revision("d", 1, 1, FirstEdition.FILES);
        earlier.version(1, FirstEdition.FILES);
        earlier.version(2, FirstEdition.changed());
        releases().remember(FirstEdition.FILES.checksum());
        database.migrate();
    }

    private StoredReleases releases() {
        return new StoredReleases(database.client(), database.transaction(), Clock.systemUTC());
    }

    private void start(Drafts drafts) {
        VersionCache onHand = new VersionCache(database.versions(), FirstEditionKeptTest::compile);
        new StartingRules(database.versions(), drafts, releases(), FirstEditionKeptTest::compile, onHand)
                .withPackaged(SHIPPED);
        assertThat(onHand.published().version()).isEqualTo("3");
    }

    private static Compiler.CompiledRules compile(Rulebook rulebook) {
        Compiler.CompiledRules compiled = mock(Compiler.CompiledRules.class);
        when(compiled.version()).thenReturn(rulebook.version());
        return compiled;
    }

    /** Breaks off between the publication and the draft, as a kill does. */
    private Drafts broken() {
        Drafts broken = mock(Drafts.class);
        when(broken.begin(any(), anyInt(), any(), any(), any())).thenThrow(new IllegalStateException("killed"));
        return broken;
    }

    @Test
    void startsWithTheSecondAndADraftOfWhatWasChanged() {
        start(database.drafts());
        start(database.drafts());

        assertThat(database.versions().all()).extracting(Version::number).containsExactly(3, 2, 1);
        assertThat(database.versions().all().get(0).files()).isEqualTo(SHIPPED);
        assertThat(database.drafts().all())
                .extracting(Draft::title)
                .containsExactlyInAnyOrder("What had been changed in the first edition", "Begun before");
        assertThat(database.drafts().all())
                .filteredOn(draft -> draft.base() == 3)
                .singleElement()
                .satisfies(draft -> assertThat(draft.leftOut()).hasSize(2));
        assertThat(database.drafts().find("d")).map(Draft::leftOut).contains(List.of());
    }

    @Test
    void hasDoneNothingWhereAStartBrokeOffAndDoesItAllAtTheNext() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> start(broken()));
        assertThat(database.versions().all()).hasSize(2);
        assertThat(releases().know(SHIPPED.checksum())).isFalse();

        start(database.drafts());

        assertThat(database.versions().all()).hasSize(3);
        assertThat(database.drafts().all()).hasSize(2);
        assertThat(releases().know(SHIPPED.checksum())).isTrue();
    }

    @Test
    void keepsWhatWasLeftOutThroughEveryChangeOfTheDraft() {
        start(database.drafts());
        Draft draft = database.drafts().all().stream()
                .filter(each -> each.base() == 3)
                .findFirst()
                .orElseThrow();

        Draft changed = database.drafts().save(draft.with(SHIPPED, "Ada"));

        assertThat(database.drafts().find(draft.id())).contains(changed);
        assertThat(changed.leftOut()).isEqualTo(draft.leftOut());
        assertThat(database.drafts().undo(draft.id(), 2, "Ada"))
                .map(Draft::leftOut)
                .contains(draft.leftOut());
    }
}
