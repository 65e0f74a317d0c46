package entente.web.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.casefile.CaseFile;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.web.PageSlice;
import entente.web.SiteDialogues;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.ui.ConcurrentModel;

/** Coded events come in once it is seen what they bring; a dialogue begins from a case file. */
@PageSlice
class EventPagesTest {

    private static final String EVENTS = """
            Event ID\tEvent Date\tSource Name\tSource Country\tCAMEO Code\tTarget Name\tTarget Country
            1\t2025-02-12\tPresident\tBelarus\t0841\tGovernment\tUnited States
            2\t2025-02-13\tEnvoy\tUnited States\t042\tGovernment\tBelarus
            3\t2025-02-14\tEnvoy\tUnited States\t042\tGovernment\tPoland
            """;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    @Autowired
    private UploadPages uploadPages;

    private String id = "";

    @BeforeEach
    void begin() {
        id = "events-" + UUID.randomUUID();
        archive.add(id, CaseFile.read(octets(empty("United States"))).dialogue(), new Signature("Ada", ""));
    }

    private static String empty(String first) {
        return "{\"title\": \"From events\", \"sides\": [{\"id\": \"us\", \"name\": \"Washington\", \"longName\": \""
                + first + "\"}, {\"id\": \"by\", \"name\": \"Belarus\"}], \"moves\": []}";
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Move> moves() {
        return archive.last(id).map(last -> last.dialogue().moves()).orElseThrow();
    }

    private MvcTestResult look(String text) {
        return pages.post()
                .multipart()
                .uri("/dialogues/" + id + "/events")
                .file(new MockMultipartFile("file", "events.tab", "text/plain", octets(text)))
                .with(csrf())
                .exchange();
    }

    private static String text(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }

    private static String kept(String page) {
        return page.replaceAll("(?s).*name=\"kept\" value=\"([^\"]+)\".*", "$1");
    }

    private MvcTestResult again(String key, String... fields) {
        var request = pages.post()
                .multipart()
                .uri("/dialogues/" + id + "/events")
                .with(csrf())
                .param("kept", key);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void showsWhatAFileBringsAndBringsItInOnce() throws Exception {
        String page = text(look(EVENTS));

        assertThat(page)
                .contains("Events of ICEWS", "2 new moves", "3 rows read; 2 between the two sides, 1 not.", "2 exact")
                .contains("Belarus frees prisoners on 12 February 2025.", "Return, release person(s): President");
        assertThat(moves()).isEmpty();
        for (int time = 1; time <= 2; time++) {
            again(kept(page), "do", "import", "author", "Ada", "actor.us", "United States", "actor.by", "Belarus");
            assertThat(moves())
                    .extracting(Move::id)
                    .containsExactly("event-2025-02-12-by-0841", "event-2025-02-13-us-042");
        }
        assertThat(text(look(EVENTS))).contains("0 new moves", "2 are on record already.");
    }

    @Test
    void letsOnesChooseWhoActs() throws Exception {
        MvcTestResult again = again(kept(text(look(EVENTS))), "actor.us", "United States", "actor.by", "Poland");

        assertThat(text(again)).contains("Events of ICEWS", "One new move");
    }

    @Test
    void offersEveryActorOfTheFileByName() throws Exception {
        StringBuilder many = new StringBuilder(EVENTS);
        for (int i = 0; i < 200; i++) {
            many.append("9" + i + "\t2025-02-14\tEnvoy\tLand " + i + "\t042\tGovernment\tPoland\n");
        }
        many.append("999\t2025-02-14\tEnvoy\tUnited States\t042\tGovernment\tOccupied Palestinian Territory\n");
        String page = text(look(many.toString()));

        assertThat(page).contains("more; find them by name");
        assertThat(page.split("type=\"checkbox\"").length).isLessThan(130);
        assertThat(text(again(kept(page), "find.by", "Palestine", "actor.us", "United States")))
                .contains("value=\"Occupied Palestinian Territory\"");
        assertThat(text(again(kept(page), "find.by", "land 199", "actor.us", "United States")))
                .contains("value=\"Land 199\"");
    }

    @Test
    void asksForTheFileAgainOnceItIsGoneAndForgetsNoChoice() throws Exception {
        MvcTestResult gone = again("no-such-key", "actor.by", "Poland", "author", "Ada");

        assertThat(gone).hasStatus(422);
        assertThat(text(gone)).contains("no longer kept here", "name=\"actor.by\" value=\"Poland\"", "value=\"Ada\"");
    }

    @Test
    void givesZerosBackWhereItIsAsked() throws Exception {
        String page = text(look(EVENTS.replace("\t042\tGovernment\tBelarus", "\t42\tGovernment\tBelarus")));

        assertThat(page).contains("One new move", "lost its leading zero: 042 (Make a visit)?");
        assertThat(text(again(kept(page), "restored", "yes", "actor.us", "United States", "actor.by", "Belarus")))
                .contains("2 new moves");
    }

    @Test
    void tellsHowFarALongFileIsUntilItIsRead() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        MockHttpServletResponse response = new MockHttpServletResponse();

        String way = uploadPages.show(
                id,
                progress -> {
                    progress.goOn(1_200, 38_000);
                    await(read);
                    return new UploadPages.UploadResult(
                            "error/404", HttpStatus.OK, Map.of("explanation", "It is read."));
                },
                new ConcurrentModel(),
                response);

        assertThat(way).startsWith("redirect:/dialogues/" + id + "/uploads/");
        String address = way.replace("redirect:", "");
        assertThat(text(pages.get().uri(address).exchange()))
                .contains("Row 1,200 of 38,000.", "http-equiv=\"refresh\"", "value=\"3\"");
        read.countDown();
        assertThat(text(pages.get().uri(address).exchange())).contains("It is read.");
        assertThat(pages.get().uri(address + "0").exchange())
                .hasStatus(404)
                .bodyText()
                .contains("no longer kept");
    }

    @Test
    void goesOnToTheHistoryOnceALongFileIsBroughtIn() {
        CountDownLatch read = new CountDownLatch(1);

        String address = uploadPages
                .show(
                        id,
                        progress -> {
                            await(read);
                            return UploadPages.UploadResult.redirect("/dialogues/" + id + "/history");
                        },
                        new ConcurrentModel(),
                        new MockHttpServletResponse())
                .replace("redirect:", "");
        read.countDown();

        assertThat(pages.get().uri(address)).hasStatus(302).hasRedirectedUrl("/dialogues/" + id + "/history");
        assertThat(pages.get().uri(address).header("HX-Request", "true"))
                .hasHeader("HX-Redirect", "/dialogues/" + id + "/history");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void leavesOutWhatCannotBeReadAndSaysWhere() throws Exception {
        MvcTestResult wrong = look(EVENTS.replace("2025-02-13", "soon"));
        assertThat(wrong).hasStatus(200);
        assertThat(text(wrong)).contains("Row 3, column B: Expected a date", "1 row cannot be read", "One new move");

        MvcTestResult foreign = look("a,b\n1,2\n");
        assertThat(foreign).hasStatus(422);
        assertThat(text(foreign)).contains("This is no file of coded events that Entente knows.");
        assertThat(moves()).isEmpty();
    }

    private MvcTestResult file(String json) {
        return pages.post()
                .multipart()
                .uri("/dialogues/file")
                .file(new MockMultipartFile("file", "case.json", "application/json", octets(json)))
                .param("signed.author", "Ada")
                .with(csrf())
                .exchange();
    }

    @Test
    void beginsADialogueFromACaseFile() {
        Dialogue shipped = SiteDialogues.usBelarus().dialogue();

        String made = String.valueOf(file(new String(CaseFile.write(shipped), StandardCharsets.UTF_8))
                .getResponse()
                .getRedirectedUrl());

        assertThat(archive.last(made.replace("/dialogues/", "")))
                .map(last -> last.dialogue())
                .contains(shipped);
    }

    @Test
    void refusesACaseFileThatIsNone() throws Exception {
        assertThat(text(file("{\"title\": "))).contains("What is wrong with the file", "value=\"Ada\"");
        assertThat(text(file(empty("x")
                        .replace(
                                "[]}",
                                "[{\"id\": \"m1\", \"date\": \"2025-01-01\", \"actor\":"
                                        + " \"us\", \"kind\": \"dance\"}]}"))))
                .contains("/moves/0/kind");
    }
}
