package entente.web.chart;

import static entente.dialogue.MoveFixture.move;
import static entente.web.SiteDialogues.northSouth;
import static entente.web.SiteDialogues.stored;
import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.DialogueFixture;
import entente.dialogue.StoredDialogue;
import entente.web.SiteDialogues;
import entente.web.view.AssessedDialogue;
import entente.web.view.PinnedNote;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 5);
    private static final Pattern PLACE = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)");

    @Test
    void drawsBothDirectionsOfTheShippedCaseInsideItsBox() {
        Chart chart = chart(SiteDialogues.usBelarus(), AS_OF);

        assertThat(chart.lines())
                .extracting(TrustLine::name)
                .containsExactly("Washington’s trust in Minsk", "Minsk’s trust in Washington");
        assertThat(chart.lines()).allSatisfy(trustLine -> {
            assertInside(trustLine.path());
            assertInside(trustLine.band());
            assertThat(trustLine.path()).startsWith("M0.00 50.00"); // the base rate of the shipped rules is 0.5
        });
        assertThat(chart.asOfX()).isEqualTo("100.00%");
        assertThat(chart.hidden()).isZero();
    }

    @Test
    void putsMovesOfOneDayBelowEachOther() {
        Lane washington = chart(SiteDialogues.usBelarus(), AS_OF).lanes().get(0);

        assertThat(washington.markers())
                .filteredOn(marker -> !marker.of().found())
                .filteredOn(marker -> marker.of().move().move().day().equals(LocalDate.of(2025, 9, 11)))
                .extracting(Lane.Marker::wideRow)
                .containsExactly(0, 1, 2, 3);
        assertThat(washington.wideRows()).isEqualTo(4);
    }

    @Test
    void saysInASentenceWhatAMarkerShows() {
        Lane minsk = chart(SiteDialogues.usBelarus(), AS_OF).lanes().get(1);

        assertThat(minsk.markers().get(0).of().label())
                .startsWith("Move 2, about 26 January 2025: Minsk frees prisoners, carried out in full."
                        + " That day Washington’s trust in Minsk rose from 50.0 to ")
                .endsWith(".");
    }

    /** A fall without a move of that day has its mark all the same, and none before it was known. */
    @Test
    void marksWhatCameToLight() {
        Chart chart = chart(SiteDialogues.usBelarus(), AS_OF);
        Lane washington = chart.lanes().get(0);

        assertThat(washington.markers())
                .filteredOn(marker -> marker.of().found())
                .singleElement()
                .satisfies(marker -> {
                    assertThat(marker.css()).endsWith(" found");
                    assertThat(marker.of().label())
                            .startsWith("It came to light how far this goes: Washington lifts sanctions (Belavia), in"
                                    + " part, known since about October 2025.")
                            .contains("That day Minsk’s trust in Washington fell from");
                });
        assertThat(chart.rows())
                .filteredOn(row -> row.date().equals("15 Oct 2025"))
                .singleElement()
                .satisfies(row -> assertThat(row.found())
                        .extracting(Chart.FoundOnDay::words)
                        .containsExactly("It came to light how far this goes: Washington lifts sanctions (Belavia), in"
                                + " part"));
        assertThat(chart(SiteDialogues.usBelarus(), LocalDate.of(2025, 9, 20)).isWithFindings())
                .isFalse();
    }

    @Test
    void drawsADialogueWithoutMoves() {
        Chart chart = chart(northSouth(), AS_OF);

        assertThat(chart.lines()).allSatisfy(trustLine -> {
            assertThat(trustLine.path()).matches("M0.00 50.00(L1000.00 50.00)+");
            assertThat(trustLine.band()).matches("M0.00 3.19(L1000.00 3.19)+(L1000.00 96.81)+L0.00 96.81Z");
        });
        assertThat(chart.rows()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void reckonsTheRangeOfALongCurveForWhatCanBeSeenOfIt() {
        DialogueFixture years = northSouth();
        for (int i = 0; i < 2500; i++) {
            years.with(move("m" + i)
                    .on(LocalDate.of(2015, 1, 1).plusDays(i).toString())
                    .by("n")
                    .kind("praise"));
        }

        assertThat(chart(years, AS_OF).lines()).allSatisfy(trustLine -> {
            assertThat(trustLine.knots()).hasSizeBetween(500, 2 * TrustLine.WIDTH + 4);
            assertThat(trustLine.reaches()).hasSizeLessThanOrEqualTo(404);
            assertInside(trustLine.band());
        });
    }

    @Test
    void drawsASingleMoveOfToday() {
        Chart chart =
                chart(northSouth().with(move("m1").on("2025-12-05").by("n").kind("prisoner-release")), AS_OF);

        assertThat(chart.lanes().get(0).markers()).extracting(Lane.Marker::x).containsExactly("100.00%");
        assertThat(chart.lines()).allSatisfy(trustLine -> assertInside(trustLine.path()));
    }

    @Test
    void putsWhatBothDidOnceOverBothLanes() {
        Chart chart = chart(
                northSouth()
                        .with(
                                move("m1")
                                        .on("2025-11-05")
                                        .by("s")
                                        .kind("ceasefire")
                                        .jointly(),
                                move("m2").on("2025-12-01").by("n").kind("praise")),
                AS_OF);

        assertThat(chart.lanes())
                .extracting(lane -> lane.party().name())
                .containsExactly("North and South", "North", "South");
        assertThat(chart.lanes().get(0).markers()).singleElement().satisfies(marker -> {
            assertThat(marker.of().label())
                    .startsWith("Move 1, 5 November 2025: North and South cease fire, carried out in");
            assertThat(chart.lanes().get(1).shared()).containsExactly(marker.x());
            assertThat(chart.lanes().get(2).shared()).containsExactly(marker.x());
        });
        assertThat(chart.lanes().get(1).markers()).hasSize(1);
        assertThat(chart.lanes().get(2).markers()).isEmpty();
    }

    @Test
    void fillsAMarkerByWhatWasKnownOnTheDay() {
        DialogueFixture foundOut = northSouth()
                .with(move("m1")
                        .on("2025-09-11")
                        .by("n")
                        .kind("sanctions-relief")
                        .learned(Map.of("from", "2025-10-10", "extent", "partial")));

        assertThat(marker(chart(foundOut, LocalDate.of(2025, 10, 9)))).endsWith(" one full w0 n0");
        assertThat(marker(chart(foundOut, LocalDate.of(2025, 10, 10)))).endsWith(" one part w0 n0");
    }

    /** Their flags stand on the axis, where a fall would be named otherwise. */
    @Test
    void namesTurningPointsOutOfTheWayOfNotes() {
        AssessedDialogue assessed = SiteDialogues.read(SiteDialogues.usBelarus(), AS_OF);
        Chart plain = Chart.of(assessed);
        List<PinnedNote> notes = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new PinnedNote(i, "n" + i, LocalDate.of(2025, 9, 10 + i), "A note.", "Ada"))
                .toList();
        Chart noted = plain.with(notes, assessed);

        double floor = Flag.floor(noted.flags());
        assertThat(floor).isLessThan(90);
        assertThat(plain.turns()).anyMatch(turn -> foot(turn) > floor);
        assertThat(noted.turns()).isNotEmpty().allMatch(turn -> foot(turn) <= floor);
        assertThat(plain.with(List.of(), assessed)).isEqualTo(plain);
    }

    /** Its first line and the one below, in percent of the height. */
    private static double foot(TurnLabel turn) {
        return Double.parseDouble(turn.y().replace("%", "")) + 5;
    }

    private static String marker(Chart chart) {
        return chart.lanes().get(0).markers().get(0).css();
    }

    @Test
    void endsEarlyWhereNothingButFadingFollows() {
        DialogueFixture crisis = northSouth()
                .with(
                        move("m1").on("1962-10-16").by("n").kind("troop-deployment"),
                        move("m2").on("1962-10-28").by("n").kind("troop-withdrawal"));

        Chart chart = chart(crisis, AS_OF);

        assertThat(chart.isShortened()).isTrue();
        assertThat(chart.axis().end()).isBefore(LocalDate.of(1965, 1, 1));
    }

    @Test
    void countsTheMovesItHasNoRoomFor() {
        DialogueFixture full = northSouth();
        for (int i = 0; i < 400; i++) {
            LocalDate day = LocalDate.of(2025, 1, 1).plusDays(i / 2);
            full.with(move("m" + (i + 1)).on(day.toString()).by("n").kind("praise"));
        }

        Lane lane = chart(full, AS_OF).lanes().get(0);

        assertThat(lane.hidden()).isPositive();
        assertThat(lane.markers()).hasSize(400 - lane.hidden());
        assertThat(lane.wideRows()).isEqualTo(6);
    }

    private static Chart chart(DialogueFixture dialogue, LocalDate asOf) {
        return chart(stored(dialogue), asOf);
    }

    private static Chart chart(StoredDialogue storedDialogue, LocalDate asOf) {
        return Chart.of(SiteDialogues.read(storedDialogue, asOf), asOf, null);
    }

    private static void assertInside(String path) {
        Matcher place = PLACE.matcher(path);
        double before = Double.NEGATIVE_INFINITY;
        boolean back = path.endsWith("Z");
        while (place.find()) {
            double x = Double.parseDouble(place.group(1));
            assertThat(x).isBetween(0.0, 1000.0);
            assertThat(Double.parseDouble(place.group(2))).isBetween(0.0, 100.0);
            assertThat(back || x >= before).isTrue();
            before = x;
        }
    }
}
