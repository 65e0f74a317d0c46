package entente.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import entente.assessment.Stance;
import entente.assessment.Stances;
import entente.assessment.plan.Arrangement.TermPlacement;
import entente.assessment.plan.Plan.PlanItem;
import entente.assessment.plan.Plan.PlanStep;
import entente.assessment.plan.Plan.Position;
import entente.assessment.plan.Plan.Shortfall;
import entente.assessment.plan.Plan.Tripwire;
import entente.dialogue.Extent;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Links;
import entente.dialogue.Move;
import entente.dialogue.Term;
import entente.rules.ShippedRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One term against one: "a" appoints an envoy (cost 2.5, worth 3.5), "b" opens trade (cost 4, worth 6.4). */
class PlanReviewTest {

    private static final int ENVOY = 0;
    private static final int TRADE = 1;

    private static final Bargain BARGAIN = strangers(Pace.MONTHLY);

    private static Bargain strangers(Pace pace) {
        return Bargains.ofStrangers(
                0.5, List.of(Bargains.term("trade-opening")), List.of(Bargains.term("envoy-appointment")), pace);
    }

    private static Plan review(TermPlacement envoy, TermPlacement trade) {
        return PlanReview.review(BARGAIN, new Arrangement(List.of(envoy, trade)));
    }

    private static List<String> kinds(List<PlanItem> items) {
        return items.stream().map(item -> item.term().term().kind()).toList();
    }

    @Test
    void ordersTermsByTheirCost() {
        assertThat(BARGAIN.terms().get(ENVOY).term().kind()).isEqualTo("envoy-appointment");
        assertThat(BARGAIN.terms().get(TRADE).term().kind()).isEqualTo("trade-opening");
    }

    @Test
    void exposesWhoeverGivesFirst() {
        Plan plan = review(TermPlacement.whole(1), TermPlacement.whole(2));

        Position giver = plan.steps().get(0).position("a");
        assertThat(giver.given()).isEqualTo(2.5);
        assertThat(giver.got()).isZero();
        assertThat(giver.exposure()).isEqualTo(2.5);
        assertThat(giver.coming()).isEqualTo(6.4);
        assertThat(giver.trust()).isEqualTo(0.5, within(1e-9));
        assertThat(giver.limit()).isEqualTo(3.2, within(1e-9));
        assertThat(giver.excess()).isZero();
        assertThat(plan.steps().get(0).position("b").exposure()).isZero();
    }

    @Test
    void saysByHowMuchTheOthersGiftFallsShort() {
        Plan plan = review(TermPlacement.whole(2), TermPlacement.whole(1));

        // b is out by 4 points, and bears half of the 3.5 points that are still to come
        assertThat(plan.isBearable()).isFalse();
        assertThat(plan.merit().excess()).isEqualTo(4 - 1.75 + 0.5, within(1e-9));
        assertThat(plan.shortfalls())
                .extracting(Shortfall::side, Shortfall::step)
                .containsExactly(tuple("b", 1));
        assertThat(plan.shortfalls().get(0).points()).isEqualTo(2.25, within(1e-9));
        assertThat(kinds(plan.shortfalls().get(0).items())).containsExactly("trade-opening");
    }

    @Test
    void tellsWhatIsAtStakeInTheVeryStep() {
        Position together = review(TermPlacement.whole(1), TermPlacement.whole(1))
                .steps()
                .get(0)
                .position("a");

        assertThat(together.exposure()).isZero();
        assertThat(together.stake()).isEqualTo(2.5);
    }

    @Test
    void tellsWhatCutsOffLeave() {
        Plan plan = review(TermPlacement.whole(1), TermPlacement.whole(2));

        assertThat(plan.cutAfter(0)).isEmpty();
        assertThat(plan.cutAfter(1))
                .extracting(Position::side, Position::gain)
                .containsExactly(tuple("a", -2.5), tuple("b", 3.5));
        assertThat(plan.cutAfter(2)).isEqualTo(plan.steps().get(1).positions());
    }

    @Test
    void checksTheOtherSideBeforeItGoesOn() {
        Plan plan = review(TermPlacement.whole(1), TermPlacement.whole(2));

        Tripwire wire = plan.steps().get(0).tripwires().get(0);
        assertThat(plan.steps().get(0).tripwires()).hasSize(1);
        assertThat(wire.side()).isEqualTo("b");
        assertThat(kinds(wire.due())).containsExactly("envoy-appointment");
        assertThat(wire.by()).isEqualTo(plan.steps().get(1).date()).isEqualTo(Bargains.FROM.plusDays(60));
        assertThat(kinds(wire.withheld())).containsExactly("trade-opening");
    }

    @Test
    void halvesATermThatIsSplit() {
        Plan plan = review(TermPlacement.whole(1), new TermPlacement(1, 2));

        assertThat(plan.steps())
                .flatExtracting(PlanStep::items)
                .extracting(PlanItem::giver, PlanItem::part, PlanItem::cost, PlanItem::value)
                .containsExactly(
                        tuple("a", TermShare.WHOLE, 2.5, 3.5),
                        tuple("b", TermShare.FIRST_HALF, 2.0, 3.2),
                        tuple("b", TermShare.COMPLETION, 2.0, 3.2));
        assertThat(plan.moves())
                .extracting(Move::id, Move::extent, Move::links)
                .containsExactly(
                        tuple("plan-1001", Extent.FULL, Links.NONE),
                        tuple("plan-1002", Extent.PARTIAL, Links.NONE),
                        tuple("plan-1002-completed", Extent.FULL, Links.completing("plan-1002")));
        assertThat(plan.split()).containsExactly(BARGAIN.terms().get(TRADE));
        assertThat(plan.merit().splits()).isEqualTo(1);
    }

