package entente.web.agreement;

import entente.assessment.Rules;
import entente.dialogue.Clause;
import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.exchange.clauses.ClauseField;
import entente.exchange.clauses.ClauseTerms;
import entente.web.form.FormField;
import entente.web.form.FormField.Choice;
import entente.web.form.FormField.ChoiceGroup;
import entente.web.form.FormValues;
import entente.web.form.KindChoices;
import entente.web.view.Figures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The blanks of a clause in one dialogue, under the rules in force. */
final class ClauseBlanks {

    private final Dialogue dialogue;
    private final Rules rules;
    private final List<ChoiceGroup> kinds;

    ClauseBlanks(Dialogue dialogue, Rules rules) {
        this.dialogue = dialogue;
        this.rules = rules;
        this.kinds = KindChoices.of(
                rules.kinds().stream().filter(Kind::isCooperative).toList());
    }

    /** What words of clauses stand for here. */
    ClauseTerms terms() {
        return new ClauseTerms(dialogue.sides(), rules.kinds(), kind -> KindChoices.isCounted(kind, rules));
    }

    /** The ids of all moves and clauses. */
    Set<String> ids() {
        return dialogue.moves().stream().flatMap(Move::ids).collect(Collectors.toSet());
    }

    /** What stands in the blanks for a clause on record. */
    static Map<ClauseField, String> values(Clause clause) {
        Map<ClauseField, String> values = new EnumMap<>(ClauseField.class);
        values.put(ClauseField.ID, clause.id());
        values.put(ClauseField.BY, clause.by());
        values.put(ClauseField.KIND, clause.promises());
        values.put(ClauseField.EXTENT, ClauseTerms.words(clause.extent()));
        values.put(ClauseField.COUNT, clause.scale() == 1 ? "" : Figures.typed(clause.scale()));
        values.put(ClauseField.SUBJECT, said(clause.subject()));
        values.put(ClauseField.ISSUE, said(clause.issue()));
        values.put(ClauseField.DUE, clause.due() == null ? "" : clause.due().toString());
        values.put(ClauseField.AFTER, said(clause.after()));
        values.put(ClauseField.TEXT, said(clause.text()));
        return values;
    }

    private static String said(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    /** @param place what the names of the blanks begin with */
    List<FormField> of(List<ClauseField> fields, String place, FormValues formValues) {
        return fields.stream().map(field -> blank(field, place, formValues)).toList();
    }

    private FormField blank(ClauseField field, String place, FormValues formValues) {
        String name = place + field.word();
        String value = formValues.value(name);
        return switch (field) {
            case BY -> FormField.choice(name, field.label(), formValues, sides(value));
            case KIND -> FormField.choice(name, field.label(), formValues, kinds(value));
            case EXTENT -> FormField.of(name, field.label(), "text", formValues, hint(field, place));
            case COUNT -> FormField.of(name, field.label(), "number", formValues, hint(field, place));
            default -> FormField.of(name, field.label(), "text", formValues, hint(field, place));
        };
    }

    /** A row of a table has none: they would stand there sixty times. */
    private static @org.jspecify.annotations.Nullable String hint(ClauseField field, String place) {
        if (!place.isEmpty()) {
            return null;
        }
        return switch (field) {
            case EXTENT -> "empty for all of it; 30 for thirty per cent; or partial, minimal";
            case COUNT -> "people freed, for example";
            case DUE -> "the last day; leave empty where no day was named";
            case AFTER -> "the id of a clause or move that has to be done first";
            case SUBJECT -> "the Sinai, for example";
            case ISSUE -> "empty: that of what it does";
            default -> null;
        };
    }

    private List<ChoiceGroup> sides(String value) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "Choose …"));
        dialogue.sides().forEach(side -> choices.add(new Choice(side.id(), side.name())));
        choices.add(new Choice(Clause.BOTH, "both"));
        return withWritten(List.of(new ChoiceGroup("", choices)), value);
    }

    private List<ChoiceGroup> kinds(String value) {
        return withWritten(kinds, value);
    }

    /** What is written there and is none of the choices stays to be seen. */
    private static List<ChoiceGroup> withWritten(List<ChoiceGroup> groups, String value) {
        boolean there = groups.stream()
                .flatMap(group -> group.choices().stream())
                .anyMatch(choice -> choice.value().equals(value));
        return there
                ? groups
                : Stream.concat(
                                groups.stream(),
                                Stream.of(new ChoiceGroup(
                                        "As it is written", List.of(new Choice(value, "“" + value + "”")))))
                        .toList();
    }

    /** What stands in a blank, in words; empty for nothing. */
    String words(ClauseField field, String value) {
        return switch (field) {
            case BY ->
                value.equals(Clause.BOTH)
                        ? "both"
                        : dialogue.sides().stream()
                                .filter(side -> side.id().equals(value))
                                .findFirst()
                                .map(side -> side.name())
                                .orElse(value);
            case KIND -> rules.findKind(value).map(Kind::label).orElse(value);
            default -> value;
        };
    }
}
