package entente.web.record;

import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.web.form.DateBlanks;
import entente.web.form.FormMerge;
import entente.web.form.LearnedFields;
import entente.web.form.MoveFields;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.Party;
import entente.web.view.RecordedMove;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two corrections of one move, put together. */
final class MoveMerge {

    private MoveMerge() {}

    /**
     * @param was the move when you began
     * @param typed what stands in the blanks; those that the page did not show are as they were
     */
    static FormMerge of(Move was, Move theirs, Map<String, String> typed, Map<String, String> chosen) {
        Map<String, String> old = values(was);
        Map<String, String> yours = new HashMap<>(old);
        yours.remove("disputed"); // a box that is not ticked is not sent
        typed.forEach((name, value) -> yours.put(name, normal(name, value)));
        Map<String, String> their = values(theirs);
        List<String> names = new ArrayList<>(MoveInput.NAMES);
        names.addAll(LearnedFields.names(List.of(old, their, yours)));
        return FormMerge.of(names, old, their, yours, chosen);
    }

    private static Map<String, String> values(Move move) {
        Map<String, String> values = MoveInput.values(move);
        values.replaceAll(MoveMerge::normal);
        return values;
    }

    /** The same however it is written. */
    private static String normal(String name, String value) {
        String text = value.strip();
        if (LearnedFields.isOne(name)) {
            return name.endsWith(".from") ? DateBlanks.date(text) : text;
        }
        if (text.isEmpty()) {
            return MoveFields.USUAL.getOrDefault(name, text);
        }
        Object held = MoveFields.value(name, text);
        return held instanceof Double number ? Figures.typed(number) : held.toString();
    }

    static String label(String name) {
        return Optional.ofNullable(MoveFields.LABELS.get(name))
                .orElseGet(() -> MoveInput.LABELS.getOrDefault(name, LearnedFields.label(name)));
    }

    /** What stands in a blank, in words. */
    static String words(String name, String value, Dialogue dialogue, Rules rules) {
        if (LearnedFields.isOne(name)) {
            return words(name.substring(name.lastIndexOf('.') + 1), value);
        }
        return switch (name) {
            case "actor" ->
                value.equals(MoveFields.BOTH)
                        ? Party.both(dialogue).name()
                        : dialogue.sides().stream()
                                .filter(side -> side.id().equals(value))
                                .findFirst()
                                .map(side -> side.name())
                                .orElse(value);
            case "kind", "promises" -> rules.findKind(value).map(Kind::label).orElse(value);
            case "share" -> value + " %";
            case "completes", "fulfils", "answers", "reverses", "reschedules" ->
                dialogue.move(value)
                        .map(move -> RecordedMove.of(0, move, dialogue, rules))
                        .map(move -> move.sentence() + ", " + move.briefDate())
                        .orElse(value);
            case "date", "extent" -> words(name, value);
            case "confidence" -> MoveFields.value(name, value) instanceof Double sure ? RecordedMove.sure(sure) : value;
            case "disputed" -> "yes";
            case "level", "channel" -> value.replace('-', ' ');
            default -> value;
        };
    }

    private static String words(String name, String value) {
        return switch (name) {
            case "date", "from" -> MoveInput.date(value).map(Days::full).orElse(value);
            case "extent" -> Extent.parse(value).map(RecordedMove::extent).orElse(value);
            default -> value;
        };
    }
}
