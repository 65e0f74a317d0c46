package entente.rulebook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import entente.rulebook.Compiler;
import entente.rulebook.FirstEdition;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.OtherEdition;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.read.RulebookReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is in force after a start. */
class StartingRulesTest {

    private static final RulebookFiles ONE = ShippedFiles.withRule(ShippedFiles.RULE);
    private static final RulebookFiles TWO = ShippedFiles.withRule(ShippedFiles.RULE.replace("0.15", "0.2"));

    private final InMemoryVersions versions = new InMemoryVersions();
    private final InMemoryDrafts drafts = new InMemoryDrafts();
    private final Releases releases = new InMemoryReleases();
    private VersionCache onHand;

    private StartingRules start() {
        onHand = new VersionCache(versions, StartingRulesTest::compile);
        return new StartingRules(versions, drafts, releases, StartingRulesTest::compile, onHand);
    }

    private static Compiler.CompiledRules compile(Rulebook rulebook) {
        Compiler.CompiledRules compiled = mock(Compiler.CompiledRules.class);
        when(compiled.version()).thenReturn(rulebook.version());
        return compiled;
    }

    @Test
    void publishesThePackagedRulesAtTheFirstStart() {
        start().withPackaged(ONE);
        start().withPackaged(ONE);

        assertThat(onHand.published().version()).isEqualTo("1");
        assertThat(versions.all()).singleElement().satisfies(version -> {
            assertThat(version.author()).isEqualTo("Entente");
            assertThat(version.reason()).isEqualTo("The rules that Entente ships with.");
            assertThat(version.base()).isZero();
            assertThat(version.files()).isEqualTo(ONE);
        });
        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void offersTheRulesOfANewReleaseOnceAsADraft() {
        start().withPackaged(ONE);
        start().withPackaged(TWO);
        assertThat(onHand.published().version()).isEqualTo("1");
        assertThat(drafts.all()).singleElement().satisfies(draft -> {
            assertThat(draft.title()).isEqualTo("Rules of this release");
            assertThat(draft.base()).isEqualTo(1);
            assertThat(draft.files()).isEqualTo(TWO);
        });

        drafts.all().forEach(draft -> drafts.discard(draft.id()));
        start().withPackaged(TWO);
        start().withPackaged(ONE);

        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void keepsWhatWasPublishedHereInForce() {
        start().withPackaged(ONE);
        versions.publish(TWO, "Ada", "Better.", 1);
        start().withPackaged(ONE);

        assertThat(onHand.published().version()).isEqualTo("2");
        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void letsTheFolderOfAnOperatorWeigh() {
        start().withFolder(ONE);
        assertThat(versions.all()).extracting(Version::reason).containsExactly("Read from the folder of this start.");

        start().withFolder(ONE);
        assertThat(versions.all()).hasSize(1);

        start().withFolder(TWO);
        assertThat(onHand.published().version()).isEqualTo("2");
        assertThat(versions.all().get(0).files()).isEqualTo(TWO);
        assertThat(versions.all().get(0).base()).isEqualTo(1);
    }

    @Test
    void publishesNothingThatCannotBeRead() {
        RulebookFiles broken = ONE.with("kinds.csv", "nonsense\n");

        assertThatExceptionOfType(InvalidRulebook.class).isThrownBy(() -> start().withFolder(broken));
        assertThat(versions.all()).isEmpty();
        assertThat(onHand.isReady()).isFalse();
    }

    @Test
    void replacesRulesOfTheFirstEditionAndLaysBeforeExpertsWhatTheyHadChanged() {
        keptByTheFirstEdition(FirstEdition.changed());

        start().withPackaged(ONE);

        assertThat(onHand.published().version()).isEqualTo("3");
        assertThat(versions.all().get(0)).satisfies(version -> {
            assertThat(version.files()).isEqualTo(ONE);
            assertThat(version.author()).isEqualTo("Entente");
            assertThat(version.reason()).startsWith("The second edition of the weighing: ");
            assertThat(version.base()).isEqualTo(2);
        });
        assertThat(drafts.all()).singleElement().satisfies(draft -> {
            assertThat(draft.title()).isEqualTo("What had been changed in the first edition");
            assertThat(draft.author()).isEqualTo("Entente");
            assertThat(draft.base()).isEqualTo(3);
            assertThat(RulebookReader.read("draft", draft.files()).parameter("answer window"))
                    .isEqualTo(150);
            assertThat(draft.leftOut()).hasSize(2).anyMatch(words -> words.startsWith("“Grumbling” is new"));
        });
    }

    @Test
    void replacesRulesOfTheFirstEditionOnce() {
        keptByTheFirstEdition(FirstEdition.changed());
        start().withPackaged(ONE);
        List<Version> published = versions.all();
        List<Draft> begun = drafts.all();

        start().withPackaged(ONE);

        assertThat(versions.all()).isEqualTo(published);
        assertThat(drafts.all()).isEqualTo(begun);
        assertThat(onHand.published().version()).isEqualTo("3");

        begun.forEach(draft -> drafts.discard(draft.id()));
        start().withPackaged(ONE);
        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void laysNothingBeforeExpertsWhoHadChangedNothing() {
        keptByTheFirstEdition(FirstEdition.FILES);

        start().withPackaged(ONE);

        assertThat(versions.all()).hasSize(3);
        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void takesForUnchangedWhatALaterReleaseOfTheFirstEditionBrought() {
        keptByTheFirstEdition(FirstEdition.changed());
        releases.remember(FirstEdition.changed().checksum());

        start().withPackaged(ONE);

        assertThat(versions.all()).hasSize(3);
        assertThat(drafts.all()).isEmpty();
    }

    @Test
    void refusesAFolderOfTheFirstEdition() {
        assertThatExceptionOfType(OtherEdition.class)
                .isThrownBy(() -> start().withFolder(FirstEdition.FILES))
                .withMessageStartingWith(
                        "This rulebook is written for the first edition of the arithmetic. Entente weighs by"
                                + " the second edition alone");
        assertThat(versions.all()).isEmpty();
    }

    @Test
    void publishesAFolderOverRulesOfTheFirstEdition() {
        keptByTheFirstEdition(FirstEdition.changed());

        start().withFolder(TWO);

        assertThat(onHand.published().version()).isEqualTo("3");
        assertThat(versions.all().get(0).files()).isEqualTo(TWO);
    }

    private void keptByTheFirstEdition(RulebookFiles second) {
        versions.publish(FirstEdition.FILES, "Entente", "The rules that Entente ships with.", 0);
        versions.publish(second, "Ada", "Better.", 1);
        releases.remember(FirstEdition.FILES.checksum());
    }
}
