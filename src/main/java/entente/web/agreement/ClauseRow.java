package entente.web.agreement;

import entente.casefile.Documents;
import entente.exchange.clauses.ClauseDraft;
import entente.exchange.clauses.ClauseField;
import entente.web.form.FormField;
import entente.web.form.FormValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A clause that was read, to be corrected in its row.
 *
 * @param place what the names of its blanks begin with: {@code row.3.}
 * @param line the line as corrections know it, and {@code shown} what stood in its blanks, which travel unseen
 * @param cells a blank each, with why to look at it
 * @param others what is wrong with fields that have no blank here
 */
record ClauseRow(
        String place,
        String number,
        int at,
        String written,
        String line,
        String shown,
        List<ClauseCell> cells,
        List<String> others) {

    /** What can be corrected in a row; the rest in the line itself, or later in the clause. */
    static final List<ClauseField> FIELDS = List.of(
            ClauseField.BY,
            ClauseField.KIND,
            ClauseField.EXTENT,
            ClauseField.COUNT,
            ClauseField.DUE,
            ClauseField.AFTER,
            ClauseField.TEXT);

    /** @param doubt why to look at it; empty for nothing */
    record ClauseCell(FormField blank, String doubt) {}

    static ClauseRow of(int index, ClauseDraft draft, String line, ClauseBlanks blanks) {
        String place = "row." + index + ".";
        Map<String, String> values = new HashMap<>();
        Map<String, String> wrongs = new HashMap<>();
        for (ClauseField field : FIELDS) {
            values.put(place + field.word(), draft.value(field));
            if (draft.faults().containsKey(field)) {
                wrongs.put(place + field.word(), draft.faults().getOrDefault(field, ""));
            }
        }
        List<FormField> fields = blanks.of(FIELDS, place, new FormValues(values, wrongs));
        List<ClauseCell> cells = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            cells.add(new ClauseCell(fields.get(i), draft.doubts().getOrDefault(FIELDS.get(i), "")));
        }
        return new ClauseRow(
                place,
                draft.number(),
                draft.line(),
                draft.written(),
                line,
                Documents.write(Corrections.words(draft.values())),
                cells,
                Stream.of(ClauseField.values())
                        .filter(field ->
                                !FIELDS.contains(field) && draft.faults().containsKey(field))
                        .map(field -> field.label() + ": " + draft.faults().getOrDefault(field, ""))
                        .toList());
    }

    public String id() {
        return "row-" + at;
    }
}
