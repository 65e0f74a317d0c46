package entente.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mark says how a text is written, then the reader; else it is UTF-8, or refused. */
class TextEncodingTest {

    private static final String RUSSIAN = "когда;кто\n1;Минск";
    private static final Map<Integer, List<String>> ROWS = Map.of(1, List.of("когда", "кто"), 2, List.of("1", "Минск"));

    private static Sheet read(byte[] octets, TextEncoding encoding) {
        return Sheet.read(octets, SheetLimits.TABLE, encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void readsWhatAMarkSaysWhateverIsTold(String charset) {
        byte[] octets = ("\uFEFF" + RUSSIAN).getBytes(Charset.forName(charset));
        assertThat(Sheet.read(octets).rows()).isEqualTo(ROWS);
        if (!charset.equals("UTF-8")) {
            assertThat(read(octets, TextEncoding.WINDOWS_1251).rows()).isEqualTo(ROWS);
        }
    }

    @Test
    void readsWhatIsTold() {
        assertThat(read(RUSSIAN.getBytes(Charset.forName("windows-1251")), TextEncoding.WINDOWS_1251)
                        .rows())
                .isEqualTo(ROWS);
        assertThat(read("a\tb\n1\tЖ".getBytes(StandardCharsets.UTF_16LE), TextEncoding.UTF_16)
                        .rows())
                .isEqualTo(Map.of(1, List.of("a", "b"), 2, List.of("1", "Ж")));
    }

    @ParameterizedTest
    @EnumSource
    void namesACharsetThatThereIs(TextEncoding encoding) {
        assertThat(read("a,b\n1,x".getBytes(Charset.forName(encoding.word())), encoding)
                        .rows())
                .isEqualTo(Map.of(1, List.of("a", "b"), 2, List.of("1", "x")));
    }

    @Test
    void saysThatItIsNotUtf8AndWhatToDo() {
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> Sheet.read(RUSSIAN.getBytes(Charset.forName("windows-1251"))))
                .withMessage(
                        "This text is not in UTF-8. In Excel, save it as \"CSV UTF-8\"; or, where one can be chosen,"
                                + " say which encoding it is in: utf-8, utf-16, windows-1250, windows-1251, windows-1252.");
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> read(new byte[] {'a', (byte) 0x98}, TextEncoding.WINDOWS_1251))
                .withMessage("This text is not in windows-1251. Choose another encoding:"
                        + " utf-8, utf-16, windows-1250, windows-1251, windows-1252.");
    }
}
