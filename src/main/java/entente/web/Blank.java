package entente.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A blank of a form.
 *
 * @param control {@code choice}, {@code date}, {@code number}, {@code text} or {@code tick}
 * @param value what stands in it, as typed
 * @param groups what can be chosen
 * @param hint what to put there, if the label does not say it
 * @param wrong what is wrong with it, if anything
 */
record Blank(
        String name,
        String label,
        String control,
        String value,
        List<Group> groups,
        @Nullable String hint,
        @Nullable String wrong) {

    /** Choices under a heading; without one where {@code title} is empty. */
    record Group(String title, List<Choice> choices) {}

    /** A choice. */
    record Choice(String value, String words) {}

    static Blank of(String name, String label, String control, Typed typed, @Nullable String hint) {
        return new Blank(name, label, control, typed.value(name), List.of(), hint, typed.wrong(name));
    }

    static Blank choice(String name, String label, Typed typed, List<Group> groups) {
        return new Blank(name, label, "choice", typed.value(name), groups, null, typed.wrong(name));
    }

    static Blank choice(String name, String label, Typed typed, Choice... choices) {
        return choice(name, label, typed, List.of(new Group("", List.of(choices))));
    }

    Blank hinted(String other) {
        return new Blank(name, label, control, value, groups, other, wrong);
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
