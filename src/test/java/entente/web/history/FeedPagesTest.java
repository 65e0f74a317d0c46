package entente.web.history;

import static entente.dialogue.MoveFixture.move;
import static entente.web.SiteDialogues.northSouth;
import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.DialogueFixture;
import entente.dialogue.MoveFixture;
import entente.web.PageSlice;
import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@PageSlice
class FeedPagesTest {

    private static final String CASE = "/dialogues/us-belarus-2025";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    @Test
    void tellsWhoChangedWhatWhenAndWhyTheLastFirst() throws Exception {
        change("n-s", northSouth(), "Begun", northSouth().with(praise("m1", "2025-01-01")), "It was said.");
        Document feed = feed("/dialogues/n-s/changes.atom");

        assertThat(texts(feed, "updated")).startsWith("2026-01-15T13:00:00Z").contains("2026-01-15T12:00:00Z");
        assertThat(texts(feed, "title").subList(1, 3)).containsExactly("Change 2: It was said.", "Change 1: Begun");
        assertThat(texts(feed, "name")).containsExactly("Ada", "Ada");
        assertThat(texts(feed, "content").get(0)).startsWith("Recorded: ").contains("North");
        assertThat(links(feed, "self")).startsWith("http://localhost/dialogues/n-s/changes.atom");
        assertThat(links(feed, "alternate"))
                .startsWith(
                        "http://localhost/dialogues/n-s/history", "http://localhost/dialogues/n-s/history#change-2");
        assertThat(texts(feed, "id")).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
    }

    @Test
    void namesAChangeTheSameAfterOthers() throws Exception {
        archive.add("n-s", northSouth().read(), new Signature("Ada", "Begun"));
        String before = texts(feed("/dialogues/n-s/changes.atom"), "id").get(1);
        archive.save(
                archive.last("n-s").orElseThrow(),
                northSouth().with(praise("m1", "2025-01-01")).read(),
                new Signature("Ben", ""));
        assertThat(texts(feed("/dialogues/n-s/changes.atom"), "id").get(2)).isEqualTo(before);
    }

    @Test
    void leavesOutWhatIsNoCharacterOfXmlAndKeepsMarkupAsText() throws Exception {
        AtomFeed feed = new AtomFeed(
                "key",
                "<b>&\u0001\u001b\ufffe\ud800 \ud83d\udd4a</b>",
                "http://localhost/?a=1&b=\"",
                "http://localhost/",
                null,
                OffsetDateTime.of(2026, 1, 1, 1, 0, 0, 0, ZoneOffset.ofHours(1)),
                List.of());
        Document read = parsed(feed.write());
        assertThat(texts(read, "title")).containsExactly("<b>& \ud83d\udd4a</b>");
        assertThat(texts(read, "updated")).containsExactly("2026-01-01T00:00:00Z");
        assertThat(links(read, "self")).containsExactly("http://localhost/?a=1&b=\"");
        assertThat(texts(feed("/dialogues/hostile/changes.atom"), "title").get(0))
                .contains("<script>");
    }

    @Test
    void tellsOfAllDialoguesSheetBySheet() throws Exception {
        archive.add("n-s", northSouth().read(), new Signature("Ada", ""));
        IntStream.rangeClosed(1, FeedPages.MOST + 1)
                .forEach(day -> archive.save(
                        archive.last("n-s").orElseThrow(),
                        northSouth().titled("Talks, day " + day).read(),
                        new Signature("Ada", "")));
        Document newest = feed("/changes.atom");
        assertThat(newest.getElementsByTagName("entry").getLength()).isEqualTo(FeedPages.MOST);
        assertThat(texts(newest, "title").get(1)).isEqualTo("Talks, day 51, change 52");

        String next = links(newest, "next").get(0);
        assertThat(next).endsWith("/changes.atom?before=n-s%2F3");
        Document older = feed("/changes.atom?before=n-s/3");
        assertThat(texts(older, "title"))
                .startsWith("Changes of all dialogues", "Talks, day 51, change 2")
                .hasSize(1 + 2 + 3);
        assertThat(links(older, "next")).isEmpty();
        assertThat(links(feed("/dialogues/n-s/changes.atom"), "next"))
                .containsExactly("http://localhost/dialogues/n-s/changes.atom?before=3");
    }

    @Test
    void answersInOneWordWhereNothingHasChanged() {
        for (String address : List.of("/changes.atom", CASE + "/changes.atom")) {
            var first = pages.get().uri(address).exchange();
            assertThat(first).hasStatusOk().hasHeader("Content-Type", "application/atom+xml;charset=UTF-8");
            assertThat(pages.get()
                            .uri(address)
                            .header("If-None-Match", first.getResponse().getHeader("ETag")))
                    .hasStatus(304);
        }
    }

    @Test
    void isFoundFromThePagesWhoseChangesItTells() {
        String link = "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Changes\" href=\"";
        assertThat(pages.get().uri(CASE)).bodyText().contains(link + CASE + "/changes.atom\">");
        assertThat(pages.get().uri(CASE + "/history")).bodyText().contains(link + CASE + "/changes.atom\">");
        assertThat(pages.get().uri("/")).bodyText().contains(link + "/changes.atom\">");
        assertThat(pages.get().uri("/rules")).bodyText().doesNotContain("application/atom+xml");
    }

    @Test
    void saysWhatThereIsNot() {
        assertThat(pages.get().uri("/dialogues/atlantis/changes.atom")).hasStatus(404);
        assertThat(pages.get().uri("/changes.atom?before=banana")).hasStatus(404);
        assertThat(pages.get().uri(CASE + "/changes.atom?before=banana")).hasStatus(400);
    }

    private void change(String id, DialogueFixture first, String why, DialogueFixture then, String whyThen) {
        archive.add(id, first.read(), new Signature("Ada", why));
        archive.save(archive.last(id).orElseThrow(), then.read(), new Signature("Ada", whyThen));
    }

    private static MoveFixture praise(String id, String day) {
        return move(id).on(day).by("n").kind("praise");
    }

    private Document feed(String address) throws Exception {
        var answer = pages.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return parsed(answer.getResponse().getContentAsByteArray());
    }

    private static Document parsed(byte[] octets) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(octets));
    }

    private static List<String> texts(Document feed, String name) {
        return elements(feed, name).stream().map(Element::getTextContent).toList();
    }

    private static List<String> links(Document feed, String relation) {
        return elements(feed, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static List<Element> elements(Document feed, String name) {
        var found = feed.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
