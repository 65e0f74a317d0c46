package entente.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reason of a rule, taken apart once, so that to fill its blanks costs little on every move.
 *
 * @param texts what stands around the blanks, one more than there are blanks
 * @param blanks their names, as "actor" in "{actor} gave more than it owed"
 */
record Because(List<String> texts, List<String> blanks) {

    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");

    static Because of(String reason) {
        List<String> texts = new ArrayList<>();
        List<String> blanks = new ArrayList<>();
        Matcher blank = BLANK.matcher(reason);
        int from = 0;
        while (blank.find()) {
            texts.add(reason.substring(from, blank.start()));
            blanks.add(blank.group(1));
            from = blank.end();
        }
        texts.add(reason.substring(from));
        return new Because(texts, blanks);
    }

    /** The reason in words; a blank that has none stays as it is written. */
    String filledWith(Map<String, String> words) {
        StringBuilder filled = new StringBuilder(texts.get(0));
        for (int i = 0; i < blanks.size(); i++) {
            String word = words.get(blanks.get(i));
            if (word == null) {
                filled.append('{').append(blanks.get(i)).append('}');
            } else {
                filled.append(word);
            }
            filled.append(texts.get(i + 1));
        }
        return filled.toString();
    }
}
