package entente.web.form;

import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What a form brought. */
public final class FormFields {

    private FormFields() {}

    /** What stands in a field; empty where the form has none of that name. */
    public static String value(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    /** The number that was typed, with a point or a comma; empty where it is none, or not within these bounds. */
    public static Optional<Double> number(String typed, double least, double most) {
        try {
            return Optional.of(Double.parseDouble(typed.replace(',', '.')))
                    .filter(number -> number >= least && number <= most);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
