package entente.security;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import java.net.InetAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * A provider of its own, on a port of its own: everybody in {@link #PEOPLE} logs in there with {@link #PASSWORD}. It
 * insists on PKCE.
 */
final class OpenIdProvider implements AutoCloseable {

    static final String CLIENT = "entente";
    static final String SECRET = "the secret of the client";
    static final String PASSWORD = "the password at the provider";

    /** What it tells of each, by their subject. */
    static final Map<String, Map<String, String>> PEOPLE = Map.of(
            "u-1", Map.of("preferred_username", "Ada Byron", "email", "ada@example.org"),
            "u-2", Map.of("email", "ben@example.org"),
            "u-3", Map.of(),
            "u-4", Map.of("preferred_username", "administrator"),
            "u-5", Map.of("preferred_username", "Dis"));

    private static final RSAKey OWN = key();
    private static final RSAKey FOREIGN = key();
    private static final AtomicReference<RSAKey> SIGNING = new AtomicReference<>(OWN);

    private final AnnotationConfigServletWebServerApplicationContext server =
            new AnnotationConfigServletWebServerApplicationContext(Wiring.class);

    String issuer() {
        return "http://localhost:" + server.getWebServer().getPort();
    }

    /** Its tokens are then signed with another key than it says. */
    static void sign(boolean withItsOwnKey) {
        SIGNING.set(withItsOwnKey ? OWN : FOREIGN);
    }

    @Override
    public void close() {
        server.close();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("the key").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Not a {@code @Configuration}, or Entente's own start would find it. */
    @EnableWebSecurity
    static class Wiring {

        @Bean
        TomcatServletWebServerFactory tomcat() {
            TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
            tomcat.setAddress(InetAddress.getLoopbackAddress());
            return tomcat;
        }

        /** Behind the filters, which do it all. */
        @Bean
        HttpServlet nothing() {
            return new HttpServlet() {};
        }

        @Bean
        SecurityFilterChain rules(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(provider -> provider.oidc(withDefaults()))
                    .oauth2ResourceServer(information -> information.jwt(withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return subject -> User.withUsername(subject)
                    .password("{noop}" + PASSWORD)
                    .authorities("person")
                    .build();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(
                            UUID.randomUUID().toString())
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri("http://127.0.0.1/login/oauth2/code/ministry") // at any port
                    .scope("openid")
                    .scope("profile")
                    .scope("email")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<SecurityContext> shownKeys() {
            return (wanted, context) -> wanted.select(new JWKSet(OWN));
        }

        @Bean
        JwtEncoder signing() {
            return new NimbusJwtEncoder((wanted, context) -> wanted.select(new JWKSet(SIGNING.get())));
        }

        @Bean
        JwtDecoder reading(JWKSource<SecurityContext> shownKeys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(shownKeys);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> telling() {
            return token -> {
                if (OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    PEOPLE.get(token.getPrincipal().getName()).forEach(token.getClaims()::claim);
                }
            };
        }
    }
}
