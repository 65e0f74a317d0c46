package entente.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PreferWaitTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=10                     | 10000",
                "Wait = 10                   | 10000",
                "respond-async, wait=10      | 10000",
                "wait=\"10\"; foo, wait=20   | 10000",
                "wait=999                    | 30000",
                "wait=soon                   | 900",
                "wait=-1                     | 900",
                "await=10                    | 900"
            })
    void isWhatTheRequestPrefersWithinBounds(String preference, long milliseconds) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Prefer", preference);

        assertThat(PreferWait.of(request).left())
                .isBetween(Duration.ofMillis(milliseconds - 500), Duration.ofMillis(milliseconds));
    }
}
