package entente.docket;

import static entente.docket.Kept.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of one count are worth together what the whole is worth; here prisoners count 1 point each, up to 8. */
class CountingTest {

    @Test
    void isOneStepOnOneDay() {
        Kept kept = Kept.until(
                "2025-03-01",
                "m1 2025-01-01 a prisoners scale=6",
                "m2 2025-01-01 a prisoners scale=4",
                "m3 2025-01-05 b envoy answers=m2");
        assertThat(kept.only(Occasion.Answer.class).share()).isCloseTo(0.5, EXACTLY);
        assertThat(kept.all(Occasion.MoveMade.class))
                .filteredOn(made -> made.actor().equals("a"))
                .singleElement()
                .satisfies(made -> {
                    assertThat(made.scale()).isEqualTo(10);
                    assertThat(made.value()).isEqualTo(8);
                });
        assertThat(kept.standing.entries().get(0).moves()).isEqualTo(List.of("m1", "m2"));
        assertThat(kept.concession("m1").value()).isCloseTo(8 * 0.6, EXACTLY);
        assertThat(kept.concession("m2").value()).isCloseTo(8 * 0.4, EXACTLY);
    }

    /** Else what is told would grow with the square of what was sent. */
    @Test
    void namesTheFirstHundredOfItsMovesWhereItAnswers() {
        String[] moves = new String[251];
        moves[0] = "m0 2025-01-01 a prisoners scale=500";
        for (int i = 1; i < moves.length; i++) {
            moves[i] = "m" + i + " 2025-01-05 b prisoners scale=2 answers=m0";
        }
        Kept kept = Kept.until("2025-03-01", moves);
        assertThat(kept.concession("m0").answeredBy()).hasSize(100);
        assertThat(kept.concession("m0").answeredByMore()).isEqualTo(150);
        assertThat(kept.concession("m250").answeredBy()).containsExactly("m0");
        assertThat(kept.concession("m250").answeredByMore()).isZero();
        assertThat(kept.standing.entries())
                .allSatisfy(entry -> assertThat(entry.moves()).hasSizeLessThanOrEqualTo(101));
    }

    @Test
    void addsUpWithinTheCompletionWindow() {
        Kept kept = Kept.until("2025-03-01", "m1 2025-01-01 a prisoners scale=6", "m2 2025-01-31 a prisoners scale=6");
        assertThat(kept.made("m1").value()).isEqualTo(6);
        assertThat(kept.made("m2").value()).isEqualTo(2);
        assertThat(kept.made("m2").stake()).isEqualTo(0.25); // as new as the first
        assertThat(kept.made("m2").exchanges()).isCloseTo(0.25, EXACTLY);
    }

    @Test
    void beginsAnewAfterIt() {
        Kept kept = Kept.until("2025-03-01", "m1 2025-01-01 a prisoners scale=6", "m2 2025-02-01 a prisoners scale=6");
        assertThat(kept.made("m2").value()).isEqualTo(6);
        assertThat(kept.made("m2").stake()).isCloseTo(0.75 / 2, EXACTLY); // a repetition
    }

    @Test
    void keepsApartWhatDiffers() {
        Kept kept = Kept.until(
                "2025-03-01",
                "m1 2025-01-01 a prisoners scale=6 subject=x",
                "m2 2025-01-01 a prisoners scale=6 subject=y");
        assertThat(kept.made("m1").value()).isEqualTo(6);
        assertThat(kept.made("m2").value()).isEqualTo(6);
    }

    @Test
    void saysTheSameInOneOrInMany() {
        Kept one = Kept.until("2025-03-01", "m1 2025-01-04 a prisoners scale=8");
        Kept many = Kept.until(
                "2025-03-01",
                "m1 2025-01-01 a prisoners scale=3",
                "m2 2025-01-02 a prisoners scale=3",
                "m3 2025-01-04 a prisoners scale=2");
        assertThat(many.all(Occasion.MoveMade.class).stream()
                        .mapToDouble(Occasion.MoveMade::unasked)
                        .sum())
                .isCloseTo(one.made("m1").unasked(), EXACTLY);
    }

    private static final String TEN = "p 2025-01-01 a promise promises=prisoners scale=10 due=2026-01-01";

    @Test
    void keepsAsMuchOfAPromiseAsTheNumberSays() {
        Kept kept = Kept.until("2025-12-31", TEN, "m1 2025-02-01 a prisoners scale=2");
        assertThat(kept.only(Occasion.Delivery.class).delivered()).isCloseTo(0.2, EXACTLY);
        assertThat(kept.only(Occasion.Delivery.class).stake()).isCloseTo(0.2, EXACTLY); // of the 8 points, at most
        assertThat(kept.made("m1").unasked()).isZero(); // none of it is a gift
    }

    @Test
    void keepsAPromiseInPartsHoweverFarApart() {
        Kept kept = Kept.until(
                "2025-12-31",
                TEN,
                "m1 2025-02-01 a prisoners scale=4 fulfils=p",
                "m2 2025-05-01 a prisoners scale=3 fulfils=p",
                "m3 2025-08-01 a prisoners scale=3");
        assertThat(kept.all(Occasion.Delivery.class))
                .extracting(Occasion.Delivery::full)
                .containsExactly(false, false, true);
        assertThat(kept.all(Occasion.Delivery.class).stream()
                        .mapToDouble(Occasion.Delivery::delivered)
                        .sum())
                .isCloseTo(1, EXACTLY);
        assertThat(kept.promise("p").status()).isEqualTo(Commitment.CommitmentStatus.KEPT);
    }

    @Test
    void givesAsAGiftWhatIsMoreThanWasPromised() {
        Kept kept = Kept.until(
                "2025-12-31",
                "p 2025-01-01 a promise promises=prisoners scale=2 due=2026-01-01",
                "m1 2025-02-01 a prisoners scale=6");
        assertThat(kept.only(Occasion.Delivery.class).stake()).isCloseTo(0.25, EXACTLY);
        assertThat(kept.made("m1").unasked()).isCloseTo(0.5, EXACTLY);
    }
}
