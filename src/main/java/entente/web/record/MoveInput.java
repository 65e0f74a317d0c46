package entente.web.record;

import entente.casefile.MoveDocument;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Move;
import entente.dialogue.WrittenDate;
import entente.web.form.FormFields;
import entente.web.form.IssueNames;
import entente.web.form.LearnedFields;
import entente.web.form.MoveFields;
import entente.web.form.MoveForm;
import entente.web.view.NotFoundOnPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * A move as the fields of a form hold it, to be put on record or corrected there.
 *
 * @param of the id of the move on record; empty for a new one
 * @param values what stands in the fields, by their names
 * @param shown the names of the fields that the page showed; a move on record keeps what the page did not show
 */
public record MoveInput(String of, Map<String, String> values, Set<String> shown) {

    /** The fields that only a record has, where a move is known from, and what each is called. */
    public static final Map<String, String> LABELS =
            Map.of("source.title", "Source", "source.url", "Link", "locator", "Where in it", "knownFrom", "Known from");

    private static final List<String> OF_SOURCE = List.of("source.title", "source.url", "locator", "knownFrom");

    /** All fields of a move on record. */
    static final List<String> NAMES = names();

    public MoveInput {
        values = Collections.unmodifiableMap(values);
        shown = Set.copyOf(shown);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(MoveFields.NAMES);
        names.addAll(OF_SOURCE);
        return List.copyOf(names);
    }

    /** What a form brought. */
    public static MoveInput ofForm(String of, MultiValueMap<String, String> form) {
        Map<String, String> values = new HashMap<>();
        for (String name : NAMES) {
            if (form.containsKey(name)) {
                values.put(name, FormFields.value(form, name).strip());
            }
        }
        MoveForm.REFERENCES.stream()
                .map(NamedChoices::wordsOf)
                .filter(form::containsKey)
                .forEach(name -> values.put(name, FormFields.value(form, name).strip()));
        form.keySet().stream()
                .filter(LearnedFields::isOne)
                .forEach(name -> values.put(name, FormFields.value(form, name).strip()));
        Set<String> shown = new HashSet<>(form.keySet());
        if (!values.getOrDefault("reschedules", "").isEmpty()) {
            shown.add("due"); // its blank comes up with what is wrong
        }
        return new MoveInput(of, values, shown);
    }

    /** All fields of a move on record, with these values. */
    static MoveInput all(String of, Map<String, String> values) {
        Set<String> shown = new HashSet<>(NAMES);
        shown.addAll(values.keySet());
        return new MoveInput(of, values, shown);
    }

    /** What the fields hold for a move on record. */
    static Map<String, String> values(Move move) {
        Map<String, Object> document = MoveDocument.of(move);
        Map<String, String> values = MoveFields.values(document);
        if (document.get("source") instanceof Map<?, ?> source) {
            source.forEach((name, value) -> values.put("source." + name, String.valueOf(value)));
        }
        for (String name : List.of("locator", "knownFrom")) {
            Object value = document.get(name);
            if (value != null) {
                values.put(name, value.toString());
            }
        }
        MoveFields.USUAL.forEach(values::putIfAbsent);
        return values;
    }

    /** What the fields hold for one more of the same, on a date that is to be told; what it refers to is left out. */
    static Map<String, String> like(Move move) {
        Map<String, String> values = values(move);
        values.keySet()
                .removeIf(name -> name.equals("date")
                        || name.equals("knownFrom")
                        || name.equals("due")
                        || name.equals("until")
                        || LearnedFields.isOne(name)
                        || MoveForm.REFERENCES.contains(name));
        return values;
    }

    /** What stands in a field; empty for nothing. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    boolean isNew() {
        return of.isEmpty();
    }

    /** The date that is typed, in whatever words. */
    public WrittenDate date() {
        return WrittenDate.read(value("date"));
    }

    /** A date that is typed; empty where it cannot be read. */
    static Optional<EdtfDate> date(String typed) {
        return WrittenDate.read(typed) instanceof WrittenDate.ReadableDate understood
                ? Optional.of(understood.date())
                : Optional.empty();
    }

    /** The move of {@link #of} as it is on record; empty for a new one. */
    Optional<Move> recorded(Dialogue dialogue) {
        return isNew()
                ? Optional.empty()
                : Optional.of(dialogue.move(of)
                        .orElseThrow(() -> new NotFoundOnPage("This dialogue has no move “" + of + "”.")));
    }

    /** The move as a document: what is on record, with what stands in the fields. */
    Map<String, Object> document(Dialogue dialogue) {
        Map<String, Object> recorded = recorded(dialogue).map(MoveDocument::of).orElse(Map.of());
        Map<String, Object> move = new LinkedHashMap<>(recorded);
        Map<String, String> inOne = MoveFields.inOne(values);
        for (String name : MoveFields.NAMES) {
            if (name.equals("actor")) {
                putActor(move, dialogue);
            } else if (MoveFields.isShown(name, shown) || name.equals("disputed")) {
                put(move, name, inOne.getOrDefault(name, ""));
            }
        }
        if (!value("issue").isEmpty()) {
            move.put("issue", IssueNames.code(value("issue"), dialogue));
        }
        if (shown.stream().anyMatch(LearnedFields::isOne)) {
            putLearned(move, LearnedFields.document(values, recorded.get("learned")));
        }
        put(move, "locator", value("locator"));
        put(move, "knownFrom", value("knownFrom"));
        Map<String, Object> source = new LinkedHashMap<>();
        if (recorded.get("source") instanceof Map<?, ?> known) {
            known.forEach((name, value) -> source.put(String.valueOf(name), value));
        }
        put(source, "title", value("source.title"));
        put(source, "url", value("source.url"));
        if (source.isEmpty()) {
            move.remove("source");
        } else {
            move.put("source", source);
        }
        return move;
    }

    private void putActor(Map<String, Object> move, Dialogue dialogue) {
        if (!value("actor").isEmpty()) {
            MoveFields.putActor(move, value("actor"), dialogue);
        } else if (shown.contains("actor")) {
            move.remove("actor");
        }
    }

    private static void putLearned(Map<String, Object> move, List<Map<String, Object>> learned) {
        if (learned.isEmpty()) {
            move.remove("learned");
        } else {
            move.put("learned", learned);
        }
    }

    private static void put(Map<String, Object> document, String name, String value) {
        if (value.isEmpty() || value.equals(MoveFields.USUAL.get(name))) {
            document.remove(name);
        } else {
            document.put(name, MoveFields.value(name, value));
        }
    }
}
