package entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import entente.assessment.Rules;
import entente.assessment.RulesNotReady;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class RulesAtStartTest {

    private final Rules one = mock(Rules.class);

    RulesAtStartTest() {
        when(one.version()).thenReturn("1");
    }

    @Test
    void areNotReadyBeforeTheyAreCompiled() {
        CountDownLatch compiling = new CountDownLatch(1);
        RulesAtStart rules = new RulesAtStart(() -> {
            await(compiling);
            return one;
        });
        rules.start();

        assertThatExceptionOfType(RulesNotReady.class).isThrownBy(rules::published);
        assertThatExceptionOfType(RulesNotReady.class).isThrownBy(rules::versions);
        assertThatExceptionOfType(RulesNotReady.class).isThrownBy(() -> rules.version("1"));
        assertThat(rules.health().getStatus()).isEqualTo(Status.DOWN);

        compiling.countDown();
        rules.await();

        assertThat(rules.published()).isSameAs(one);
        assertThat(rules.versions()).containsExactly(one);
        assertThat(rules.version("1")).contains(one);
        assertThat(rules.version("2")).isEmpty();
        assertThat(rules.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void sayWhyTheyCannotBeUsed(CapturedOutput output) {
        RulesAtStart rules = new RulesAtStart(() -> {
            throw new IllegalArgumentException("signals.dslr:12, \"frees\": no such kind");
        });
        rules.start();

        assertThatExceptionOfType(CompletionException.class).isThrownBy(rules::await);
        assertThat(output).contains("The rules cannot be used:\nsignals.dslr:12, \"frees\": no such kind\n");
        assertThatExceptionOfType(RulesNotReady.class).isThrownBy(rules::published);
        assertThat(rules.health().getStatus()).isEqualTo(Status.DOWN);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
