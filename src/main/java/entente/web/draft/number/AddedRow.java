package entente.web.draft.number;

import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Tone;
import entente.dialogue.Worded;
import entente.web.form.FormField;
import entente.web.form.FormValues;
import java.util.Arrays;
import java.util.List;

/** The blanks of a kind or weight that is to be added. */
final class AddedRow {

    private static final String NUMBER = "number";
    private static final String TEXT = "text";
    private static final String POINTS = "0 to 10 points";
    private static final String STAKE = "1 to 5; 1 if left empty: above it only where all is at stake in one choice";

    private AddedRow() {}

    /** A kind with its first weight. */
    static List<FormField> kind(FormValues formValues) {
        return List.of(
                FormField.of("kind.code", "Code", TEXT, formValues, "such as consulate-opening; it never changes"),
                FormField.of("kind.label", "Label: what a side does", TEXT, formValues, "such as opens a consulate"),
                FormField.of(
                        "kind.noun", "Noun: what that is called", TEXT, formValues, "such as opening of a consulate"),
                choice("kind.mode", "Mode", formValues, Mode.class),
                choice("kind.tone", "Tone", formValues, Tone.class),
                FormField.of("kind.issue", "Issue", TEXT, formValues, "such as relations"),
                FormField.of("kind.cameo", "CAMEO code", TEXT, formValues, "three or four digits"),
                FormField.of("kind.goldstein", "Goldstein", NUMBER, formValues, "−10 to 10"),
                FormField.of("kind.plover", "PLOVER type", TEXT, formValues, "such as RETREAT:release"),
                choice("kind.repeat", "Worth when repeated", formValues, Kind.Repeat.class),
                FormField.of(
                        "kind.coded",
                        "Codes that machines may use",
                        TEXT,
                        formValues,
                        "such as 0841 CONSULT:visit 05*; none if left empty"),
                FormField.of(
                        "kind.undoes",
                        "Hostile deeds it takes back",
                        TEXT,
                        formValues,
                        "codes of kinds, such as embassy-closure; none if left empty"),
                FormField.of("first.value", "Worth", NUMBER, formValues, POINTS),
                FormField.of("first.cost", "Cost", NUMBER, formValues, POINTS),
                FormField.of("first.stake", "Stake", NUMBER, formValues, STAKE),
                FormField.of("first.why", "Why it weighs that", TEXT, formValues, null),
                FormField.of("first.source", "Source", TEXT, formValues, null));
    }

    /** A further weight of a kind. */
    static List<FormField> weight(FormValues formValues, List<FormField.Choice> kinds) {
        return List.of(
                FormField.choice("weight.kind", "Kind", formValues, kinds.toArray(FormField.Choice[]::new)),
                FormField.of(
                        "weight.from_scale",
                        "From a count of",
                        NUMBER,
                        formValues,
                        "of people, goods or the like; above 1"),
                FormField.of("weight.value", "Worth", NUMBER, formValues, POINTS),
                FormField.of("weight.cost", "Cost", NUMBER, formValues, POINTS),
                FormField.of("weight.stake", "Stake", NUMBER, formValues, STAKE),
                FormField.of("weight.why", "Why", TEXT, formValues, null),
                FormField.of("weight.source", "Source", TEXT, formValues, null));
    }

    static <E extends Enum<E> & Worded> List<String> words(Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Worded::word).toList();
    }

    private static <E extends Enum<E> & Worded> FormField choice(
            String name, String label, FormValues formValues, Class<E> choices) {
        return FormField.choice(
                name,
                label,
                formValues,
                words(choices).stream()
                        .map(word -> new FormField.Choice(word, word))
                        .toArray(FormField.Choice[]::new));
    }
}
