package entente.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.docket.Cases;
import entente.web.PageSlice;
import java.net.URI;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An agreement is followed clause by clause: how far it is kept, and what is due when. */
@PageSlice
class FollowPagesTest {

    private static final String SIGNED = "m1 2025-01-10 a agreement-signed jointly=true ";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Archive archive;

    private static int count;

    private String dialogue;

    private void record(String asOf, String... moves) {
        Dialogue read = Cases.of(moves).readOn(LocalDate.parse(asOf));
        String id = "treaty-" + ++count;
        archive.add(id, read, new Signature("Ada", "A treaty."));
        dialogue = "/dialogues/" + id;
    }

    @BeforeEach
    void recordATreaty() {
        record(
                "2025-08-01",
                SIGNED
                        + "clause=m1.1/a/troop-withdrawal/due=2025-05-01 clause=m1.2/b/border-opening/due=2025-07-01"
                        + " clause=m1.3/both/ambassador-appointment/after=m1.2 clause=m1.4/a/disarmament-step/due=2026-01-01",
                "m2 2025-04-10 a troop-withdrawal fulfils=m1.1",
                "m3 2025-06-10 a disarmament-step extent=0.3 fulfils=m1.4");
    }

    private MockHttpServletResponse get(String path) {
        return http.get().uri(URI.create(dialogue + path)).exchange().getResponse();
    }

    private String page(String path) throws Exception {
        return get(path).getContentAsString();
    }

    @Test
    void tellsHowFarItIsKeptAsAWholeAndByEachSide() throws Exception {
        assertThat(page("/agreements/m1"))
                .contains("How far is it kept on 1 August 2025?", "of it is kept, by worth")
                .contains("1 kept", "1 kept in part", "2 waiting", "1 overdue")
                .contains("1 clause is overdue");
    }

    @Test
    void listsEveryCommitmentWithItsDateAndItsStatus() throws Exception {
        assertThat(page("/agreements/m1"))
                .contains("5 commitments", "Waits for: opening of the border (m1.2)", "1 July 2025, 31 days ago")
                .contains("Kept in part (30%)", "The same as a table");
    }

    @Test
    void filtersBySideIssueAndState() throws Exception {
        assertThat(page("/agreements/m1?side=b")).contains("2 of 5 commitments");
        assertThat(page("/agreements/m1?state=overdue")).contains("1 of 5 commitments");
        assertThat(page("/agreements/m1?issue=security&side=a")).contains("2 of 5 commitments");
        assertThat(page("/agreements/m1?state=broken")).contains("No clause is like that.");
    }

    @Test
    void standsOnThePageOfTheDialogueWithWhatIsDueNext() throws Exception {
        assertThat(page("")).contains(dialogue + "/agreements/m1", "Due next", "Follow it, with 3 other clauses");
    }

    @Test
    void isInTheReportAndItsOpenDatesAreInTheCalendar() throws Exception {
        assertThat(page("/report"))
                .contains("Agreements", "of it is kept, by worth", "Waits for: opening of the border (m1.2)");
        assertThat(page("/commitments.ics"))
                .contains("DTSTART;VALUE=DATE:20250701", "DTSTART;VALUE=DATE:20260101")
                .doesNotContain("20250501");
    }

    @Test
    void showsALongAccordInSheets() throws Exception {
        record(
                "2025-08-01",
                SIGNED
                        + IntStream.rangeClosed(1, 60)
                                .mapToObj(i -> "clause=m1." + i + "/a/economic-aid/due=2026-01-" + (10 + i % 19))
                                .collect(Collectors.joining(" ")));

        assertThat(page("/agreements/m1")).contains("60 commitments, sheet 1 of 3", "Later dates");
        assertThat(page("/agreements/m1?side=a&sheet=3")).contains("sheet 3 of 3", "side=a&amp;sheet=2#h-clauses");
        assertThat(page("/agreements/m1?sheet=99")).contains("sheet 3 of 3");
    }

    @Test
    void opensOnItsDayWhereItIsStillToCome() {
        record("2025-01-01", SIGNED + "clause=m1.1/a/economic-aid");

        assertThat(get("/agreements/m1").getRedirectedUrl()).isEqualTo(dialogue + "/agreements/m1?asOf=2025-01-10");
        assertThat(get("/agreements/m1?asOf=2025-01-01").getStatus()).isEqualTo(404);
    }

    @Test
    void saysThatThereIsNoSuchAgreement() {
        assertThat(get("/agreements/m2").getStatus()).isEqualTo(404);
        assertThat(get("/agreements/m1?asOf=2025-01-01").getStatus()).isEqualTo(404);
    }
}
