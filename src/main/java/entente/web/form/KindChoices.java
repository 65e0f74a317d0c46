package entente.web.form;

import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Tone;
import entente.web.form.FormField.Choice;
import entente.web.form.FormField.ChoiceGroup;
import java.util.List;
import java.util.function.Predicate;

/** Every kind of move as a choice, in groups. */
public final class KindChoices {

    private KindChoices() {}

    public static List<ChoiceGroup> of(List<Kind> kinds) {
        return List.of(
                new ChoiceGroup("", List.of(new Choice("", "Choose …"))),
                group("Deeds that give something", kinds, Kind::isConcession),
                group("Contacts", kinds, kind -> kind.isCooperative() && kind.mode() == Mode.CONTACT),
                group("Words", kinds, kind -> kind.isCooperative() && kind.mode() == Mode.WORD),
                group("Against the other side", kinds, kind -> kind.tone() == Tone.CONFLICTUAL));
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
