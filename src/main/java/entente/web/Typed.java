package entente.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the blanks of a form, and what is wrong with it, by the name of the blank.
 */
record Typed(Map<String, String> values, Map<String, String> wrongs) {

    static final Typed NOTHING = new Typed(Map.of(), Map.of());

    Typed {
        values = Map.copyOf(values);
        wrongs = Map.copyOf(wrongs);
    }

    String value(String name) {
        return values.getOrDefault(name, "");
    }

    @Nullable
    String wrong(String name) {
        return wrongs.get(name);
    }

    boolean has(String name) {
        return !value(name).isBlank();
    }
}
