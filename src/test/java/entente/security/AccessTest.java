package entente.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.WholeApplication;
import entente.account.Accounts;
import entente.account.Role;
import entente.config.RulesAtStart;
import entente.rulebook.publish.ApprovalPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Only those who may change what is kept do: from this machine, and from no other site's page. */
@WholeApplication
class AccessTest {

    private static final String DRAFTS = "/api/v1/drafts";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RulesAtStart rules;

    @BeforeEach
    void areReady() {
        rules.await();
    }

    /** Whoever sits at this machine may look at it, and finds nothing. */
    @ParameterizedTest
    @CsvSource({"GET,/account", "POST,/account/password", "POST,/account/tokens", "POST,/account/tokens/x/revoke"})
    void thereIsNoAccountWhereNobodyLogsIn(String method, String path) {
        assertThat(http.method(HttpMethod.valueOf(method)).uri(path).with(csrf()))
                .hasStatus(404)
                .bodyText()
                .contains("Nobody logs in here, so nobody has an account.");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/api/v1/dialogues",
        "PUT,/api/v1/dialogues/x",
        "DELETE,/api/v1/dialogues/x",
        "POST,/api/v1/dialogues/x/moves",
        "PUT,/api/v1/dialogues/x/moves/m1",
        "DELETE,/api/v1/dialogues/x/moves/m1",
        "POST,/api/v1/dialogues/x/restore",
        "POST,/api/v1/drafts",
        "PUT,/api/v1/drafts/x/files/signals.dslr",
        "PUT,/api/v1/drafts/x/kinds",
        "PUT,/api/v1/drafts/x/weights",
        "DELETE,/api/v1/drafts/x",
        "POST,/api/v1/drafts/x/check",
        "POST,/api/v1/drafts/x/undo",
        "POST,/api/v1/drafts/x/catch-up",
        "POST,/api/v1/drafts/x/approve",
        "POST,/api/v1/drafts/x/publish",
        "POST,/api/v1/rulebooks/1/roll-back"
    })
    void refuseOtherSitesAndOtherMachines(String method, String path) {
        HttpMethod how = HttpMethod.valueOf(method);
        for (String site : new String[] {"cross-site", "same-site"}) {
            assertThat(http.method(how).uri(path).header("Sec-Fetch-Site", site))
                    .hasStatus(403)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .isEqualTo(Access.FOREIGN_PAGE);
        }
        assertThat(http.method(how).uri(path).header("Origin", "https://attacker.example"))
                .hasStatus(403);
        assertThat(http.method(how).uri(path).header("X-Forwarded-For", "10.0.0.1"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo(Access.ELSEWHERE);
        assertThat(http.method(how).uri(path).remoteAddress("10.0.0.1")).hasStatus(403);
        assertThat(http.method(how).uri(path).header("Sec-Fetch-Site", "same-origin"))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isNotEqualTo(403));
    }

    @Test
    void tellOnThePagesWhoMayChangeRules() {
        assertThat(http.get().uri("/drafts")).bodyText().contains("Begin a draft");
        assertThat(http.get().uri("/drafts").remoteAddress("10.0.0.1"))
                .bodyText()
                .contains(Access.ELSEWHERE)
                .doesNotContain("Begin a draft");
        assertThat(http.get().uri("/rules").remoteAddress("10.0.0.1"))
                .bodyText()
                .contains(Access.ELSEWHERE)
                .doesNotContain("Change these rules");
        assertThat(http.get().uri("/rules").header("Sec-Fetch-Site", "cross-site"))
                .bodyText()
                .contains("Change these rules");
    }

    @ParameterizedTest
    @CsvSource({
        "LOOPBACK, 127.0.0.1, 127.0.0.1, ''",
        "LOOPBACK, localhost, ::1, ''",
        "OFF, 127.0.0.1, 127.0.0.1, '" + Access.OFF + "'",
        "LOOPBACK, 0.0.0.0, 127.0.0.1, '" + Access.ELSEWHERE + "'",
        "LOOPBACK, '', 127.0.0.1, '" + Access.ELSEWHERE + "'",
        "LOOPBACK, 127.0.0.1, 172.17.0.1, '" + Access.ELSEWHERE + "'"
    })
    void isOpenOnlyWhereServerAndClientAreOnOneMachine(
            Settings.EditingPolicy setting, String server, String client, String refusal) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", DRAFTS);
        request.setRemoteAddr(client);
        Settings settings = new Settings(
                Path.of("data"),
                null,
                List.of("localhost"),
                setting,
                Settings.ReadingPolicy.EVERYONE,
                Role.VIEWER,
                ApprovalPolicy.OFF,
                Duration.ofHours(24),
                false,
                60);
        Access access = new Access(settings, accounts, server);

        assertThat(access.refusal(request, access.caller(request), Role.RULE_EDITOR)
                        .orElse(""))
                .isEqualTo(refusal);
    }
}
