package entente.web.form;

import entente.dialogue.Channel;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.web.view.Figures;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields that a form has for a move, and the way from what stands in them to a move as a document, and back. */
public final class MoveFields {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

    /** What each blank is called, in the order of the page. */
    public static final Map<String, String> LABELS = labels();

    /** Every blank there is. */
    public static final List<String> NAMES = List.copyOf(LABELS.keySet());

    /** What a move is where nothing else is said, by blank. */
    public static final Map<String, String> USUAL =
            Map.of("extent", Extent.FULL.word(), "scale", "1", "channel", Channel.PUBLIC.word(), "confidence", "1");

    /** Both sides together, as one that acts; no side has such an id. */
    public static final String BOTH = "both sides";

    /** A share of the whole in per cent: the other blank for how far a move goes, which counts where something stands in it. */
    private static final String SHARE = "share";

    private static final int LONGEST_NUMBER = 24;

    private MoveFields() {}

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("actor", "Who acts");
        labels.put("kind", "What it does");
        labels.put("date", "When");
        labels.put("extent", "How far it goes");
        labels.put(SHARE, "or a share, in per cent");
        labels.put("scale", "How many");
        labels.put("promises", "Promises what");
        labels.put("due", "By when");
        labels.put("level", "At which level");
        labels.put("completes", "Completes its own step");
        labels.put("fulfils", "Delivers on its promise");
        labels.put("answers", "Answers");
        labels.put("reverses", "Takes back its own step");
        labels.put("reschedules", "Moves the date of");
        labels.put("until", "Ends as agreed on");
        labels.put("disputed", "The other side disputes it");
        labels.put("onBehalfOf", "For a third party");
        labels.put("subject", "About what or whom");
        labels.put("issue", "On which issue");
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
        if (Boolean.TRUE.equals(fields.get("jointly"))) {
            values.put("actor", BOTH);
        }
        if (fields.get("extent") instanceof Double share) {
            values.put(SHARE, percent(share));
            values.put("extent", Extent.PARTIAL.word());
        }
        values.computeIfPresent("issue", (name, code) -> IssueNames.words(code));
        values.putAll(LearnedFields.values(fields.get("learned")));
        return values;
    }

    /** What a blank is called; its name where it has no other. */
    public static String label(String name) {
        return LABELS.getOrDefault(name, name);
    }

    /** Whether a form has a blank of that name for a move. */
    public static boolean isOne(String name) {
        return LABELS.containsKey(name) || LearnedFields.isOne(name);
    }

    /**
     * The move that stands in the blanks, as a document; texts that should be numbers are left for the reader to tell.
     *
     * @param before the move that it takes the place of; with nothing in it where there is none
     */
    public static Map<String, Object> document(
            String id, FormValues formValues, Set<String> shown, Map<String, Object> before, Dialogue dialogue) {
        Map<String, Object> move = new LinkedHashMap<>();
        move.put("id", id);
        if (Boolean.TRUE.equals(before.get("jointly"))) {
            move.putAll(Map.of("actor", before.getOrDefault("actor", ""), "jointly", true));
        }
        if (formValues.has("actor")) {
            putActor(move, formValues.value("actor").strip(), dialogue);
        }
        Map<String, String> values = inOne(formValues.values());
        NAMES.stream()
                .filter(name -> !name.equals("actor") && isShown(name, shown))
                .filter(name -> !values.getOrDefault(name, "").isBlank())
                .forEach(name ->
                        move.put(name, value(name, values.getOrDefault(name, "").strip())));
        move.computeIfPresent("issue", (name, typed) -> IssueNames.code(formValues.value(name), dialogue));
        if (before.get("clauses") instanceof List<?> clauses) {
            move.put("clauses", clauses);
        }
        List<?> learned = LearnedFields.document(formValues.values(), before.get("learned"));
        if (!learned.isEmpty()) {
            move.put("learned", learned);
        }
        return move;
    }

    /** What stands in the blanks, with how far a move goes in one of them, as a document has it: a level, or {@code 0.3}. */
    public static Map<String, String> inOne(Map<String, String> values) {
        Map<String, String> inOne = new HashMap<>(values);
        String share = inOne.getOrDefault(SHARE, "").replace("%", "").strip();
        inOne.remove(SHARE);
        if (!share.isEmpty()) {
            inOne.put(
                    "extent",
                    isNumber(share)
                            ? new BigDecimal(share)
                                    .movePointLeft(2)
                                    .stripTrailingZeros()
                                    .toPlainString()
                            : share);
        }
        return inOne;
    }

    /** Whether a page that showed these blanks says anything of a field; either of two says how far a move goes. */
    public static boolean isShown(String name, Set<String> shown) {
        return shown.contains(name) || (name.equals("extent") && shown.contains(SHARE));
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static boolean isNumber(String text) {
        return text.length() < LONGEST_NUMBER && text.matches("[0-9]+(\\.[0-9]+)?");
    }

    /** Has a side act in a move, or both; where they did so already, the one that is written first stays first. */
    public static void putActor(Map<String, Object> move, String actor, Dialogue dialogue) {
        if (!actor.equals(BOTH)) {
            move.put("actor", actor);
            move.remove("jointly");
        } else if (!Boolean.TRUE.equals(move.get("jointly"))) {
            move.put("actor", dialogue.sides().get(0).id());
            move.put("jointly", true);
        }
    }

    /** The blank for a place in a move that was made of what stands in the blanks. */
    public static String blank(String place, Map<String, String> values) {
        return switch (place) {
            case "jointly" -> "actor";
            case "extent" -> values.getOrDefault(SHARE, "").isBlank() ? place : SHARE;
            default -> LearnedFields.blank(place, values);
        };
    }

    /** What stands in a blank as a document has it; what cannot be read is left for the reader to tell. */
    public static Object value(String name, String text) {
        return switch (name) {
            case "scale", "confidence" -> number(text);
            case "date" -> DateBlanks.date(text);
            case "due", "until" -> DateBlanks.lastDay(text);
            case "knownFrom" -> DateBlanks.day(text);
            case "disputed" -> text.equals("true");
            case "issue" -> IssueNames.normal(text);
            case "extent" -> isNumber(text) ? Double.valueOf(text) : text;
            default -> text;
        };
    }

    /** What is no plain number stays as it was typed, so that it can be told so. */
    private static Object number(String text) {
        String plain = text.replace(",", "");
        return PLAIN_NUMBER.matcher(plain).matches() ? Double.valueOf(plain) : text;
    }
}
