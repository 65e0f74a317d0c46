package entente.rulebook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import entente.rulebook.Compiler;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
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
}
