package entente.security;

import entente.account.LoginProviders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * The providers that an operator names. Each is asked for its addresses when somebody first goes there, so that Entente
 * starts without them.
 */
final class OpenIdProviders implements ClientRegistrationRepository {

    private static final String SETTINGS = "spring.security.oauth2.client.";

    private final Map<String, OAuth2ClientProperties> named = new TreeMap<>();
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    OpenIdProviders(OAuth2ClientProperties settings) {
        settings.getRegistration().forEach((id, registration) -> {
            OAuth2ClientProperties one = new OAuth2ClientProperties();
            one.getRegistration().put(id, checked(id, registration));
            one.getProvider().put(id, issuer(id, registration, settings));
            registration.setProvider(id);
            named.put(id, one);
        });
    }

    private static OAuth2ClientProperties.Registration checked(
            String id, OAuth2ClientProperties.Registration registration) {
        if (registration.getScope() == null) {
            registration.setScope(Set.of(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL));
        } else if (!registration.getScope().contains(OidcScopes.OPENID)) {
            throw new IllegalArgumentException(
                    SETTINGS + "registration." + id + ".scope lacks openid, without which nobody can log in");
        }
        return registration;
    }

    /** Without it, one provider could speak for another's people. */
    private static OAuth2ClientProperties.Provider issuer(
            String id, OAuth2ClientProperties.Registration registration, OAuth2ClientProperties settings) {
        String name = registration.getProvider() == null ? id : registration.getProvider();
        OAuth2ClientProperties.Provider provider = settings.getProvider().get(name);
        if (provider == null || provider.getIssuerUri() == null) {
            throw new IllegalArgumentException(SETTINGS + "provider." + name + ".issuer-uri is missing");
        }
        return provider;
    }

    List<LoginProviders.Provider> all() {
        return named.values().stream()
                .flatMap(one -> one.getRegistration().entrySet().stream())
                .map(each -> new LoginProviders.Provider(
                        Objects.requireNonNullElse(each.getValue().getClientName(), each.getKey()),
                        "/oauth2/authorization/" + each.getKey()))
                .toList();
    }

    /** @throws IllegalStateException when the provider does not tell its addresses */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        OAuth2ClientProperties one = named.get(id);
        if (one == null) {
            return null;
        }
        ClientRegistration found = known.get(id);
        return found == null ? ask(id, one) : found;
    }

    /** Once at a time: a provider that keeps everyone waiting would stop all else. */
    private @Nullable ClientRegistration ask(String id, OAuth2ClientProperties one) {
        if (!asked.add(id)) {
            throw new IllegalStateException("The provider “" + id + "” is being asked for its addresses");
        }
        try {
            known.putAll(new OAuth2ClientPropertiesMapper(one).asClientRegistrations());
            return known.get(id);
        } catch (RuntimeException silent) {
            throw new IllegalStateException("The provider “" + id + "” does not tell its addresses", silent);
        } finally {
            asked.remove(id);
        }
    }
}
