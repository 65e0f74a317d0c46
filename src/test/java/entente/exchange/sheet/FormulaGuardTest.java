package entente.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "=1+1,              '=1+1",
                "-3,                -3",
                "a;=1+1,            a;'=1+1",
                "a;b;@x,            a;b;'@x",
                "a; - b,            a; - b",
                "well; said,        well; said"
            })
    void marksWhatASpreadsheetWouldTakeForAFormula(String text, String put) {
        assertThat(FormulaGuard.put(text)).isEqualTo(put);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1", "'=1", "a;=1", "a;'=1", "a\t-x", ";=;=;=", "=a;+b", "a;''@x", "plain", "", "'", ";", "a;'b"
            })
    void givesBackWhatItWasGiven(String text) {
        assertThat(FormulaGuard.taken(FormulaGuard.put(text))).isEqualTo(text);
    }
}
