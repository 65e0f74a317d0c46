package entente.security;

import entente.account.Role;
import entente.security.door.CostlyRoutes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** The one place that says which role each route takes. What is not named here is open to nobody. */
final class RouteRoles {

    /** @param method null for any */
    record RouteRule(@Nullable HttpMethod method, String pattern, Role least) {}

    private RouteRoles() {}

    /**
     * The first that matches counts.
     *
     * @param reading what reading and scoring take
     */
    static List<RouteRule> all(Role reading) {
        return Stream.of(
                        // what nobody can do without
                        rules(
                                Role.VISITOR,
                                HttpMethod.GET,
                                "/login",
                                "/oauth2/authorization/*",
                                "/login/oauth2/code/*",
                                "/css/**",
                                "/js/**",
                                "/fonts/**",
                                "/webjars/**",
                                "/icon.svg",
                                "/actuator/health/**"),
                        rules(Role.VISITOR, HttpMethod.POST, "/login", "/logout"),
                        // one's own account
                        rules(Role.VIEWER, HttpMethod.GET, "/account"),
                        rules(Role.VIEWER, HttpMethod.POST, "/account/**"),
                        // one's own reminders, which name where one is reached
                        rules(Role.VIEWER, HttpMethod.GET, "/dialogues/*/reminders"),
                        rules(Role.VIEWER, HttpMethod.POST, "/dialogues/*/reminders", "/dialogues/*/reminders/*/end"),
                        // everybody's
                        rules(Role.ADMINISTRATOR, null, "/accounts/**", "/audit", "/audit.csv"),
                        // weighing keeps nothing, and when somebody looked their browser keeps
                        rules(reading, HttpMethod.POST, "/dialogues/*/proposals/weigh", "/changes"),
                        // dialogues
                        rules(
                                Role.ANALYST,
                                HttpMethod.POST,
                                "/api/v1/dialogues",
                                "/api/v1/dialogues/*/moves",
                                "/api/v1/dialogues/*/imports",
                                "/api/v1/dialogues/*/expectations",
                                "/api/v1/dialogues/*/restore",
                                "/dialogues",
                                "/dialogues/file",
                                "/dialogues/sheet",
                                "/dialogues/*/record",
                                "/dialogues/*/moves",
                                "/dialogues/*/agreements/new",
                                "/dialogues/*/agreements/*/clauses/*",
                                "/dialogues/*/frame",
                                "/dialogues/*/import",
                                "/dialogues/*/import/mapping",
                                "/dialogues/*/events",
                                "/dialogues/*/expectations",
                                "/dialogues/*/notes",
                                "/dialogues/*/notes/*/withdraw",
                                "/dialogues/*/proposals",
                                "/dialogues/*/proposals/*",
                                "/dialogues/*/proposals/*/accept",
                                "/dialogues/*/restore"),
                        rules(
                                Role.ANALYST,
                                HttpMethod.PUT,
                                "/api/v1/dialogues/*",
                                "/api/v1/dialogues/*/moves/*",
                                "/api/v1/dialogues/*/expectations"),
                        rules(Role.ANALYST, HttpMethod.DELETE, "/api/v1/dialogues/*", "/api/v1/dialogues/*/moves/*"),
                        // what became of a file that was sent
                        rules(Role.ANALYST, HttpMethod.GET, "/dialogues/*/uploads/*"),
                        // rules
                        rules(
                                Role.RULE_EDITOR,
                                HttpMethod.POST,
                                "/api/v1/drafts",
                                "/api/v1/drafts/*/check",
                                "/api/v1/drafts/*/undo",
                                "/api/v1/drafts/*/catch-up",
                                "/api/v1/drafts/*/approve",
                                "/api/v1/drafts/*/publish",
                                "/api/v1/rulebooks/*/roll-back",
                                "/drafts",
                                "/drafts/**",
                                "/rules/versions/*"),
                        rules(Role.RULE_EDITOR, HttpMethod.PUT, "/api/v1/drafts/*/files/**", "/api/v1/drafts/*/*"),
                        rules(Role.RULE_EDITOR, HttpMethod.DELETE, "/api/v1/drafts/*"),
                        // reading and scoring
                        rules(reading, HttpMethod.POST, CostlyRoutes.scoring().toArray(String[]::new)),
                        rules(reading, HttpMethod.GET, "/**"))
                .flatMap(List::stream)
                .toList();
    }

    /** A route that reads may be asked for its headers alone. */
    private static List<RouteRule> rules(Role least, @Nullable HttpMethod method, String... patterns) {
        Stream<RouteRule> rules = Stream.of(patterns).map(pattern -> new RouteRule(method, pattern, least));
        return !HttpMethod.GET.equals(method)
                ? rules.toList()
                : rules.flatMap(route -> Stream.of(route, new RouteRule(HttpMethod.HEAD, route.pattern(), least)))
                        .toList();
    }
}
