package entente.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.dialogue.Archive;
import entente.dialogue.Clause;
import entente.dialogue.Move;
import entente.web.PageSlice;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A proposal that is accepted becomes an agreement with its terms as clauses. */
@PageSlice
class AcceptPagesTest {

    private static final String PAGE = "/dialogues/us-belarus-2025/proposals/p2/accept";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Archive archive;

    private MockHttpServletResponse get(String query) {
        return http.get().uri(URI.create(PAGE + query)).exchange().getResponse();
    }

    private MockHttpServletResponse send(String... fields) {
        var request = http.post().uri(PAGE).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private List<Move> moves() {
        return archive.last("us-belarus-2025").orElseThrow().dialogue().moves();
    }

    @Test
    void showsWhatWouldBeDueWhenAndKeepsNothing() throws Exception {
        int before = moves().size();

        String page = get("?date=2025-12-10&due.0=2026-02-01&due.2=2026-03-01&after.2=1")
                .getContentAsString();

        assertThat(page)
                .contains("Were it accepted", "Trust on 10 December 2025", "What would be due when")
                .contains("1 February 2026", "Waits for: release of prisoners (remaining prisoners)")
                .contains("No date was named; counts as due by 10 December 2026");
        assertThat(moves()).hasSize(before);
    }

    @Test
    void putsAnAgreementOfBothOnRecord() {
        String to = send("date", "2025-12-10", "due.0", "2026-02-01", "after.2", "1", "signed.author", "Ada")
                .getRedirectedUrl();

        Move agreement = moves().get(moves().size() - 1);
        assertThat(to).isEqualTo("/dialogues/us-belarus-2025/agreements/" + agreement.id());
        assertThat(agreement.jointly()).isTrue();
        assertThat(agreement.kind()).isEqualTo("agreement-signed");
        String id = agreement.id();
        assertThat(agreement.clauses())
                .extracting(Clause::id, Clause::by, Clause::promises, Clause::due, Clause::after)
                .containsExactly(
                        tuple(id + ".1", "by", "prisoner-release", LocalDate.parse("2026-02-01"), null),
                        tuple(id + ".2", "by", "good-offices", null, null),
                        tuple(id + ".3", "us", "sanctions-relief", null, id + ".1"),
                        tuple(id + ".4", "us", "embassy-reopening", null, null),
                        tuple(id + ".5", "us", "ambassador-appointment", null, null));
        assertThat(agreement.clauses().get(0).scale()).isEqualTo(50);
    }

    @Test
    void tellsWhatIsWrongAtItsBlankAndLosesNothing() throws Exception {
        MockHttpServletResponse refused = send(
                "date", "2025-12-10", "due.0", "2020-01-01", "due.1", "soon", "after.2", "3", "signed.author", "Ada");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Expected a day on or after that of the agreement, 2025-12-10.")
                .contains("Expected the number of another term, 1 to 5.")
                .contains("value=\"soon\"", "value=\"2020-01-01\"");
    }

    @Test
    void refusesTermsThatWaitForEachOther() throws Exception {
        MockHttpServletResponse refused = get("?after.0=2&after.1=1");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("These terms wait for each other in a circle.");
    }

    @Test
    void saysWhereItWasAcceptedAlready() throws Exception {
        assertThat(get("").getContentAsString()).doesNotContain("already");
        send("date", "2025-12-10", "signed.author", "Ada");

        assertThat(get("").getContentAsString())
                .contains("It was accepted on 10 December 2025 already.", "Follow the agreement");
    }

    @Test
    void asksWhoRecordsIt() throws Exception {
        MockHttpServletResponse refused = send("date", "2025-12-10");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Please give your name");
    }

    @Test
    void saysThatThereIsNoSuchProposal() {
        assertThat(http.get()
                        .uri("/dialogues/us-belarus-2025/proposals/p9/accept")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
