package entente.web.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.web.SiteDialogues;
import entente.web.card.Reason;
import entente.web.view.AssessedDialogue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyPanelTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 5);
    private final AssessedDialogue assessed = SiteDialogues.read(SiteDialogues.usBelarus(), AS_OF);

    @Test
    void givesReasonsThatAddUpForEveryMove() {
        assertThat(assessed.moves()).hasSize(24).allSatisfy(move -> assertAddsUp(WhyPanel.ofMove(move, assessed)));
    }

    @Test
    void givesReasonsThatAddUpForEveryDay() {
        LocalDate.of(2024, 11, 1).datesUntil(AS_OF.plusDays(1)).forEach(day -> {
            WhyPanel why = WhyPanel.ofDay(day, assessed);
            assertThat(why.changes()).hasSize(2);
            assertAddsUp(why);
        });
    }

    @Test
    void tellsTheReasonsOfADayInTheOrderOfTheirSizeAndCrumbsTogether() {
        List<Reason> reasons = WhyPanel.ofDay(LocalDate.of(2025, 6, 21), assessed)
                .changes()
                .get(0)
                .reasons();

        assertThat(reasons).hasSizeGreaterThan(1);
        assertThat(reasons).extracting(reason -> -Math.abs(reason.points())).isSorted();
        assertThat(WhyPanel.ofDay(LocalDate.of(2025, 11, 10), assessed)
                        .changes()
                        .get(0)
                        .reasons())
                .extracting(Reason::because)
                .last()
                .isEqualTo("3 smaller reasons together.");
    }

    @Test
    void tellsWhatCameOfAMoveLater() {
        WhyPanel partialRelief = WhyPanel.ofMove(assessed.move("m13"), assessed);

        assertThat(partialRelief.later()).extracting(WhyPanel.LaterReason::date).contains("4 November 2025");
        assertThat(partialRelief.sources()).hasSize(1);
        assertThat(partialRelief.sources().get(0).locators()).contains("paras. 6 and 8");
    }

    @Test
    void leadsFromTheFirstMoveToTheLast() {
        assertThat(WhyPanel.ofMove(assessed.moves().get(0), assessed).earlier()).isNull();
        assertThat(WhyPanel.ofMove(assessed.moves().get(0), assessed).next()).contains("move=m02");
        assertThat(WhyPanel.ofMove(assessed.moves().get(23), assessed).next()).isNull();
    }

    private static void assertAddsUp(WhyPanel why) {
        assertThat(why.changes())
                .allSatisfy(explained -> assertThat(explained.reasons().stream()
                                .mapToDouble(Reason::points)
                                .sum())
                        .isCloseTo(explained.change().points(), within(1e-9)));
    }
}
