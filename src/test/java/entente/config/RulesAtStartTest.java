package entente.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.assessment.RulesNotReady;
import entente.rulebook.ArithmeticEdition;
import entente.rulebook.OtherEdition;
import entente.rulebook.publish.InMemoryVersions;
import entente.rulebook.publish.VersionCache;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class RulesAtStartTest {

    private final VersionCache none = new VersionCache(new InMemoryVersions(), rulebook -> {
        throw new IllegalStateException("nothing is compiled here");
    });

    @Test
    void areNotReadyBeforeTheyAreInForce() {
        CountDownLatch compiling = new CountDownLatch(1);
        RulesAtStart rules = new RulesAtStart(none, () -> await(compiling));
        rules.start();

        assertThatExceptionOfType(RulesNotReady.class).isThrownBy(none::published);
        assertThatExceptionOfType(RulesNotReady.class).isThrownBy(none::versions);
        assertThatExceptionOfType(RulesNotReady.class).isThrownBy(() -> none.version("1"));
        assertThat(rules.health().getStatus()).isEqualTo(Status.DOWN);

        compiling.countDown();
        rules.await();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void sayWhyTheyCannotBeUsed(CapturedOutput output) {
        RulesAtStart rules = new RulesAtStart(none, () -> {
            throw new IllegalArgumentException("signals.dslr:12, \"frees\": no such kind");
        });
        rules.start();

        assertThatExceptionOfType(CompletionException.class).isThrownBy(rules::await);
        assertThat(output).contains("The rules cannot be used:\nsignals.dslr:12, \"frees\": no such kind\n");
        assertThat(rules.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void sayThatTheyAreOfAnotherEdition(CapturedOutput output) {
        RulesAtStart rules = new RulesAtStart(none, () -> {
            throw new OtherEdition("folder", ArithmeticEdition.FIRST);
        });
        rules.start();

        assertThatExceptionOfType(CompletionException.class).isThrownBy(rules::await);
        assertThat(output)
                .contains(
                        "The rules cannot be used:\nThis rulebook is written for the first edition of the arithmetic.");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
