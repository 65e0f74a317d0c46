package entente.security;

import entente.account.Account;
import entente.account.Accounts;
import entente.account.Caller;
import entente.account.Passwords;
import entente.account.Role;
import entente.job.CaseRoom;
import entente.problem.ProblemDocument;
import entente.problem.StoreTrouble;
import entente.security.door.Doors;
import entente.security.door.StoreTroubleFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Holds every request to {@link RouteRoles}: pages know their readers by a session, programs are known by a token. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()";

    private static final String REFUSAL = Access.class.getName();
    private static final String CLOSED = "There is nothing here that can be done so.";

    private static final String STALE =
            "This form was made too long ago, or by another site. Go back, take a copy of what"
                    + " you typed, load the page again, and send it from there.";

    /** The slowness of bcrypt: 2 to the power of it rounds, about a quarter of a second. */
    private static final int BCRYPT_STRENGTH = 12;

    /** Spring Security's own filter has -100. */
    private static final int BEFORE_SECURITY = -110;

    /** For pages and programs alike. */
    @Bean
    static MappedInterceptor readOnly(ReadOnlyDoor door) {
        return new MappedInterceptor(new String[] {"/dialogues/**", "/api/v1/dialogues/**"}, door);
    }

    // ---------------------------------------------------------------- programs

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Access access, Settings settings, Doors doors, BearerTokens tokens)
            throws Exception {
        AuthenticationFilter bearer = new AuthenticationFilter((AuthenticationManager) shown -> shown, tokens);
        bearer.setSuccessHandler((request, response, login) -> {});
        bearer.setFailureHandler((request, response, wrong) -> unknown(response, String.valueOf(wrong.getMessage())));
        return common(http.securityMatcher("/api/*/**"), access, settings, doors)
                .addFilterBefore(bearer, AnonymousAuthenticationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, refused) -> refuseProgram(request, response))
                        .accessDeniedHandler((request, response, refused) -> refuseProgram(request, response)))
                .build();
    }

    private static void refuseProgram(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String words = refusal(request);
        if (words.equals(Access.NO_LOGIN)) {
            unknown(
                    response,
                    "Reading and scoring are open; this takes an account. Send the token of one, as"
                            + " “Authorization: Bearer …”; it is made under “Your account” on the pages.");
        } else {
            ProblemDocument.of(HttpStatus.FORBIDDEN, words).send(response);
        }
    }

    private static void unknown(HttpServletResponse response, String words) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        ProblemDocument.of(HttpStatus.UNAUTHORIZED, words).send(response);
    }

    // ---------------------------------------------------------------- people

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            Access access,
            Settings settings,
            Doors doors,
            Accounts accounts,
            PasswordEncoder encoder,
            Clock clock,
            ObjectProvider<ProviderLogin> elsewhere)
            throws Exception {
        ProviderLogin provider = access.hasAccounts() ? elsewhere.getIfAvailable() : null;
        if (provider != null) {
            http.oauth2Login(provider::configure);
        }
        return common(http, access, settings, doors)
                .authenticationProvider(passwordLogin(accounts, encoder, clock))
                .addFilterBefore(
                        new EndedLogins(access, clock, settings.sessionLifetime()), AnonymousAuthenticationFilter.class)
                .csrf(forms -> forms.csrfTokenRepository(formTokens()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, refused) -> askToLogIn(request, response))
                        .accessDeniedHandler((request, response, refused) -> refusePerson(
                                request, response, refused instanceof CsrfException ? STALE : refusal(request))))
                .build();
    }

    /** A form that nobody is logged in for goes to the login page with everything that was typed. */
    private static void askToLogIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!refusal(request).equals(Access.NO_LOGIN)) {
            refusePerson(request, response, refusal(request));
        } else if (HttpMethod.GET.matches(request.getMethod())) {
            response.sendRedirect("/login?next=" + URLEncoder.encode(Access.address(request), StandardCharsets.UTF_8)
                    + (EndedLogins.ended(request) ? "&ended" : ""));
        } else {
            try {
                request.getRequestDispatcher("/login/first").forward(request, response);
            } catch (jakarta.servlet.ServletException broken) {
                throw new IOException(broken);
            }
        }
    }

    private static void refusePerson(HttpServletRequest request, HttpServletResponse response, String words)
            throws IOException {
        request.setAttribute("explanation", words);
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** In a cookie; only a page with a form sets it. */
    private static CookieCsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    @Bean
    PasswordEncoder encoder() {
        return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
    }

    @Bean
    Passwords passwords(PasswordEncoder encoder) {
        return new Passwords() {
            @Override
            public String hash(String password) {
                return String.valueOf(encoder.encode(password));
            }

            @Override
            public boolean matches(String password, String hash) {
                return encoder.matches(password, hash);
            }
        };
    }

    private static AuthenticationProvider passwordLogin(Accounts accounts, PasswordEncoder encoder, Clock clock) {
        UserDetailsService members = name -> {
            Account account = accounts.find(name)
                    .filter(Account::hasPassword)
                    .orElseThrow(() -> new UsernameNotFoundException("There is no such account."));
            return Member.PasswordMember.of(
                    account,
                    clock.instant(),
                    accounts.passwordHash(account.name()).orElse(null));
        };
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(members);
        provider.setPasswordEncoder(encoder);
        return provider;
    }

    // ---------------------------------------------------------------- both

    @Bean
    static Doors doors(Settings settings, CaseRoom caseRoom) {
        return new Doors(settings.scoringsPerMinute(), caseRoom);
    }

    /** Around the login too, which looks accounts up. */
    @Bean
    StoreTroubleFilter storeTroubleFilter(StoreTrouble trouble) {
        return new StoreTroubleFilter(trouble);
    }

    @Bean
    FilterRegistrationBean<StoreTroubleFilter> aroundAll(StoreTroubleFilter storeTroubleFilter) {
        FilterRegistrationBean<StoreTroubleFilter> filter = new FilterRegistrationBean<>(storeTroubleFilter);
        filter.setOrder(BEFORE_SECURITY);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR);
        return filter;
    }

    private static HttpSecurity common(HttpSecurity http, Access access, Settings settings, Doors doors)
            throws Exception {
        return http.addFilterBefore(new CallerFilter(access), AuthorizationFilter.class)
                .addFilterAfter(doors.pace(request -> isStranger(request, access)), CallerFilter.class)
                .addFilterAfter(doors.admission(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                            .permitAll();
                    for (RouteRoles.RouteRule route :
                            RouteRoles.all(settings.reading().least())) {
                        (route.method() == null
                                        ? requests.requestMatchers(route.pattern())
                                        : requests.requestMatchers(route.method(), route.pattern()))
                                .access(atLeast(route.least(), access));
                    }
                    requests.anyRequest().denyAll();
                })
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(Doors.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
    }

    /** Somebody without an account, at another machine. */
    private static boolean isStranger(HttpServletRequest request, Access access) {
        return CallerFilter.of(request).name() == null && !access.isAtThisMachine(request);
    }

    /** Leaves word of why it refuses. */
    private static AuthorizationManager<RequestAuthorizationContext> atLeast(Role least, Access access) {
        return (login, context) -> {
            HttpServletRequest request = context.getRequest();
            Caller caller = CallerFilter.of(request);
            Optional<String> refusal = access.refusal(request, caller, least);
            refusal.ifPresent(words -> request.setAttribute(REFUSAL, words));
            return new AuthorizationDecision(refusal.isEmpty());
        };
    }

    private static String refusal(HttpServletRequest request) {
        return request.getAttribute(REFUSAL) instanceof String words ? words : CLOSED;
    }
}
