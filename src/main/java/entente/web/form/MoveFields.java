package entente.web.form;

import entente.dialogue.Channel;
import entente.dialogue.Extent;
import entente.web.view.Figures;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields that a form has for a move, and the way from what stands in them to a move as a document, and back. */
public final class MoveFields {

    /** What each blank is called, in the order of the page. */
    public static final Map<String, String> LABELS = labels();

    /** Every blank there is. */
    public static final List<String> NAMES = List.copyOf(LABELS.keySet());

    /** What a move is where nothing else is said, by blank. */
    public static final Map<String, String> USUAL =
            Map.of("extent", Extent.FULL.word(), "scale", "1", "channel", Channel.PUBLIC.word(), "confidence", "1");

    private MoveFields() {}

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("actor", "Who acts");
        labels.put("kind", "What it does");
        labels.put("date", "When");
        labels.put("extent", "How far it goes");
        labels.put("scale", "How many");
        labels.put("promises", "Promises what");
        labels.put("due", "By when");
        labels.put("level", "At which level");
        labels.put("completes", "Completes its own step");
        labels.put("fulfils", "Delivers on its promise");
        labels.put("answers", "Answers");
        labels.put("reverses", "Takes back its own step");
        labels.put("disputed", "The other side disputes it");
        labels.put("onBehalfOf", "For a third party");
        labels.put("subject", "About what or whom");
        labels.put("channel", "Channel");
        labels.put("confidence", "How sure");
        labels.put("summary", "In your words");
        return labels;
    }

    /** What stands in the blanks for a move on record. */
    public static Map<String, String> values(Map<String, Object> fields) {
        Map<String, String> values = new HashMap<>();
        NAMES.forEach(name -> {
            Object value = fields.get(name);
            if (value != null) {
                values.put(name, value instanceof Double number ? Figures.plain(number) : value.toString());
            }
        });
        return values;
    }

    /** The move that stands in the blanks, as a document; texts that should be numbers are left for the reader to tell. */
    public static Map<String, Object> document(String id, FormValues formValues, Set<String> shown) {
        Map<String, Object> move = new LinkedHashMap<>();
        move.put("id", id);
        NAMES.stream()
                .filter(shown::contains)
                .filter(formValues::has)
                .forEach(name ->
                        move.put(name, value(name, formValues.value(name).strip())));
        return move;
    }

    public static Object value(String name, String text) {
        return switch (name) {
            case "scale", "confidence" -> number(text);
            case "disputed" -> text.equals("true");
            default -> text;
        };
    }

    private static Object number(String text) {
        try {
            return Double.valueOf(text.replace(",", ""));
        } catch (NumberFormatException noNumber) {
            return text;
        }
    }
}
