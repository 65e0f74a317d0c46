package entente.rulebook.read;

import entente.docket.Scope;
import entente.rulebook.BlankType;
import entente.rulebook.Numbers;
import entente.rulebook.Sentence;
import entente.rulebook.Text;
import entente.rulebook.Unit;
import entente.rulebook.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line as one sentence, anchored at both ends: every word must be the sentence's own or fill a blank with
 * something known. Nothing of the line itself is passed on, only what the blanks stand for.
 */
final class SentenceMatcher {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,4})?");

    private final Lexicon lexicon;
    private final Sentence sentence;
    private final @Nullable Scope scope;
    private final List<String> words;
    private final List<MatchedSentence> readings = new ArrayList<>();
    private int reached;
    private String expected = "";

    /** What stands in a blank, before numbers get their slots. */
    sealed interface Filling {
        record ValueFilling(Value value) implements Filling {}

        record FigureFilling(Numbers.Figure figure, BlankType type) implements Filling {}
    }

    /** A sentence with its blanks filled; {@code complaint} where a number is out of its range. */
    record MatchedSentence(
            Sentence sentence,
            Map<String, Filling> fillings,
            @Nullable Complaint complaint) {}

    record Complaint(String word, String message) {}

    SentenceMatcher(Lexicon lexicon, Sentence sentence, @Nullable Scope scope, List<String> words) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.scope = scope;
        this.words = words;
        walk(0, 0, Map.of(), null);
    }

    List<MatchedSentence> readings() {
        return readings;
    }

    Sentence sentence() {
        return sentence;
    }

    /** The number of words that the sentence agrees with. */
    int reached() {
        return reached;
    }

    /** What the sentence expects after those. */
    String expected() {
        return expected;
    }

    private void walk(int piece, int word, Map<String, Filling> fillings, @Nullable Complaint complaint) {
        if (piece == sentence.pieces().size()) {
            if (word == words.size()) {
                readings.add(new MatchedSentence(sentence, fillings, complaint));
            }
            reach(word, "the end of the sentence");
        } else if (sentence.pieces().get(piece) instanceof Sentence.Blank blank) {
            fill(blank, piece, word, fillings, complaint);
        } else {
            String own = ((Sentence.Word) sentence.pieces().get(piece)).text();
            reach(word, "\"" + own + "\"");
            if (word < words.size() && words.get(word).equals(own)) {
                walk(piece + 1, word + 1, fillings, complaint);
            }
        }
    }

    private void fill(
            Sentence.Blank blank, int piece, int word, Map<String, Filling> fillings, @Nullable Complaint complaint) {
        String takes = lexicon.expected(blank.type(), scope);
        reach(word, takes);
        lexicon.phrases(blank.type(), scope).forEach((phrase, value) -> {
            int end = follow(phrase, word, takes);
            if (end > 0) {
                walk(piece + 1, end, with(fillings, blank, new Filling.ValueFilling(value)), complaint);
            }
        });
        lexicon.parameters(blank.type()).forEach((phrase, parameter) -> {
            int end = follow(phrase, word, takes);
            if (end > 0) {
                var figure = new Numbers.Figure(0, parameter.name());
                Complaint own = outOfRange(blank.type(), phrase, parameter.value());
                walk(
                        piece + 1,
                        end,
                        with(fillings, blank, new Filling.FigureFilling(figure, blank.type())),
                        complaint == null ? own : complaint);
            }
        });
        if (blank.type().unit().isPresent()) {
            fillWithNumber(blank, piece, word, fillings, complaint);
        }
    }

    private void fillWithNumber(
            Sentence.Blank blank, int piece, int word, Map<String, Filling> fillings, @Nullable Complaint complaint) {
        if (word >= words.size() || !NUMBER.matcher(words.get(word)).matches()) {
            return;
        }
        int end = word + 1;
        if (blank.type().hasUnitWord()) {
            reach(end, "the unit, as in \"" + blank.type().example() + "\"");
            if (end >= words.size() || !blank.type().acceptsUnitWord(words.get(end))) {
                return;
            }
            end++;
        }
        double number = Double.parseDouble(words.get(word));
        Complaint own = outOfRange(blank.type(), words.get(word), number);
        walk(
                piece + 1,
                end,
                with(fillings, blank, new Filling.FigureFilling(new Numbers.Figure(number, null), blank.type())),
                complaint == null ? own : complaint);
    }

    private static @Nullable Complaint outOfRange(BlankType type, String word, double number) {
        boolean whole = type.unit().filter(Unit::isWhole).isPresent();
        if (number >= type.min() && number <= type.max() && (!whole || number == StrictMath.rint(number))) {
            return null;
        }
        return new Complaint(
                word,
                "Expected a " + (whole ? "whole " : "") + "number from " + Text.plain(type.min()) + " to "
                        + Text.plain(type.max()) + ".");
    }

    /** The index after the phrase, or 0 where the words depart from it. */
    private int follow(String phrase, int from, String takes) {
        List<String> own = Arrays.asList(phrase.split(" ", -1));
        for (int i = 0; i < own.size(); i++) {
            if (from + i >= words.size() || !words.get(from + i).equals(own.get(i))) {
                return 0;
            }
            reach(from + i + 1, i + 1 < own.size() ? takes : "");
        }
        return from + own.size();
    }

    private void reach(int word, String whatNext) {
        if (word > reached || (word == reached && expected.isEmpty())) {
            reached = word;
            expected = whatNext;
        }
    }

    private static Map<String, Filling> with(Map<String, Filling> fillings, Sentence.Blank blank, Filling filling) {
        Map<String, Filling> more = new HashMap<>(fillings);
        more.put(blank.name(), filling);
        return more;
    }
}
