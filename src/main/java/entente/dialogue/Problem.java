package entente.dialogue;

import java.util.List;
import java.util.stream.Collectors;

/** One thing wrong with a document, or worth a warning: where it stands (a JSON Pointer, RFC 6901) and what was expected. */
public record Problem(String pointer, String message) {

    /** The same, where the document stands inside another one. */
    public Problem under(String place) {
        return new Problem(place + pointer, message);
    }

    /** The JSON Pointer to a field: {@code ~} and {@code /} in a name are written {@code ~0} and {@code ~1}. */
    public static String pointer(List<String> path) {
        return path.stream()
                .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
