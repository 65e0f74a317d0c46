package entente.docket;

import static org.assertj.core.api.Assertions.assertThat;

import entente.docket.OpenItem.OpenCommitment;
import entente.docket.OpenItem.OpenConcession;
import entente.docket.OpenItem.OpenStep;
import org.junit.jupiter.api.Test;

class OpenItemsTest {

    private static final OpenConcession CONCESSION = new OpenConcession("m1", "a", "b");
    private static final OpenStep STEP = new OpenStep("m1", "a", "b");

    private final OpenItems items = new OpenItems();
    private final Recorder rules = new Recorder();

    @Test
    void showsNothingBeforeTheDayEnds() {
        items.open(CONCESSION);
        assertThat(rules.open).isEmpty();
        items.endDay(rules);
        assertThat(rules.open).containsExactly(CONCESSION);
        items.close(OpenConcession.class, "m1", "a");
        assertThat(rules.open).containsExactly(CONCESSION);
        items.endDay(rules);
        assertThat(rules.open).isEmpty();
    }

    @Test
    void neverShowsWhatIsClosedOnTheDayThatItIsOpened() {
        items.open(CONCESSION);
        items.close(OpenConcession.class, "m1", "a");
        items.endDay(rules);
        assertThat(rules.open).isEmpty();
    }

    @Test
    void showsWhatIsClosedAndOpenedAgain() {
        items.open(CONCESSION);
        items.endDay(rules);
        items.close(OpenConcession.class, "m1", "a");
        items.open(CONCESSION);
        items.endDay(rules);
        assertThat(rules.open).containsExactly(CONCESSION);
    }

    @Test
    void keepsTheTypesOfOneMoveApart() {
        items.open(CONCESSION);
        items.open(STEP);
        items.endDay(rules);
        items.close(OpenConcession.class, "m1", "a");
        items.endDay(rules);
        assertThat(rules.open).containsExactly(STEP);
    }

    @Test
    void replacesWhatChanged() {
        items.open(new OpenCommitment("p", "a", "b", false));
        items.endDay(rules);
        items.open(new OpenCommitment("p", "a", "b", true));
        items.endDay(rules);
        assertThat(rules.open).containsExactly(new OpenCommitment("p", "a", "b", true));
    }

    @Test
    void closesWhatWasNeverOpen() {
        items.close(OpenStep.class, "m1", "a");
        items.endDay(rules);
        assertThat(rules.open).isEmpty();
    }
}
