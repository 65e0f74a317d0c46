package entente.web.record;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.casefile.MoveDocument;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.dialogue.Source;
import entente.web.form.BulkField;
import entente.web.form.FieldErrors;
import entente.web.form.IssueNames;
import entente.web.form.MoveFields;
import entente.web.view.RecordedMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that becomes the same of several moves, or that they are all removed. All of them change or none.
 *
 * @param values what stands in the blanks of the field
 */
record BulkEdit(BulkField field, Map<String, String> values) {

    private static final int MOST_TOLD = 20;

    /**
     * What comes of it.
     *
     * @param dialogue with all of it changed; null where something is wrong
     * @param changed the moves that are otherwise now; none of them where they are removed
     */
    record BulkOutcome(@Nullable Dialogue dialogue, List<Move> changed, FieldErrors wrong) {

        static BulkOutcome wrong(FieldErrors wrong) {
            return new BulkOutcome(null, List.of(), wrong);
        }

        static BulkOutcome wrong(List<String> words) {
            return wrong(new FieldErrors(Map.of(), words));
        }
    }

    private record Reference(Move from, String place, Move to) {}

    /** @param ticked moves of the dialogue */
    BulkOutcome of(List<Move> ticked, Dialogue dialogue, Rules rules) {
        return field == BulkField.REMOVE ? removing(ticked, dialogue, rules) : changing(ticked, dialogue, rules);
    }

    private BulkOutcome changing(List<Move> ticked, Dialogue dialogue, Rules rules) {
        NamedChoices named = NamedChoices.of(new MoveInput("", values, Set.copyOf(field.blanks())), dialogue, rules);
        if (field == BulkField.KIND && value("kind").isEmpty()) {
            return BulkOutcome.wrong(new FieldErrors(Map.of("kind", "Please choose what they do."), List.of()));
        }
        if (!named.wrongs().isEmpty()) {
            return BulkOutcome.wrong(new FieldErrors(named.wrongs(), List.of()));
        }
        Map<String, Move> changed = new LinkedHashMap<>();
        for (Move move : ticked) {
            try {
                Move now = MoveDocument.read(document(move, named.fields().value("kind"), dialogue));
                if (!now.equals(move)) {
                    changed.put(move.id(), now);
                }
            } catch (InvalidDialogue invalid) {
                return BulkOutcome.wrong(wrong(invalid.problems(), move, dialogue, rules));
            }
        }
        if (changed.isEmpty()) {
            return BulkOutcome.wrong(List.of("Nothing would change: they are all so already."));
        }
        List<Move> moves = dialogue.moves().stream()
                .map(move -> changed.getOrDefault(move.id(), move))
                .toList();
        try {
            Dialogue now = dialogue.with(moves, dialogue.redLines());
            Assessor.checkKinds(now, rules);
            return new BulkOutcome(now, List.copyOf(changed.values()), FieldErrors.NONE);
        } catch (InvalidDialogue invalid) {
            return BulkOutcome.wrong(invalid.problems().stream()
                    .limit(MOST_TOLD)
                    .map(problem -> placed(problem, moves, dialogue, rules))
                    .toList());
        }
    }

    /** What the others refer to stays. */
    private static BulkOutcome removing(List<Move> ticked, Dialogue dialogue, Rules rules) {
        Set<Move> going = new HashSet<>(ticked);
        Map<String, Move> gone = new HashMap<>();
        ticked.forEach(move -> move.ids().forEach(id -> gone.put(id, move)));
        List<Reference> referring = new ArrayList<>();
        for (Move move : dialogue.knownOn(LocalDate.MAX)) {
            if (!going.contains(move)) {
                move.references().forEach((place, to) -> {
                    Move lost = gone.get(to);
                    if (lost != null) {
                        referring.add(new Reference(move, place, lost));
                    }
                });
            }
        }
        if (referring.isEmpty()) {
            List<Move> staying = dialogue.moves().stream()
                    .filter(move -> !going.contains(move))
                    .toList();
            return new BulkOutcome(dialogue.with(staying, dialogue.redLines()), List.of(), FieldErrors.NONE);
        }
        List<String> words = new ArrayList<>();
        words.add("Nothing is removed, since other moves refer to these. Tick those too, or correct them first.");
        referring.stream()
                .limit(MOST_TOLD)
                .map(reference -> told(reference.from(), dialogue, rules) + " refers to "
                        + told(reference.to(), dialogue, rules) + " (" + label(reference.place()) + ").")
                .forEach(words::add);
        if (referring.size() > MOST_TOLD) {
            words.add("And " + (referring.size() - MOST_TOLD) + " more.");
        }
        return BulkOutcome.wrong(words);
    }

