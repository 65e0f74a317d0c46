package entente.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextRoomTest {

    private final TextRoom room = new TextRoom(10, 100);

    @Test
    void leavesAloneWhatFits() {
        assertThat(room.beginning("Minsk")).isEqualTo("Minsk");
        assertThat(room.lines("", 2)).containsExactly("");
    }

    @Test
    void breaksLinesBetweenWordsAndCutsTheLastOne() {
        assertThat(room.lines("one and two and three and four and five", 2))
                .containsExactly("one and two and", "three and four…");
    }

    @Test
    void cutsWithinAWordThatHasNoEnd() {
        assertThat(room.lines("a".repeat(300), 2))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).hasSizeBetween(10, 18));
    }

    @Test
    void givesIdeographsMoreRoomAndSplitsNoPairOfSurrogates() {
        assertThat(room.beginning("和".repeat(40))).isEqualTo("和".repeat(9) + "…");
        assertThat(room.beginning("𠀀".repeat(40))).isEqualTo("𠀀".repeat(9) + "…");
    }
}
