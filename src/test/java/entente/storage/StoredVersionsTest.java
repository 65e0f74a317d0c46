package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.rulebook.RulebookFiles;
import entente.rulebook.publish.EditConflict;
import entente.rulebook.publish.Version;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Vendor.class)
class StoredVersionsTest {

    private static final RulebookFiles SHIPPED = RulebookFiles.ofFolder(Path.of("rules"));
    private static final RulebookFiles CHANGED = SHIPPED.with("extra.dslr", "\"quoted\" \\ \t – \uD83D\uDE00\n");

    private final Database database;
    private final StoredVersions versions;

    StoredVersionsTest(Database.Vendor vendor) {
        database = vendor.fresh();
        versions = database.versions();
    }

    @Test
    void givesBackWhatWasPublishedNewestFirst() {
        Version one = versions.publish(SHIPPED, "Ada", "First.", 0);
        Version two = versions.publish(CHANGED, "Ben", "Better.", 1);

        assertThat(one.number()).isEqualTo(1);
        assertThat(two.number()).isEqualTo(2);
        assertThat(versions.all()).containsExactly(two, one);
        assertThat(database.versions().all()).containsExactly(two, one);
        assertThat(database.versions().find(2)).contains(two);
        assertThat(two.files().checksum()).isEqualTo(CHANGED.checksum());
    }

    @Test
    void tellsWhoApproved() {
        versions.publish(SHIPPED, "Ada", "First.", 0);
        versions.publish(CHANGED, "Ada", "Better.", "Ben", 1);

        assertThat(database.versions().all()).extracting(Version::approvedBy).containsExactly("Ben", null);
    }

    @Test
    void findsNothingUnderAnUnknownNumber() {
        assertThat(versions.all()).isEmpty();
        assertThat(versions.find(1)).isEmpty();
    }

    @Test
    void refusesWhatWasMadeFromAnOlderVersion() {
        versions.publish(SHIPPED, "Ada", "First.", 0);
        versions.publish(CHANGED, "Ben", "Better.", 1);

        for (int base : new int[] {0, 1, 3}) {
            assertThatExceptionOfType(EditConflict.class)
                    .isThrownBy(() -> versions.publish(SHIPPED, "Cyd", "Back.", base))
                    .withMessage("Version 2 of the rulebook is in force, and this was made from version " + base
                            + ". Bring the draft up to version 2, then publish it.");
        }
        assertThat(versions.all()).hasSize(2);
    }

    @Test
    void letsExactlyOneOfTwoPublish() {
        versions.publish(SHIPPED, "Ada", "First.", 0);

        assertThat(Database.race(List.of(
                        () -> versions.publish(CHANGED, "Ben", "Better.", 1),
                        () -> database.versions().publish(CHANGED, "Cyd", "Better still.", 1))))
                .containsExactlyInAnyOrder(true, false);
        assertThat(versions.all()).hasSize(2);
    }

    /** Under an Idempotency-Key, publishing is a part of a longer transaction, whose commit may fail. */
    @Test
    void hasNothingInForceBeforeTheCommit() {
        versions.publish(SHIPPED, "Ada", "First.", 0);

        database.transaction().executeWithoutResult(status -> {
            versions.publish(CHANGED, "Ben", "Better.", 1);
            assertThat(versions.find(2)).isPresent();
            assertThat(versions.newest()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(versions.newest()).isEqualTo(1);
        assertThat(versions.find(2)).isEmpty();

        Version two = versions.publish(SHIPPED, "Cyd", "As it was.", 1);
        assertThat(versions.newest()).isEqualTo(2);
        assertThat(versions.find(2)).contains(two);
    }

    @Test
    void knowsAtOnceWhatAnotherProcessPublished() {
        StoredVersions elsewhere = database.versions();
        assertThat(elsewhere.newest()).isZero();

        versions.publish(SHIPPED, "Ada", "First.", 0);

        assertThat(elsewhere.newest()).isEqualTo(1);
    }

    @Test
    void letsOneOfTwoStartsPutAReleaseForward() {
        assertThat(Database.race(List.of(
                        () -> releases().remember("sha256:1", () -> versions.publish(SHIPPED, "Entente", "One.", 0)),
                        () -> releases()
                                .remember(
                                        "sha256:1", () -> database.versions().publish(SHIPPED, "Entente", "Two.", 0)))))
                .contains(true);
        assertThat(versions.all()).hasSize(1);
    }

    private StoredReleases releases() {
        return new StoredReleases(database.client(), database.transaction(), Clock.systemUTC());
    }

    @Test
    void remembersWhatWasPutForward() {
        StoredReleases releases = releases();
        assertThat(releases.know("sha256:1")).isFalse();

        releases.remember("sha256:1");
        releases.remember("sha256:1");

        assertThat(releases.know("sha256:1")).isTrue();
        assertThat(releases.know("sha256:2")).isFalse();
    }
}
