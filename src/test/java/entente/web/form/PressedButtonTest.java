package entente.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class PressedButtonTest {

    @Test
    void saysWhatItDoesAndToWhat() {
        assertThat(PressedButton.of("remove:m3")).isEqualTo(new PressedButton("remove", "m3"));
        assertThat(PressedButton.of("remove-weight:aid:50")).isEqualTo(new PressedButton("remove-weight", "aid:50"));
        assertThat(PressedButton.of("save")).isEqualTo(new PressedButton("save", ""));
        assertThat(PressedButton.of("")).isEqualTo(new PressedButton("", ""));
    }

    @Test
    void isTheFirstThatAFormBrings() {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        assertThat(PressedButton.in(fields)).isEqualTo(new PressedButton("", ""));
        fields.add("do", "up:when.2");
        assertThat(PressedButton.in(fields)).isEqualTo(new PressedButton("up", "when.2"));
    }
}
