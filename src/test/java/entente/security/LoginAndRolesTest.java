package entente.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.WholeApplication;
import entente.account.Account;
import entente.account.Accounts;
import entente.account.Audit;
import entente.account.AuditEvent;
import entente.account.Caller;
import entente.account.CurrentCaller;
import entente.account.Members;
import entente.account.NotPermitted;
import entente.account.Passwords;
import entente.account.Role;
import entente.config.RulesAtStart;
import entente.dialogue.Archive;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import jakarta.servlet.DispatcherType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** People log in, do what their role lets them, and leave a trace of what they did. */
@WholeApplication
@TestPropertySource(
        properties = {"entente.editing=accounts", "entente.approval=second-person", "entente.scorings-per-minute=3"})
class LoginAndRolesTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String SUMMIT = "{\"date\": \"2025-11-01\", \"actor\": \"us\", \"kind\": \"summit\"}";
    private static final String MOVES = "/api/v1/dialogues/us-belarus-2025/moves";

    @TempDir
    private static Path data;

    private static final AtomicInteger TESTS = new AtomicInteger();

    private static final AtomicReference<Duration> LATER = new AtomicReference<>(Duration.ZERO);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Members members;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Audit audit;

    @Autowired
    private Archive dialogues;

    @Autowired
    private RulesAtStart rules;

    /** Of each test its own, since an address may try to log in only so often. */
    private final String address = "127.0.1." + TESTS.incrementAndGet();

    @BeforeEach
    void waitForTheRules() {
        rules.await();
    }

    @DynamicPropertySource
    static void dataDir(DynamicPropertyRegistry registry) {
        registry.add("entente.data-dir", () -> data);
    }

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        Clock movable() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return Instant.now().plus(LATER.get());
                }
            };
        }
    }

    private Account account(String name, Role role) {
        Account account = accounts.find(name)
                .orElseGet(() -> members.add(name, role, Caller.ENTENTE).made());
        accounts.changePassword(account.name(), passwords.hash(PASSWORD), false, Caller.ENTENTE);
        return accounts.find(name).orElseThrow();
    }

    private MockHttpServletResponse post(MockHttpSession session, String path, String... fields) {
        MockMvcRequestBuilder request =
                http.post().uri(path).session(session).with(csrf()).remoteAddress(address);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private String page(MockHttpSession session, String path) throws Exception {
        return http.get().uri(path).session(session).exchange().getResponse().getContentAsString();
    }

    private MockHttpSession loggedIn(String name) {
        MockHttpSession session = new MockHttpSession();
        assertThat(post(session, "/login", "name", name, "password", PASSWORD).getRedirectedUrl())
                .isEqualTo("/");
        return session;
    }

    private MockHttpServletResponse withToken(String token, String path, String json) {
        return http.post()
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange()
                .getResponse();
    }

    private String token(String name, Role role, int days) {
        return members.token(account(name, role), "A program", days, Caller.ENTENTE)
                .secret();
    }

    private List<AuditEvent> events(String text) {
        return audit.find(new Audit.AuditQuery(text, null, null), Long.MAX_VALUE, 1000);
    }

    // ---------------------------------------------------------------- logging in

    @Test
    void theFirstAdministratorFindsAPasswordThatNobodyElseCanReadAndHasToChangeIt() throws Exception {
        Path file = data.resolve("administrator-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        MockHttpSession session = new MockHttpSession();
        String first = Files.readString(file).strip();

        assertThat(post(session, "/login", "name", "Administrator", "password", first, "next", "/accounts")
                        .getRedirectedUrl())
                .isEqualTo("/account");
        assertThat(http.get().uri("/accounts").session(session)).hasStatus(403);
        assertThat(page(session, "/account")).contains("Until you choose one of your own, you can only read.");

        assertThat(post(session, "/account/password", "old", first, "chosen", "short", "again", "short")
                        .getContentAsString())
                .contains("A password has at least 12 characters.");
        assertThat(post(session, "/account/password", "old", first, "chosen", PASSWORD, "again", PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/account?changed");
        assertThat(http.get().uri("/accounts").session(loggedIn("administrator")))
                .hasStatusOk();
        assertThat(post(new MockHttpSession(), "/login", "name", "administrator", "password", first)
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void sendsWhoIsNotLoggedInToTheLoginPageAndBack() {
        assertThat(http.get().uri("/account")).hasStatus(302).hasRedirectedUrl("/login?next=%2Faccount");
        account("Ida", Role.VIEWER);

        assertThat(post(new MockHttpSession(), "/login", "name", "ida", "password", PASSWORD, "next", "/account")
                        .getRedirectedUrl())
                .isEqualTo("/account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://attacker.example", "//attacker.example", "/\\attacker.example", "javascript:x", ""})
    void goesToNoOtherServerAfterwards(String next) {
        account("Ida", Role.VIEWER);

        assertThat(post(new MockHttpSession(), "/login", "name", "Ida", "password", PASSWORD, "next", next)
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/{x} /",
                "/dialogues/{id}?a={b} /",
                "/x${7} /",
                "/a\u2028b /",
                "/a%2 /",
                "/é\u202E /%C3%A9%E2%80%AE",
                "/rules?rule=a%2Fb&c=%7Bd%7D#e /rules?rule=a%2Fb&c=%7Bd%7D#e"
            })
    void goesToAnAddressOrToTheBeginning(String next, String to) {
        account("Ida", Role.VIEWER);

        assertThat(http.get().uri("/login?next={next}", next)).hasStatusOk();
        assertThat(post(new MockHttpSession(), "/login", "name", "Ida", "password", PASSWORD, "next", next)
                        .getRedirectedUrl())
                .isEqualTo(to);
    }

    @Test
    void losesNothingThatWasTypedBeforeALogin() throws Exception {
        account("Ann", Role.ANALYST);
        String record = "/dialogues/us-belarus-2025/record?do=try";
        assertThat(http.post()
                        .uri(record)
                        .with(csrf())
                        .param("summary", "A <b>visit</b> to Minsk")
                        .exchange()
                        .getResponse()
                        .getForwardedUrl())
                .isEqualTo("/login/first");

        String page = http.post()
                .uri("/login/first")
                .with(csrf())
                .with(request -> {
                    request.setDispatcherType(DispatcherType.FORWARD);
                    return request;
                })
                .param("summary", "A <b>visit</b> to Minsk")
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("name=\"kept.summary\"", "value=\"A &lt;b&gt;visit&lt;/b&gt; to Minsk\"")
                .contains("go on with what you typed");

        MockHttpServletResponse resumed = post(
                new MockHttpSession(),
                "/login",
                "name",
                "Ann",
                "password",
                PASSWORD,
                "next",
                record,
                "kept.summary",
                "A <b>visit</b> to Minsk");
        assertThat(resumed.getContentAsString())
                .contains("action=\"/dialogues/us-belarus-2025/record?do=try\"")
                .contains("name=\"summary\"", "value=\"A &lt;b&gt;visit&lt;/b&gt; to Minsk\"");
    }

    @Test
    void makesWhoGuessesWait() throws Exception {
        account("Guessed", Role.VIEWER);
        for (int i = 0; i < 5; i++) {
            MockHttpServletResponse wrong =
                    post(new MockHttpSession(), "/login", "name", "guessed", "password", "x" + i);
            assertThat(wrong.getStatus()).isEqualTo(401);
            assertThat(wrong.getContentAsString())
                    .contains("This name and this password do not belong together.", "value=\"guessed\"");
        }
        MockHttpServletResponse tooOften =
                post(new MockHttpSession(), "/login", "name", "Guessed", "password", PASSWORD);

        assertThat(tooOften.getStatus()).isEqualTo(429);
        assertThat(tooOften.getHeader("Retry-After")).matches("1[0-9]{2}");
        assertThat(tooOften.getContentAsString()).contains("Try again in 3 minutes.");
        assertThat(events("fail to log in")).extracting(AuditEvent::object).contains("guessed");
    }

    /** However its letters are written, it is the same account. */
    @Test
    void makesWhoGuessesWaitHoweverTheNameIsWritten() throws Exception {
        account("rob", Role.VIEWER);
        for (String name : List.of("rob", "ROB", " rob", "ｒｏｂ", "Ｒob")) {
            assertThat(post(new MockHttpSession(), "/login", "name", name, "password", "x")
                            .getStatus())
                    .isEqualTo(401);
        }
        assertThat(post(new MockHttpSession(), "/login", "name", "rｏb", "password", "x")
                        .getStatus())
                .isEqualTo(429);
    }

    /** Behind a proxy many people have one address. */
    @Test
    void letsPeopleOfOneAddressInWhileOneOfThemGuesses() throws Exception {
        account("Gus", Role.VIEWER);
        account("Hal", Role.VIEWER);
        for (int i = 0; i < 40; i++) {
            post(new MockHttpSession(), "/login", "name", "Gus", "password", "x" + i);
        }
        for (int i = 0; i < 8; i++) {
            assertThat(post(new MockHttpSession(), "/login", "name", "Hal", "password", PASSWORD)
                            .getStatus())
                    .isEqualTo(302);
        }
    }

    @Test
    void doesNotSayAgainWhatNoNameCanBe() throws Exception {
        MockHttpServletResponse refused =
                post(new MockHttpSession(), "/login", "name", "n".repeat(100_000), "password", "x");
        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(refused.getContentAsString()).hasSizeLessThan(20_000);
    }

    @Test
    void makesWhoGuessesTheOldPasswordWait() throws Exception {
        account("Ivo", Role.VIEWER);
        MockHttpSession session = loggedIn("Ivo");
        for (int i = 0; i < 5; i++) {
            assertThat(post(session, "/account/password", "old", "x" + i, "chosen", PASSWORD + i, "again", PASSWORD + i)
                            .getStatus())
                    .isEqualTo(422);
        }
        assertThat(post(session, "/account/password", "old", PASSWORD, "chosen", PASSWORD + 6, "again", PASSWORD + 6)
                        .getStatus())
                .isEqualTo(429);
    }

    @Test
    void anotherRoleOrPasswordEndsEverySession() throws Exception {
        account("Eve", Role.ANALYST);
        MockHttpSession session = loggedIn("Eve");
        assertThat(page(session, "/")).contains(">Eve</a>");

        accounts.give("Eve", Role.VIEWER, Caller.ENTENTE);

        assertThat(page(session, "/")).doesNotContain(">Eve</a>").contains(">Log in</a>");
    }

    @Test
    void aSessionEndsAfterADayHoweverMuchItIsUsed() throws Exception {
        account("Ida", Role.VIEWER);
        MockHttpSession session = loggedIn("Ida");
        try {
            for (int hours : List.of(7, 14, 21, 23)) {
                LATER.set(Duration.ofHours(hours));
                assertThat(page(session, "/account")).contains(">Ida</a>");
            }
            LATER.set(Duration.ofHours(24).plusMinutes(1));

            assertThat(http.get().uri("/account").session(session))
                    .hasStatus(302)
                    .hasRedirectedUrl("/login?next=%2Faccount&ended");
            assertThat(session.isInvalid()).isTrue();
            assertThat(page(new MockHttpSession(), "/login?next=/account&ended="))
                    .contains("Your login has ended. Log in again, and go on from where you were.");
            assertThat(http.get().uri("/account").session(loggedIn("Ida"))).hasStatusOk();
        } finally {
            LATER.set(Duration.ZERO);
        }
    }

    @Test
    void losesNothingThatIsSentInASessionThatHasEnded() throws Exception {
        account("Ann", Role.ANALYST);
        String record = "/dialogues/us-belarus-2025/record?do=try";
        MockHttpSession ofAnotherPassword = loggedIn("Ann");
        accounts.changePassword("Ann", passwords.hash(PASSWORD), false, Caller.ENTENTE);
        assertThat(post(ofAnotherPassword, record, "summary", "A visit").getForwardedUrl())
                .isEqualTo("/login/first");
        MockHttpSession old = loggedIn("Ann");
        try {
            LATER.set(Duration.ofHours(25));
            assertThat(post(old, record, "summary", "A visit").getForwardedUrl())
                    .isEqualTo("/login/first");
        } finally {
            LATER.set(Duration.ZERO);
        }
    }

    @Test
    void logsOut() throws Exception {
        account("Ida", Role.VIEWER);
        MockHttpSession session = loggedIn("Ida");

        assertThat(post(session, "/logout").getRedirectedUrl()).isEqualTo("/");

        assertThat(session.isInvalid()).isTrue();
    }

    // ---------------------------------------------------------------- what one may do

    @Test
    void tellsWhoseRoleIsTooLowWhatItTakes() throws Exception {
        String token = token("Vic", Role.VIEWER, 1);

        MockHttpServletResponse refused = withToken(token, MOVES, SUMMIT);

        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).contains("You are logged in as Vic, a viewer. This takes an analyst.");
        MockHttpSession session = loggedIn("Vic");
        assertThat(page(session, "/dialogues/us-belarus-2025/record"))
                .contains("You are logged in as Vic, a viewer. This takes an analyst.");
        MockHttpServletResponse onPage = post(session, "/drafts");
        assertThat(onPage.getStatus()).isEqualTo(403);
    }

    @Test
    void signsWhatIsDoneWithTheAccountWhateverIsTyped() throws Exception {
        String token = token("Ann", Role.ANALYST, 1);

        MockHttpServletResponse recorded = withToken(token, MOVES + "?author=Somebody&reason=Heard", SUMMIT);

        assertThat(recorded.getStatus()).as(recorded.getContentAsString()).isEqualTo(201);
        Revision last = dialogues.last("us-belarus-2025").orElseThrow();
        assertThat(last.change().author()).isEqualTo("Ann");
        assertThat(events("Heard").get(0))
                .extracting(AuditEvent::actor, AuditEvent::origin, AuditEvent::action, AuditEvent::object)
                .containsExactly("Ann", "127.0.0.1", "change dialogue", "us-belarus-2025");
    }

    /** The sheet is read beside the request. */
    /** A file as the page of its preview carries it on. */
    private static String carried(String file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(file.getBytes(StandardCharsets.UTF_8));
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    @Test
    void signsASheetWithTheAccountThatSentIt() throws Exception {
        account("Ann", Role.ANALYST);

        assertThat(post(
                                loggedIn("Ann"),
                                "/dialogues/us-belarus-2025/import",
                                "do",
                                "import",
                                "author",
                                "Somebody",
                                "carried",
                                carried("id,date,actor,kind\ns1,2025-11-02,us,delegation-visit\n"),
                                "map.id",
                                "id",
                                "map.date",
                                "date",
                                "map.actor",
                                "actor",
                                "map.kind",
                                "kind")
                        .getRedirectedUrl())
                .isEqualTo("/dialogues/us-belarus-2025/history");

        Revision last = dialogues.last("us-belarus-2025").orElseThrow();
        assertThat(last.change().author()).isEqualTo("Ann");
        assertThat(events("From a sheet").get(0).actor()).isEqualTo("Ann");
    }

    /** Whoever publishes under another name would be the second person themselves. */
    @Test
    void nobodyApprovesOfTheirOwnDraftUnderAnotherName() throws Exception {
        String token = token("Rita", Role.RULE_EDITOR, 1);
        MockHttpServletResponse begun = withToken(token, "/api/v1/drafts", "{\"title\": \"Own\"}");
        assertThat(begun.getStatus()).as(begun.getContentAsString()).isEqualTo(201);
        String draft = "/api/v1/drafts/" + begun.getContentAsString().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        String tag = String.valueOf(begun.getHeader("ETag"));
        assertThat(http.post()
                        .uri(draft + "/approve")
                        .header("Authorization", "Bearer " + token)
                        .header("If-Match", tag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"author\": \"Zed\", \"note\": \"Fine.\"}"))
                .hasStatusOk();

        MockHttpServletResponse published = http.post()
                .uri(draft + "/publish")
                .header("Authorization", "Bearer " + token)
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"author\": \"Yan\", \"reason\": \"Wanted.\"}")
                .exchange()
                .getResponse();

        assertThat(published.getStatus()).as(published.getContentAsString()).isGreaterThanOrEqualTo(400);
        assertThat(events("approve of draft").get(0).actor()).isEqualTo("Rita");
        assertThat(events("publish rules")).extracting(AuditEvent::actor).doesNotContain("Rita", "Yan");
    }

    @Test
    void letsNobodyChangeAnythingBesideTheRoutes() {
        Revision last = dialogues.last("us-belarus-2025").orElseThrow();

        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> dialogues.remove(last, new Archive.Signature("A", "B")))
                .withMessage("To remove dialogue takes an analyst.");
    }

    @Test
    void keepsOneAdministrator() throws Exception {
        account("Root", Role.ADMINISTRATOR);
        MockHttpSession session = loggedIn("Root");
        for (Account other : accounts.all()) {
            if (other.role() == Role.ADMINISTRATOR && !other.name().equals("Root") && !other.disabled()) {
                accounts.disable(other.name(), Caller.ENTENTE);
            }
        }

        MockHttpServletResponse refused = post(session, "/accounts/change", "of", "Root", "do", "disable");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("“Root” is the last administrator.");
        accounts.all().stream().filter(Account::disabled).forEach(each -> accounts.enable(each.name(), Caller.ENTENTE));
    }

    @Test
    void givesAnAccountWithAPasswordThatIsShownOnce() throws Exception {
        account("Root", Role.ADMINISTRATOR);
        MockHttpSession session = loggedIn("Root");

        String shown =
                post(session, "/accounts", "name", "Олена", "role", "ANALYST").getContentAsString();

        String password = shown.replaceAll("(?s).*class=\"secret\">([^<]+)<.*", "$1");
        assertThat(post(new MockHttpSession(), "/login", "name", "олена", "password", password)
                        .getStatus())
                .isEqualTo(302);
        assertThat(page(session, "/accounts")).contains("Олена").doesNotContain(password);
        assertThat(post(session, "/accounts", "name", "олена ", "role", "ANALYST")
                        .getContentAsString())
                .contains("The name “олена” is taken. Choose another.", "value=\"олена \"");
    }

    @ParameterizedTest
    @CsvSource({"'', ANALYST", "<script>, ANALYST", "Entente, ANALYST", "Fine, VISITOR", "Fine, KING"})
    void refusesAnAccountThatCannotBe(String name, String role) {
        account("Root", Role.ADMINISTRATOR);

        assertThat(post(loggedIn("Root"), "/accounts", "name", name, "role", role)
                        .getStatus())
                .isEqualTo(422);
    }

    // ---------------------------------------------------------------- tokens

    @Test
    void aTokenIsShownOnceAndWorksUntilItIsRevoked() throws Exception {
        account("Tom", Role.ANALYST);
        MockHttpSession session = loggedIn("Tom");

        String shown = post(session, "/account/tokens", "name", "Nightly import", "days", "30")
                .getContentAsString();

        String token = shown.replaceAll("(?s).*class=\"secret\">([^<]+)<.*", "$1");
        assertThat(withToken(token, MOVES, SUMMIT).getStatus()).isEqualTo(201);
        String page = page(session, "/account");
        assertThat(page).contains("Nightly import", "last used on").doesNotContain(token);
        String id = page.replaceAll("(?s).*?/account/tokens/([a-z0-9]+)/revoke.*", "$1");
        post(session, "/account/tokens/" + id + "/revoke");
        MockHttpServletResponse refused = withToken(token, MOVES, SUMMIT);
        assertThat(refused.getStatus()).isEqualTo(401);
        assertThat(refused.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.getContentAsString()).contains("The token “Nightly import” was revoked.");
        assertThat(events("Nightly import")).extracting(AuditEvent::action).containsExactly("make token");
    }

    @Test
    void aTokenEndsWhenAnAdministratorResetsThePassword() throws Exception {
        account("Root", Role.ADMINISTRATOR);
        String token = token("Tim", Role.ANALYST, 30);
        assertThat(withToken(token, MOVES, SUMMIT).getStatus()).isEqualTo(201);

        assertThat(post(loggedIn("Root"), "/accounts/change", "of", "Tim", "do", "password")
                        .getStatus())
                .isEqualTo(200);

        assertThat(withToken(token, MOVES, SUMMIT).getStatus()).isEqualTo(401);
    }

    @Test
    void aTokenExpires() throws Exception {
        String token = token("Tom", Role.ANALYST, 2);
        LATER.set(Duration.ofDays(3));
        try {
            MockHttpServletResponse refused = withToken(token, MOVES, SUMMIT);

            assertThat(refused.getStatus()).isEqualTo(401);
            assertThat(refused.getContentAsString()).contains("The token “A program” expired on ");
        } finally {
            LATER.set(Duration.ZERO);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"entente_", "entente_a_b", "x", "entente_a_b_c", "ey.J.h"})
    void aTokenThatNobodyMadeOpensNothing(String token) throws Exception {
        assertThat(withToken(token, MOVES, SUMMIT).getStatus()).isEqualTo(401);
    }

    /** A page of another site could send the cookie of a session along. */
    @Test
    void aSessionOpensNothingToPrograms() {
        account("Ann", Role.ANALYST);

        assertThat(http.post()
                        .uri(MOVES)
                        .session(loggedIn("Ann"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(SUMMIT))
                .hasStatus(401);
    }

    // ---------------------------------------------------------------- the trace

    @Test
    void keepsNoTraceOfWhatDidNotHappen() {
        Revision last = dialogues.last("us-belarus-2025").orElseThrow();
        Caller ann = new Caller("Ann", Role.ANALYST, "192.0.2.7");
        CurrentCaller.as(
                        ann,
                        () -> dialogues.save(
                                last,
                                last.dialogue().readNoEarlierThan(java.time.LocalDate.of(2027, 1, 1)),
                                signature("first")))
                .run();
        int before = events("192.0.2.7").size();

        assertThatExceptionOfType(StaleDialogue.class)
                .isThrownBy(CurrentCaller.as(
                        ann,
                        () -> dialogues.save(
                                last,
                                last.dialogue().readNoEarlierThan(java.time.LocalDate.of(2028, 1, 1)),
                                signature("second")))::run);

        assertThat(events("192.0.2.7")).hasSize(before);
    }

    private static Archive.Signature signature(String reason) {
        return new Archive.Signature("Ann", reason);
    }

    @Test
    void findsAndExportsWhatWasDone() throws Exception {
        account("Root", Role.ADMINISTRATOR);
        MockHttpSession session = loggedIn("Root");
        post(session, "/accounts", "name", "=cmd", "role", "ANALYST");
        post(session, "/accounts", "name", "+Plus", "role", "ANALYST");

        assertThat(page(session, "/audit?text=plus")).contains("make account", "+Plus");
        assertThat(page(session, "/audit?text=plus&from=2090-01-01")).contains("Nothing is found.");
        assertThat(page(session, "/audit.csv?text=plus"))
                .startsWith("\uFEFFnumber,at,actor,origin,action,object,detail\r\n")
                .contains(",Root," + address + ",make account,'+Plus,analyst\r\n");
        assertThat(page(session, "/audit?text=publish")).contains("Entente", "version 1");
    }

    // ---------------------------------------------------------------- without an account

    @Test
    void scoresForStrangersAtAMeasuredPace() {
        for (int i = 0; i < 3; i++) {
            assertThat(score("198.51.100.1")).isNotEqualTo(429);
        }
        assertThat(score("198.51.100.1")).isEqualTo(429);
        assertThat(score("198.51.100.2")).isNotEqualTo(429);
    }

    @Test
    void countsPagesOfStrangersAndWhatTheirProgramsAskForTogether() {
        for (int i = 0; i < 3; i++) {
            assertThat(whatIf("198.51.100.3")).isEqualTo(200);
        }
        assertThat(whatIf("198.51.100.3")).isEqualTo(429);
        assertThat(score("198.51.100.3")).isEqualTo(429);
    }

    private int whatIf(String address) {
        return http.get()
                .uri("/what-if")
                .remoteAddress(address)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private int score(String address) {
        return http.post()
                .uri("/api/v1/assessments")
                .remoteAddress(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange()
                .getResponse()
                .getStatus();
    }
}