    private static String label(String place) {
        return place.startsWith("clauses/")
                ? "a clause that waits for it"
                : MoveFields.label(place).toLowerCase(Locale.ROOT);
    }

    /** {@code Move 13, “Washington lifts sanctions (Belavia)”, 4 Nov 2025} */
    static String told(Move move, Dialogue dialogue, Rules rules) {
        int number = dialogue.knownOn(LocalDate.MAX).indexOf(move) + 1;
        RecordedMove recorded = RecordedMove.of(number, move, dialogue, rules);
        return "Move " + number + ", “" + recorded.sentence() + "”, " + recorded.briefDate();
    }

    private Map<String, Object> document(Move move, String kind, Dialogue dialogue) {
        Map<String, Object> document = new LinkedHashMap<>(MoveDocument.of(move));
        switch (field) {
            case SURE -> put(document, "confidence", MoveFields.value("confidence", value("confidence")));
            case SOURCE -> {
                Map<String, Object> source = new LinkedHashMap<>();
                put(source, "title", value("source.title"));
                put(source, "url", value("source.url"));
                put(document, "source", source.isEmpty() ? "" : source);
                document.remove("locator"); // that was a place in the other source
            }
            case SUBJECT -> put(document, "subject", value("subject"));
            case ISSUE ->
                put(document, "issue", value("issue").isEmpty() ? "" : IssueNames.code(value("issue"), dialogue));
            case KIND -> put(document, "kind", kind);
            case REMOVE -> throw new IllegalStateException("What is removed has no document.");
        }
        return document;
    }

    private static void put(Map<String, Object> document, String name, Object value) {
        if (value.equals("")) {
            document.remove(name);
        } else {
            document.put(name, value);
        }
    }

    private FieldErrors wrong(List<Problem> problems, Move move, Dialogue dialogue, Rules rules) {
        FieldErrors wrong = FieldErrors.of(problems, "/", Set.copyOf(field.blanks()));
        return new FieldErrors(
                wrong.byBlank(),
                wrong.others().stream()
                        .map(words -> told(move, dialogue, rules) + ": it would no longer be right. " + words)
                        .toList());
    }

    private static String placed(Problem problem, List<Move> moves, Dialogue dialogue, Rules rules) {
        String[] path = problem.pointer().split("/", 4);
        if (path.length < 3 || !path[1].equals("moves")) {
            return problem.message();
        }
        String id = moves.get(Integer.parseInt(path[2])).id();
        return dialogue.move(id)
                .map(move -> told(move, dialogue, rules) + ": it would no longer fit. " + problem.message())
                .orElse(problem.message());
    }

    private String value(String blank) {
        return values.getOrDefault(blank, "").strip();
    }

    /** How a move has it, in words. */
    String words(Move move, Dialogue dialogue, Rules rules) {
        return switch (field) {
            case SURE -> RecordedMove.sure(move.confidence());
            case SOURCE -> dialogue.sourceOf(move).map(Source::title).orElse("no source");
            case SUBJECT -> Objects.requireNonNullElse(move.subject(), "not said");
            case ISSUE ->
                IssueNames.words(Objects.requireNonNullElseGet(
                        move.issue(), () -> rules.kind(move.kind()).issue()));
            case KIND -> rules.kind(move.kind()).label();
            case REMOVE -> "on record";
        };
    }

    /** What stands in the blanks, to travel with the page. */
    Map<String, String> travelling() {
        return field.blanks().stream().collect(Collectors.toMap(blank -> blank, this::value));
    }
}
