package entente.web.form;

import org.springframework.util.MultiValueMap;

/**
 * The button with which a form was sent, where it says what it is about: {@code remove:m3}. One that does not is a
 * handler of its own.
 *
 * @param action what it does; empty where no button was pressed
 * @param target what it does that to; empty where it does not say
 */
public record PressedButton(String action, String target) {

    public static PressedButton of(String value) {
        int colon = value.indexOf(':');
        return colon < 0
                ? new PressedButton(value, "")
                : new PressedButton(value.substring(0, colon), value.substring(colon + 1));
    }

    public static PressedButton in(MultiValueMap<String, String> fields) {
        return of(FormFields.value(fields, "do"));
    }
}
