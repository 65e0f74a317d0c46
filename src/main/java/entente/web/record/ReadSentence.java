package entente.web.record;

import entente.assessment.Rules;
import entente.dialogue.Clause;
import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.exchange.moves.MoveSentence;
import entente.exchange.moves.MoveSentence.Part;
import entente.exchange.moves.MoveSentence.Reading;
import entente.exchange.moves.SentenceReader;
import entente.web.form.FormField.Choice;
import entente.web.form.MoveFields;
import entente.web.view.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was read of a sentence, for the blanks and in words.
 *
 * @param values what goes into which blank
 * @param said what was read for a blank and from which words, in sentences, in their order
 * @param unread what was not, in sentences
 * @param kinds those that it may speak of, the likeliest first
 */
record ReadSentence(Map<String, String> values, Map<String, String> said, List<String> unread, List<Choice> kinds) {

    /** Nothing was said. */
    static final ReadSentence NOTHING = new ReadSentence(Map.of(), Map.of(), List.of(), List.of());

    static ReadSentence of(String sentence, Dialogue dialogue, Rules rules) {
        if (sentence.isEmpty()) {
            return NOTHING;
        }
        MoveSentence read = new SentenceReader(dialogue.sides(), rules.kinds()).read(sentence);
        Map<String, String> values = new HashMap<>(Map.of("summary", read.summary()));
        Map<String, String> said = new LinkedHashMap<>();
        for (Reading reading : read.readings()) {
            String blank = blank(reading.part());
            values.put(blank, value(reading));
            said.put(blank, MoveMerge.label(blank) + ": " + words(reading, dialogue) + from(reading) + ".");
        }
        return new ReadSentence(values, said, unread(read), choices(read.kinds()));
    }

    /**
     * What goes into the blanks. What somebody put into one by hand stays; one that an earlier reading filled, and of
     * which nothing is read any more, is again as it was.
     *
     * @param earlier the sentence as it was read before
     * @param standing what stands in the blanks that the page showed
     * @param untouched what stands in a blank before anybody touches it; nothing where it is not named
     */
    Map<String, String> filling(ReadSentence earlier, Map<String, String> standing, Map<String, String> untouched) {
        Map<String, String> filling = new HashMap<>(untouched);
        filling.keySet().retainAll(earlier.values().keySet());
        earlier.values().keySet().forEach(blank -> filling.putIfAbsent(blank, ""));
        filling.putAll(values);
        filling.keySet().removeIf(blank -> {
            String stands = standing.getOrDefault(blank, "");
            String before = earlier.values().getOrDefault(blank, untouched.getOrDefault(blank, ""));
            boolean isEmptyStill = stands.isEmpty() && !earlier.values().containsKey(blank);
            return standing.containsKey(blank) && !stands.equals(before) && !isEmptyStill;
        });
        return filling;
    }

    /** The same, told beside what stands in the blanks: it says where that was not overwritten. */
    ReadSentence beside(Map<String, String> standing) {
        Map<String, String> told = new LinkedHashMap<>();
        said.forEach((blank, words) -> {
            boolean isFilled = standing.getOrDefault(blank, "").equals(values.get(blank));
            told.put(blank, isFilled ? words : words + " What you put there stays.");
        });
        return new ReadSentence(values, told, unread, kinds);
    }

    private static String blank(Part part) {
        return switch (part) {
            case DATE -> "date";
            case ACTOR -> "actor";
            case EXTENT -> "extent";
            case SHARE -> "share";
            case COUNT -> "scale";
            case SOURCE -> "source.title";
            case LINK -> "source.url";
        };
    }

    private static String value(Reading reading) {
        return reading.value().equals(Clause.BOTH) ? MoveFields.BOTH : reading.value();
    }

    /** A source is told in its own words anyway. */
    private static String from(Reading reading) {
        return switch (reading.part()) {
            case SOURCE, LINK -> "";
            default -> ", from “" + reading.words() + "”";
        };
    }

    private static String words(Reading reading, Dialogue dialogue) {
        return switch (reading.part()) {
            case ACTOR ->
                reading.value().equals(Clause.BOTH)
                        ? "both sides, together"
                        : Party.of(dialogue, reading.value()).name();
            case EXTENT -> reading.value().equals("full") ? "in full" : "in part";
            case SHARE -> reading.value() + " %";
            case COUNT -> reading.value() + " (where the kind of move is counted)";
            default -> reading.value();
        };
    }

    private static List<String> unread(MoveSentence read) {
        List<String> unread = new ArrayList<>(read.doubts());
        if (read.kinds().isEmpty()) {
            unread.add("No kind of move is known by these words; type one below.");
        }
        if (read.reading(Part.ACTOR).isEmpty()) {
            unread.add("It does not say who acts; choose below.");
        }
        if (read.reading(Part.DATE).isEmpty()) {
            unread.add("No date was read; fill it in below.");
        }
        if (read.reading(Part.EXTENT).or(() -> read.reading(Part.SHARE)).isEmpty()) {
            unread.add("It does not say how far the move goes; “in full” stands in that blank.");
        }
        if (read.reading(Part.LINK).isEmpty()) {
            unread.add("No source was read; an address that begins with https:// is taken for one.");
        }
        return unread;
    }

    private static List<Choice> choices(List<Kind> kinds) {
        return kinds.stream().map(kind -> new Choice(kind.code(), kind.label())).toList();
    }
}
