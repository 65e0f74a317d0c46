package entente.timefold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import entente.assessment.Assessor;
import entente.assessment.Stances;
import entente.assessment.WeighedTerm;
import entente.assessment.plan.Arrangement;
import entente.assessment.plan.Bargain;
import entente.assessment.plan.Bargains;
import entente.assessment.plan.Merit;
import entente.assessment.plan.Pace;
import entente.assessment.plan.Plan;
import entente.assessment.plan.Plan.Position;
import entente.assessment.plan.Plan.Shortfall;
import entente.assessment.plan.PlanResult;
import entente.assessment.plan.PlanReview;
import entente.assessment.plan.PlanSearch.PlanSearchLimits;
import entente.assessment.plan.Planner;
import entente.assessment.search.SearchResult;
import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.dialogue.RedLine;
import entente.dialogue.Side;
import entente.job.Progress;
import entente.rules.ShippedRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimefoldPlanSearchTest {

    private static final TimefoldPlanSearch SEARCH = new TimefoldPlanSearch();

    private static final Pace ONE_AT_ONCE = Pace.MONTHLY.atOnce(1);

    private static final PlanResult MONTHLY = plan(Bargains.belarus(Pace.MONTHLY));

    private static PlanResult plan(Bargain bargain) {
        return plan(bargain, SEARCH);
    }

    /** However busy the machine is, counts end the search. */
    private static PlanResult plan(Bargain bargain, TimefoldPlanSearch search) {
        PlanSearchLimits fitting = PlanSearchLimits.fitting(bargain);
        return Planner.plan(
                bargain,
                search,
                new PlanSearchLimits(fitting.assessments(), fitting.vain(), Duration.ofMinutes(5)),
                Progress.UNHEARD);
    }

    private static List<String> kinds(List<WeighedTerm> terms) {
        return terms.stream().map(weighed -> weighed.term().kind()).toList();
    }

    /** Goes through every beginning of the plan with nothing but the tariff and the assessment of that beginning. */
    private static void holdsAtEveryCut(Bargain bargain, Plan plan) {
        List<LocalDate> days =
                plan.moves().stream().map(Move::day).distinct().sorted().toList();
        assertThat(plan.steps()).hasSameSizeAs(days);
        for (int k = 1; k <= days.size(); k++) {
            LocalDate day = days.get(k - 1);
            LocalDate before = k == 1 ? Bargains.FROM : days.get(k - 2);
            for (String side : bargain.dialogue().sides().stream().map(Side::id).toList()) {
                double given = points(
                        plan.moves(),
                        move -> move.actor().equals(side) && !move.day().isAfter(day),
                        false);
                double got = points(
                        plan.moves(),
                        move -> !move.actor().equals(side) && !move.day().isAfter(day),
                        true);
                double coming = points(
                        plan.moves(),
                        move -> !move.actor().equals(side) && move.day().isAfter(day),
                        true);
                double trust = trust(bargain.dialogue(), plan.moves(), side, before);
                double exposure = Math.max(0, given - got);
                Position promised = plan.steps().get(k - 1).position(side);

                assertThat(exposure).isLessThanOrEqualTo(trust * coming + 1e-9);
                assertThat(promised.exposure()).isEqualTo(exposure, within(1e-9));
                assertThat(promised.coming()).isEqualTo(coming, within(1e-9));
                assertThat(promised.trust()).isEqualTo(trust, within(1e-9));
                assertThat(promised.trustAfter())
                        .isEqualTo(trust(bargain.dialogue(), plan.moves(), side, day), within(1e-9));
            }
        }
    }

    private static double points(List<Move> moves, Predicate<Move> which, boolean value) {
        return moves.stream()
                .filter(which)
                .mapToDouble(move -> points(move, value))
                .sum();
    }

    private static double points(Move move, boolean value) {
        var rules = ShippedRules.RULES;
        double full = value ? rules.value(move.kind(), move.scale()) : rules.cost(move.kind(), move.scale());
        double share = rules.terms().extents().get(move.extent())
                - (move.links().completes() == null
                        ? 0
                        : rules.terms().extents().get(Extent.PARTIAL));
        boolean word = rules.kind(move.kind()).mode() == Mode.WORD;
        return full * share * (value && word ? rules.terms().stakes().wordShare() : 1);
    }

    /** By an assessment that knows no later step. */
    private static double trust(Dialogue dialogue, List<Move> planned, String side, LocalDate day) {
        List<Move> moves = Stream.concat(
                        dialogue.moves().stream(),
                        planned.stream().filter(move -> !move.day().isAfter(day)))
                .toList();
        return Assessor.assess(dialogue.with(moves, dialogue.redLines()), ShippedRules.RULES, day)
                .trustOf(side)
                .last()
                .projected();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, Integer.MAX_VALUE})
    void exposesNeitherSideBeyondItsTrust(int atOnce) {
        Bargain bargain = Bargains.belarus(Pace.MONTHLY.atOnce(atOnce));
        PlanResult planResult = plan(bargain);

        assertThat(planResult.isComplete()).isTrue();
        assertThat(planResult.plan().isBearable()).isTrue();
        assertThat(planResult.plan().shortfalls()).isEmpty();
        assertThat(planResult.plan().split()).isEmpty();
        assertThat(planResult.plan().moves()).hasSize(7);
        assertThat(planResult.plan().steps()).hasSizeGreaterThan(2);
        holdsAtEveryCut(bargain, planResult.plan());
    }

    @Test
    void agreesWithAssessmentsOfBeginningsWhenATermIsSplit() {
        Bargain bargain = Bargains.belarus(Pace.MONTHLY);
        var found =
                SEARCH.arrange(bargain, true, new PlanSearchLimits(300, 300, Duration.ofSeconds(10)), Progress.UNHEARD);
        List<Arrangement.TermPlacement> places =
                new ArrayList<>(found.arrangement().places());
        int last = found.arrangement().steps();
        for (int i = 0; i < places.size(); i++) {
            if (bargain.isSplittable(bargain.terms().get(i))) {
                places.set(
                        i, new Arrangement.TermPlacement(Math.min(places.get(i).step(), last - 1), last));
                break;
            }
        }
        Plan plan = PlanReview.review(bargain, new Arrangement(places));

        assertThat(plan.split()).isNotEmpty();
        for (Plan.PlanStep step : plan.steps()) {
            for (Position position : step.positions()) {
                assertThat(position.trustAfter())
                        .isEqualTo(trust(bargain.dialogue(), plan.moves(), position.side(), step.date()), within(1e-9));
            }
        }
    }

    /**
     * One term of a side at a time: the one large term is out before all that is due for it has come. The smaller of the
     * two that are due comes first, where trust bears that more is out.
     */
    @ParameterizedTest
    @CsvSource({"0.3, 7.4", "0.5, 6", "0.9, 6"})
    void exposesASideWithinItsTrustWhereItMust(double baseRate, double dueBefore) {
        Bargain bargain = Bargains.ofStrangers(
                baseRate,
                List.of(Bargains.term("troop-withdrawal")),
                List.of(Bargains.term("cooperation"), Bargains.term("humanitarian-aid")),
                ONE_AT_ONCE);
        PlanResult planResult = plan(bargain);

        assertThat(planResult.plan().isBearable()).isTrue();
        assertThat(planResult.plan().split()).isEmpty();
        assertThat(planResult.plan().merit().worstExposure()).isEqualTo(8.5 - dueBefore, within(1e-9));
        holdsAtEveryCut(bargain, planResult.plan());
    }

    /** Five terms can be arranged in 541 ways. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, Integer.MAX_VALUE})
    void findsTheBestOfAllArrangements(int atOnce) {
        Bargain bargain = Bargains.of(
                ShippedRules.belarus(),
                Bargains.proposal(
                        "us", Bargains.asks().subList(0, 2), Bargains.offers().subList(0, 3)),
                Pace.MONTHLY.atOnce(atOnce));
        Merit best = everyArrangementOf(5).stream()
                .map(arrangement -> PlanReview.review(bargain, arrangement).merit())
                .min(Comparator.naturalOrder())
                .orElseThrow();

        assertThat(plan(bargain).plan().merit()).isEqualTo(best);
    }

    private static Set<Arrangement> everyArrangementOf(int terms) {
        Set<Arrangement> all = new LinkedHashSet<>();
        for (int code = 0; code < Math.pow(terms, terms); code++) {
            int rest = code;
            List<Arrangement.TermPlacement> places = new ArrayList<>();
            for (int i = 0; i < terms; i++) {
                places.add(Arrangement.TermPlacement.whole(1 + rest % terms));
                rest /= terms;
            }
            all.add(new Arrangement(places));
        }
        assertThat(all).hasSize(541);
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, Integer.MAX_VALUE})
    void beginsWithWhatIsSmallAndCanBeUndone(int atOnce) {
        Plan plan = plan(Bargains.belarus(Pace.MONTHLY.atOnce(atOnce))).plan();

        assertThat(plan.isBearable()).isTrue();
        assertThat(plan.haste()).isEmpty();
    }

    @Test
    void putsWhatIsCostlyAndLastingLate() {
        Plan plan = MONTHLY.plan();

        int release = plan.moves().stream()
                .filter(move -> move.kind().equals("prisoner-release"))
                .mapToInt(move -> plan.steps().stream()
                        .filter(step -> step.date().equals(move.day()))
                        .findFirst()
                        .orElseThrow()
                        .number())
                .findFirst()
                .orElseThrow();
        assertThat(release).isGreaterThan(plan.steps().size() / 2);
    }

    @Test
    void plansTheSameEachTime() {
        Bargain bargain = Bargains.belarus(ONE_AT_ONCE);

        assertThat(plan(bargain)).isEqualTo(plan(bargain)).isEqualTo(plan(bargain, new TimefoldPlanSearch()));
    }

    @Test
    void plansTheSameFromEitherSide() {
        Dialogue dialogue = ShippedRules.belarus();
        Plan plan = MONTHLY.plan();
        Plan others = plan(Bargains.of(
                        dialogue,
                        Bargains.proposal("by", /* asks= */ Bargains.offers(), /* offers= */ Bargains.asks()),
                        Pace.MONTHLY))
                .plan();

        assertThat(others.steps()).isEqualTo(plan.steps());
    }

    /** Washington is called what Minsk was, and the other way round; then Minsk is told of first, too. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void mirrorsThePlanWhereTheSidesChangeNames(boolean reversed) throws IOException {
        Plan plan = MONTHLY.plan();
        Plan mirrored = plan(Bargains.of(
                        swapped(reversed), Bargains.proposal("by", Bargains.asks(), Bargains.offers()), Pace.MONTHLY))
                .plan();

        assertThat(mirrored.arrangement()).isEqualTo(plan.arrangement());
        for (int i = 0; i < plan.steps().size(); i++) {
            Plan.PlanStep step = plan.steps().get(i);
            Plan.PlanStep mirror = mirrored.steps().get(i);
            assertThat(mirror.position("by").exposure())
                    .isEqualTo(step.position("us").exposure(), within(1e-9));
            assertThat(mirror.position("us").exposure())
                    .isEqualTo(step.position("by").exposure(), within(1e-9));
            assertThat(mirror.position("by").limit())
                    .isEqualTo(step.position("us").limit(), within(1e-9));
            assertThat(mirror.position("us").limit())
                    .isEqualTo(step.position("by").limit(), within(1e-9));
        }
    }

    private static Dialogue swapped(boolean reversed) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ShippedRules.class.getResourceAsStream("/dialogues/us-belarus-2025.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"us\"", "\"?\"")
                    .replace("\"by\"", "\"us\"")
                    .replace("\"?\"", "\"by\"");
            Dialogue swapped =
                    CaseFile.read(text.getBytes(StandardCharsets.UTF_8)).dialogue();
            return reversed ? reversed(swapped) : swapped;
        }
    }

    private static Dialogue reversed(Dialogue dialogue) {
        return new Dialogue(
                dialogue.title(),
                dialogue.about(),
                List.of(dialogue.sides().get(1), dialogue.sides().get(0)),
                dialogue.moves(),
                dialogue.redLines(),
                dialogue.proposals(),
                dialogue.asOf(),
                dialogue.baseRate(),
                dialogue.source(),
                dialogue.goals(),
                dialogue.background(),
                dialogue.openedOn(),
                dialogue.expectations());
    }

    @Test
    void neverPlansWhatIsOnARedLine() {
        Dialogue dialogue = ShippedRules.belarus();
        Dialogue guarded = dialogue.with(
                dialogue.moves(), List.of(new RedLine("rl-neighbours", "by", "neighbours", "Neighbours stay out.")));
        Plan plan = plan(Bargains.of(
                        guarded, Bargains.proposal("us", Bargains.asks(), Bargains.offers()), Pace.MONTHLY))
                .plan();

        assertThat(kinds(plan.vetoed())).containsExactly("cooperation");
        assertThat(plan.vetoed().get(0).redLine()).isEqualTo("rl-neighbours");
        assertThat(plan.moves())
                .extracting(Move::kind)
                .doesNotContain("cooperation")
                .hasSize(6);
    }

    @Test
    void saysByHowMuchAPackageFallsShort() {
        PlanResult planResult = plan(Bargains.ofStrangers(
                0.5,
                List.of(Bargains.term("troop-withdrawal"), Bargains.term("cooperation")),
                List.of(Bargains.term("embassy-reopening"), Bargains.term("trade-opening")),
                Pace.MONTHLY));

        assertThat(planResult.plan().isBearable()).isFalse();
        assertThat(planResult.plan().split()).isEmpty();
        assertThat(planResult.plan().shortfalls()).extracting(Shortfall::side).containsExactly("b");
        Shortfall shortfall = planResult.plan().shortfalls().get(0);
        assertThat(shortfall.points()).isEqualTo(8.5 + 4.5 - 3.5 - 6.4, within(1e-9));
        assertThat(shortfall.items().stream().map(item -> item.term().term().kind()))
                .containsExactly("troop-withdrawal", "cooperation");
    }

    /** One large term against two smaller ones, one at a time, between sides that hardly trust each other. */
    @Test
    void splitsATermWhereNoOrderOfWholeOnesIsBearable() {
        Bargain bargain = Bargains.ofStrangers(
                0.05,
                List.of(Bargains.term("troop-withdrawal")),
                List.of(Bargains.term("cooperation"), Bargains.term("humanitarian-aid")),
                ONE_AT_ONCE);
        PlanResult planResult = plan(bargain);

        assertThat(planResult.plan().isBearable()).isTrue();
        assertThat(kinds(planResult.plan().split())).containsExactly("troop-withdrawal");
        assertThat(planResult.plan().steps())
                .allSatisfy(step -> assertThat(step.items())
                        .extracting(Plan.PlanItem::giver)
                        .doesNotHaveDuplicates());
    }

    @Test
    void splitsNothingWhereTheSidesMayActTogether() {
        Plan plan = plan(Bargains.ofStrangers(
                        0.05,
                        List.of(Bargains.term("troop-withdrawal")),
                        List.of(Bargains.term("cooperation"), Bargains.term("humanitarian-aid")),
                        Pace.MONTHLY))
                .plan();

        assertThat(plan.isBearable()).isTrue();
        assertThat(plan.split()).isEmpty();
    }

    @Test
    void endsWithFortyTermsAndSaysThatItIsNotComplete() {
        Bargain bargain = Bargains.large(20, Pace.MONTHLY);
        long begun = System.nanoTime();
        PlanResult planResult = Planner.plan(
                bargain, SEARCH, new PlanSearchLimits(1_000, 100_000, Duration.ofMinutes(1)), Progress.UNHEARD);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(65));
        assertThat(planResult.isComplete()).isFalse();
        assertThat(planResult.tried()).isEqualTo(1_000);
        assertThat(planResult.plan().isBearable()).isTrue();
        assertThat(planResult.plan().moves()).hasSize(40);
        holdsAtEveryCut(bargain, planResult.plan());
    }

    @Test
    void endsInTimeHoweverManyAttemptsItMayMake() {
        Bargain bargain = Bargains.large(20, Pace.MONTHLY);
        long begun = System.nanoTime();
        PlanResult planResult = Planner.plan(
                bargain,
                SEARCH,
                new PlanSearchLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofMillis(500)),
                Progress.UNHEARD);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(planResult.ended()).isEqualTo(SearchResult.SearchEnd.BUDGET);
    }

    @Test
    void endsWhenNobodyWantsToKnow() {
        PlanResult planResult = Planner.plan(
                Bargains.belarus(Pace.MONTHLY),
                SEARCH,
                PlanSearchLimits.fitting(Bargains.belarus(Pace.MONTHLY)),
                (tried, bound) -> tried < 20);

        assertThat(planResult.ended()).isEqualTo(SearchResult.SearchEnd.CANCELLED);
        assertThat(planResult.tried()).isEqualTo(20);
    }

    @Test
    void plansOneTermAndNone() {
        Plan one = plan(Bargains.ofStrangers(0.5, List.of(Bargains.term("praise")), List.of(), Pace.MONTHLY))
                .plan();
        assertThat(one.steps()).hasSize(1);
        assertThat(one.shortfalls())
                .extracting(Shortfall::side, Shortfall::points)
                .containsExactly(tuple("b", 1.0));

        PlanResult none = plan(Bargains.ofStrangers(0.5, List.of(), List.of(), Pace.MONTHLY));
        assertThat(none.plan().steps()).isEmpty();
        assertThat(none.isComplete()).isTrue();
    }

    @Test
    void doesWhatIsLinkedInOneStep() {
        Bargain bargain = Bargain.of(
                ShippedRules.belarus(),
                ShippedRules.RULES,
                Bargains.FROM,
                Bargains.proposal("us", Bargains.asks(), Bargains.offers()),
                ONE_AT_ONCE,
                new Stances(Map.of(), List.of(Set.of("prisoners", "economy"))));

        Plan plan = plan(bargain).plan();

        assertThat(plan.steps())
                .filteredOn(step -> step.items().stream()
                        .map(item -> item.term().term().kind())
                        .anyMatch(Set.of("prisoner-release", "trade-opening")::contains))
                .singleElement()
                .satisfies(step -> assertThat(step.items()).hasSize(2));
    }
}
