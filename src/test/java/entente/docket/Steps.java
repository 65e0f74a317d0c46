package entente.docket;

import entente.casefile.MoveDocument;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import java.util.List;

/** Steps between "a" and "b", each written as a line of {@link Cases} and valued by the {@link PlainTariff}. */
final class Steps {

    private Steps() {}

    static Step of(String line) {
        Move move = MoveDocument.read(Cases.move(line));
        Tariff tariff = new PlainTariff();
        Kind kind = tariff.kind(move.kind());
        return new Step(
                List.of(move),
                kind,
                move.actor(),
                move.actor().equals("a") ? "b" : "a",
                new Step.Worth(
                        tariff.value(move.kind(), move.scale()),
                        tariff.cost(move.kind(), move.scale()),
                        PlainTariff.TERMS.stakes().ofPoint(kind.mode()),
                        1),
                PlainTariff.TERMS.share(move.extent()));
    }
}
