package entente.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import entente.web.PageSlice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageSlice
class ComparePagesTest {

    @Autowired
    private MockMvcTester pages;

    @Test
    void laysDialoguesOnOneAxisByDate() {
        assertThat(pages.get().uri("/compare?with=us-belarus-2025&with=hostile"))
                .hasStatusOk()
                .bodyText()
                .contains("Trust by date", "line compared c1", "line compared c2 supposed", "&lt;script&gt;");
    }

    @Test
    void alignsThemAtTheirFirstMoves() {
        assertThat(pages.get().uri("/compare?with=us-belarus-2025&with=hostile&align=start"))
                .hasStatusOk()
                .bodyText()
                .contains("Trust since the first move of each", "3 months")
                .contains("/compare?with=us-belarus-2025&amp;with=hostile\"");
    }

    @Test
    void offersWhatIsNotThereYet() {
        assertThat(pages.get().uri("/compare?with=hostile&q=belarus"))
                .hasStatusOk()
                .bodyText()
                .contains("/compare?with=hostile&amp;with=us-belarus-2025");
    }

    @Test
    void saysWhichDialogueThereIsNot() {
        assertThat(pages.get().uri("/compare?with={id}", "<b>"))
                .hasStatusOk()
                .bodyText()
                .contains("There is no dialogue “&lt;b&gt;”.", "Which dialogues?");
    }
}
