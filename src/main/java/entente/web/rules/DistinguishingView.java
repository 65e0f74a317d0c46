package entente.web.rules;

import entente.rulebook.Compiler.CompiledRules;
import entente.rulebook.effect.DistinguishingCase;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.RecordedMove;
import java.util.List;

/**
 * The smallest dialogue that tells two rulebooks apart.
 *
 * @param scores of both directions under both, in words
 * @param keep it as an example of the later one
 */
record DistinguishingView(List<String> moves, String asOf, List<String> scores, KeepExampleView keep) {

    static DistinguishingView of(DistinguishingCase found, CompiledRules after, ImpactView.RulebookNames names) {
        AssessedDialogue assessed = AssessedDialogue.of(found.dialogue(), found.after(), after, Address.HERE);
        return new DistinguishingView(
                assessed.moves().stream().map(RecordedMove::dated).toList(),
                Days.full(found.asOf()),
                found.after().trust().stream()
                        .map(curve -> assessed.trust(curve) + ": "
                                + Figures.tenths(found.before()
                                        .trustOf(curve.observer())
                                        .last()
                                        .score())
                                + " by " + names.before() + ", "
                                + Figures.tenths(curve.last().score()) + " by " + names.after() + ".")
                        .toList(),
                KeepExampleView.telling(found, after));
    }
}
