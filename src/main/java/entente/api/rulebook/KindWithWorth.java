package entente.api.rulebook;

import entente.dialogue.Kind;
import entente.docket.Tariff;
import java.util.List;

/**
 * A kind of move with what one of it is worth.
 *
 * @param value what a move of this kind, in full and at scale 1, is worth to the receiver, in points
 * @param cost what it costs the giver, in points
 */
record KindWithWorth(
        String code,
        String label,
        String noun,
        String mode,
        String tone,
        String issue,
        String cameo,
        double goldstein,
        String plover,
        List<String> coded,
        List<String> undoes,
        double value,
        double cost) {

    static KindWithWorth of(Kind kind, Tariff tariff) {
        return new KindWithWorth(
                kind.code(),
                kind.label(),
                kind.noun(),
                kind.mode().word(),
                kind.tone().word(),
                kind.issue(),
                kind.cameo(),
                kind.goldstein(),
                kind.plover(),
                kind.coded(),
                kind.undoes(),
                tariff.value(kind.code(), 1),
                tariff.cost(kind.code(), 1));
    }
}
