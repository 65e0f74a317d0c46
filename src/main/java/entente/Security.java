package entente;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everyone may read and have cases scored; what is kept may be changed by whom {@link Editing} lets. */
@Configuration(proxyBeanMethods = false)
class Security {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()";

    private static final String NO_ACCOUNTS =
            "Reading and scoring are open to everyone; writing needs an account, and there are none here yet.";

    private static final String REFUSAL = Editing.class.getName();

    @Bean
    SecurityFilterChain everything(HttpSecurity http, Editing editing) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/assessments",
                                "/api/v1/assessments/batch",
                                "/api/v1/what-if",
                                "/api/v1/what-would-it-take",
                                "/api/v1/dialogues/*/what-if",
                                "/what-if",
                                "/what-if/file",
                                "/dialogues/*/what-would-it-take")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/dialogues",
                                "/api/v1/dialogues/*/moves",
                                "/api/v1/dialogues/*/restore",
                                "/api/v1/drafts",
                                "/api/v1/drafts/*/check",
                                "/api/v1/drafts/*/undo",
                                "/api/v1/drafts/*/catch-up",
                                "/api/v1/drafts/*/approve",
                                "/api/v1/drafts/*/publish",
                                "/api/v1/rulebooks/*/roll-back",
                                "/drafts",
                                "/drafts/**",
                                "/rules/versions/*",
                                "/dialogues",
                                "/dialogues/*/record",
                                "/dialogues/*/frame",
                                "/dialogues/*/import",
                                "/dialogues/*/restore")
                        .access(by(editing))
                        .requestMatchers(
                                HttpMethod.PUT,
                                "/api/v1/dialogues/*",
                                "/api/v1/dialogues/*/moves/*",
                                "/api/v1/drafts/*/files/**",
                                "/api/v1/drafts/*/kinds",
                                "/api/v1/drafts/*/weights")
                        .access(by(editing))
                        .requestMatchers(
                                HttpMethod.DELETE,
                                "/api/v1/dialogues/*",
                                "/api/v1/dialogues/*/moves/*",
                                "/api/v1/drafts/*")
                        .access(by(editing))
                        .anyRequest()
                        .denyAll())
                .csrf(forms -> forms.ignoringRequestMatchers("/api/**").csrfTokenRepository(tokens()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, refused) -> refuse(request, response))
                        .accessDeniedHandler((request, response, refused) -> refuse(request, response)))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .build();
    }

    /** Leaves word of why it refuses. */
    private static AuthorizationManager<RequestAuthorizationContext> by(Editing editing) {
        return (user, context) -> {
            Optional<String> refusal = editing.refusal(context.getRequest());
            refusal.ifPresent(words -> context.getRequest().setAttribute(REFUSAL, words));
            return new AuthorizationDecision(refusal.isEmpty());
        };
    }

    /** In a cookie, because there are no sessions; only a page with a form sets it. */
    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return tokens;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            ProblemReply.send(
                    response,
                    HttpStatus.FORBIDDEN,
                    request.getAttribute(REFUSAL) instanceof String words ? words : NO_ACCOUNTS);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
