package entente.evaluation.gaming;

import java.util.List;
import java.util.stream.Stream;

/** Every strategy that the rules are tried on. */
final class Strategies {

    private Strategies() {}

    static List<Strategy> all() {
        return Stream.of(
                        CheapTalk.group(),
                        CheapDeeds.group(),
                        CheapPromises.group(),
                        UntrueClaims.group(),
                        Tokens.group(),
                        Parts.group(),
                        HalfReliefs.group(),
                        LateAnswers.group(),
                        TrueExchanges.group(),
                        Harm.group(),
                        BrokenPromises.group())
                .map(Group::strategies)
                .flatMap(List::stream)
                .toList();
    }
}
