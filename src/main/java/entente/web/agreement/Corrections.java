package entente.web.agreement;

import entente.casefile.Documents;
import entente.casefile.UnreadableCase;
import entente.exchange.clauses.ClauseDraft;
import entente.exchange.clauses.ClauseField;
import entente.web.form.FormFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/**
 * What somebody made of clauses that were read, by the line: a line that is written otherwise is read anew. It travels
 * with the form.
 *
 * @param byLine the fields that were changed; none of a line that was only looked at
 */
record Corrections(Map<String, Map<ClauseField, String>> byLine) {

    static final String CARRIED = "corrected";

    private static final Pattern ROW = Pattern.compile("row\\.([0-9]{1,5})\\.line");

    static Corrections of(MultiValueMap<String, String> form) {
        Map<String, Map<ClauseField, String>> byLine = new LinkedHashMap<>(carried(FormFields.value(form, CARRIED)));
        for (String name : form.keySet()) {
            Matcher row = ROW.matcher(name);
            if (row.matches()) {
                String place = "row." + row.group(1) + ".";
                String line = FormFields.value(form, name);
                Map<ClauseField, String> changed = new HashMap<>(byLine.getOrDefault(line, Map.of()));
                Map<ClauseField, String> shown = fields(document(FormFields.value(form, place + "shown")));
                for (ClauseField field : ClauseRow.FIELDS) {
                    String blank = place + field.word();
                    if (form.containsKey(blank)) {
                        String typed = FormFields.value(form, blank).strip();
                        if (!typed.equals(shown.getOrDefault(field, ""))) {
                            changed.put(field, typed);
                        }
                    }
                }
                byLine.put(line, changed);
            }
        }
        return new Corrections(byLine);
    }

    private static Map<String, Map<ClauseField, String>> carried(String json) {
        Map<String, Map<ClauseField, String>> byLine = new LinkedHashMap<>();
        document(json).forEach((line, changed) -> {
            if (changed instanceof Map<?, ?> fields) {
                byLine.put(String.valueOf(line), fields(fields));
            }
        });
        return byLine;
    }

    private static Map<?, ?> document(String json) {
        try {
            return !json.isEmpty() && Documents.read(json) instanceof Map<?, ?> document ? document : Map.of();
        } catch (UnreadableCase notOurs) {
            return Map.of();
        }
    }

    private static Map<ClauseField, String> fields(Map<?, ?> document) {
        Map<ClauseField, String> fields = new HashMap<>();
        document.forEach((name, value) ->
                ClauseField.of(String.valueOf(name)).ifPresent(field -> fields.put(field, String.valueOf(value))));
        return fields;
    }

    /** The lines as corrections know them: each with how often it stood before, since some stand twice. */
    static List<String> lines(List<ClauseDraft> drafts) {
        Map<String, Integer> times = new HashMap<>();
        List<String> lines = new ArrayList<>();
        drafts.forEach(draft -> lines.add(times.merge(draft.written(), 1, Integer::sum) + ":" + draft.written()));
        return lines;
    }

    /** The drafts with what was made of them. */
    List<ClauseDraft> applied(List<ClauseDraft> drafts) {
        List<String> lines = lines(drafts);
        List<ClauseDraft> applied = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            ClauseDraft draft = drafts.get(i);
            for (Map.Entry<ClauseField, String> change :
                    byLine.getOrDefault(lines.get(i), Map.of()).entrySet()) {
                draft = draft.with(change.getKey(), change.getValue());
            }
            applied.add(draft);
        }
        return applied;
    }

    boolean hasSeen(String line) {
        return byLine.containsKey(line);
    }

    boolean hasChanged(String line) {
        return !byLine.getOrDefault(line, Map.of()).isEmpty();
    }

    /** As a field of the form carries them. */
    String carried() {
        Map<String, Object> document = new LinkedHashMap<>();
        byLine.forEach((line, changed) -> document.put(line, words(changed)));
        return Documents.write(document);
    }

    /** Values of fields as a document, by their names. */
    static Map<String, String> words(Map<ClauseField, String> values) {
        Map<String, String> words = new LinkedHashMap<>();
        for (ClauseField field : ClauseField.values()) {
            Optional.ofNullable(values.get(field)).ifPresent(value -> words.put(field.word(), value));
        }
        return words;
    }
}
