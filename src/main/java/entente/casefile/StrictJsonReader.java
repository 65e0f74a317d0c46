package entente.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;

/** Reads one JSON document into maps, lists, texts, numbers and booleans; stricter than JSON needs to be. */
final class StrictJsonReader {

    /** Most objects of a case have few fields, and there are many of them. */
    private static final int FEW = 4;

    private final JsonParser json;

    private StrictJsonReader(JsonParser json) {
        this.json = json;
    }

    /** @throws UnreadableCase when it is no JSON, names a field twice, or goes on after its end */
    static @Nullable Object read(JsonParser json) {
        try {
            return new StrictJsonReader(json).document();
        } catch (JacksonIOException failed) {
            throw failed;
        } catch (JacksonException malformed) {
            TokenStreamLocation at = malformed.getLocation();
            throw unreadable(at == null ? json.currentLocation() : at, inWords(malformed));
        }
    }

    private @Nullable Object document() {
        if (json.nextToken() == null) {
            throw here("Expected a case as a JSON object. Got nothing.");
        }
        Object document = value();
        if (json.nextToken() != null) {
            throw here("Expected the end of the document after the case. Got more.");
        }
        return document;
    }

    /** Recursion is as deep as {@link JsonIo} lets a document be. */
    private @Nullable Object value() {
        return switch (json.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> wholeText(json.getString());
            case VALUE_NUMBER_INT -> json.getNumberValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>(FEW);
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = wholeText(json.currentName());
            if (object.containsKey(name)) {
                throw here("The field \"" + name + "\" is given twice. Leave one out.");
            }
            json.nextToken();
            object.put(name, value());
        }
        return object.isEmpty() ? Map.of() : object;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> array = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array.isEmpty() ? List.of() : array;
    }

    /** Half a surrogate pair can be written in JSON and is no text; it could not be written again. */
    private String wholeText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    throw here("Expected a text. Got half of a surrogate pair (\\u"
                            + Integer.toHexString(text.charAt(i)) + " alone).");
                }
                i++;
            }
        }
        return text;
    }

    private UnreadableCase here(String problem) {
        return unreadable(json.currentTokenLocation(), problem);
    }

    private static UnreadableCase unreadable(TokenStreamLocation at, String problem) {
        return new UnreadableCase(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), problem);
    }

    /** Jackson's words, without what concerns only the programmer. */
    private static String inWords(JacksonException malformed) {
        String words = malformed
                .getOriginalMessage()
                .replaceAll(" \\((start marker|for \\w+ starting) at .*\\)$", "")
                .replaceAll(", from `StreamReadConstraints[^`]*`", "")
                .replaceAll(": enable `[^`]*` to allow", "")
                .replaceAll(" \\(not recognized as one since [^)]*\\)", "")
                .replaceAll("VALUE_STRING", "a text")
                .replaceAll("\\s+", " ")
                .strip();
        return words.endsWith(".") || words.endsWith("?") ? words : words + ".";
    }
}
