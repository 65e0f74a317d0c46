package entente.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import entente.rules.ShippedRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What both sides do, said of both. */
class JointWordsTest {

    @ParameterizedTest
    @CsvSource({
        "ceases fire, cease fire",
        "reopens its embassy, reopen their embassy",
        "praises the other side, praise each other",
        "opens or keeps a confidential channel, open or keep a confidential channel",
        "gives up or dismantles arms or a program, give up or dismantle arms or a program",
        "carries on and supplies parts, carry on and supply parts",
        "supplies weapons and parts, supply weapons and parts",
        "releases frozen funds, release frozen funds",
        "passes a law, pass a law",
        "has talks, have talks",
        "talks, talk",
        "встречаются, встречаются"
    })
    void saysOfBothWhatIsSaidOfOne(String ofOne, String ofBoth) {
        assertThat(JointWords.of(ofOne)).isEqualTo(ofBoth);
    }

    @Test
    void leavesNoShippedKindAsItIsSaidOfOne() {
        assertThat(ShippedRules.RULES.kinds())
                .allSatisfy(kind -> assertThat(JointWords.of(kind.label())).isNotEqualTo(kind.label()));
    }
}
