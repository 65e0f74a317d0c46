package entente.docket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** In what order the docket takes what happened, and what it shows the rules. */
class DocketTest {

    @Test
    void takesAReferredMoveFirstAndThenById() {
        Kept kept = Kept.until(
                "2025-03-01", "a9 2025-01-01 a release answers=z1", "b2 2025-01-01 a praise", "z1 2025-01-01 b relief");
        assertThat(kept.all(Occasion.MoveMade.class))
                .extracting(Occasion.MoveMade::move)
                .containsExactly("b2", "z1", "a9");
    }

    @Test
    void showsTheRulesWhatWasOpenWhenTheDayBegan() {
        Recorder rules = Kept.until(
                        "2025-01-20", "m1 2025-01-01 a release", "m2 2025-01-01 b demand", "m3 2025-01-02 b demand")
                .rules;
        assertThat(rules.openAt.get(1)).isEmpty();
        assertThat(rules.openAt.get(2)).containsExactly(new OpenItem.OpenConcession("m1", "a", "b"));
    }

    @Test
    void closesWhatIsSettled() {
        Kept kept = Kept.until(
                "2026-01-20",
                "m1 2025-01-01 a release",
                "m2 2025-01-10 b relief answers=m1",
                "p 2025-02-01 b promise promises=envoy",
                "d 2025-02-10 b envoy fulfils=p",
                "s 2025-03-01 a relief extent=partial",
                "t 2025-03-10 a relief completes=s",
                "u 2025-03-20 b relief answers=s");
        assertThat(kept.rules.open).isEmpty();
    }

    @Test
    void countsSilenceOnlyFromTheLastMoveOfASide() {
        Kept kept = Kept.until("2025-12-01", "m1 2025-01-01 a visit", "m2 2025-02-01 a visit", "m3 2025-03-01 a visit");
        assertThat(kept.only(Occasion.Silence.class).spell()).isEqualTo(3);
        assertThat(kept.days(Occasion.Silence.class)).containsExactly("2025-06-30");
    }

    @Test
    void tellsHowLongAgoASideLastSuffered() {
        Kept kept = Kept.until(
                "2025-03-01",
                "m1 2025-01-01 b sanctions",
                "m2 2025-01-10 b demand",
                "m3 2025-01-15 a threat",
                "m4 2025-01-20 a sanctions");
        assertThat(kept.made("m4").sinceHarm()).isEqualTo(19);
        assertThat(kept.made("m4").sinceDemand()).isEqualTo(10);
        assertThat(kept.made("m4").sinceThreat()).isEqualTo(5);
        assertThat(kept.made("m1").sinceHarm()).isEqualTo(Occasion.NEVER);
    }

    @Test
    void seesNoHarmOfTheSameDay() {
        Kept kept = Kept.until("2025-03-01", "m1 2025-01-01 b sanctions", "m2 2025-01-01 a sanctions");
        assertThat(kept.made("m1").sinceHarm()).isEqualTo(Occasion.NEVER);
        assertThat(kept.made("m2").sinceHarm()).isEqualTo(Occasion.NEVER);
    }
}