    @Test
    void splitsNoWordsAndNothingThatIsDoneInPart() {
        Bargain bargain = Bargains.ofStrangers(
                0.5,
                List.of(Bargains.term("praise")),
                List.of(new Term("sanctions-relief", Extent.PARTIAL, 1, null, null, null)),
                Pace.MONTHLY);

        assertThat(bargain.terms()).noneMatch(bargain::isSplittable);
        assertThatThrownBy(() -> PlanReview.review(
                        bargain, new Arrangement(List.of(new TermPlacement(1, 2), TermPlacement.whole(1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"praise\" cannot be split. Only a deed to be done in full can.");
    }

    @Test
    void closesGapsBetweenSteps() {
        assertThat(new Arrangement(List.of(new TermPlacement(3, 9), TermPlacement.whole(7))))
                .isEqualTo(new Arrangement(List.of(new TermPlacement(1, 3), TermPlacement.whole(2))));
    }

    @Test
    void sharesWhatBothGain() {
        Plan plan = review(TermPlacement.whole(1), TermPlacement.whole(1));

        assertThat(plan.share("a").net()).isEqualTo(3.9, within(1e-9));
        assertThat(plan.share("b").net()).isEqualTo(-0.5, within(1e-9));
        assertThat(plan.nashProduct()).isEmpty();

        Bargain fair = Bargains.ofStrangers(
                0.5, List.of(Bargains.term("trade-opening")), List.of(Bargains.term("sanctions-relief")), Pace.MONTHLY);
        assertThat(PlanReview.review(fair, Arrangement.together(2)).nashProduct())
                .hasValueSatisfying(product -> assertThat(product).isEqualTo(1.4 * 3, within(1e-9)));
        Bargain demanding = new Bargain(
                fair.dialogue(),
                fair.rules(),
                fair.from(),
                fair.pace(),
                fair.terms(),
                List.of(),
                new Stances(Map.of("b", new Stance(1, "", Map.of()))));
        assertThat(PlanReview.review(demanding, Arrangement.together(2)).nashProduct())
                .hasValueSatisfying(product -> assertThat(product).isEqualTo(1.4 * 2, within(1e-9)));
    }

    @Test
    void countsWhatIsTooMuchAtOnce() {
        Bargain bargain = Bargains.belarus(Pace.MONTHLY.atOnce(1));

        Plan plan = PlanReview.review(bargain, Arrangement.together(7));
        assertThat(plan.merit().crowded()).isEqualTo(2 + 3);
        assertThat(plan.isBearable()).isFalse();
    }

    /** Appointing an ambassador costs less than lifting sanctions, and both can be undone; a release cannot. */
    @Test
    void tellsWhatComesBeforeWhatIsSmallerOrCanBeUndone() {
        Bargain bargain = Bargains.ofStrangers(
                0.5,
                List.of(Bargains.term("prisoner-release", 100, null, null)),
                List.of(Bargains.term("ambassador-appointment"), Bargains.term("sanctions-relief")),
                Pace.MONTHLY);
        List<String> kinds =
                bargain.terms().stream().map(term -> term.term().kind()).toList();
        List<TermPlacement> largeFirst = kinds.stream()
                .map(kind -> TermPlacement.whole(kind.equals("ambassador-appointment") ? 2 : 1))
                .toList();
        List<TermPlacement> smallFirst = kinds.stream()
                .map(kind -> TermPlacement.whole(kind.equals("ambassador-appointment") ? 1 : 2))
                .toList();

        Plan hasty = PlanReview.review(bargain, new Arrangement(largeFirst));
        assertThat(hasty.merit().hasty()).isEqualTo(1);
        assertThat(hasty.haste())
                .extracting(
                        haste -> haste.earlier().term().term().kind(),
                        haste -> haste.later().term().term().kind())
                .containsExactly(tuple("sanctions-relief", "ambassador-appointment"));
        assertThat(PlanReview.review(bargain, new Arrangement(smallFirst)).haste())
                .isEmpty();
        assertThat(PlanReview.review(bargain, Arrangement.together(3)).haste()).isEmpty();
    }

    @Test
    void takesIdsThatTheDialogueDoesNotUse() {
        Plan plan = PlanReview.review(Bargains.belarus(Pace.MONTHLY), Arrangement.together(7));
        var dialogue = ShippedRules.belarus();
        var further = dialogue.with(
                Stream.concat(dialogue.moves().stream(), plan.moves().stream()).toList(), dialogue.redLines());
        Bargain again = Bargains.of(further, Bargains.proposal("us", Bargains.asks(), Bargains.offers()), Pace.MONTHLY);

        assertThat(PlanReview.review(again, Arrangement.together(7)).moves())
                .allSatisfy(move -> assertThat(further.move(move.id())).isEmpty());
    }

    @Test
    void refusesTermsOfUnknownKinds() {
        assertThatThrownBy(() -> Bargains.ofStrangers(0.5, List.of(Bargains.term("magic")), List.of(), Pace.MONTHLY))
                .isInstanceOfSatisfying(
                        InvalidDialogue.class,
                        refused ->
                                assertThat(refused.problems().get(0).pointer()).isEqualTo("/proposals/0/asks/0/kind"));
    }

    @Test
    void reviewsABargainOfNothing() {
        Plan plan = PlanReview.review(
                Bargains.ofStrangers(0.5, List.of(), List.of(), Pace.MONTHLY), Arrangement.together(0));

        assertThat(plan.steps()).isEmpty();
        assertThat(plan.isBearable()).isTrue();
    }
}
