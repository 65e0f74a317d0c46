package entente.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.WholeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeApplication
class SecurityConfigurationTest {

    @Autowired
    private MockMvcTester http;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/dialogues", "/api/v1/dialogues/us-belarus-2025", "/actuator/health/liveness"})
    void letsEveryoneRead(String path) {
        assertThat(http.get().uri(path)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/assessments,application/json", "/api/v1/assessments/batch,application/x-ndjson"})
    void letsEveryoneScoreWithoutAToken(String path, String type) {
        assertThat(http.post().uri(path).contentType(type).content("{}").exchange())
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isNotIn(401, 403, 404));
    }

    @ParameterizedTest
    @CsvSource({"PATCH,/api/v1/dialogues/us-belarus-2025", "PATCH,/api/v1/assessments", "POST,/api/v1/nothing"})
    void refusesToWriteOverTheApi(String method, String path) {
        assertThat(http.method(HttpMethod.valueOf(method)).uri(path))
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is nothing here that can be done so.");
    }

    @Test
    void refusesToWriteOnPages() {
        assertThat(http.post().uri("/dialogues/x")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.post().uri("/dialogues/x").with(csrf())).hasStatus(HttpStatus.FORBIDDEN);
    }

    /** A token is asked for also of who may edit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/drafts",
                "/drafts/x",
                "/drafts/x/text",
                "/drafts/x/publish",
                "/rules/versions/1",
                "/dialogues",
                "/dialogues/x/record?do=record",
                "/dialogues/x/frame",
                "/dialogues/x/restore?revision=1&last=1&author=A&reason=B"
            })
    void letsOnlyItsOwnPagesEdit(String path) {
        assertThat(http.post().uri(path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.post().uri(path).with(csrf()).remoteAddress("10.0.0.1")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.post().uri(path).with(csrf()).exchange())
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isNotEqualTo(403));
    }

    @Test
    void answersAnUnknownApiPathWithAProblemAndNoLogin() {
        assertThat(http.get().uri("/api/v1/nothing").accept(MediaType.TEXT_HTML))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/actuator/env", "/h2-console", "/nothing"})
    void hasNoDoorsThatNobodyAskedFor(String path) {
        assertThat(http.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Security-Policy      | default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
            X-Content-Type-Options       | nosniff
            X-Frame-Options              | DENY
            Referrer-Policy              | same-origin
            Permissions-Policy           | camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()
            Cross-Origin-Opener-Policy   | same-origin
            Cross-Origin-Resource-Policy | same-origin
            """, quoteCharacter = '"')
    void tellsTheBrowserToBeStrict(String header, String value) {
        assertThat(http.get().uri("/api/v1/dialogues")).hasHeader(header, value);
        assertThat(http.get().uri("/nothing")).hasHeader(header, value);
    }

    @Test
    void opensNoSession() {
        assertThat(http.get().uri("/api/v1/dialogues")).doesNotContainHeader("Set-Cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "LOCALHOST", "127.0.0.1:1234", "[::1]:8080", "[::1]"})
    void answersUnderItsOwnNames(String host) {
        assertThat(http.get().uri("http://" + host + "/api/v1/dialogues")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"attacker.example", "localhost.attacker.example:8080", "10.0.0.1", "[::2]:8080"})
    void refusesAForeignHost(String host) {
        assertThat(http.get().uri("http://" + host + "/api/v1/dialogues"))
                .hasStatus(HttpStatus.MISDIRECTED_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Entente does not answer under this host name. It answers under localhost, 127.0.0.1, [::1];"
                        + " an operator can name others in entente.hosts.");
    }
}
