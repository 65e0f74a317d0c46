package entente.web.overview;

import entente.summary.DialogueBrief;
import entente.summary.DialogueBrief.OpenCounts;
import entente.summary.DialogueBrief.TrustInBrief;
import entente.summary.Summaries.SummaryRow;
import entente.web.chart.TrustLine;
import entente.web.view.Address;
import entente.web.view.Days;
import entente.web.view.Figures;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue in the list.
 *
 * @param sides the names of the two
 * @param state what is to be known of the numbers: that they are being worked out, or why there are none; empty where they
 *     are right
 * @param trust none until it is weighed
 * @param box the part of the drawing that the lines need, as an SVG view box
 * @param open what is open, in words
 * @param last the last move, with its day
 */
record DialogueRow(
        String id,
        String title,
        String href,
        String sides,
        String changed,
        String asOf,
        String state,
        boolean fresh,
        List<TrustCell> trust,
        String box,
        List<String> open,
        boolean overdue,
        String last) {

    private static final double EVEN = 50;
    private static final double MARGIN = 3;

    /** Trust in one direction; {@code path} draws its course in a box of 1000 by 100. */
    record TrustCell(
            String look,
            String observer,
            String subject,
            String answer,
            String score,
            String low,
            String high,
            String path) {}

    static DialogueRow of(SummaryRow row) {
        DialogueBrief summary = row.summary();
        return new DialogueRow(
                row.id(),
                row.title(),
                new Address(row.id(), null).page(),
                summary == null ? "" : sides(summary),
                Days.brief(row.changed().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()),
                summary == null ? "" : Days.brief(summary.asOf()),
                state(row, summary),
                row.fresh(),
                summary == null ? List.of() : trust(summary),
                summary == null ? "" : box(summary),
                summary == null ? List.of() : open(summary.open()),
                summary != null && summary.open().overdue() > 0,
                summary == null ? "" : last(summary));
    }

    private static String sides(DialogueBrief summary) {
        return summary.trust().isEmpty()
                ? String.join(", ", summary.sides())
                : summary.trust().get(0).observer() + " and "
                        + summary.trust().get(0).subject();
    }

    private static String state(SummaryRow row, @Nullable DialogueBrief summary) {
        if (summary != null && summary.refusal() != null) {
            return "The rules in force cannot weigh it: " + summary.refusal();
        }
        if (row.fresh()) {
            return "";
        }
        return summary == null ? "Being weighed." : "Being weighed again; these are the numbers from before.";
    }

    private static List<TrustCell> trust(DialogueBrief summary) {
        List<TrustCell> cells = new ArrayList<>();
        for (TrustInBrief each : summary.trust()) {
            cells.add(new TrustCell(
                    cells.isEmpty() ? "one" : "two",
                    each.observer(),
                    each.subject(),
                    each.answer(),
                    Figures.whole(each.score()),
                    Figures.whole(each.low()),
                    Figures.whole(each.high()),
                    path(each.course())));
        }
        return cells;
    }

    private static String path(List<Double> course) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < course.size(); i++) {
            TrustLine.to(path, (double) TrustLine.WIDTH * i / (course.size() - 1), course.get(i));
        }
        return path.toString();
    }

    /** From the lowest score to the highest, with 50 between them for comparison. */
    private static String box(DialogueBrief summary) {
        double lowest = EVEN;
        double highest = EVEN;
        for (TrustInBrief trust : summary.trust()) {
            for (double score : trust.course()) {
                lowest = Math.min(lowest, score);
                highest = Math.max(highest, score);
            }
        }
        return "0 " + Figures.coordinate(100 - highest - MARGIN) + " " + TrustLine.WIDTH + " "
                + Figures.coordinate(highest - lowest + 2 * MARGIN);
    }

    private static List<String> open(OpenCounts open) {
        List<String> words = new ArrayList<>();
        add(words, open.overdue(), "overdue", "overdue");
        add(words, open.commitments(), "open commitment", "open commitments");
        add(words, open.awaiting(), "concession awaiting an answer", "concessions awaiting an answer");
        add(words, open.unanswered(), "left unanswered", "left unanswered");
        return words;
    }

    private static void add(List<String> words, int count, String one, String many) {
        if (count > 0) {
            words.add(Figures.count(count, one, many));
        }
    }

    private static String last(DialogueBrief summary) {
        LocalDate day = summary.lastMove();
        return day == null ? "No move yet" : Days.brief(day) + ": " + summary.lastWords();
    }
}
