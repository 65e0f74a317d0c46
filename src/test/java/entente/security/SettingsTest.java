package entente.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** What an operator sets is held to what makes sense. */
class SettingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"5m", "12h", "31d"})
    void aSessionLastsFiveMinutesToAMonth(String lifetime) throws Exception {
        assertThat(settings("entente.session-lifetime", lifetime).sessionLifetime())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1h", "4m", "32d"})
    void noSessionLastsShorterOrLonger(String lifetime) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> settings("entente.session-lifetime", lifetime))
                .satisfies(refused -> assertThat(NestedExceptionUtils.getMostSpecificCause(refused))
                        .hasMessageStartingWith(
                                "entente.session-lifetime is between 5m and 31d, such as 12h, and not "));
    }

    private static Settings settings(String name, String value) throws Exception {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addLast(new ResourcePropertySource(new ClassPathResource("application.properties")));
        environment.getPropertySources().addFirst(new MapPropertySource("set", Map.of(name, value)));
        return Binder.get(environment).bind("entente", Settings.class).get();
    }
}
