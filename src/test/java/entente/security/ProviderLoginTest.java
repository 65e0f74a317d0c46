package entente.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import entente.account.Account;
import entente.account.Accounts;
import entente.account.Audit;
import entente.account.AuditEvent;
import entente.account.Caller;
import entente.account.Role;
import entente.config.RulesAtStart;
import entente.dialogue.Archive;
import entente.rulebook.publish.ApprovalPolicy;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People log in at a provider, which runs beside Entente, and are somebody here. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid}",
            "entente.editing=accounts",
            "entente.oidc-role=analyst",
            "spring.security.oauth2.client.registration.ministry.client-id=" + OpenIdProvider.CLIENT,
            "spring.security.oauth2.client.registration.ministry.client-secret=" + OpenIdProvider.SECRET,
            "spring.security.oauth2.client.registration.ministry.client-name=The ministry",
            "spring.security.oauth2.client.registration.away.client-id=entente",
            "spring.security.oauth2.client.provider.away.issuer-uri=http://127.0.0.1:1"
        })
@Import(QuickPasswords.class)
class ProviderLoginTest {

    private static final OpenIdProvider PROVIDER = new OpenIdProvider();
    private static final String START = "/oauth2/authorization/ministry";
    private static final String CALLBACK = "/login/oauth2/code/ministry";
    private static final String SESSION = "ENTENTE_SESSION";
    private static final String UNCONFIRMED = "The provider did not confirm who you are. Try again.";

    @TempDir
    private static Path data;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @Autowired
    private Archive dialogues;

