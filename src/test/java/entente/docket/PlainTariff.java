package entente.docket;

import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Tone;
import java.util.List;
import java.util.Map;

/**
 * A handful of kinds with round worths, so that a test can be checked in one's head: a release is a whole deed. Prisoners
 * are counted, up to 8; an embassy is opened once; to cooperate or to defect is a round.
 */
public final class PlainTariff implements Tariff {

    public static final DocketTerms TERMS = terms(List.of(
            new DocketTerms.Clock(0, Scope.UNANSWERED, 120),
            new DocketTerms.Clock(1, Scope.UNFINISHED, 30),
            new DocketTerms.Clock(2, Scope.OVERDUE, 0),
            new DocketTerms.Clock(3, Scope.SILENCE, 120)));

    private static final Map<String, Double> WORTH = Map.ofEntries(
            Map.entry("relief", 8.0),
            Map.entry("release", 8.0),
            Map.entry("withdrawal", 16.0),
            Map.entry("envoy", 4.0),
            Map.entry("embassy", 4.0),
            Map.entry("visit", 2.0),
            Map.entry("praise", 1.0),
            Map.entry("promise", 1.0),
            Map.entry("demand", 5.0),
            Map.entry("threat", 5.0),
            Map.entry("sanctions", 8.0),
            Map.entry("cooperation", 8.0),
            Map.entry("defection", 8.0));

    private static final List<String> DEEDS = List.of(
            "relief",
            "release",
            "withdrawal",
            "envoy",
            "embassy",
            "prisoners",
            "sanctions",
            "cooperation",
            "defection");
    private static final List<String> CONFLICTUAL = List.of("demand", "threat", "sanctions", "defection");
    private static final List<String> ROUNDS = List.of("cooperation", "defection");

    /** The plain terms with other periods. */
    static DocketTerms terms(List<DocketTerms.Clock> clocks) {
        return new DocketTerms(
                120,
                30,
                90,
                365,
                new DocketTerms.Stakes(0.1, 0.25, 8),
                new DocketTerms.RepetitionTerms(0.5, 1000, 90),
                Map.of(Extent.NONE, 0.0, Extent.MINIMAL, 0.25, Extent.PARTIAL, 0.5, Extent.FULL, 1.0),
                clocks);
    }

    @Override
    public Kind kind(String code) {
        return new Kind(
                code,
                "makes a " + code,
                code,
                DEEDS.contains(code) ? Mode.DEED : code.equals("visit") ? Mode.CONTACT : Mode.WORD,
                CONFLICTUAL.contains(code) ? Tone.CONFLICTUAL : Tone.COOPERATIVE,
                "relations",
                "000",
                0,
                code.equals("demand") ? "REQUEST" : code.equals("threat") ? "THREATEN" : "X",
                code.equals("embassy") ? Kind.Repeat.NOTHING : Kind.Repeat.WHOLE,
                List.of(),
                List.of());
    }

    @Override
    public double value(String kind, double scale) {
        return isCounted(kind) ? Math.min(8, scale) : WORTH.getOrDefault(kind, 0.0);
    }

    @Override
    public double cost(String kind, double scale) {
        return value(kind, scale) / 2;
    }

    @Override
    public boolean isCounted(String kind) {
        return kind.equals("prisoners");
    }

    @Override
    public double roundStake(String kind, double scale) {
        return ROUNDS.contains(kind) ? 2 : 1;
    }
}
