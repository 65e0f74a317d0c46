package entente.summary;

import entente.summary.WeighedDialogue.DueCommitment;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dialogues on record in brief. What is kept may be older than the record; a list says so, and it is mended. */
public interface Summaries {

    /**
     * By what a summary is right.
     *
     * @param rulebook the checksum of the rules in force
     */
    record Standing(String rulebook, LocalDate today) {}

    /** How a list is ordered. */
    enum Order {
        MOVED,
        CHANGED,
        TITLE,
        TRUST,
        OVERDUE
    }

    /** Which dialogues a list has. */
    enum Filter {
        ALL,
        OVERDUE,
        OPEN,
        DISTRUST,
        LIVE
    }

    /**
     * Which part of the list is asked for.
     *
     * @param words that the title or the name of a side has, all of them; any where empty
     * @param from how many to pass over, {@code most} how many to tell
     */
    record SummaryQuery(String words, Filter filter, Order order, int from, int most) {}

    /**
     * A dialogue in a list.
     *
     * @param changed when it was last changed
     * @param summary null until it was weighed for the first time
     * @param fresh whether the summary is right by now
     */
    record SummaryRow(
            String id,
            String title,
            OffsetDateTime changed,
            @Nullable DialogueBrief summary,
            boolean fresh) {}

    /** @param found how many there are in all, {@code stale} how many of all on record are to be weighed again */
    record SummaryPage(List<SummaryRow> rows, int found, int stale) {}

    /** A commitment that is open, and the dialogue it is in. */
    record OpenCommitment(
            String dialogue, String title, @Nullable LocalDate lastMove, DueCommitment commitment) {}

    /** A dialogue as a choice. */
    record DialogueTitle(String id, String title, int revision) {}

    SummaryPage page(SummaryQuery query, Standing standing);

    /**
     * Those that moved last, as far as that is known, the last first.
     *
     * @param words that the title or the name of a side has, all of them; any where empty
     */
    List<DialogueTitle> latest(String words, int most);

    /** How many dialogues are on record. */
    int count();

    /** The open commitments of all dialogues that are due until a day, the last due first. */
    List<OpenCommitment> dueUntil(LocalDate day, int from, int most);

    int countDueUntil(LocalDate day);

    /** Some dialogues whose summary is not right by now. */
    List<String> stale(Standing standing, int most);

    /** Keeps what a list tells of a dialogue, unless it was removed. */
    void keep(String id, WeighedDialogue weighed);
}
