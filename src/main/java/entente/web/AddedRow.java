package entente.web;

import entente.dialogue.Mode;
import entente.dialogue.Tone;
import entente.dialogue.Worded;
import java.util.Arrays;
import java.util.List;

/** The blanks of a kind or weight that is to be added. */
final class AddedRow {

    private static final String NUMBER = "number";
    private static final String TEXT = "text";
    private static final String POINTS = "0 to 10 points";

    private AddedRow() {}

    /** A kind with its first weight. */
    static List<Blank> kind(Typed typed) {
        return List.of(
                Blank.of("kind.code", "Code", TEXT, typed, "such as consulate-opening; it never changes"),
                Blank.of("kind.label", "Label: what a side does", TEXT, typed, "such as opens a consulate"),
                Blank.of("kind.noun", "Noun: what that is called", TEXT, typed, "such as opening of a consulate"),
                choice("kind.mode", "Mode", typed, Mode.class),
                choice("kind.tone", "Tone", typed, Tone.class),
                Blank.of("kind.issue", "Issue", TEXT, typed, "such as relations"),
                Blank.of("kind.cameo", "CAMEO code", TEXT, typed, "three or four digits"),
                Blank.of("kind.goldstein", "Goldstein", NUMBER, typed, "−10 to 10"),
                Blank.of("kind.plover", "PLOVER type", TEXT, typed, "such as RETREAT:release"),
                Blank.of("first.value", "Worth", NUMBER, typed, POINTS),
                Blank.of("first.cost", "Cost", NUMBER, typed, POINTS),
                Blank.of("first.why", "Why it weighs that", TEXT, typed, null),
                Blank.of("first.source", "Source", TEXT, typed, null));
    }

    /** A further weight of a kind. */
    static List<Blank> weight(Typed typed, List<Blank.Choice> kinds) {
        return List.of(
                Blank.choice("weight.kind", "Kind", typed, kinds.toArray(Blank.Choice[]::new)),
                Blank.of(
                        "weight.from_scale", "From a count of", NUMBER, typed, "of people, goods or the like; above 1"),
                Blank.of("weight.value", "Worth", NUMBER, typed, POINTS),
                Blank.of("weight.cost", "Cost", NUMBER, typed, POINTS),
                Blank.of("weight.why", "Why", TEXT, typed, null),
                Blank.of("weight.source", "Source", TEXT, typed, null));
    }

    static <E extends Enum<E> & Worded> List<String> words(Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Worded::word).toList();
    }

    private static <E extends Enum<E> & Worded> Blank choice(String name, String label, Typed typed, Class<E> choices) {
        return Blank.choice(
                name,
                label,
                typed,
                words(choices).stream()
                        .map(word -> new Blank.Choice(word, word))
                        .toArray(Blank.Choice[]::new));
    }
}
