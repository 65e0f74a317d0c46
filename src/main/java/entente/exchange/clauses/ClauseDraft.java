package entente.exchange.clauses;

import java.util.EnumMap;
import java.util.Map;

/**
 * A clause on its way from what was written, field by field, as texts.
 *
 * @param line where it stands in the text or sheet, from 1
 * @param number what others call it by: the mark before it in a list, or its place among the clauses, from 1
 * @param written the line or row as it stands
 * @param values what is understood, or what stands there where it was not; nothing for what is not said
 * @param doubts why a reader should look at a field
 * @param faults what is wrong with a field, and what was expected
 */
public record ClauseDraft(
        int line,
        String number,
        String written,
        Map<ClauseField, String> values,
        Map<ClauseField, String> doubts,
        Map<ClauseField, String> faults) {

    public ClauseDraft {
        values = copy(values);
        doubts = copy(doubts);
        faults = copy(faults);
    }

    private static Map<ClauseField, String> copy(Map<ClauseField, String> map) {
        return map.isEmpty() ? Map.of() : Map.copyOf(map);
    }

    /** What stands in a field; empty for nothing. */
    public String value(ClauseField field) {
        return values.getOrDefault(field, "");
    }

    public boolean isInDoubt() {
        return !doubts.isEmpty();
    }

    public boolean isWrong() {
        return !faults.isEmpty();
    }

    /** The same with something else in a field, which nobody doubts any more. */
    public ClauseDraft with(ClauseField field, String value) {
        Map<ClauseField, String> otherwise = changeable(values);
        if (value.isBlank()) {
            otherwise.remove(field);
        } else {
            otherwise.put(field, value.strip());
        }
        Map<ClauseField, String> doubted = changeable(doubts);
        doubted.remove(field);
        return new ClauseDraft(line, number, written, otherwise, doubted, faults);
    }

    /** The same, with this wrong and nothing else. */
    public ClauseDraft wrong(Map<ClauseField, String> found) {
        return new ClauseDraft(line, number, written, values, doubts, found);
    }

    static Map<ClauseField, String> changeable(Map<ClauseField, String> map) {
        Map<ClauseField, String> copy = new EnumMap<>(ClauseField.class);
        copy.putAll(map);
        return copy;
    }
}
