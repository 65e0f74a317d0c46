package entente.docket;

import entente.casefile.MoveDocument;
import entente.dialogue.Move;

/** Steps between "a" and "b", each written as a line of {@link Cases} and valued by the {@link PlainTariff}. */
final class Steps {

    private Steps() {}

    static Step of(String line) {
        Move move = MoveDocument.read(Cases.move(line));
        Tariff tariff = new PlainTariff();
        return new Step(
                move,
                tariff.kind(move.kind()),
                move.actor().equals("a") ? "b" : "a",
                tariff.value(move.kind(), move.scale()),
                tariff.cost(move.kind(), move.scale()),
                PlainTariff.TERMS.share(move.extent()));
    }
}
