package entente.rulebook.effect;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Assessor;
import entente.assessment.Stances;
import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import entente.docket.Says;
import entente.job.Progress;
import entente.rules.Proposed;
import entente.rules.ShippedRules;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** In how many readings a verdict holds, and which number of the rulebook would change it. */
class RobustnessTest {

    private static final LocalDate DAY = Proposed.DAY;

    private static Robustness sureness(Dialogue dialogue, String side) {
        return Robustness.of(dialogue, DAY, ShippedRules.RULES, "p1", side, Stances.UNKNOWN, Progress.UNHEARD);
    }

    private static Says says(Dialogue dialogue, entente.assessment.Rules rules, String side) {
        return Assessor.assess(dialogue, rules, DAY).verdicts().stream()
                .filter(verdict -> verdict.side().equals(side))
                .findFirst()
                .orElseThrow()
                .says();
    }

    @Test
    void countsAHundredReadingsInFiveTables() {
        Dialogue dialogue = Proposed.asking(List.of("good-offices"), List.of("sanctions-relief", "embassy-reopening"));

        Robustness sure = sureness(dialogue, "by");

        assertThat(sure.readings()).isEqualTo(100);
        assertThat(sure.says()).isEqualTo(says(dialogue, ShippedRules.RULES, "by"));
        assertThat(sure.tallies())
                .hasSize(5)
                .allSatisfy(tally -> assertThat(tally.held()
                                + tally.others().values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())
                        .isEqualTo(20));
        assertThat(sure.tallies().get(0).says()).isEqualTo(sure.says());
        assertThat(sure.held()).isBetween(1, 100);
    }

    @Test
    void aRedLineHoldsInEveryReading() {
        Robustness sure = sureness(Proposed.asking(List.of("realignment"), List.of("sanctions-relief")), "by");

        assertThat(sure.says()).isEqualTo(Says.RED_LINE);
        assertThat(sure.held()).isEqualTo(100);
        assertThat(sure.turns()).isEmpty();
    }

    @Test
    void theNumberThatTurnsItDoesSoAndOneShortOfItDoesNot() {
        Dialogue dialogue = Proposed.asking(
                List.of("good-offices", "prisoner-release"),
                List.of("embassy-reopening", "ambassador-appointment", "sanctions-relief"));

        Robustness sure = sureness(dialogue, "by");

        assertThat(sure.turns()).isNotEmpty();
        assertThat(sure.turns()).allSatisfy(turn -> {
            var beyond = ShippedRules.RULES.rulebook().with(turn.tunable(), turn.at());
            assertThat(says(dialogue, ShippedRules.RULES.with(beyond).orElseThrow(), "by"))
                    .isEqualTo(turn.to())
                    .isNotEqualTo(sure.says());
            double nearly = turn.tunable()
                    .nearest(
                            turn.tunable().value() + (turn.at() - turn.tunable().value()) * 0.98);
            if (!turn.tunable().whole()) {
                var before = ShippedRules.RULES.rulebook().with(turn.tunable(), nearly);
                assertThat(says(dialogue, ShippedRules.RULES.with(before).orElseThrow(), "by"))
                        .isEqualTo(sure.says());
            }
        });
        assertThat(sure.turns()).extracting(turn -> turn.tunable().id()).anyMatch(id -> id.startsWith("weight/"));
    }

    @Test
    void tellsHowFarItIs() {
        AtomicInteger heard = new AtomicInteger();

        Robustness.of(
                Proposed.asking(List.of("good-offices"), List.of("sanctions-relief")),
                DAY,
                ShippedRules.RULES,
                "p1",
                "us",
                Stances.UNKNOWN,
                (tried, bound) -> {
                    assertThat(tried).isEqualTo(heard.get()).isLessThan(bound);
                    heard.incrementAndGet();
                    return true;
                });

        assertThat(heard).hasValueGreaterThan(100);
    }

    @Test
    void endsSoonWhenToldTo() {
        AtomicInteger heard = new AtomicInteger();

        Robustness sure = Robustness.of(
                Proposed.asking(List.of("good-offices"), List.of("sanctions-relief")),
                DAY,
                ShippedRules.RULES,
                "p1",
                "us",
                Stances.UNKNOWN,
                (tried, bound) -> heard.incrementAndGet() < 30);

        assertThat(sure.whole()).isFalse();
        assertThat(sure.readings()).isEqualTo(40);
        assertThat(sure.turns()).isEmpty();
        assertThat(heard).hasValueLessThan(50);
    }

    @Test
    void aPublishedTableMayReadItOtherwise() {
        Robustness sure = sureness(Proposed.asking(List.of("trade-opening"), List.of("good-offices")), "us");

        assertThat(sure.says()).isEqualTo(Says.IN_STEPS);
        assertThat(sure.tallies()).extracting(Robustness.Tally::says).contains(Says.WORTH_MAKING);
        assertThat(sure.held()).isLessThan(100);
    }

    @Test
    void saysInASentenceWhatTurnsIt() {
        Robustness sure = sureness(
                Proposed.asking(
                        List.of("good-offices", "prisoner-release"),
                        List.of("embassy-reopening", "ambassador-appointment", "sanctions-relief")),
                "by");

        assertThat(sure.whole()).isTrue();
        assertThat(sure.turns())
                .isSortedAccordingTo(Comparator.comparingDouble(RobustnessTest::distance))
                .allSatisfy(turn -> assertThat(turn.words())
                        .startsWith("Flips to “" + turn.to().word().replace('-', ' ') + "” if ")
                        .containsPattern(turn.falling() ? "less than|or less" : "more than|or more"));
        assertThat(sure.turns())
                .extracting(Robustness.TunableFlip::words)
                .anyMatch(words -> words.matches("Flips to “[a-z ]+” if “lifts sanctions” is worth (more|less)"
                        + " than [0-9.]+ points \\(now 7\\)\\."))
                .anyMatch(words -> words.matches(
                        "Flips to “worth making” if the parameter “base rate” is more than [0-9.]+ \\(now 0.5\\)\\."));
    }

    private static double distance(Robustness.TunableFlip turn) {
        return Math.abs(turn.at() - turn.tunable().value())
                / (turn.tunable().max() - turn.tunable().min());
    }

    @Test
    void isAsSureWhateverTheSidesAreCalled() {
        Dialogue dialogue = Proposed.asking(List.of("good-offices", "prisoner-release"), List.of("sanctions-relief"));
        Dialogue renamed = CaseFile.read(new String(CaseFile.write(dialogue), StandardCharsets.UTF_8)
                        .replace("\"us\"", "\"zz\"")
                        .replace("\"by\"", "\"aa\"")
                        .getBytes(StandardCharsets.UTF_8))
                .dialogue();

        Robustness sure = sureness(dialogue, "by");
        Robustness other = sureness(renamed, "aa");

        assertThat(other.says()).isEqualTo(sure.says());
        assertThat(other.tallies()).isEqualTo(sure.tallies());
        assertThat(other.turns()).isEqualTo(sure.turns());
    }
}
