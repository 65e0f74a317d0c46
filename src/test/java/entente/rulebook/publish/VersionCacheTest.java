package entente.rulebook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import entente.assessment.Edition;
import entente.assessment.Rules;
import entente.assessment.RulesNotReady;
import entente.docket.RuleSession;
import entente.rulebook.Compiler;
import entente.rulebook.FirstEdition;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.read.RulebookReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Versions are compiled once, kept a few, and closed once nobody weighs with them. */
class VersionCacheTest {

    private final List<Compiler.CompiledRules> compiled = new ArrayList<>();
    private final InMemoryVersions versions = new InMemoryVersions();
    private final VersionCache onHand = new VersionCache(versions, this::compile);

    private Compiler.CompiledRules compile(Rulebook rulebook) {
        Compiler.CompiledRules made = mock(Compiler.CompiledRules.class);
        String version = rulebook.version();
        when(made.version()).thenReturn(version);
        when(made.rulebook()).thenReturn(rulebook);
        String checksum = rulebook.checksum();
        when(made.checksum()).thenReturn(checksum);
        when(made.open()).thenAnswer(call -> mock(RuleSession.class));
        compiled.add(made);
        return made;
    }

    private static RulebookFiles files(int base) {
        return ShippedFiles.of().with("extra.dslr", ShippedFiles.RULE.replace("0.15", "0." + (base + 11)));
    }

    private void publish(int base) {
        RulebookFiles files = files(base);
        Rulebook rulebook = RulebookReader.read(Version.nameAfter(base), files);
        onHand.prepare(compile(rulebook));
        versions.publish(files, "Ada", "Why not.", base);
        if (base == 0) {
            onHand.start();
        }
        onHand.published();
    }

    @Test
    void putTheNewestInForceAndKeepWhatARequestBeganWith() {
        publish(0);
        Rules begun = onHand.published();
        publish(1);

        assertThat(begun.version()).isEqualTo("1");
        assertThat(onHand.published().version()).isEqualTo("2");
        assertThat(onHand.rulebooks().of(begun).version()).isEqualTo("1");
        assertThat(onHand.rulebooks().published().version()).isEqualTo("2");
        assertThat(onHand.version("1")).containsSame(begun);
        assertThat(onHand.versions()).extracting(Edition::version).containsExactly("2", "1");
        assertThat(compiled).hasSize(2);
    }

    @Test
    void knowNoVersionThatWasNeverPublished() {
        publish(0);

        for (String unknown : List.of("2", "0", "-1", "01", "+1", "one", "", "99999999999999999999")) {
            assertThat(onHand.version(unknown)).as(unknown).isEmpty();
        }
    }

    @Test
    void compileAnOldVersionWhenItIsAskedFor() {
        RulebookFiles files = ShippedFiles.of().with("extra.dslr", ShippedFiles.RULE);
        versions.publish(files, "Ada", "First.", 0);
        versions.publish(files, "Ada", "Second.", 1);
        onHand.start();
        assertThat(compiled).hasSize(1);

        Rules old = onHand.version("1").orElseThrow();

        assertThat(onHand.version("1")).containsSame(old);
        assertThat(compiled).hasSize(2);
    }

    @Test
    void listOnlyThoseThatWeigh() {
        versions.publish(FirstEdition.FILES, "Ada", "First.", 0);
        versions.publish(ShippedFiles.of(), "Ada", "Second.", 1);
        onHand.start();

        assertThat(onHand.versions()).extracting(Edition::version).containsExactly("2");
    }

    @Test
    void closeTheOneNotUsedForLongestOnceItsLastSessionEnds() {
        publish(0);
        RuleSession session = onHand.published().open();
        RuleSession another = onHand.published().open();
        for (int base = 1; base <= 4; base++) {
            publish(base);
        }
        Compiler.CompiledRules first = compiled.get(0);

        session.close();
        session.close();
        verify(first, never()).close();
        another.close();
        verify(first).close();
        verify(compiled.get(1), never()).close();
    }

    @Test
    void closeEveryVersionButTheLastFew() {
        for (int base = 0; base < 10; base++) {
            publish(base);
        }

        for (Compiler.CompiledRules superseded : compiled.subList(0, 6)) {
            verify(superseded).close();
        }
        for (Compiler.CompiledRules kept : compiled.subList(6, 10)) {
            verify(kept, never()).close();
        }
    }

    @Test
    void openAgainWhatWasClosedMeanwhile() {
        publish(0);
        Rules begun = onHand.published();
        for (int base = 1; base <= 4; base++) {
            publish(base);
        }
        verify(compiled.get(0)).close();

        begun.open().close();

        assertThat(compiled).hasSize(6);
        assertThat(compiled.get(5).version()).isEqualTo("1");
        verify(compiled.get(5), never()).close();
    }

    @Test
    void followsWhatAnotherProcessPublishes() {
        publish(0);
        VersionCache elsewhere = new VersionCache(versions, this::compile);
        elsewhere.start();

        publish(1);

        assertThat(elsewhere.published().version()).isEqualTo("2");
        assertThat(elsewhere.published().checksum())
                .isEqualTo(onHand.published().checksum());
        assertThat(elsewhere.rulebooks().published().version()).isEqualTo("2");
    }

    @Test
    void weighsByNothingThatWasPreparedAndNotStored() {
        publish(0);
        RulebookFiles never = files(7);
        onHand.prepare(compile(RulebookReader.read("2", never)));
        assertThat(onHand.published().version()).isEqualTo("1");
        assertThat(onHand.version("2")).isEmpty();

        RulebookFiles another = files(8);
        versions.publish(another, "Ben", "Another came first.", 1);

        assertThat(onHand.published().version()).isEqualTo("2");
        assertThat(onHand.published().checksum()).isEqualTo(another.checksum());
    }

    @Test
    void doesNotCompileAgainWhatWasPrepared() {
        publish(0);
        publish(1);

        assertThat(compiled).hasSize(2);
    }

    /** Two releases on one store: what the later one publishes, the earlier one may not know how to weigh by. */
    @Test
    void weighsByNothingWhereTheNewestIsOfAnotherRelease() {
        publish(0);
        versions.publish(FirstEdition.FILES, "Ada", "Of another release.", 1);

        assertThatExceptionOfType(RulesNotReady.class)
                .isThrownBy(onHand::published)
                .withMessageContaining("Version 2");
        assertThat(onHand.isReady()).isFalse();

        versions.publish(files(3), "Ada", "Of this one.", 2);
        assertThat(onHand.published().version()).isEqualTo("3");
        assertThat(onHand.isReady()).isTrue();
    }
}
