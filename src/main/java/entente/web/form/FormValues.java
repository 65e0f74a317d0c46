package entente.web.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the blanks of a form, and what is wrong with it, by the name of the blank.
 */
public record FormValues(Map<String, String> values, Map<String, String> wrongs) {

    public static final FormValues NOTHING = new FormValues(Map.of(), Map.of());

    public FormValues {
        values = Map.copyOf(values);
        wrongs = Map.copyOf(wrongs);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public @Nullable String wrong(String name) {
        return wrongs.get(name);
    }

    public boolean has(String name) {
        return !value(name).isBlank();
    }
}
