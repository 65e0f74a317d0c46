package entente.web.form;

import entente.assessment.Rules;
import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Tone;
import entente.web.form.FormField.Choice;
import entente.web.form.FormField.ChoiceGroup;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Kinds of move as choices, in groups; a group of which there is none is left out. */
public final class KindChoices {

    private static final double MANY = 1000;

    private KindChoices() {}

    public static List<ChoiceGroup> of(List<Kind> kinds) {
        return Stream.of(
                        new ChoiceGroup("", List.of(new Choice("", "Choose …"))),
                        group("Deeds that give something", kinds, Kind::isConcession),
                        group("Contacts", kinds, kind -> kind.isCooperative() && kind.mode() == Mode.CONTACT),
                        group("Words", kinds, kind -> kind.isCooperative() && kind.mode() == Mode.WORD),
                        group("Against the other side", kinds, kind -> kind.tone() == Tone.CONFLICTUAL))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    /** Whether it is worth more where more of it is given: people freed, for example. */
    public static boolean isCounted(Kind kind, Rules rules) {
        return rules.value(kind.code(), 1) != rules.value(kind.code(), MANY);
    }

    private static ChoiceGroup group(String title, List<Kind> kinds, Predicate<Kind> wanted) {
        return new ChoiceGroup(
                title,
                kinds.stream()
                        .filter(wanted)
                        .map(kind -> new Choice(kind.code(), kind.label()))
                        .toList());
    }
}
