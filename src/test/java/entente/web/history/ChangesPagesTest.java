package entente.web.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.web.PageSlice;
import entente.web.Site;
import entente.web.view.LastLook;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageSlice
class ChangesPagesTest {

    @Autowired
    private MockMvcTester pages;

    @Test
    void tellsWhatChangedInAnyDialogue() {
        assertThat(pages.get().uri("/changes"))
                .hasStatusOk()
                .bodyText()
                .contains("It ships with Entente.", "/dialogues/us-belarus-2025/history#change-1", "Every change")
                .doesNotContain("New</span>");
    }

    @Test
    void marksWhatTheReaderHasNotSeen() {
        Cookie before = new Cookie(
                LastLook.COOKIE, String.valueOf(Site.NOW.minusSeconds(60).getEpochSecond()));
        assertThat(pages.get().uri("/changes").cookie(before))
                .hasStatusOk()
                .bodyText()
                .contains("You last looked on 15 January 2026, 11:59", "of these are new", "New</span>");
        assertThat(pages.get().uri("/").cookie(before)).bodyText().contains("changed since you last looked");
    }

    @Test
    void remembersInTheBrowserThatTheReaderLooked() {
        var answer = pages.post().uri("/changes").with(csrf()).exchange().getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/changes");
        assertThat(answer.getHeader("Set-Cookie"))
                .contains(LastLook.COOKIE + "=" + Site.NOW.getEpochSecond(), "HttpOnly", "SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "99999999999999999", "-1", "99999999999"})
    void takesACookieThatIsNoneForNone(String cookie) {
        assertThat(pages.get().uri("/changes").cookie(new Cookie(LastLook.COOKIE, cookie)))
                .hasStatusOk();
    }
}
