package entente.assessment.search;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Assessor;
import entente.assessment.Stances;
import entente.assessment.Verdict;
import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.dialogue.Proposal;
import entente.dialogue.Term;
import entente.docket.Says;
import entente.rules.ShippedRules;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which single event would turn what the shipped rules say of proposals between Washington and Minsk. */
class TurningEventsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 5);
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final Dialogue CASE = ShippedRules.belarus();

    private static Term term(String kind) {
        return new Term(kind, Extent.FULL, 1, null, null, null);
    }

    private static Dialogue asking(List<String> asks, List<String> offers) {
        return CASE.proposing(List.of(new Proposal(
                "p1",
                EdtfDate.of(DAY),
                "us",
                asks.stream().map(TurningEventsTest::term).toList(),
                offers.stream().map(TurningEventsTest::term).toList(),
                null)));
    }

    static Stream<Dialogue> proposals() {
        return Stream.of(
                asking(List.of("good-offices"), List.of("sanctions-relief")),
                asking(List.of("good-offices"), List.of("good-offices", "prisoner-release")),
                asking(List.of("trade-opening"), List.of("prisoner-release")),
                asking(List.of("humanitarian-aid"), List.of("good-offices")),
                asking(List.of("prisoner-release"), List.of("humanitarian-aid")),
                asking(List.of("sanctions-relief"), List.of("border-opening")),
                asking(List.of("sanctions-relief"), List.of("embassy-reopening", "ambassador-appointment")),
                asking(List.of("cooperation"), List.of("trade-opening")));
    }

    private static TurningEvents turning(Dialogue dialogue, String side) {
        return TurningEvents.of(dialogue, ShippedRules.RULES, DAY, "p1", side, Stances.UNKNOWN);
    }

    private static Verdict verdict(Dialogue dialogue, String side) {
        return Assessor.assess(dialogue, ShippedRules.RULES, NEXT).verdicts().stream()
                .filter(verdict -> verdict.side().equals(side))
                .findFirst()
                .orElseThrow();
    }

    private static Says says(Verdict verdict) {
        return Objects.requireNonNull(verdict.says());
    }

    private static Verdict with(Dialogue dialogue, Move move, String side) {
        List<Move> moves =
                Stream.concat(dialogue.moves().stream(), Stream.of(move)).toList();
        return verdict(dialogue.with(moves, dialogue.redLines()), side);
    }

    private static Kind kind(TurningEvents.TurningEvent event) {
        return ShippedRules.RULES.kind(event.move().kind());
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void turnsTheVerdictWhenTheMoveIsMade(Dialogue dialogue) {
        for (String side : List.of("us", "by")) {
            Verdict now = verdict(dialogue, side);
            TurningEvents turningEvents = turning(dialogue, side);

            assertThat(turningEvents.better().stream()).allSatisfy(event -> {
                Verdict then = with(dialogue, event.move(), side);
                assertThat(then.says()).isEqualTo(event.to()).isLessThan(says(now));
                assertThat(then.trust()).isEqualTo(event.trust());
                assertThat(kind(event).isCooperative()).isTrue();
                assertThat(kind(event).mode()).isNotEqualTo(Mode.WORD);
            });
            assertThat(turningEvents.worse().stream()).allSatisfy(event -> {
                Verdict then = with(dialogue, event.move(), side);
                assertThat(then.says()).isEqualTo(event.to()).isGreaterThan(says(now));
                assertThat(then.trust()).isEqualTo(event.trust());
                assertThat(kind(event).isCooperative()).isFalse();
            });
            assertThat(Stream.of(turningEvents.better(), turningEvents.worse()).flatMap(Optional::stream))
                    .extracting(TurningEvents.TurningEvent::move)
                    .allSatisfy(move -> {
                        assertThat(move.actor()).isEqualTo(dialogue.other(side).id());
                        assertThat(move.day()).isEqualTo(NEXT);
                        assertThat(dialogue.move(move.id())).isEmpty();
                    });
        }
    }

    @Test
    void findsEventsEitherWayForEitherSide() {
        for (String side : List.of("us", "by")) {
            List<TurningEvents> turningEventss =
                    proposals().map(dialogue -> turning(dialogue, side)).toList();

            assertThat(turningEventss)
                    .anySatisfy(
                            turningEvents -> assertThat(turningEvents.better()).isPresent());
            assertThat(turningEventss)
                    .anySatisfy(
                            turningEvents -> assertThat(turningEvents.worse()).isPresent());
        }
    }

    @Test
    void stopsWhenToldTo() {
        List<Integer> heard = new ArrayList<>();

        TurningEvents turningEvents = TurningEvents.of(
                asking(List.of("good-offices"), List.of("cooperation")),
                ShippedRules.RULES,
                DAY,
                "p1",
                "by",
                Stances.UNKNOWN,
                (tried, bound) -> {
                    assertThat(tried).isLessThan(bound);
                    heard.add(tried);
                    return false;
                });

        assertThat(turningEvents).isEqualTo(new TurningEvents(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(heard).containsExactly(0);
    }

    @Test
    void namesWhatIsPromisedRatherThanWhatTheSideDoesNotHold() {
        assertThat(proposals().flatMap(dialogue -> turning(dialogue, "by").better().stream()))
                .extracting(event -> event.move().links().fulfils())
                .contains("m16");
    }

    @Test
    void takesBackNoReleaseOfPrisoners() {
        assertThat(proposals().flatMap(dialogue -> turning(dialogue, "us").worse().stream()))
                .extracting(event -> event.move().links().reverses())
                .isNotEmpty()
                .doesNotContain("m02", "m04", "m06", "m08", "m14");
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void namesNoBetterThanTheBestAndNoWorseThanTheWorst(Dialogue dialogue) {
        for (String side : List.of("us", "by")) {
            Says now = says(verdict(dialogue, side));
            TurningEvents turningEvents = turning(dialogue, side);
            if (now == Says.WORTH_MAKING) {
                assertThat(turningEvents.better()).isEmpty();
            }
            if (now == Says.NOT_WORTH_MAKING) {
                assertThat(turningEvents.worse()).isEmpty();
            }
        }
    }

    @Test
    void leavesARedLineAsItIs() {
        TurningEvents turningEvents = turning(asking(List.of("realignment"), List.of("sanctions-relief")), "by");

        assertThat(turningEvents.better()).isEmpty();
        assertThat(turningEvents.worse()).isEmpty();
    }

    @Test
    void saysNothingOfWhatIsNotProposedYet() {
        Dialogue later = CASE.proposing(List.of(new Proposal(
                "p1", EdtfDate.of(NEXT.plusDays(1)), "us", List.of(term("good-offices")), List.of(), null)));

        assertThat(turning(later, "by"))
                .isEqualTo(new TurningEvents(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void givesTheSameWhateverTheSidesAreCalled() {
        proposals().forEach(dialogue -> {
            Dialogue renamed = CaseFile.read(renamed(new String(CaseFile.write(dialogue), StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8))
                    .dialogue();

            assertThat(renamed(turning(dialogue, "by").toString()))
                    .isEqualTo(turning(renamed, "aa").toString());
            assertThat(renamed(turning(dialogue, "us").toString()))
                    .isEqualTo(turning(renamed, "zz").toString());
        });
    }

    private static String renamed(String text) {
        return text.replace("\"us\"", "\"zz\"")
                .replace("\"by\"", "\"aa\"")
                .replace("actor=us", "actor=zz")
                .replace("actor=by", "actor=aa");
    }
}
