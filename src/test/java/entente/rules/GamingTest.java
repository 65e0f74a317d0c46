package entente.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A strategy does not lift trust, a late or half answer is worse than a whole one in time, and harm costs. */
class GamingTest {

    private static final double BASE = new Tale().a(0, "leader-call").trust();

    private static final int WEEK = 7;

    /** So many exchanges: a gives, and b answers it a fortnight later. */
    private static Tale exchanges(int n, String kind) {
        return Tale.of(n, (tale, i) -> tale.a(30 * i, kind, "id=x" + i).b(30 * i + 14, kind, "answers=x" + i));
    }

    private static Tale exchanges(int n) {
        return exchanges(n, "trade-opening");
    }

    // ---------------------------------------------------------------- what costs little earns little

    static Stream<Arguments> cheapStrategies() {
        return Stream.of(
                named("praise x50 daily", Tale.of(50, (t, i) -> t.b(i, "praise"))),
                named("praise x251 in one day", Tale.of(251, (t, i) -> t.b(0, "praise"))),
                named("praise x500 in 50 days", Tale.of(500, (t, i) -> t.b(i / 10, "praise"))),
                named("praise answers praise x50", answering(50, "praise")),
                named("visit answers visit x50", answering(50, "delegation-visit")),
                named("call answers call x50", answering(50, "leader-call")),
                named("call x50 alone", Tale.of(50, (t, i) -> t.b(i, "leader-call"))),
                named(
                        "calls called back same day x34",
                        Tale.of(34, (t, i) -> t.b(0, "leader-call", "id=a" + i).a(0, "leader-call", "answers=a" + i))),
                named(
                        "confidential channel answered x100",
                        Tale.of(
                                100,
                                (t, i) -> t.b(2 * i, "confidential-contact", "id=a" + i)
                                        .a(2 * i + 1, "confidential-contact", "answers=a" + i))),
                named("summit x40 alone", Tale.of(40, (t, i) -> t.b(5 * i, "summit"))),
                named(
                        "talks x60 answered",
                        Tale.of(
                                60,
                                (t, i) -> t.a(7 * i, "negotiation-round", "id=a" + i)
                                        .b(7 * i + 1, "negotiation-round", "answers=a" + i))),
                named("envoy x20 daily", Tale.of(20, (t, i) -> t.b(i, "envoy-appointment"))),
                named("envoy x36 in a day", Tale.of(36, (t, i) -> t.b(0, "envoy-appointment"))),
                named("envoy minimal x20", Tale.of(20, (t, i) -> t.b(i, "envoy-appointment", "extent=minimal"))),
                named(
                        "envoys exchanged x11",
                        Tale.of(
                                11,
                                (t, i) -> t.b(2 * i, "envoy-appointment", "id=a" + i)
                                        .a(2 * i + 1, "envoy-appointment", "answers=a" + i))),
                named("envoy answers envoy x11", answering(11, "envoy-appointment")),
                named("ambassador x20 daily", Tale.of(20, (t, i) -> t.b(i, "ambassador-appointment"))),
                named(
                        "embassy opened and closed x10",
                        Tale.of(10, (t, i) -> t.b(2 * i, "embassy-reopening").b(2 * i + 1, "embassy-closure"))),
                named(
                        "embassy opened and taken back x10",
                        Tale.of(
                                10,
                                (t, i) -> t.b(2 * i, "embassy-reopening", "id=e" + i)
                                        .b(2 * i + 1, "embassy-closure", "reverses=e" + i))),
                named("relief minimal x20", Tale.of(20, (t, i) -> t.b(i, "sanctions-relief", "extent=minimal"))),
                named(
                        "detain 1 free 1 x20",
                        Tale.of(20, (t, i) -> t.b(2 * i, "detention").b(2 * i + 1, "prisoner-release"))),
                named(
                        "detain 1 free 1 (linked) x20",
                        Tale.of(
                                20,
                                (t, i) -> t.b(2 * i, "detention", "id=x" + i)
                                        .b(2 * i + 1, "prisoner-release", "reverses=x" + i))),
                named(
                        "detain, praised, free x20",
                        Tale.of(
                                20,
                                (t, i) -> t.b(3 * i, "detention")
                                        .a(3 * i + 1, "praise", "id=p" + i)
                                        .b(3 * i + 2, "prisoner-release", "answers=p" + i))),
                named("promise x50 undated", Tale.of(50, (t, i) -> t.b(i, "promise", "promises=sanctions-relief"))),
                named(
                        "promise x50 due in 10 years",
                        Tale.of(50, (t, i) -> t.b(i, "promise", "promises=sanctions-relief", "due=3650"))),
                named("promise x500 in a day", Tale.of(500, (t, i) -> t.b(0, "promise", "promises=praise"))),
                named("call promised and held x40", promising(40, "leader-call")),
                named(
                        "visit promised and made x40 (unnamed)",
                        Tale.of(
                                40,
                                (t, i) -> t.b(2 * i, "promise", "promises=delegation-visit", "due=" + (2 * i + 1))
                                        .b(2 * i + 1, "delegation-visit"))),
                named("praise promised and given x160", promising(160, "praise")),
                named("channel promised and opened x40", promising(40, "confidential-contact")),
                named(
                        "call promised, four minimal calls x10",
                        Tale.of(
                                10,
                                (t, i) -> t.b(
                                                5 * i,
                                                "promise",
                                                "promises=leader-call",
                                                "due=" + (5 * i + 4),
                                                "id=p" + i)
                                        .and(
                                                4,
                                                (u, j) -> u.b(
                                                        5 * i + 1 + j,
                                                        "leader-call",
                                                        "fulfils=p" + i,
                                                        "extent=minimal")))),
                named("joint visit x40", Tale.of(40, (t, i) -> t.b(5 * i, "delegation-visit", "jointly=true"))),
                named("joint praise x40", Tale.of(40, (t, i) -> t.b(i, "praise", "jointly=true"))),
                named("joint agreement x40", Tale.of(40, (t, i) -> t.b(5 * i, "agreement-signed", "jointly=true"))),
                named(
                        "agreement signed and left x10",
                        Tale.of(
                                10,
                                (t, i) -> t.b(20 * i, "agreement-signed", "id=g" + i, "jointly=true")
                                        .b(20 * i + 10, "agreement-withdrawal", "reverses=g" + i))),
                named("apology x20", Tale.of(20, (t, i) -> t.b(10 * i, "apology"))),
                named("security guarantee x20", Tale.of(20, (t, i) -> t.b(10 * i, "security-guarantee"))),
                named(
                        "relief promised, a minimal one given x10",
                        Tale.of(
                                10,
                                (t, i) -> t.b(
                                                20 * i,
                                                "promise",
                                                "promises=sanctions-relief",
                                                "due=" + (20 * i + 15),
                                                "id=p" + i)
                                        .b(20 * i + 5, "sanctions-relief", "extent=minimal", "fulfils=p" + i))),
                named(
                        "relief given and taken back x10",
                        Tale.of(
                                10,
                                (t, i) -> t.b(2 * i, "sanctions-relief", "id=r" + i)
                                        .b(2 * i + 1, "sanctions-imposed", "reverses=r" + i))),
                named(
                        "border opened and closed x10",
                        Tale.of(10, (t, i) -> t.b(2 * i, "border-opening").b(2 * i + 1, "border-closure"))),
                named(
                        "relief of a new list each day, minimal x30",
                        Tale.of(30, (t, i) -> t.b(i, "sanctions-relief", "subject=list" + i, "extent=minimal"))),
                named("unsure gift x30", Tale.of(30, (t, i) -> t.b(3 * i, "trade-opening", "confidence=0.1"))),
                named(
                        "minimal cooperation, then an attack x10",
                        Tale.of(
                                10,
                                (t, i) -> t.b(20 * i, "cooperation", "extent=minimal")
                                        .b(20 * i + 10, "armed-attack"))),
                named(
                        "one prisoner minimal x50 in a day",
                        Tale.of(50, (t, i) -> t.b(0, "prisoner-release", "extent=minimal"))),
                named(
                        "praise x20 answers troop withdrawal x10 each",
                        Tale.of(
                                10,
                                (t, i) -> t.a(2 * i, "troop-withdrawal", "id=a" + i)
                                        .b(2 * i + 1, "praise", "answers=a" + i))));
    }

