package entente.web.record;

import static entente.web.form.MoveFields.label;

import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.dialogue.WrittenDate;
import entente.exchange.moves.KindNames;
import entente.web.form.FormField;
import entente.web.form.FormField.Choice;
import entente.web.form.FormField.ChoiceGroup;
import entente.web.form.FormValues;
import entente.web.form.MoveForm;
import entente.web.view.AssessedDialogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The blanks of a move that is put on record: its date and its summary stand in sight at once, its kind is found by
 * typing, and another move can be named in words where there are more than a choice holds.
 */
final class RecordForm {

    private static final String HINT_OF_DATE = "11 September 2025, late January 2025, about 26.1.2025 or 2025-01-26";

    private RecordForm() {}

    static MoveForm of(String of, FormValues typed, AssessedDialogue assessed, List<String> wrong) {
        FormValues blanks = new FormValues(filled(typed, assessed), typed.wrongs());
        MoveForm form = MoveForm.of(of, blanks, assessed, wrong);
        List<FormField> first = new ArrayList<>();
        for (FormField blank : form.blanks()) {
            if (blank.name().equals("actor")) {
                first.add(withNobody(blank));
            } else if (blank.name().equals("kind")) {
                first.add(kind(typed, assessed));
                first.add(date(of, blanks, assessed.dialogue()));
                first.add(FormField.of("summary", label("summary"), "text", blanks, "what happened, in a sentence"));
            } else if (!blank.name().equals("date")) {
                first.add(blank);
                inWords(blank, blanks).ifPresent(first::add);
            }
        }
        return form.showing(first).withoutMore("summary").titled(of.isEmpty() ? "Record a move" : "Correct this move");
    }

    /** What stands in the blanks: a new move is offered the date of the last one; nobody is taken to act. */
    private static Map<String, String> filled(FormValues typed, AssessedDialogue assessed) {
        Map<String, String> values = new HashMap<>(MoveForm.withDefaults(typed.values(), assessed));
        values.put("actor", typed.value("actor"));
        values.put(
                "date",
                typed.values().containsKey("date")
                        ? typed.value("date")
                        : offeredDate(assessed.dialogue()).orElse(""));
        new KindNames(assessed.rules().kinds())
                .find(typed.value("kind"))
                .ifPresent(kind -> values.put("kind", kind.code()));
        return values;
    }

    /** The date of the last move on record, in words. */
    static Optional<String> offeredDate(Dialogue dialogue) {
        return dialogue.moves().stream()
                .max(Comparator.comparing(Move::day))
                .map(Move::date)
                .map(WrittenDate::words);
    }

    private static FormField date(String of, FormValues blanks, Dialogue dialogue) {
        boolean offered = of.isEmpty()
                && offeredDate(dialogue).filter(blanks.value("date")::equals).isPresent();
        return FormField.of(
                "date",
                label("date"),
                "text",
                blanks,
                offered ? "that of the last move; or " + HINT_OF_DATE : HINT_OF_DATE);
    }

    private static FormField withNobody(FormField actor) {
        return new FormField(
                actor.name(),
                actor.label(),
                actor.control(),
                actor.value(),
                Stream.concat(
                                Stream.of(new ChoiceGroup("", List.of(new Choice("", "Choose …")))),
                                actor.groups().stream())
                        .toList(),
                actor.hint(),
                actor.wrong());
    }

    private static FormField kind(FormValues typed, AssessedDialogue assessed) {
        List<Kind> kinds = assessed.rules().kinds();
        String label =
                new KindNames(kinds).find(typed.value("kind")).map(Kind::label).orElse(typed.value("kind"));
        return FormField.found(
                "kind",
                label("kind"),
                new FormValues(Map.of("kind", label), typed.wrongs()),
                kinds.stream()
                        .map(kind -> new Choice(kind.label(), kind.noun()))
                        .toList(),
                "type a word of it, such as sanctions or visit");
    }

    /** A second blank for another move, where there are more than can be chosen from, or something stands in it. */
    private static Optional<FormField> inWords(FormField blank, FormValues blanks) {
        String name = NamedChoices.wordsOf(blank.name());
        return MoveForm.REFERENCES.contains(blank.name()) && (blank.size() > MoveForm.MOST_CHOICES || blanks.has(name))
                ? Optional.of(FormField.of(name, "or its number or words", "text", blanks, "of any earlier move"))
                : Optional.empty();
    }
}
