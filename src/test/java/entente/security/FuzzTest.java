package entente.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.WholeApplication;
import entente.account.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Whatever is sent to whichever route, by somebody who may do everything: it is answered, and no answer is 500. */
@WholeApplication
@TestPropertySource(properties = {"entente.editing=accounts", "entente.approval=off"})
class FuzzTest extends InEachRole {

    private static final long SEED = 20_251_205;

    /** Requests a route, so that a build stays short; {@code -Dentente.requests=420} sends more than 50,000 to all together. */
    private static final int TIMES = Integer.getInteger("entente.requests", 12);

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "1",
            "-1",
            "99999999999999999999",
            "1e400",
            "NaN",
            "true",
            "m13",
            "us-belarus-2025",
            "nothing",
            "score:by",
            "2025-10-20",
            "2025-13-45",
            "0000-00-00",
            "2025~",
            "99999-01-01",
            "{",
            "{}",
            "[]",
            "[{}]",
            "null",
            "{\"add\":[{\"kind\":\"praise\"}]}",
            "{\"without\":[\"m13\",7]}",
            "\u0000\u0000{\u0000",
            "\u2028\u202e\ud83d\ude00",
            "\ufeff",
            "é\u0301ß\uff52",
            "<script>alert(1)</script>",
            "${7*7}#{7*7}*{7*7}",
            "'; drop table dialogue; --",
            "../../../etc/passwd",
            "a.b.c.d",
            "parameter/completion window",
            "=1+1;=2",
            "x".repeat(3_000));

    private static final List<String> PATHS = List.of(
            "us-belarus-2025",
            "empty",
            "nothing",
            "1",
            "0",
            "-1",
            "99999999999",
            "m13",
            "p1",
            "weights",
            "kinds",
            "a b",
            "completion.7",
            "found-incomplete",
            "é",
            "..",
            "%",
            "x".repeat(300),
            "\u202e");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "7",
            "{}",
            "\u0000\u0000{\u0000",
            "{\"sides\":[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"b\",\"name\":\"B\"}],\"moves\":[{}]}",
            "{\"sides\":7,\"moves\":{\"a\":[]},\"asOf\":[]}",
            "{\"sides\":[{\"id\":\"a\",\"name\":\"A\"},{\"id\":\"b\",\"name\":\"B\"}],\"moves\":[{\"id\":\"m\",\"date\":"
                    + "\"2025-01-01\",\"actor\":\"a\",\"kind\":\"praise\",\"learned\":[{\"from\":7}],\"jointly\":1}]}",
            "{\"case\":{},\"dialogue\":7,\"target\":[],\"horizon\":\"x\"}",
            "{\"dialogue\":\"us-belarus-2025\",\"target\":{\"observer\":\"by\",\"score\":1e9},\"horizon\":\"2025-12-06\"}",
            "{\"title\":[],\"author\":{},\"reason\":7,\"files\":[]}",
            "{\"a\":\"\\ud800\"}",
            "{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Random random = new Random(SEED);

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void isAnswered() throws InterruptedException {
        while (http.get()
                        .uri("/actuator/health/readiness")
                        .exchange()
                        .getResponse()
                        .getStatus()
                != 200) {
            Thread.sleep(100); // until the rules are ready
        }
        String token = token(Role.ADMINISTRATOR);
        MockHttpSession session = session(Role.ADMINISTRATOR);
        List<String> broken = new ArrayList<>();
        routes().forEach((route, names) -> {
            for (int i = 0; i < TIMES; i++) {
                String sent = send(route, names, token, session);
                if (!sent.isEmpty()) {
                    broken.add(sent);
                }
            }
        });
        assertThat(broken).isEmpty();
    }

    /** Sends something to a route; what it was where that broke, else nothing. */
    private String send(String route, List<String> names, String token, MockHttpSession session) {
        HttpMethod method = HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
        String pattern = route.substring(route.indexOf(' ') + 1);
        List<Object> places = new ArrayList<>();
        pattern.chars()
                .filter(letter -> letter == '{')
                .forEach(place -> places.add(random.nextBoolean() ? PATHS.get(0) : any(PATHS)));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(pattern.replace("{*", "{"));
        Map<String, String> fields = new TreeMap<>();
        for (String name : names) {
            if (random.nextInt(3) > 0) {
                fields.put(name, any(VALUES));
            }
        }
        boolean api = pattern.startsWith("/api/");
        boolean inAddress = api || HttpMethod.GET.equals(method);
        List<Object> filled = new ArrayList<>(places);
        if (inAddress) {
            fields.forEach((name, value) -> {
                address.queryParam(name, "{" + name.replace('.', '_') + "}");
                filled.add(value);
            });
        }
        MockMvcTester.MockMvcRequestBuilder request = http.method(method)
                .uri(address.encode().buildAndExpand(filled.toArray()).toUri());
        String body = api && !HttpMethod.GET.equals(method) ? any(BODIES) : "";
        if (api) {
            request = request.header("Authorization", "Bearer " + token)
                    .header("If-Match", any(List.of("\"1\"", "*", "x", "\"99\"")))
                    .contentType(pattern.endsWith("/batch") ? "application/x-ndjson" : "application/json")
                    .content(body);
        } else {
            request = request.with(csrf()).session(session);
            if (!inAddress) {
                for (Map.Entry<String, String> field : fields.entrySet()) {
                    request = request.param(field.getKey(), field.getValue());
                }
            }
        }
        MvcTestResult answer = request.exchange();
        int status = answer.getResponse().getStatus();
        Exception unresolved = answer.getUnresolvedException();
        return unresolved == null && (status < 500 || status == 503)
                ? ""
                : status + " " + method + " " + address.encode().buildAndExpand(filled.toArray()) + " " + fields + " "
                        + body + " " + unresolved;
    }

    /** The routes, each with the names of what it reads of a query or form. */
    private Map<String, List<String>> routes() {
        DefaultParameterNameDiscoverer discoverer = new DefaultParameterNameDiscoverer();
        Map<String, List<String>> routes = new TreeMap<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> handler :
                requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
            Set<String> names = new LinkedHashSet<>(List.of("do", "what", "kind", "date", "revision", "rulebook"));
            for (MethodParameter parameter : handler.getValue().getMethodParameters()) {
                RequestParam read = parameter.getParameterAnnotation(RequestParam.class);
                if (read != null) {
                    parameter.initParameterNameDiscovery(discoverer);
                    names.add(read.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : read.name());
                }
            }
            for (String pattern : handler.getKey().getPatternValues()) {
                for (RequestMethod method :
                        handler.getKey().getMethodsCondition().getMethods()) {
                    routes.merge(
                            method + " " + pattern,
                            List.copyOf(names),
                            (one, other) -> java.util.stream.Stream.concat(one.stream(), other.stream())
                                    .distinct()
                                    .collect(Collectors.toList()));
                }
            }
        }
        routes.keySet().removeAll(Set.of("POST /login/first", "POST /account/password", "POST /accounts/change"));
        return routes;
    }
}
