package entente.exchange.events;

import static entente.exchange.events.EventFiles.gdelt;
import static entente.exchange.events.EventFiles.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Source;
import entente.rules.ShippedRules;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What machines coded from the news becomes moves, as far as it is between two sides, and once each. */
class EventImportTest {

    private static final Map<String, String> SIDES = Map.of("USA", "us", "BLR", "by");
    private static final Dialogue EMPTY = dialogue("us");

    private static Dialogue dialogue(String us) {
        return CaseFile.read(("{\"title\": \"T\", \"sides\": [{\"id\": \"" + us + "\", \"name\": \"Washington\"},"
                                + " {\"id\": \"by\", \"name\": \"Minsk\"}], \"moves\": []}")
                        .getBytes(StandardCharsets.UTF_8))
                .dialogue();
    }

    private static EventImport imported(EventSheet sheet, Dialogue into) {
        return EventImport.of(sheet, into, SIDES, ShippedRules.RULES, false);
    }

    private static EventImport imported(String... lines) {
        return imported(sheet(lines), EMPTY);
    }

    @Test
    void saysWhatTheCollectionSaidWhoseItIsAndThatNobodyConfirmedIt() {
        EventImport coming = imported(
                gdelt("101", "20250212", "BLR", "USA", "0841", "https://news.example/1"),
                gdelt("102", "20250213", "USA", "BLR", "042", "javascript:alert(1)"));

        assertThat(coming.added())
                .extracting(Move::id, move -> move.date().text(), Move::actor, Move::kind, Move::confidence)
                .containsExactly(
                        tuple("event-2025-02-12-by-0841", "2025-02-12", "by", "prisoner-release", 0.6),
                        tuple("event-2025-02-13-us-042", "2025-02-13", "us", "delegation-visit", 0.6));
        assertThat(coming.added())
                .extracting(Move::summary)
                .containsExactly(
                        "Return, release person(s): BLR GOVERNMENT to USA GOVERNMENT.",
                        "Make a visit: USA GOVERNMENT to BLR GOVERNMENT.");
        assertThat(coming.added())
                .extracting(move -> Objects.requireNonNull(move.source()))
                .extracting(Source::title, Source::url)
                .containsExactly(
                        tuple("GDELT event 101, coded by a machine, unconfirmed", "https://news.example/1"),
                        tuple("GDELT event 102, coded by a machine, unconfirmed", null));
        assertThat(coming.into(EMPTY).moves()).hasSize(2);
    }

    @Test
    void countsEachRowOnce() {
        EventImport coming = imported(
                gdelt("1", "20250212", "BLR", "USA", "0841", ""),
                gdelt("2", "20250212", "BLR", "USA", "0841", ""),
                gdelt("3", "20250212", "RUS", "USA", "0841", ""),
                gdelt("4", "20250212", "USA", "USA", "0841", ""),
                gdelt("5", "20250212", "USA", "BLR", "010", ""),
                gdelt("6", "20250212", "USA", "BLR", "13", ""),
                gdelt("7", "soon", "USA", "BLR", "042", ""),
                gdelt("8", "20250212", "USA", "BLR", "050", ""));

        assertThat(coming.added())
                .extracting(Move::id, Move::summary)
                .containsExactly(
                        tuple(
                                "event-2025-02-12-by-0841",
                                "Return, release person(s): BLR GOVERNMENT to USA GOVERNMENT."),
                        tuple(
                                "event-2025-02-12-us-050",
                                "Engage in diplomatic cooperation: USA GOVERNMENT to BLR GOVERNMENT."));
        EventCounts counts = coming.counts();
        assertThat(counts)
                .extracting(
                        EventCounts::rows,
                        EventCounts::unreadable,
                        EventCounts::others,
                        EventCounts::between,
                        EventCounts::exact,
                        EventCounts::general,
                        EventCounts::copies,
                        EventCounts::known)
                .containsExactly(8, 1, 2, 5, 2, 1, 1, 0);
        assertThat(counts.leftOut()).containsExactly(Map.entry("010", 1));
        assertThat(counts.lostZeros()).containsExactly(Map.entry("13", 1));
    }

    @Test
    void givesZerosBackOnlyWhereThatIsAskedFor() {
        EventSheet sheet = sheet(
                gdelt("1", "20250212", "USA", "BLR", "13", ""),
                gdelt("2", "20250212", "USA", "BLR", "42", ""),
                gdelt("3", "20250212", "USA", "BLR", "112", ""));

        assertThat(imported(sheet, EMPTY).added()).extracting(Move::kind).containsExactly("accusation");
        EventImport restored = EventImport.of(sheet, EMPTY, SIDES, ShippedRules.RULES, true);
        assertThat(restored.added()).extracting(Move::kind).containsExactlyInAnyOrder("accusation", "delegation-visit");
        assertThat(restored.counts().leftOut()).containsExactly(Map.entry("013", 1));
    }

