package entente.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void goesOnForSoLongAndNoLonger() {
        assertThat(Progress.within(Duration.ofDays(1)).goOn(5, 10)).isTrue();
        assertThat(Progress.within(Duration.ZERO).goOn(0, 10)).isFalse();
    }
}
