package entente.web.upload;

import entente.exchange.events.Cameo;
import entente.exchange.events.EventCounts;
import java.util.ArrayList;
import java.util.List;

/** What became of the rows of a file of events, in words. */
final class EventWords {

    /** Of codes that are left out, as many are named. */
    private static final int NAMED = 40;

    private EventWords() {}

    static List<String> of(EventCounts counts) {
        List<String> words = new ArrayList<>();
        words.add(rows(counts.rows()) + " read; " + counts.between() + " between the two sides, " + counts.others()
                + " not.");
        if (counts.unreadable() > 0) {
            words.add(rows(counts.unreadable()) + " cannot be read and are left out; they stand below.");
        }
        words.add(counts.exact() + " exact: a kind of the rules has the very code.");
        words.add(counts.general() + " general: a kind of the rules stands for all that begins like the code.");
        if (counts.copies() > 0) {
            words.add(counts.copies() + " merged: they tell again of the same day, side and code.");
        }
        if (counts.known() > 0) {
            words.add(counts.known() + " are on record already.");
        }
        int leftOut =
                counts.leftOut().values().stream().mapToInt(Integer::intValue).sum();
        if (leftOut > 0) {
            words.add(leftOut + " left out, since no kind of the rules stands for their code:");
        }
        counts.leftOut().entrySet().stream()
                .limit(NAMED)
                .forEach(code -> words.add(code.getValue() + " of " + named(code.getKey()) + "."));
        if (counts.leftOut().size() > NAMED) {
            words.add("and " + (counts.leftOut().size() - NAMED) + " codes more.");
        }
        counts.lostZeros()
                .forEach((code, count) -> words.add(count + " left out with the code " + code
                        + ", which seems to have lost its leading zero: " + named("0" + code) + "?"));
        return words;
    }

    private static String rows(int rows) {
        return rows == 1 ? "1 row" : rows + " rows";
    }

    private static String named(String code) {
        return Cameo.name(code).map(name -> code + " (" + name + ")").orElse(code);
    }
}