    /** 300 events that tell of fewer occasions. */
    private static String[] many(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 300)
                .mapToObj(i -> {
                    boolean us = random.nextBoolean();
                    return gdelt(
                            Integer.toString(1000 + i),
                            "202502" + (10 + random.nextInt(12)),
                            us ? "USA" : "BLR",
                            us ? "BLR" : random.nextInt(9) == 0 ? "RUS" : "USA",
                            List.of("0841", "042", "112", "1121", "010", "050", "19")
                                    .get(random.nextInt(7)),
                            "https://news.example/" + random.nextInt(40));
                })
                .toArray(String[]::new);
    }

    @Test
    void bringsNothingTheSecondTime() {
        for (int seed = 0; seed < 20; seed++) {
            Dialogue once = imported(sheet(many(seed)), EMPTY).into(EMPTY);
            EventImport again = imported(sheet(many(seed)), once);

            assertThat(again.added()).isEmpty();
            assertThat(again.counts().known())
                    .isEqualTo(again.counts().exact() + again.counts().general());
        }
    }

    @Test
    void doesNotHangOnTheOrderOfRows() {
        for (int seed = 0; seed < 20; seed++) {
            List<String> shuffled = new ArrayList<>(List.of(many(seed)));
            Collections.shuffle(shuffled, new Random(seed));
            EventImport inOrder = imported(many(seed));
            EventImport otherwise = imported(shuffled.toArray(String[]::new));

            assertThat(otherwise).isEqualTo(inOrder);
        }
    }

    /** How often the part that came first had reported an event is all that may differ. */
    @Test
    void bringsTheSameInTwoParts() {
        for (int seed = 0; seed < 20; seed++) {
            String[] rows = many(seed);
            int cut = new Random(seed).nextInt(rows.length);
            Dialogue whole = imported(sheet(rows), EMPTY).into(EMPTY);
            String[] first = Arrays.copyOf(rows, Math.max(1, cut));
            Dialogue half = imported(sheet(first), EMPTY).into(EMPTY);
            Dialogue both = imported(sheet(Arrays.copyOfRange(rows, first.length, rows.length)), half)
                    .into(half);

            assertThat(occasions(both)).isEqualTo(occasions(whole));
        }
    }

    private static List<String> occasions(Dialogue dialogue) {
        return dialogue.moves().stream()
                .map(move -> String.join(" ", move.id(), move.date().text(), move.actor(), move.kind(), move.summary()))
                .sorted()
                .toList();
    }

    @Test
    void eachRowIsCountedInOnePlace() {
        for (int seed = 0; seed < 20; seed++) {
            EventImport coming = imported(many(seed));
            EventCounts counts = coming.counts();

            assertThat(counts.unreadable() + counts.others() + counts.between()).isEqualTo(counts.rows());
            assertThat(coming.added().size() + counts.copies() + counts.known())
                    .isEqualTo(counts.exact() + counts.general());
        }
    }

    /** Whatever has become of the move since. */
    @Test
    void knowsAnEventThatAPersonConfirmed() {
        EventSheet sheet = sheet(gdelt("1", "20250212", "BLR", "USA", "0841", ""));
        Dialogue once = imported(sheet, EMPTY).into(EMPTY);
        Dialogue confirmed = once.with(
                once.moves().stream()
                        .map(move ->
                                move.but().confidence(1).summary("Two people.").build())
                        .toList(),
                List.of());

        assertThat(imported(sheet, confirmed).added()).isEmpty();
    }

    @Test
    void knowsAnEventThatAnEarlierReleaseBroughtIn() {
        Dialogue before = CaseFile.read(("{\"title\": \"T\", \"sides\": [{\"id\": \"us\", \"name\": \"Washington\"},"
                                + " {\"id\": \"by\", \"name\": \"Minsk\"}], \"moves\": [{\"id\": \"gdelt-7\", \"date\":"
                                + " \"2025-02-12\", \"actor\": \"by\", \"kind\": \"prisoner-release\", \"summary\": \"Coded by a"
                                + " machine: BLR to USA, code 081.\"}]}")
                        .getBytes(StandardCharsets.UTF_8))
                .dialogue();
        assertThat(before.moves()).hasSize(1);

        EventImport again = imported(
                sheet(
                        gdelt("7", "20250212", "BLR", "USA", "081", ""),
                        gdelt("8", "20250212", "BLR", "USA", "0841", ""),
                        gdelt("9", "20250213", "BLR", "USA", "0841", "")),
                before);

        assertThat(again.added()).extracting(Move::id).containsExactly("event-2025-02-13-by-0841");
        assertThat(again.counts().known()).isEqualTo(2);
    }

    /** The same event of two collections is one. */
    @Test
    void knowsAnEventOfAnotherCollection() {
        Dialogue once = imported(sheet(gdelt("1", "20250212", "BLR", "USA", "0841", "")), EMPTY)
                .into(EMPTY);

        assertThat(imported(sheet("Event Date,Source Name,CAMEO Code,Target Name", "2025-02-12,BLR,0841,USA"), once)
                        .added())
                .isEmpty();
    }

    @Test
    void namesAnEventHoweverLongItsSideIsCalled() {
        String longest = "representatives-of-the-governmen";
        Dialogue dialogue = dialogue(longest);
        String[] rows = Stream.concat(
                        Stream.of("Event Date,Event Type,Event Mode,Actor Name,Recipient Name"),
                        Stream.of("ASSAULT,suicide-attack", "ASSAULT,abduct", "CONSULT,visit", "CONSULT,third-party")
                                .map(code -> "2025-02-12," + code + ",USA,BLR"))
                .toArray(String[]::new);
        Map<String, String> sides = Map.of("USA", longest, "BLR", "by");
        Dialogue whole = EventImport.of(sheet(rows), dialogue, sides, ShippedRules.RULES, false)
                .into(dialogue);

        assertThat(whole.moves())
                .hasSize(4)
                .allMatch(move -> move.id().matches("event-2025-02-12-representatives-of-the-governm[a-z0-9-]+"));
        assertThat(CaseFile.read(CaseFile.write(whole)).dialogue()).isEqualTo(whole);
        assertThat(EventImport.of(sheet(rows), whole, sides, ShippedRules.RULES, false)
                        .added())
                .isEmpty();
    }

    /** What is kept has to be read again. */
    @ParameterizedTest
    @ValueSource(strings = {"https://news.example/a b", "https://news.example/\u202Ex", "https://[", "http:// "})
    void leavesOutWhatIsNoLink(String link) {
        Dialogue dialogue = imported(sheet(gdelt("1", "20250212", "BLR", "USA", "0841", link)), EMPTY)
                .into(EMPTY);

        assertThat(dialogue.moves()).hasSize(1);
        assertThat(CaseFile.read(CaseFile.write(dialogue)).dialogue()).isEqualTo(dialogue);
    }

    /** Two who fight, or sign, do so together where the collection does not say who began. */
    @Test
    void countsABattleForBoth() {
        EventImport coming = imported(
                sheet(
                        "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country,notes,source",
                        "A1,01 June 2018,Battles,Armed clash,BLR,USA,X,\"They fought, briefly.\",BBC",
                        "A2,02 June 2018,Explosions/Remote violence,Air/drone strike,BLR,USA,X,,BBC",
                        "A3,2018-06-03,Strategic developments,Agreement,USA,BLR,X,,BBC",
                        "A4,2018-06-03,Strategic developments,Other,USA,BLR,X,,BBC"),
                EMPTY);

        assertThat(coming.added())
                .extracting(Move::id, Move::actor, Move::kind, Move::jointly, Move::summary)
                .containsExactly(
                        tuple(
                                "event-2018-06-01-both-190",
                                "us",
                                "armed-attack",
                                true,
                                "Armed clash (They fought, briefly.): BLR to USA."),
                        tuple("event-2018-06-02-by-195", "by", "armed-attack", false, "Air/drone strike: BLR to USA."),
                        tuple("event-2018-06-03-both-057", "us", "agreement-signed", true, "Agreement: USA to BLR."));
        assertThat(coming.counts().leftOut()).containsExactly(Map.entry("Other", 1));
        coming.into(EMPTY);
    }

    private static EventImport ofOneDay(String us, String by) {
        return EventImport.of(EventFiles.icews(), EMPTY, Map.of(us, "us", by, "by"), ShippedRules.RULES, false);
    }

    private static List<Integer> numbers(EventCounts counts) {
        return List.of(
                counts.rows(),
                counts.unreadable(),
                counts.others(),
                counts.between(),
                counts.exact(),
                counts.general(),
                counts.copies(),
                counts.known());
    }

    /** 399 rows of one day, as ICEWS exports them, counted by hand. */
    @Test
    void tellsASceptic() {
        EventImport korea = ofOneDay("United States", "North Korea");
        assertThat(numbers(korea.counts())).containsExactly(399, 0, 365, 34, 10, 24, 24, 0);
        assertThat(korea.counts().leftOut()).isEmpty();
        assertThat(korea.added())
                .extracting(Move::id)
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                "us-036", "by-036", "us-040", "by-040", "us-043", "by-042", "us-046", "by-046",
                                "us-050", "by-050")
                        .map(deed -> "event-2018-06-01-" + deed)
                        .toList());
        assertThat(korea.added())
                .filteredOn(move -> move.id().endsWith("us-040"))
                .extracting(Move::kind, Move::summary)
                .containsExactly(
                        tuple("consultation", "Consult: Mike Pompeo (United States) to Kim Yong-chol (North Korea)."));

        EventImport malaysia = ofOneDay("Malaysia", "Australia");
        assertThat(numbers(malaysia.counts())).containsExactly(399, 0, 392, 7, 0, 4, 1, 0);
        assertThat(malaysia.counts().leftOut()).containsExactly(Map.entry("010", 2), Map.entry("020", 1));
        assertThat(malaysia.added()).extracting(Move::kind).containsExactly("criticism", "accusation", "accusation");
    }
}
