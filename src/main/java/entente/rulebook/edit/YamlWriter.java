package entente.rulebook.edit;

import entente.rulebook.Text;
import entente.rulebook.read.YamlText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes YAML that {@link YamlText} reads back as the same texts, numbers and booleans, or refuses. */
final class YamlWriter {

    /** Texts that stand as they are, be it in braces; a comma only outside of them. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}0-9(][\\p{L}\\p{M}0-9 .()’“”–—;/+'_-]*(?<! )");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");
    private static final Set<String> WORDS = Set.of("yes", "no", "on", "off", "true", "false", "null", "y", "n");

    private YamlWriter() {}

    /** {@code {id: m1, date: 2025-01-10}} and the like, on one line. */
    static String flow(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> key(String.valueOf(entry.getKey())) + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(YamlWriter::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? scalar(text) : String.valueOf(value);
    }

    /** A text that stands alone on its line. */
    static String line(String text) {
        String one = Text.oneLine(text);
        return one.contains(",") && isPlain(one.replace(",", "")) ? one : scalar(one);
    }

    /** Names of fields are texts whatever they spell ({@code on}). */
    static String key(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9]*") ? name : scalar(name);
    }

    private static String scalar(String text) {
        String one = Text.oneLine(text);
        return isPlain(one) ? one : "'" + one.replace("'", "''") + "'";
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches()
                && !NUMBER.matcher(text).matches()
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }
}
