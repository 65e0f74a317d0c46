package entente.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One definition says which characters nobody sees. */
class UnseenTest {

    /** What turns the writing round, and what has no width. */
    @Test
    void knowsEveryCharacterThatTurnsTheWritingRound() {
        assertThat(IntStream.of(
                        0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F, 0x061C,
                        0x200B, 0x2060, 0xFEFF, 0x00AD, 0x0000, 0x0085, 0x001B, 0x2028, 0x2029, 0xE000, 0xD800, 0x3164,
                        0x2800, 0xE0041))
                .allSatisfy(character -> {
                    String text = "a" + Character.toString(character) + "b";
                    assertThat(Unseen.ON_A_LINE.isIn(text)).isTrue();
                    assertThat(Unseen.IN_PROSE.isIn(text)).isTrue();
                    assertThat(Unseen.IN_PROSE.marked(text)).isEqualTo("a\uFFFDb");
                });
    }

    @Test
    void namesTheFirstAndItsPlace() {
        assertThat(Unseen.IN_PROSE.of("\uD83D\uDE00 a\u202Eb\u200B"))
                .hasValue("U+202E (right-to-left override) as character 4");
        assertThat(Unseen.ON_A_LINE.of("a\nb")).hasValue("U+000A (line feed (lf)) as character 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "On two\r\nlines,\tand more",
                "Ж. Пен — “said”; é e\u0301 \uD83D\uDE00 ❤\uFE0F",
                "שלום، سلام",
                "می\u200Cشود",
                "क्\u200Dष",
                "ه\u200D.ش"
            })
    void leavesProseAsItIsInEveryLanguage(String text) {
        assertThat(Unseen.IN_PROSE.of(text)).isEmpty();
        assertThat(Unseen.IN_PROSE.marked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay\u200Dpal", "по\u200Cка", "a \u200C b", "\u200D", "م\u200C\u200C"})
    void seesAJoinerThatJoinsNothing(String text) {
        assertThat(Unseen.IN_PROSE.isIn(text)).isTrue();
    }
}
