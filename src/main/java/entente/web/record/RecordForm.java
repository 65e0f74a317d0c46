package entente.web.record;

import entente.assessment.Rules;
import entente.assessment.WhatIf;
import entente.casefile.Documents;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Recorded;
import entente.dialogue.WrittenDate;
import entente.web.form.FieldErrors;
import entente.web.form.FormFields;
import entente.web.form.MoveForm;
import entente.web.view.UnknownDraft;
import entente.web.whatif.Supposition;
import entente.web.whatif.WhatIfStep;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A move in blanks, to be put on record or corrected there. What has no blank stays as it is. */
final class RecordForm {

    /** The blanks that only a record has, where it is known from, and what each is called. */
    static final Map<String, String> LABELS =
            Map.of("source.title", "Source", "source.url", "Link", "locator", "Where in it", "knownFrom", "Known from");

    static final List<String> OF_SOURCE = List.of("source.title", "source.url", "locator", "knownFrom");

    private RecordForm() {}

    /**
     * What comes of the blanks.
     *
     * @param supposition the one change that they make; null where no kind is chosen yet
     * @param whatIf what it does; null where it does not fit
     * @param wrong what is wrong
     */
    record RecordPreview(
            @Nullable Supposition supposition, @Nullable WhatIf whatIf, FieldErrors wrong) {}

    /** What stands in the blanks for a move on record; empty for a new one. */
    static Map<String, String> values(Map<String, Object> move) {
        Map<String, String> values = MoveForm.values(move);
        if (move.get("source") instanceof Map<?, ?> source) {
            source.forEach((name, value) -> values.put("source." + name, String.valueOf(value)));
        }
        for (String name : List.of("locator", "knownFrom")) {
            Object value = move.get(name);
            if (value != null) {
                values.put(name, value.toString());
            }
        }
        if (!move.isEmpty()) {
            MoveForm.USUAL.forEach(values::putIfAbsent);
        }
        return values;
    }

    /** The blanks as they come from the page. */
    static Map<String, String> typed(MultiValueMap<String, String> fields) {
        Map<String, String> typed = new HashMap<>();
        for (List<String> names : List.of(MoveForm.NAMES, OF_SOURCE)) {
            for (String name : names) {
                if (fields.containsKey(name)) {
                    typed.put(name, FormFields.value(fields, name).strip());
                }
            }
        }
        return typed;
    }

    /**
     * Tries the move that stands in the blanks.
     *
     * @param id of the move on record; empty for a new one
     */
    static RecordPreview tried(
            String id, Map<String, String> typed, Set<String> shown, Dialogue dialogue, LocalDate own, Rules rules) {
        if (typed.getOrDefault("kind", "").isBlank()) {
            return refused("kind", "Please choose what it does.");
        }
        if (WrittenDate.read(typed.getOrDefault("date", "")) instanceof WrittenDate.UnreadableDate refused) {
            return refused("date", refused.message());
        }
        Map<String, Object> recorded = recorded(id, dialogue);
        Map<String, Object> move = move(recorded, typed, shown);
        date(typed).ifPresent(date -> move.put("date", date.text()));
        Supposition start = Supposition.named("");
        Supposition supposition;
        String place;
        if (id.isEmpty()) {
            move.put("id", Recorded.freeId(dialogue));
            supposition = start.adding(move);
            place = "/add/0/";
        } else {
            supposition = start.changing(id, differences(recorded, move));
            place = Problem.pointer(List.of("change", id)) + "/";
        }
        try {
            return new RecordPreview(
                    supposition, WhatIfStep.assess(supposition, dialogue, own, rules), FieldErrors.NONE);
        } catch (InvalidDialogue invalid) {
            return new RecordPreview(supposition, null, FieldErrors.of(invalid.problems(), place, shown));
        }
    }

    private static RecordPreview refused(String blank, String message) {
        return new RecordPreview(null, null, new FieldErrors(Map.of(blank, message), List.of()));
    }

    /** The date that is typed, in whatever words. */
    static Optional<EdtfDate> date(Map<String, String> typed) {
        return WrittenDate.read(typed.getOrDefault("date", "")) instanceof WrittenDate.ReadableDate understood
                ? Optional.of(understood.date())
                : Optional.empty();
    }

    static Map<String, Object> recorded(String id, Dialogue dialogue) {
        return id.isEmpty()
                ? Map.of()
                : dialogue.move(id)
                        .map(Documents::of)
                        .orElseThrow(() -> new UnknownDraft("This dialogue has no move “" + id + "”."));
    }

    private static Map<String, Object> move(
            Map<String, Object> recorded, Map<String, String> typed, Set<String> shown) {
        Map<String, Object> move = new LinkedHashMap<>(recorded);
        for (String name : MoveForm.NAMES) {
            if (shown.contains(name) || name.equals("disputed")) {
                put(move, name, typed.getOrDefault(name, ""));
            }
        }
        put(move, "locator", typed.getOrDefault("locator", ""));
        put(move, "knownFrom", typed.getOrDefault("knownFrom", ""));
        Map<String, Object> source = new LinkedHashMap<>();
        if (recorded.get("source") instanceof Map<?, ?> known) {
            known.forEach((name, value) -> source.put(String.valueOf(name), value));
        }
        put(source, "title", typed.getOrDefault("source.title", ""));
        put(source, "url", typed.getOrDefault("source.url", ""));
        if (source.isEmpty()) {
            move.remove("source");
        } else {
            move.put("source", source);
        }
        return move;
    }

    private static void put(Map<String, Object> fields, String name, String value) {
        if (value.isEmpty() || value.equals(MoveForm.USUAL.get(name))) {
            fields.remove(name);
        } else {
            fields.put(name, MoveForm.value(name, value));
        }
    }

    private static Map<String, Object> differences(Map<String, Object> recorded, Map<String, Object> move) {
        Map<String, Object> differences = new LinkedHashMap<>();
        Set<String> names = new HashSet<>(recorded.keySet());
        names.addAll(move.keySet());
        for (String name : names) {
            Object now = move.get(name);
            if (!Objects.equals(now, recorded.get(name))) {
                differences.put(name, now == null ? WhatIfStep.nothing() : now);
            }
        }
        return differences;
    }
}
