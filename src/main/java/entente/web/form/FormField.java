package entente.web.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A blank of a form.
 *
 * @param control {@code choice}, {@code found} (by typing, with choices to help), {@code date}, {@code number}, {@code text} or {@code tick}
 * @param value what stands in it, as typed
 * @param groups what can be chosen
 * @param hint what to put there, if the label does not say it
 * @param wrong what is wrong with it, if anything
 */
public record FormField(
        String name,
        String label,
        String control,
        String value,
        List<ChoiceGroup> groups,
        @Nullable String hint,
        @Nullable String wrong) {

    /** Choices under a heading; without one where {@code title} is empty. */
    public record ChoiceGroup(String title, List<Choice> choices) {}

    /** A choice. */
    public record Choice(String value, String words) {}

    public static FormField of(
            String name, String label, String control, FormValues formValues, @Nullable String hint) {
        return new FormField(name, label, control, formValues.value(name), List.of(), hint, formValues.wrong(name));
    }

    public static FormField choice(String name, String label, FormValues formValues, List<ChoiceGroup> groups) {
        return new FormField(name, label, "choice", formValues.value(name), groups, null, formValues.wrong(name));
    }

    public static FormField choice(String name, String label, FormValues formValues, Choice... choices) {
        return choice(name, label, formValues, List.of(new ChoiceGroup("", List.of(choices))));
    }

    /** One in which a choice is found by typing its value, or any other name that whoever reads it knows. */
    public static FormField found(
            String name, String label, FormValues formValues, List<Choice> choices, @Nullable String hint) {
        return new FormField(
                name,
                label,
                "found",
                formValues.value(name),
                List.of(new ChoiceGroup("", choices)),
                hint,
                formValues.wrong(name));
    }

    /** How many choices there are. */
    public int size() {
        return groups.stream().mapToInt(group -> group.choices().size()).sum();
    }

    FormField hinted(String other) {
        return new FormField(name, label, control, value, groups, other, wrong);
    }

    public String id() {
        return "blank-" + name;
    }

    public boolean isTicked() {
        return value.equals("true");
    }

    /** The ids of what describes it; null where nothing does. */
    public @Nullable String describedBy() {
        if (wrong != null) {
            return id() + "-wrong";
        }
        return hint == null ? null : id() + "-hint";
    }
}
