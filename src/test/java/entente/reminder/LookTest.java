package entente.reminder;

import static entente.dialogue.DialogueFixture.dialogueOf;
import static entente.dialogue.MoveFixture.move;
import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.config.StorageConfiguration;
import entente.dialogue.Dialogue;
import entente.dialogue.DialogueFixture;
import entente.reminder.Destination.Channel;
import entente.reminder.Look.Before;
import entente.reminder.Trigger.Direction;
import entente.reminder.Trigger.PromiseDue;
import entente.reminder.Trigger.TrustCrossing;
import entente.rules.ShippedRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One look after another tells everything once. */
class LookTest {

    private static final Dialogue BELARUS =
            StorageConfiguration.shipped().get(0).dialogue();
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 15);

    private static final List<Assessment> SERIES = Stream.iterate(FIRST, day -> day.plusDays(4))
            .limit(90)
            .map(day -> Assessor.assess(BELARUS, ShippedRules.RULES, day))
            .toList();

    private static Watch watch(Trigger trigger, LocalDate since) {
        return new Watch(
                "w", "d", trigger, new Destination(Channel.MAIL, "ada@example.org"), "Ada", since, "http://localhost");
    }

    /** What a series of looks tells. */
    private static List<Reminder> told(Watch watch, boolean beyond, Dialogue dialogue, List<Assessment> series) {
        List<Reminder> told = new ArrayList<>();
        Set<String> topics = new HashSet<>();
        Before before = new Before(beyond, topics);
        for (Assessment assessment : series) {
            Look look = Look.at(watch, before, dialogue, ShippedRules.RULES, assessment);
            told.addAll(look.reminders());
            look.reminders().forEach(reminder -> topics.add(reminder.topic()));
            before = new Before(look.beyond(), topics);
        }
        return told;
    }

    @Test
    void tellsEachCrossingOnceInItsDirectionAlone() {
        Random random = new Random(19);
        int all = 0;
        for (int i = 0; i < 200; i++) {
            String observer = random.nextBoolean() ? "us" : "by";
            Direction direction = random.nextBoolean() ? Direction.FALLS_BELOW : Direction.RISES_ABOVE;
            TrustCrossing crossing = new TrustCrossing(observer, direction, 40 + random.nextInt(350) / 10.0);
            boolean[] beyond = new boolean[SERIES.size()];
            long expected = 0;
            for (int day = 0; day < beyond.length; day++) {
                double score = SERIES.get(day).trustOf(observer).last().score();
                beyond[day] = direction == Direction.FALLS_BELOW ? score < crossing.line() : score > crossing.line();
                expected += day > 0 && beyond[day] && !beyond[day - 1] ? 1 : 0;
            }
            List<Reminder> told = told(watch(crossing, FIRST), beyond[0], BELARUS, SERIES);

            assertThat(told).hasSize((int) expected);
            assertThat(told).extracting(Reminder::topic).doesNotHaveDuplicates();
            assertThat(told).allMatch(reminder -> reminder.type() == Reminder.Type.TRUST_CROSSED);
            all += told.size();
        }
        assertThat(all).isPositive();
    }

    @Test
    void saysHowTrustCrossedTheLine() {
        TrustCrossing crossing = new TrustCrossing("by", Direction.FALLS_BELOW, 99);
        Reminder told = told(watch(crossing, FIRST), false, BELARUS, SERIES.subList(0, 1))
                .get(0);
        assertThat(told.subject()).isEqualTo("the trust of Minsk in Washington fell below 99");
        assertThat(told.text()).startsWith("On 15 January 2025 the trust of Minsk in Washington is 5");
    }

    @Test
    void waitsForASideThatIsNoneNow() {
        TrustCrossing crossing = new TrustCrossing("nobody", Direction.FALLS_BELOW, 99);
        assertThat(told(watch(crossing, FIRST), false, BELARUS, SERIES)).isEmpty();
    }

    private static final DialogueFixture PROMISES = dialogueOf("n", "North", "s", "South")
            .with(
                    move("m1")
                            .on("2025-01-01")
                            .by("n")
                            .kind("promise")
                            .promising("sanctions-relief")
                            .due("2025-03-10"),
                    move("m2").on("2025-01-01").by("s").kind("promise").promising("prisoner-release"));

    private static Assessment on(DialogueFixture dialogue, LocalDate day) {
        return Assessor.assess(dialogue.read(), ShippedRules.RULES, day);
    }

    private static List<Assessment> days(DialogueFixture dialogue, LocalDate from, int count, int every) {
        return Stream.iterate(from, day -> day.plusDays(every))
                .limit(count)
                .map(day -> on(dialogue, day))
                .toList();
    }

    @Test
    void tellsEachPromiseOnceAtTheFirstLookWithinItsDays() {
        LocalDate since = LocalDate.of(2025, 1, 2);
        for (int every = 1; every < 8; every++) {
            for (int before : List.of(0, 1, 7, 30)) {
                List<Reminder> told = told(
                        watch(new PromiseDue(before), since),
                        false,
                        PROMISES.read(),
                        days(PROMISES, since, 500 / every, every));
                assertThat(told).hasSize(2);
                Reminder dated = told.stream()
                        .filter(reminder -> reminder.topic().contains("m1"))
                        .findFirst()
                        .orElseThrow();
                assertThat(dated.asOf())
                        .isBetween(
                                LocalDate.of(2025, 3, 10).minusDays(before),
                                LocalDate.of(2025, 3, 10).minusDays(before).plusDays(every - 1));
            }
        }
    }

    @Test
    void saysWhereTheDateIsTheRulesDefault() {
        List<Reminder> told = told(
                watch(new PromiseDue(0), LocalDate.of(2025, 1, 2)),
                false,
                PROMISES.read(),
                days(PROMISES, LocalDate.of(2025, 1, 2), 400, 1));
        assertThat(told.get(0).text())
                .isEqualTo("North promised: sanctions relief. It is due on 10 March 2025, today.");
        assertThat(told.get(1).text()).endsWith(" No date was named: that day is the rules’ default.");
    }

    @Test
    void tellsAgainOfAPromiseWhoseDateWasMoved() {
        Watch watch = watch(new PromiseDue(7), LocalDate.of(2025, 1, 2));
        DialogueFixture later = dialogueOf("n", "North", "s", "South")
                .with(move("m1")
                        .on("2025-01-01")
                        .by("n")
                        .kind("promise")
                        .promising("sanctions-relief")
                        .due("2025-03-12"));
        List<Assessment> series = List.of(
                on(PROMISES, LocalDate.of(2025, 3, 5)),
                on(later, LocalDate.of(2025, 3, 6)),
                on(later, LocalDate.of(2025, 3, 7)));
        assertThat(told(watch, false, PROMISES.read(), series)).hasSize(2);
    }

    @Test
    void leavesOutWhatWasPastWhenTheReminderWasSetAndWhatIsSettled() {
        LocalDate late = LocalDate.of(2025, 3, 20);
        DialogueFixture kept = dialogueOf("n", "North", "s", "South")
                .with(
                        move("m1")
                                .on("2025-01-01")
                                .by("n")
                                .kind("promise")
                                .promising("sanctions-relief")
                                .due("2025-03-25"),
                        move("m2")
                                .on("2025-02-01")
                                .by("n")
                                .kind("sanctions-relief")
                                .fulfilling("m1"));
        DialogueFixture past = dialogueOf("n", "North", "s", "South")
                .with(move("m1")
                        .on("2025-01-01")
                        .by("n")
                        .kind("promise")
                        .promising("sanctions-relief")
                        .due("2025-03-10"));
        for (DialogueFixture dialogue : List.of(kept, past)) {
            assertThat(told(watch(new PromiseDue(30), late), false, dialogue.read(), days(dialogue, late, 30, 1)))
                    .isEmpty();
        }
    }
}