    private static Tale answering(int n, String kind) {
        return Tale.of(n, (t, i) -> t.a(2 * i, kind, "id=a" + i).b(2 * i + 1, kind, "answers=a" + i));
    }

    private static Tale promising(int n, String kind) {
        return Tale.of(
                n,
                (t, i) -> t.b(2 * i, "promise", "promises=" + kind, "due=" + (2 * i + 1), "id=p" + i)
                        .b(2 * i + 1, kind, "fulfils=p" + i));
    }

    private static Arguments named(String name, Tale tale) {
        return Arguments.of(name, tale);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cheapStrategies")
    void aStrategyDoesNotLiftTrustByMoreThanTen(String name, Tale tale) {
        assertThat(tale.trust()).isLessThanOrEqualTo(BASE + 10);
        assertThat(tale.trust(WEEK)).isLessThanOrEqualTo(BASE + 10);
    }

    /** What can be done only once is done once, however often it is promised. */
    @ParameterizedTest
    @ValueSource(strings = {"embassy-reopening", "ambassador-appointment"})
    void aStrategyDoesNotLiftTrustByPromisingWhatIsDone(String kind) {
        assertThat(promising(20, kind).trust()).isCloseTo(promising(1, kind).trust(38), within(3.0));
    }

    private static final List<String> LEVELS = List.of(
            "working-level", "senior-official", "special-envoy", "minister", "head-of-government", "head-of-state");

    private static final List<String> TALK = List.of(
            "confidential-contact",
            "delegation-visit",
            "leader-call",
            "summit",
            "negotiation-round",
            "envoy-appointment",
            "praise",
            "apology",
            "agreement-signed",
            "security-guarantee");

    /** Whoever goes through all that there is of levels, or of talk, reaches little more than whoever repeats one. */
    @Test
    void aStrategyDoesNotLiftTrustByGoingThroughAllThereIsOfTalk() {
        Tale climb = Tale.of(LEVELS.size(), (tale, i) -> tale.b(7 * i, "delegation-visit", "level=" + LEVELS.get(i)));
        Tale talk = Tale.of(30, (tale, i) -> tale.and(TALK.size(), (day, j) -> day.b(i, TALK.get(j))));
        assertThat(List.of(climb.trust(), talk.trust())).allMatch(trust -> trust <= BASE + 10);
    }

    @Test
    void aStrategyDoesNotLiftTrustByPromisingFiftyAndFreeingOne() {
        Tale tale = Tale.of(
                10,
                (t, i) -> t.b(
                                40 * i,
                                "promise",
                                "promises=prisoner-release",
                                "scale=50",
                                "due=" + (40 * i + 15),
                                "id=p" + i)
                        .b(40 * i + 5, "prisoner-release", "fulfils=p" + i));
        assertThat(tale.trust(WEEK)).isLessThan(BASE - 10);
    }

    // ---------------------------------------------------------------- what is said and not done

    @Test
    void aWordCompletesNoDeed() {
        assertThat(new Tale()
                        .b(0, "troop-withdrawal", "id=s", "extent=none")
                        .b(1, "praise", "completes=s")
                        .trust())
                .isLessThanOrEqualTo(BASE + 10);
    }

    /** To say that one answered, or kept, earns nothing once it is found out. */
    @ParameterizedTest
    @ValueSource(strings = {"answers=g", "fulfils=p", "jointly=true"})
    void whatIsFoundNotToHaveBeenDoneLiftsNothing(String said) {
        Tale tale = new Tale()
                .a(0, "troop-withdrawal", "id=g")
                .b(0, "promise", "promises=troop-withdrawal", "due=10", "id=p")
                .b(1, "troop-withdrawal", said, "learned=5 none");
        assertThat(tale.trust(WEEK)).isLessThanOrEqualTo(BASE + 1);
        assertThat(tale.trust(180)).isLessThan(BASE - 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"praise", "criticism", "rejection"})
    void anAnswerThatIsTakenBackByWordsLiftsNothing(String kind) {
        assertThat(new Tale()
                        .a(0, "troop-withdrawal", "id=g")
                        .b(1, "troop-withdrawal", "answers=g", "id=r")
                        .b(2, kind, "reverses=r")
                        .trust(WEEK))
                .isLessThanOrEqualTo(BASE + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "ultimatum,           ceasefire",
        "agreement-violation, ceasefire",
        "troop-deployment,    troop-withdrawal",
        "detention,           prisoner-release"
    })
    void aStrategyDoesNotLiftTrustByUndoingHarmOfItsOwn(String harm, String undone) {
        Tale tale = Tale.of(
                5,
                (t, i) -> t.b(4 * i, harm, "id=h" + i)
                        .b(4 * i + 1, "promise", "promises=" + undone, "due=" + (4 * i + 3), "id=p" + i)
                        .b(4 * i + 2, undone, "reverses=h" + i, "fulfils=p" + i));
        assertThat(tale.trust()).isLessThanOrEqualTo(BASE + 10);
    }

    @Test
    void aStepThatWasTakenInSmallBeforeSaysAsMuchAsAtOnce() {
        for (String kind : List.of("sanctions-relief", "troop-withdrawal", "recognition", "embassy-reopening")) {
            double alone = new Tale().b(30, kind).trust();
            assertThat(new Tale().b(0, kind, "extent=minimal").b(30, kind).trust())
                    .as(kind)
                    .isCloseTo(alone, within(2.0));
            assertThat(new Tale().b(0, kind, "confidence=0").b(30, kind).trust())
                    .as(kind)
                    .isCloseTo(alone, within(1e-9));
        }
    }

    static Stream<Arguments> tokens() {
        return Stream.of(
                named(
                        "60 freed, minimal envoy x10",
                        Tale.of(
                                10,
                                (t, i) -> t.a(2 * i, "prisoner-release", "scale=60", "id=a" + i)
                                        .b(2 * i + 1, "envoy-appointment", "answers=a" + i, "extent=minimal"))),
                named(
                        "60 freed, envoy x10",
                        Tale.of(
                                10,
                                (t, i) -> t.a(2 * i, "prisoner-release", "scale=60", "id=a" + i)
                                        .b(2 * i + 1, "envoy-appointment", "answers=a" + i))),
                named(
                        "troop withdrawal, call x10 (named)",
                        Tale.of(
                                10,
                                (t, i) -> t.a(2 * i, "troop-withdrawal", "id=a" + i)
                                        .b(2 * i + 1, "leader-call", "answers=a" + i))),
                named(
                        "troop withdrawal, call x10 (unnamed)",
                        Tale.of(10, (t, i) -> t.a(2 * i, "troop-withdrawal").b(2 * i + 1, "leader-call"))),
                named(
                        "troop withdrawal, praise x10",
                        Tale.of(
                                10,
                                (t, i) -> t.a(2 * i, "troop-withdrawal", "id=a" + i)
                                        .b(2 * i + 1, "praise", "answers=a" + i))),
                named(
                        "5 reliefs, a call a month",
                        Tale.of(5, (t, i) -> t.a(30 * i, "sanctions-relief").b(30 * i + 5, "leader-call"))),
                named(
                        "5 reliefs, minimal envoy named",
                        Tale.of(
                                5,
                                (t, i) -> t.a(30 * i, "sanctions-relief", "id=g" + i)
                                        .b(30 * i + 5, "envoy-appointment", "extent=minimal", "answers=g" + i))),
                named("5 reliefs, never anything", Tale.of(5, (t, i) -> t.a(30 * i, "sanctions-relief"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void aTokenForAGreatDeedLowersTrustOnceItsTimeHasPassed(String name, Tale tale) {
        assertThat(tale.trust()).isLessThanOrEqualTo(BASE + 10);
        assertThat(tale.trust(180)).isLessThan(BASE);
    }

    // ---------------------------------------------------------------- parts of one count

    @Test
    void fiftyTwoFreedOneByOneSayAsMuchAsAtOnce() {
        double atOnce = new Tale().b(51, "prisoner-release", "scale=52").trust();
        assertThat(Tale.of(52, (t, i) -> t.b(i, "prisoner-release")).trust()).isCloseTo(atOnce, within(3.0));
        assertThat(Tale.of(4, (t, i) -> t.b(i, "prisoner-release", "scale=13")).trust())
                .isCloseTo(atOnce, within(3.0));
    }

    // ---------------------------------------------------------------- whole, in time, late, never

    private static final List<String> MANNERS = List.of("whole", "in time", "late", "never");

    /** A relief as a whole, finished in time, finished late, or never finished. */
    private static Tale relief(Tale tale, int from, String manner, String id, String... also) {
        String[] fields = Stream.concat(
                        Stream.of("id=" + id, "extent=" + (manner.equals("whole") ? "full" : "partial")),
                        Stream.of(also))
                .toArray(String[]::new);
        tale.b(from, "sanctions-relief", fields);
        Map<String, Integer> rest = Map.of("in time", 20, "late", 60);
        if (rest.containsKey(manner)) {
            tale.b(from - from % 100 + rest.get(manner), "sanctions-relief", "completes=" + id);
        }
        return tale;
    }

    private static void isWorseInThatOrder(List<Double> scores) {
        for (int i = 1; i < scores.size(); i++) {
            assertThat(scores.get(i)).as("%s", scores).isLessThanOrEqualTo(scores.get(i - 1) + 1e-9);
        }
    }

    private static List<Double> inEachManner(java.util.function.Function<String, Tale> told) {
        return MANNERS.stream().map(manner -> told.apply(manner).trust()).toList();
    }

    @Test
    void wholeIsNoWorseThanInTimeAndLateAndNeverUnasked() {
        isWorseInThatOrder(
                inEachManner(manner -> relief(new Tale(), 0, manner, "s").a(90, "leader-call")));
    }

    @Test
    void wholeIsNoWorseThanInTimeAndLateAndNeverPaidFor() {
        isWorseInThatOrder(inEachManner(manner -> relief(new Tale(), 0, manner, "s")
                .a(0, "prisoner-release", "scale=60", "answers=s")
                .a(90, "leader-call")));
    }

    @Test
    void wholeIsNoWorseThanInTimeAndLateAndNeverInAnswer() {
        isWorseInThatOrder(inEachManner(
                manner -> relief(new Tale().a(0, "prisoner-release", "scale=60", "id=g"), 1, manner, "s", "answers=g")
                        .a(90, "leader-call")));
    }

    @Test
    void wholeIsNoWorseThanInTimeAndLateAndNeverFiveTimes() {
        isWorseInThatOrder(inEachManner(manner ->
                Tale.of(5, (t, i) -> relief(t, 100 * i, manner, "s" + i)).a(490, "leader-call")));
    }

    // ---------------------------------------------------------------- how late

    private static final int[] DAYS = {0, 30, 60, 119, 120, 121, 122, 180, 240, 360};

    private static Tale given() {
        return new Tale().a(0, "sanctions-relief", "id=g");
    }

    private static double named(int days) {
        return given().b(days, "trade-opening", "answers=g")
                .a(361, "leader-call")
                .trust();
    }

    private static double unnamed(int days) {
        return given().b(Math.max(1, days), "trade-opening")
                .a(361, "leader-call")
                .trust();
    }

    private static void isWorseTheLater(IntToDoubleFunction answer) {
        double[] scores = IntStream.of(DAYS).mapToDouble(answer).toArray();
        for (int i = 1; i < scores.length; i++) {
            assertThat(scores[i]).as("day %s", DAYS[i]).isLessThanOrEqualTo(scores[i - 1] + 0.6);
        }
        double last = scores[scores.length - 1];
        assertThat(last)
                .isLessThan(scores[0])
                .isGreaterThan(given().a(361, "leader-call").trust());
    }

    @Test
    void laterIsWorse() {
        isWorseTheLater(GamingTest::named);
    }

    @Test
    void laterIsWorseWithoutAName() {
        isWorseTheLater(GamingTest::unnamed);
    }

    @Test
    void thereIsNoCliffAtTheAnswerWindow() {
        assertThat(named(121)).isCloseTo(named(120), within(2.0));
        assertThat(unnamed(121)).isCloseTo(unnamed(120), within(2.0));
    }

    @Test
    void thereIsNoCliffTheDayAfter() {
        IntToDoubleFunction theDayAfter =
                days -> given().b(days, "trade-opening", "answers=g").trust(1);
        assertThat(theDayAfter.applyAsDouble(121)).isCloseTo(theDayAfter.applyAsDouble(120), within(3.0));
    }

    // ---------------------------------------------------------------- true exchanges

    @ParameterizedTest
    @ValueSource(strings = {"trade-opening", "sanctions-relief", "cooperation"})
    void trueExchangesEarnTrust(String kind) {
        assertThat(exchanges(10, kind).trust()).isGreaterThanOrEqualTo(75);
        assertThat(exchanges(30, kind).trust()).isGreaterThanOrEqualTo(85);
    }

    @Test
    void trueExchangesOfManyKindsEarnTrust() {
        String[][] pairs = {
            {"sanctions-relief", "prisoner-release"},
            {"trade-opening", "border-opening"},
            {"economic-aid", "inspection-access"},
            {"sanctions-relief", "disarmament-step"},
            {"funds-release", "prisoner-release"},
            {"humanitarian-aid", "border-opening"},
            {"trade-opening", "trade-opening"},
            {"economic-aid", "troop-withdrawal"},
            {"sanctions-relief", "disarmament-step"},
            {"recognition", "recognition"}
        };
        assertThat(Tale.of(
                                10,
                                (t, i) -> t.a(30 * i, pairs[i][0], "id=x" + i, "scale=20")
                                        .b(30 * i + 14, pairs[i][1], "answers=x" + i, "scale=20"))
                        .trust())
                .isGreaterThanOrEqualTo(75);
    }

    @Test
    void aCeasefireOfBothIsAnExchange() {
        Tale tale = new Tale().a(0, "ceasefire").b(0, "ceasefire");
        assertThat(tale.trust(150)).isGreaterThan(BASE + 5);
        assertThat(tale.trust("b", 150)).isEqualTo(tale.trust(150), within(1e-9));
    }

    @Test
    void onesOwnGiftSaysNothingOfTheOther() {
        Tale visits = new Tale().b(0, "delegation-visit", "id=v").a(1, "delegation-visit", "answers=v");
        assertThat(visits.trust("b", 0)).isCloseTo(visits.trust("a", 0), within(15.0));
        Tale trade = new Tale().a(0, "trade-opening", "id=v").b(10, "trade-opening", "answers=v");
        assertThat(trade.trust("b", 0)).isLessThanOrEqualTo(BASE + 20);
    }

    // ---------------------------------------------------------------- harm

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10})
    void anAttackCostsTwentyAfterSoManyExchanges(int n) {
        double before = exchanges(n).trust(30);
        double after = exchanges(n).b(30 * (n - 1) + 44, "armed-attack").trust();
        assertThat(before - after).isGreaterThanOrEqualTo(20);
    }

    @Test
    void anAttackBeforeAnythingElseCostsTen() {
        assertThat(new Tale().b(0, "armed-attack").trust()).isLessThanOrEqualTo(BASE - 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"praise", "envoy-appointment"})
    void aMonthlyAttackIsNotMadeGoodByTokens(String kind) {
        assertThat(Tale.of(6, (t, i) -> t.b(30 * i, "armed-attack").and(60, (u, j) -> u.b(30 * i + 1 + j / 20, kind)))
                        .trust())
                .isLessThanOrEqualTo(25);
    }

    private static Tale attacks() {
        return Tale.of(6, (t, i) -> t.b(30 * i, "armed-attack"));
    }

    @Test
    void callsDoNotLaunderAttacks() {
        assertThat(attacks()
                        .and(
                                20,
                                (t, i) -> t.a(200 + 2 * i, "leader-call", "id=c" + i)
                                        .b(201 + 2 * i, "leader-call", "answers=c" + i))
                        .trust())
                .isLessThanOrEqualTo(attacks().trust() + 10);
    }

    @Test
    void singleReleasesDoNotLaunderAttacks() {
        assertThat(attacks()
                        .and(20, (t, i) -> t.b(200 + 2 * i, "prisoner-release"))
                        .trust())
                .isLessThanOrEqualTo(attacks().trust() + 20);
    }

    @Test
    void wordsOfHarmAreSmallButNotNothing() {
        assertThat(Tale.of(
                                20,
                                (t, i) -> t.b(3 * i, "rejection")
                                        .b(3 * i + 1, "criticism")
                                        .b(3 * i + 2, "accusation"))
                        .trust())
                .isBetween(BASE - 10, BASE - 1);
    }

    @Test
    void thirtyDisputedDemandsCostLessThanTenAttacks() {
        assertThat(Tale.of(30, (t, i) -> t.b(i, "demand", "onBehalfOf=X", "disputed=true"))
                        .trust())
                .isGreaterThan(Tale.of(10, (t, i) -> t.b(i, "armed-attack")).trust() + 15);
    }

    @Test
    void aReliefTakenBackCosts() {
        assertThat(new Tale()
                        .b(0, "sanctions-relief", "id=r")
                        .b(1, "sanctions-imposed", "reverses=r")
                        .trust())
                .isLessThan(BASE - 5);
    }

    @Test
    void threeLapsesCostAfterTenExchanges() {
        assertThat(exchanges(10)
                        .a(310, "trade-opening")
                        .a(340, "trade-opening")
                        .a(370, "trade-opening")
                        .trust(130))
                .isLessThan(exchanges(10).trust() - 15);
    }

    // ---------------------------------------------------------------- promises

    @Test
    void promisesNeverKeptCost() {
        assertThat(Tale.of(10, (t, i) -> t.b(i, "promise", "promises=sanctions-relief"))
                        .trust(730))
                .isLessThan(BASE);
        assertThat(Tale.of(10, (t, i) -> t.b(3 * i, "promise", "promises=sanctions-relief", "due=" + (3 * i + 60)))
                        .trust(120))
                .isLessThan(BASE - 10);
    }

    @Test
    void goingBackOnAPromiseAfterAYearIsBreakingIt() {
        IntToDoubleFunction goingBack = day -> new Tale()
                .b(0, "promise", "promises=sanctions-relief", "id=p")
                .b(day, "sanctions-imposed", "reverses=p")
                .trust();
        assertThat(goingBack.applyAsDouble(400)).isLessThan(goingBack.applyAsDouble(40) - 5);
    }
}
