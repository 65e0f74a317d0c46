package entente.web.chart;

import entente.trust.TrustCurve;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.Party;
import entente.web.view.PinnedNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The chart of a dialogue as a picture that stands alone: with its title, its legend, and where it comes from. Places are
 * in the picture's own pixels, from its top left corner; those of texts are of their feet.
 *
 * @param title of which dialogue and day it is
 * @param words what it shows, for those who cannot see it
 * @param heading the title of the dialogue, in lines
 * @param plot where the plot begins
 * @param key where the line stands that says what fills of markers mean
 * @param notes what else one has to know
 * @param credit who made it, and of what
 */
public record ChartPicture(
        Chart chart,
        String title,
        String words,
        List<PlacedText> heading,
        PlacedText subheading,
        List<LegendRow> legend,
        int plot,
        List<PlacedLane> lanes,
        int key,
        List<PlacedText> notes,
        PlacedText credit) {

    private static final int WIDTH = 960;

    /** How wide it can be had in pixels, the usual one in the middle. */
    public static final List<Integer> WIDTHS = List.of(800, 1200, 2400);

    /** What is free at the left and the right; the numbers of the scores stand in the latter. */
    private static final int MARGIN = 28;

    /** How high a drawing of the curves is, with its axis. */
    private static final int PLOT = 412;

    private static final int ROW = 24;
    private static final int LANE = 30;
    private static final int HEADING = 20;
    private static final int SMALL = 12;
    private static final int MOST_LINES = 2;

    /** So many notes are told for those who cannot see the flags. */
    private static final int MOST_NOTES = 5;

    private static final int LONGEST_NAME = 380;

    private static final String MEANING =
            "Trust is the chance, in a hundred, that the other side keeps its next step when one keeps one’s own.";

    record PlacedText(String text, int y) {}

    /** What a line stands for. */
    record LegendRow(Party observer, String words, int y) {}

    /** The moves of one side, with their name at {@code nameY} and their markers from {@code y} on. */
    record PlacedLane(Lane lane, int nameY, int y) {}

    /** @param pinned in order of their days */
    public static ChartPicture of(AssessedDialogue assessed, List<PinnedNote> pinned) {
        return of(Chart.withoutTable(assessed).with(pinned, assessed), assessed, pinned);
    }

    /**
     * The same of a chart that is there already.
     *
     * @param chart of the dialogue, with the flags of the notes
     */
    public static ChartPicture of(Chart chart, AssessedDialogue assessed, List<PinnedNote> pinned) {
        String day = Days.full(assessed.asOf());
        Layout layout = new Layout();
        return new ChartPicture(
                chart,
                assessed.dialogue().title() + ": trust as of " + day,
                words(chart, assessed, pinned),
                layout.texts(assessed.dialogue().title(), HEADING),
                new PlacedText("Trust as of " + day, layout.next(ROW)),
                legend(chart, layout),
                layout.next(ROW / 2),
                lanes(chart, layout.skipping(PLOT)),
                layout.next(ROW),
                notes(chart, layout.skipping(ROW / 3)),
                new PlacedText(
                        "Entente · as of " + day + " · rulebook "
                                + assessed.assessment().rulebook().version(),
                        layout.next(ROW)));
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return credit.y() + ROW / 2;
    }

    public int margin() {
        return MARGIN;
    }

    /** How wide its drawing is. */
    public int inside() {
        return WIDTH - 2 * MARGIN;
    }

    /** What the lines show, what moved each most, and what the flags stand for. */
    private static String words(Chart chart, AssessedDialogue assessed, List<PinnedNote> pinned) {
        String more = pinned.size() > MOST_NOTES
                ? Figures.count(pinned.size() - MOST_NOTES, "further note", "further notes") + "."
                : "";
        return Stream.of(
                        Stream.of(chart.summary()),
                        assessed.assessment().trust().stream().flatMap(curve -> turns(curve, assessed)),
                        pinned.stream().limit(MOST_NOTES).map(PinnedNote::sentence),
                        Stream.of(more))
                .flatMap(sentences -> sentences)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> turns(TrustCurve curve, AssessedDialogue assessed) {
        return TurnLine.of(curve, assessed).stream()
                .map(turn -> assessed.trust(curve) + " " + turn.lead().toLowerCase(Locale.ROOT) + " on " + turn.date()
                        + ", " + turn.points() + ": " + turn.because());
    }

    private static List<LegendRow> legend(Chart chart, Layout layout) {
        TextRoom room = new TextRoom(SMALL, LONGEST_NAME);
        return chart.lines().stream()
                .map(line -> new LegendRow(
                        line.observer(),
                        room.beginning(line.name()) + ": " + line.score() + ", in eight cases of ten " + line.low()
                                + " to " + line.high(),
                        layout.next(ROW)))
                .toList();
    }

    private static List<PlacedLane> lanes(Chart chart, Layout layout) {
        List<PlacedLane> lanes = new ArrayList<>();
        for (Lane lane : chart.lanes()) {
            int name = layout.next(ROW);
            lanes.add(new PlacedLane(lane, name, name));
            layout.skipping(LANE + ROW * (lane.wideRows() - 1));
        }
        return lanes;
    }

    private static List<PlacedText> notes(Chart chart, Layout layout) {
        String ends = chart.isShortened()
                ? "The chart ends on " + chart.ends() + "; since then evidence has only faded."
                : "";
        String flags = chart.flags().isEmpty() ? "" : "Numbered flags: notes by analysts, in order of their days.";
        return Stream.of(MEANING, flags, chart.scores().words(), chart.hidden() > 0 ? chart.hiddenWords() : "", ends)
                .filter(words -> !words.isEmpty())
                .flatMap(words -> layout.texts(words, SMALL).stream())
                .toList();
    }

    /** What is placed below what was placed before. */
    private static final class Layout {

        private int y = MARGIN / 2;

        /** The foot of a line, so far below the one before. */
        int next(int height) {
            y += height;
            return y;
        }

        Layout skipping(int height) {
            y += height;
            return this;
        }

        List<PlacedText> texts(String text, int size) {
            return new TextRoom(size, WIDTH - 2.0 * MARGIN)
                    .lines(text, MOST_LINES).stream()
                            .map(line -> new PlacedText(line, next(size * 3 / 2)))
                            .toList();
        }
    }
}