    @Autowired
    private RulesAtStart rules;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("entente.data-dir", () -> data);
        registry.add("spring.security.oauth2.client.provider.ministry.issuer-uri", PROVIDER::issuer);
    }

    @BeforeEach
    void waitForTheRules() {
        rules.await();
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    /** A browser with cookies of its own, which goes wherever it is sent. */
    private final class Browser {

        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private URI at = URI.create("http://127.0.0.1:" + port + "/");

        /** One step; where it leads is not followed. */
        HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
            return client.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> ask(URI where) throws Exception {
            return ask(HttpRequest.newBuilder(where));
        }

        URI here(String path) {
            return URI.create("http://127.0.0.1:" + port).resolve(path);
        }

        String page(String path) throws Exception {
            return go(here(path));
        }

        String go(URI where) throws Exception {
            at = where;
            return follow(ask(at), null);
        }

        /** Goes on until a page is shown, or the next step would be {@code stop}. */
        private String follow(HttpResponse<String> answer, String stop) throws Exception {
            HttpResponse<String> last = answer;
            while (last.statusCode() / 100 == 3) {
                at = at.resolve(last.headers().firstValue("Location").orElseThrow());
                if (stop != null && at.getPath().equals(stop)) {
                    return "";
                }
                last = ask(at);
            }
            return last.body();
        }

        String post(String path, String page, String... fields) throws Exception {
            at = at.resolve(path);
            return follow(ask(form(at, page, fields)), null);
        }

        private HttpRequest.Builder form(URI where, String page, String... fields) {
            StringBuilder body = new StringBuilder("_csrf=" + encoded(hidden(page)));
            for (int i = 0; i < fields.length; i += 2) {
                body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
            }
            return HttpRequest.newBuilder(where)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        }

        /** From the link on the login page to what is shown in the end, with the password at the provider. */
        String logIn(String subject, String next) throws Exception {
            return go(toTheDoor(subject, next));
        }

        /** The same, as far as the address that the provider sends them back to. */
        URI toTheDoor(String subject, String next) throws Exception {
            String login = page(START + "?next=" + encoded(next));
            assertThat(at).hasHost("localhost").hasPath("/login");
            follow(ask(form(at, login, "username", subject, "password", OpenIdProvider.PASSWORD)), CALLBACK);
            assertThat(at).hasHost("127.0.0.1").hasPath(CALLBACK);
            return at;
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(SESSION))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse("");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String hidden(String page) {
        return page.replaceAll("(?s).*?name=\"_csrf\"[^>]*?value=\"([^\"]*)\".*", "$1");
    }

    private static String loggedIn(String name) {
        return ">" + name + "</a>";
    }

    private Account ofSubject(String subject) {
        return accounts.ofSubject(PROVIDER.issuer() + " " + subject).orElseThrow();
    }

    private List<AuditEvent> events(String object) {
        return audit.find(new Audit.AuditQuery(object, null, null), Long.MAX_VALUE, 1000);
    }

    // ---------------------------------------------------------------- who they are

    @Test
    void givesWhoIsNewAnAccountAndKnowsThemTheNextTime() throws Exception {
        Browser first = new Browser();
        assertThat(first.page("/login?next=/account"))
                .contains("Or with an account that you have elsewhere", ">The ministry</a>", START + "?next=/account");

        assertThat(first.logIn("u-1", "/account")).contains("<h1>Ada Byron</h1>", "You are an analyst");

        assertThat(first.at).hasPath("/account");
        Account account = ofSubject("u-1");
        assertThat(account.role()).isEqualTo(Role.ANALYST);
        assertThat(account.hasPassword()).isFalse();
        accounts.give(account.name(), Role.VIEWER, Caller.ENTENTE);
        assertThat(first.page("/")).doesNotContain(loggedIn("Ada Byron"));

        assertThat(new Browser().logIn("u-1", "/account")).contains("<h1>Ada Byron</h1>", "You are a viewer");

        accounts.give(account.name(), Role.ANALYST, Caller.ENTENTE);
        assertThat(accounts.all().stream().filter(each -> each.name().startsWith("Ada")))
                .hasSize(1);
        assertThat(events("Ada Byron"))
                .extracting(AuditEvent::actor, AuditEvent::action, AuditEvent::origin)
                .contains(tuple(Caller.NOBODY, "make account", "127.0.0.1"), tuple("Ada Byron", "log in", "127.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource({"u-2, ben@example.org", "u-3, u-3", "u-4, administrator 2"})
    void callsThemAsTheProviderDoesAndNobodyElse(String subject, String name) throws Exception {
        assertThat(new Browser().logIn(subject, "/")).contains(loggedIn(name));

        assertThat(ofSubject(subject).name()).isEqualTo(name);
    }

    @Test
    void signsWhatTheyDo() throws Exception {
        Browser browser = new Browser();
        String page = browser.logIn("u-2", "/account");
        String token = browser.post("/account/tokens", page, "name", "Mine", "days", "1")
                .replaceAll("(?s).*class=\"secret\">([^<]+)<.*", "$1");

        HttpResponse<String> recorded = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        browser.here("/api/v1/dialogues/us-belarus-2025/moves?author=A&reason=B"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"date\": \"2025-11-01\", \"actor\": \"us\", \"kind\": \"summit\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        assertThat(dialogues.last("us-belarus-2025").orElseThrow().change().author())
                .isEqualTo("ben@example.org");
        assertThat(events("ben@example.org"))
                .extracting(AuditEvent::actor, AuditEvent::action)
                .contains(tuple("ben@example.org", "make token"), tuple("ben@example.org", "change dialogue"));
    }

    // ---------------------------------------------------------------- who they are not

    @Test
    void refusesAnAccountThatIsDisabled() throws Exception {
        Browser before = new Browser();
        assertThat(before.logIn("u-5", "/")).contains(loggedIn("Dis"));
        accounts.disable("Dis", Caller.ENTENTE);

        assertThat(before.page("/")).doesNotContain(loggedIn("Dis"));
        Browser browser = new Browser();
        assertThat(browser.logIn("u-5", "/account")).contains("Your account is disabled.");
        assertThat(browser.at).hasPath("/login");
        assertThat(browser.page("/")).doesNotContain(loggedIn("Dis"));
        assertThat(events("fail to log in")).extracting(AuditEvent::object).contains("Dis");
    }

    /** Else somebody could log another in as themselves, and read what they then write. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refusesALoginThatAnotherBrowserBegan(boolean begunToo) throws Exception {
        URI foreign = new Browser().toTheDoor("u-3", "/");
        Browser browser = new Browser();
        if (begunToo) {
            browser.toTheDoor("u-2", "/");
        }

        assertThat(browser.go(foreign)).contains(UNCONFIRMED);

        assertThat(browser.page("/")).doesNotContain(loggedIn("u-3"));
    }

    @Test
    void refusesACodeForTheSecondTime() throws Exception {
        Browser browser = new Browser();
        URI route = browser.toTheDoor("u-3", "/");
        assertThat(browser.go(route)).contains(loggedIn("u-3"));

        assertThat(browser.go(route)).contains(UNCONFIRMED);
    }

    @Test
    void refusesATokenThatAnotherKeySigned() throws Exception {
        OpenIdProvider.sign(false);
        try {
            Browser browser = new Browser();

            assertThat(browser.logIn("u-1", "/account")).contains(UNCONFIRMED).doesNotContain("invalid", "JWT");

            assertThat(browser.page("/")).doesNotContain(loggedIn("Ada Byron"));
        } finally {
            OpenIdProvider.sign(true);
        }
    }

    @Test
    void provesThatItBeganWhatItEndsAndBeginsANewSession() throws Exception {
        Browser browser = new Browser();
        URI provider = URI.create(browser.ask(browser.here(START))
                .headers()
                .firstValue("Location")
                .orElseThrow());
        assertThat(provider.getQuery())
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .contains("redirect_uri=" + browser.here(CALLBACK));

        URI route = browser.toTheDoor("u-3", "/");
        String before = browser.session();
        browser.go(route);

        assertThat(before).isNotEmpty();
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
    }

    // ---------------------------------------------------------------- where they go

    @ParameterizedTest
    @ValueSource(
            strings = {"https://attacker.example", "//attacker.example", "/\\attacker.example", "javascript:x", ""})
    void goesToNoOtherServerAfterwards(String next) throws Exception {
        Browser browser = new Browser();
        URI route = browser.toTheDoor("u-3", next);

        String location = browser.ask(route).headers().firstValue("Location").orElseThrow();

        assertThat(route.resolve(location)).isEqualTo(browser.here("/"));
    }

    @Test
    void startsWithoutAProviderAndSaysThatItDoesNotAnswer() throws Exception {
        Browser browser = new Browser();

        assertThat(browser.page("/oauth2/authorization/away?next=/account"))
                .contains("The provider does not answer. Try again in a while.", "value=\"/account\"");

        assertThat(browser.ask(browser.here("/oauth2/authorization/unknown")).statusCode())
                .isEqualTo(404);
    }

    // ---------------------------------------------------------------- what an operator sets

    @Test
    void refusesSettingsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(
                        data,
                        null,
                        List.of(),
                        Settings.EditingPolicy.ACCOUNTS,
                        Settings.ReadingPolicy.EVERYONE,
                        Role.VISITOR,
                        ApprovalPolicy.OFF,
                        Duration.ofHours(24),
                        false,
                        1))
                .withMessage("entente.oidc-role is viewer, analyst, rule-editor or administrator, and not visitor");

        OAuth2ClientProperties client = new OAuth2ClientProperties();
        OAuth2ClientProperties.Registration registration = new OAuth2ClientProperties.Registration();
        client.getRegistration().put("x", registration);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenIdProviders(client))
                .withMessage("spring.security.oauth2.client.provider.x.issuer-uri is missing");
        registration.setScope(Set.of("profile"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenIdProviders(client))
                .withMessageContaining("registration.x.scope lacks openid");
    }
}
