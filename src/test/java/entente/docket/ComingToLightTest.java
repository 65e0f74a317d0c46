package entente.docket;

import static entente.docket.Kept.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;

import entente.docket.Occasion.Shortfall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A step counts as it was stated until it comes to light how far it goes, and from that day on as it was found. */
class ComingToLightTest {

    private static final String RELIEF = "m2 2025-01-10 b relief answers=m1 learned=partial@2025-03-01";
    private static final String RELEASE = "m1 2025-01-01 a release";

    @Test
    void countsAsStatedUntilThatDay() {
        Kept before = Kept.until("2025-02-28", RELEASE, RELIEF);
        assertThat(before.settled("m1")).isEqualTo(1);
        assertThat(before.all(Shortfall.class)).isEmpty();
    }

    @Test
    void tellsWhatIsMissingAndAgesNothing() {
        Shortfall shortfall = Kept.until("2025-03-01", RELEASE, RELIEF).only(Shortfall.class);
        assertThat(shortfall.missing()).isEqualTo(0.5);
        assertThat(shortfall.stake()).isEqualTo(0.5);
        assertThat(shortfall.days()).isEqualTo(50);
        assertThat(shortfall.ageing()).isEqualTo(Occasion.Ageing.NONE);
    }

    @Test
    void tellsWhetherTheOtherSideHadReliedOnIt() {
        String relief = "m2 2025-01-10 b relief learned=partial@2025-03-01";
        assertThat(Kept.until("2025-03-01", relief).only(Shortfall.class).relied())
                .isFalse();
        assertThat(Kept.until("2025-03-01", relief, "m3 2025-01-12 a release answers=m2")
                        .only(Shortfall.class)
                        .relied())
                .isTrue();
    }

    @Test
    void isReliedOnWhereItAnswersOrKeepsSomething() {
        assertThat(Kept.until("2025-03-01", RELEASE, RELIEF)
                        .only(Shortfall.class)
                        .relied())
                .isTrue();
        assertThat(Kept.until(
                                "2025-03-01",
                                "p 2025-01-01 b promise promises=relief due=2025-02-01",
                                "m2 2025-01-10 b relief fulfils=p learned=partial@2025-03-01")
                        .only(Shortfall.class)
                        .relied())
                .isTrue();
    }

    /** What both said that they had done comes to light of both at once, whichever side is named first. */
    @ParameterizedTest
    @ValueSource(strings = {"none", "partial"})
    void comesToLightOfBothSidesAlike(String extent) {
        Kept kept = Kept.until("2025-06-01", "m 2025-01-10 a relief jointly=true learned=" + extent + "@2025-03-01");
        assertThat(kept.all(Shortfall.class)).hasSize(2).satisfies(found -> {
            assertThat(found.get(0).relied()).isEqualTo(found.get(1).relied());
            assertThat(found.get(0).stake()).isEqualTo(found.get(1).stake());
        });
        assertThat(kept.all(Occasion.Unanswered.class)).isEmpty();
    }

    @Test
    void opensAgainWhatItPaidWithAClockOfItsOwn() {
        Kept kept = Kept.until("2025-06-30", RELEASE, RELIEF);
        assertThat(kept.settled("m1")).isCloseTo(0.5, EXACTLY);
        assertThat(kept.days(Occasion.Unanswered.class)).containsExactly("2025-06-30"); // 121 days after 1 March
        assertThat(kept.only(Occasion.Unanswered.class).open()).isCloseTo(0.5, EXACTLY);
    }

    @Test
    void opensAgainThePromiseThatItKept() {
        Kept kept = Kept.until(
                "2025-04-01",
                "p 2025-01-01 a promise promises=relief due=2025-02-01",
                "m 2025-01-20 a relief fulfils=p learned=partial@2025-03-01");
        assertThat(kept.promise("p").status()).isEqualTo(Commitment.CommitmentStatus.KEPT_IN_PART);
        assertThat(kept.promise("p").delivered()).isCloseTo(0.5, EXACTLY);
        assertThat(kept.days(Occasion.Overdue.class)).containsExactly("2025-03-02");
    }

    @Test
    void isMendedByCompletingIt() {
        Kept kept = Kept.until("2025-06-01", RELEASE, RELIEF, "m3 2025-04-01 b relief completes=m2");
        assertThat(kept.only(Occasion.Completion.class).mended()).isCloseTo(0.5, EXACTLY);
        assertThat(kept.only(Occasion.Completion.class).doubtedReliedOn()).isTrue();
        assertThat(kept.settled("m1")).isCloseTo(1, EXACTLY);
    }

    @Test
    void goesFurtherWithoutAWord() {
        Kept kept = Kept.until("2025-04-01", "m1 2025-01-01 a relief extent=partial learned=full@2025-01-20");
        assertThat(kept.concession("m1").value()).isEqualTo(8);
        assertThat(kept.all(Shortfall.class)).isEmpty();
        assertThat(kept.all(Occasion.Unfinished.class)).isEmpty();
    }
}
