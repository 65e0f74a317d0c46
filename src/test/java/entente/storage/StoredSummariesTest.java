package entente.storage;

import static entente.dialogue.DialogueFixture.dialogueOf;
import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.summary.DialogueBrief;
import entente.summary.DialogueBrief.OpenCounts;
import entente.summary.DialogueBrief.TrustInBrief;
import entente.summary.Summaries;
import entente.summary.Summaries.Filter;
import entente.summary.Summaries.Order;
import entente.summary.Summaries.Standing;
import entente.summary.Summaries.SummaryPage;
import entente.summary.Summaries.SummaryQuery;
import entente.summary.Summaries.SummaryRow;
import entente.summary.WeighedDialogue;
import entente.summary.WeighedDialogue.DueCommitment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list tells what was weighed, and knows what of it is behind. */
class StoredSummariesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final Standing STANDING = new Standing("sha256:one", TODAY);

    private static WeighedDialogue weighed(
            int revision, double score, int overdue, @Nullable LocalDate lastMove, @Nullable LocalDate until) {
        return new WeighedDialogue(
                revision,
                "sha256:one",
                until,
                new DialogueBrief(
                        "told elsewhere",
                        List.of("Über-Nord", "South"),
                        TODAY,
                        lastMove,
                        "South praises",
                        3,
                        List.of(
                                new TrustInBrief("N", "S", "Not yet shown", score, 20, 80, List.of(50.0, score)),
                                new TrustInBrief("S", "N", "Yes", 80, 60, 95, List.of(50.0, 80.0))),
                        new OpenCounts(1, overdue, 0, 0),
                        null),
                List.of(new DueCommitment(TODAY.minusDays(overdue), true, "South", "Summit", "m1")));
    }

    private static List<String> ids(Summaries summaries, String words, Filter filter, Order order) {
        return summaries.page(new SummaryQuery(words, filter, order, 0, 10), STANDING).rows().stream()
                .map(SummaryRow::id)
                .toList();
    }

    private static void add(String id, String title, Archive archive) {
        archive.add(
                id, dialogueOf("n", "North", "s", "South").titled(title).read(), new Signature("Ada", "It is new."));
    }

    @ParameterizedTest
    @EnumSource
    void findsFiltersAndOrders(Database.Vendor vendor) {
        Database database = vendor.fresh();
        Archive archive = database.dialogues();
        Summaries summaries = new StoredSummaries(database.client(), database.transaction());
        add("a", "Alpha 100%", archive);
        add("b", "beta", archive);
        add("c", "Gamma", archive);
        summaries.keep("a", weighed(1, 40, 0, TODAY.minusDays(3), null));
        summaries.keep("b", weighed(1, 70, 2, TODAY.minusDays(900), null));

        assertThat(ids(summaries, "", Filter.ALL, Order.TITLE)).containsExactly("a", "b", "c");
        assertThat(ids(summaries, "", Filter.ALL, Order.MOVED)).containsExactly("a", "b", "c");
        assertThat(ids(summaries, "", Filter.ALL, Order.TRUST)).containsExactly("a", "b", "c");
        assertThat(ids(summaries, "", Filter.ALL, Order.OVERDUE)).containsExactly("b", "a", "c");
        assertThat(ids(summaries, "", Filter.ALL, Order.CHANGED)).hasSize(3);
        assertThat(ids(summaries, "", Filter.OVERDUE, Order.TITLE)).containsExactly("b");
        assertThat(ids(summaries, "", Filter.OPEN, Order.TITLE)).containsExactly("a", "b");
        assertThat(ids(summaries, "", Filter.DISTRUST, Order.TITLE)).containsExactly("a");
        assertThat(ids(summaries, "", Filter.LIVE, Order.TITLE)).containsExactly("a");
        assertThat(ids(summaries, "BETA", Filter.ALL, Order.TITLE)).containsExactly("b");
        assertThat(ids(summaries, "über alpha", Filter.ALL, Order.TITLE)).containsExactly("a");
        assertThat(ids(summaries, "100%", Filter.ALL, Order.TITLE)).containsExactly("a");
        assertThat(ids(summaries, "1_0", Filter.ALL, Order.TITLE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void tellsAPartAndHowManyThereAre(Database.Vendor vendor) {
        Database database = vendor.fresh();
        Archive archive = database.dialogues();
        Summaries summaries = new StoredSummaries(database.client(), database.transaction());
        for (int i = 0; i < 7; i++) {
            add("d" + i, "Dialogue " + i, archive);
        }
        archive.remove(archive.last("d6").orElseThrow(), new Signature("Ada", "It is no more."));

        SummaryPage page = summaries.page(new SummaryQuery("", Filter.ALL, Order.TITLE, 4, 2), STANDING);

        assertThat(page.rows()).extracting(SummaryRow::id).containsExactly("d4", "d5");
        assertThat(page.found()).isEqualTo(6);
        assertThat(page.stale()).isEqualTo(6);
        assertThat(summaries.stale(STANDING, 3)).containsExactly("d0", "d1", "d2");
    }

    @ParameterizedTest
    @EnumSource
    void knowsWhatIsBehind(Database.Vendor vendor) {
        Database database = vendor.fresh();
        Archive archive = database.dialogues();
        Summaries summaries = new StoredSummaries(database.client(), database.transaction());
        add("a", "Alpha", archive);
        summaries.keep("a", weighed(1, 40, 0, null, TODAY));

        assertThat(summaries.stale(STANDING, 9)).isEmpty();
        assertThat(summaries.stale(new Standing("sha256:one", TODAY.plusDays(1)), 9))
                .containsExactly("a");
        assertThat(summaries.stale(new Standing("sha256:other", TODAY), 9)).containsExactly("a");

        var last = archive.last("a").orElseThrow();
        archive.save(last, last.dialogue().readOn(TODAY), new Signature("Ada", "It has a day."));
        assertThat(summaries.stale(STANDING, 9)).containsExactly("a");
        summaries.keep("a", weighed(2, 60, 0, null, null));
        assertThat(summaries.stale(new Standing("sha256:one", TODAY.plusYears(9)), 9))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatIsDueAnywhere(Database.Vendor vendor) {
        Database database = vendor.fresh();
        Archive archive = database.dialogues();
        Summaries summaries = new StoredSummaries(database.client(), database.transaction());
        add("a", "Alpha", archive);
        add("b", "Beta", archive);
        summaries.keep("a", weighed(1, 40, 5, null, null));
        summaries.keep("b", weighed(1, 40, -9, null, null));
        summaries.keep("a", weighed(1, 40, 4, null, null));

        assertThat(summaries.countDueUntil(TODAY)).isOne();
        assertThat(summaries.dueUntil(TODAY, 0, 9)).singleElement().satisfies(open -> {
            assertThat(open.title()).isEqualTo("Alpha");
            assertThat(open.commitment().due()).isEqualTo(TODAY.minusDays(4));
        });
        assertThat(summaries.dueUntil(TODAY.plusDays(30), 0, 9))
                .extracting(Summaries.OpenCommitment::dialogue)
                .containsExactly("b", "a");
    }
}
