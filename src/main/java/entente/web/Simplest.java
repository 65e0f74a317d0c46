package entente.web;

import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.rulebook.Distinguishing;
import java.util.List;

/**
 * The smallest dialogue that tells two rulebooks apart.
 *
 * @param scores of both directions under both, in words
 */
record Simplest(Dialogue dialogue, List<String> moves, String asOf, List<String> scores) {

    static Simplest of(Distinguishing found, Rules after, ImpactView.Names names) {
        Dossier dossier = Dossier.of(found.dialogue(), found.after(), after, Address.HERE);
        return new Simplest(
                found.dialogue(),
                dossier.moves().stream()
                        .map(move -> move.sentence() + " on " + move.date()
                                + (move.move().extent() == Extent.FULL ? "." : ", " + move.extent() + "."))
                        .toList(),
                Days.full(found.asOf()),
                found.after().trust().stream()
                        .map(curve -> dossier.party(curve.observer()).trustIn(dossier.party(curve.subject())) + ": "
                                + Figures.tenths(found.before()
                                        .trustOf(curve.observer())
                                        .last()
                                        .score())
                                + " by " + names.before() + ", "
                                + Figures.tenths(curve.last().score()) + " by " + names.after() + ".")
                        .toList());
    }
}
