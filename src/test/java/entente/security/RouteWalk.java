package entente.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.WholeApplication;
import entente.account.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route for every role. */
@WholeApplication
@TestPropertySource(properties = "entente.editing=accounts")
abstract class RouteWalk extends InEachRole {

    /** What each route takes, as a person reads it; the code is held to it, and a new route has to be added. */
    private static final Path EXPECTED = Path.of("src/test/resources/routes.txt");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    abstract Role reading();

    @Test
    void letsInThoseWhoseRoleIsHighEnough() throws Exception {
        Map<String, Role> expected = expected(reading());
        assertThat(routes()).as("the routes that there are").containsExactlyInAnyOrderElementsOf(expected.keySet());
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            String token = role == Role.VISITOR ? null : token(role);
            MockHttpSession session = role == Role.VISITOR ? null : session(role);
            expected.forEach((route, least) -> {
                if (route.equals("POST /login")) { // which refuses everyone who brings no password
                    return;
                }
                boolean letIn = isLetIn(route, token, session);
                if (letIn != role.isAtLeast(least)) {
                    wrong.add(route + " " + (letIn ? "lets in " : "refuses ") + role.one());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (RequestMappingInfo route :
                requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            for (String pattern : route.getPatternValues()) {
                for (RequestMethod method : route.getMethodsCondition().getMethods()) {
                    routes.add(method + " " + pattern);
                }
            }
        }
        routes.remove("POST /login/first"); // which nobody can ask for
        return routes;
    }

    private boolean isLetIn(String route, @Nullable String token, @Nullable MockHttpSession session) {
        HttpMethod method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        String path = route.substring(route.indexOf(' ') + 1)
                .replaceAll("\\{\\*[a-z]+}|\\*\\*", "nothing.drl")
                .replaceAll("\\{[a-zA-Z]+}", "nothing");
        MockMvcTester.MockMvcRequestBuilder request = http.method(method).uri(path);
        if (path.startsWith("/api/")) {
            request = token == null ? request : request.header("Authorization", "Bearer " + token);
        } else {
            request = session == null
                    ? request.with(csrf())
                    : request.with(csrf()).session(session);
        }
        MvcTestResult answer = request.exchange();
        int status = answer.getResponse().getStatus();
        boolean toLogIn =
                String.valueOf(answer.getResponse().getRedirectedUrl()).startsWith("/login?");
        boolean forwarded = "/login/first".equals(answer.getResponse().getForwardedUrl());
        return status != 401 && status != 403 && !toLogIn && !forwarded;
    }

    private static Map<String, Role> expected(Role reading) throws IOException {
        Map<String, Role> expected = new TreeMap<>();
        for (String line : Files.readAllLines(EXPECTED)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.split(" +");
                expected.put(
                        words[1] + " " + words[2],
                        words[0].equals("reading")
                                ? reading
                                : Role.valueOf(words[0].toUpperCase(Locale.ROOT).replace('-', '_')));
            }
        }
        return expected;
    }
}
