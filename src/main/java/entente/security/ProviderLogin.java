package entente.security;

import entente.account.Account;
import entente.account.Accounts;
import entente.account.Audit;
import entente.account.Caller;
import entente.account.LocalPath;
import entente.account.LoginProviders;
import entente.account.Members;
import entente.account.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Logs people in at an OpenID provider, and gives an account to those who are new. */
final class ProviderLogin {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLogin.class);

    private static final String NEXT = "next";

    private final OpenIdProviders providers;
    private final Accounts accounts;
    private final Members members;
    private final Audit audit;
    private final Role role;
    private final Clock clock;
    private final OidcUserService asConfirmed = new OidcUserService();

    /** @param role what those who are new get */
    ProviderLogin(OpenIdProviders providers, Accounts accounts, Members members, Audit audit, Role role, Clock clock) {
        this.providers = providers;
        this.accounts = accounts;
        this.members = members;
        this.audit = audit;
        this.role = role;
        this.clock = clock;
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.clientRegistrationRepository(providers)
                .loginPage("/login")
                .authorizationEndpoint(start -> start.authorizationRequestResolver(rememberingWhere()))
                .userInfoEndpoint(person -> person.oidcUserService(this::member))
                .successHandler(this::goOn)
                .failureHandler(ProviderLogin::refuse)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T start) {
                        start.setAuthenticationFailureHandler(ProviderLogin::refuseStart);
                        return start;
                    }
                });
    }

    private OAuth2AuthorizationRequestResolver rememberingWhere() {
        DefaultOAuth2AuthorizationRequestResolver plain = new DefaultOAuth2AuthorizationRequestResolver(providers);
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                OAuth2AuthorizationRequest start = plain.resolve(request);
                if (start != null) {
                    request.getSession().setAttribute(NEXT, asked(request));
                }
                return start;
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
                return plain.resolve(request, id);
            }
        };
    }

    // ---------------------------------------------------------------- who it is

    private OidcUser member(OidcUserRequest confirmed) {
        OidcUser person = asConfirmed.loadUser(confirmed);
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Caller nobody = new Caller(null, Role.VISITOR, String.valueOf(request.getRemoteAddr()));
        Account account = account(person.getIssuer() + " " + person.getSubject(), name(person), nobody);
        if (account.disabled()) {
            audit.add(nobody, "fail to log in", account.name(), "disabled");
            throw new DisabledException("The account is disabled.");
        }
        return new Member.ProviderMember(account.name(), account.generation(), clock.instant(), person.getIdToken());
    }

    private Account account(String subject, String name, Caller by) {
        try {
            return members.ofSubject(subject, name, role, by);
        } catch (IllegalArgumentException taken) { // by somebody who came at the same moment
            return accounts.ofSubject(subject).orElseThrow(() -> taken);
        }
    }

    private static String name(OidcUser person) {
        return Stream.of(person.getPreferredUsername(), person.getEmail())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElseGet(person::getSubject);
    }

    // ---------------------------------------------------------------- where they go

    private void goOn(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        String name = login.getName();
        audit.add(new Caller(name, Role.VISITOR, String.valueOf(request.getRemoteAddr())), "log in", name, "");
        response.sendRedirect(remembered(request));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof DisabledException) {
            backToLogin(response, remembered(request), LoginProviders.Refusal.DISABLED);
            return;
        }
        LOG.info("A login at a provider failed: {}", plain(why));
        backToLogin(response, remembered(request), LoginProviders.Refusal.UNCONFIRMED);
    }

    private static void refuseStart(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (why.getCause() instanceof IllegalArgumentException) { // there is no such provider
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        LOG.warn("A login at a provider could not begin: {} {}", why.getMessage(), plain(why));
        backToLogin(response, asked(request), LoginProviders.Refusal.UNREACHABLE);
    }

    private static void backToLogin(HttpServletResponse response, String next, LoginProviders.Refusal refusal)
            throws IOException {
        response.sendRedirect(
                "/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8) + "&refused=" + refusal.label());
    }

    private static String asked(HttpServletRequest request) {
        return LocalPath.of(Optional.ofNullable(request.getParameter(NEXT)).orElse("/"));
    }

    private static String remembered(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NEXT) instanceof String next ? next : "/";
    }

    private static String plain(AuthenticationException why) {
        return plain(
                why instanceof OAuth2AuthenticationException refused
                        ? refused.getError().getErrorCode() + " " + refused.getMessage()
                        : String.valueOf(
                                NestedExceptionUtils.getMostSpecificCause(why).getMessage()));
    }

    /** On one line of the log, also where somebody else wrote it. */
    private static String plain(String words) {
        String line = words.replaceAll("\\p{Cntrl}+", " ");
        return line.substring(0, Math.min(line.length(), 300));
    }
}
