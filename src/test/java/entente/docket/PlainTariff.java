package entente.docket;

import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Tone;
import java.util.List;
import java.util.Map;

/** A handful of kinds with round worths, so that a test can be checked in one's head. */
public final class PlainTariff implements Tariff {

    public static final DocketTerms TERMS = new DocketTerms(
            120,
            90,
            0.1,
            Map.of(Extent.NONE, 0.0, Extent.MINIMAL, 0.25, Extent.PARTIAL, 0.5, Extent.FULL, 1.0),
            List.of(
                    new DocketTerms.Clock(0, Scope.UNANSWERED, 120),
                    new DocketTerms.Clock(1, Scope.UNFINISHED, 30),
                    new DocketTerms.Clock(2, Scope.OVERDUE, 0),
                    new DocketTerms.Clock(3, Scope.SILENCE, 120)));

    private static final Map<String, Double> WORTH = Map.of(
            "relief",
            8.0,
            "release",
            8.0,
            "envoy",
            4.0,
            "visit",
            2.0,
            "praise",
            1.0,
            "promise",
            1.0,
            "demand",
            5.0,
            "threat",
            5.0,
            "sanctions",
            8.0);

    @Override
    public Kind kind(String code) {
        Mode mode = switch (code) {
            case "relief", "release", "envoy", "sanctions" -> Mode.DEED;
            case "visit" -> Mode.CONTACT;
            default -> Mode.WORD;
        };
        boolean conflictual = List.of("demand", "threat", "sanctions").contains(code);
        String plover = code.equals("demand") ? "REQUEST" : code.equals("threat") ? "THREATEN" : "X";
        return new Kind(
                code,
                "makes a " + code,
                code,
                mode,
                conflictual ? Tone.CONFLICTUAL : Tone.COOPERATIVE,
                "relations",
                "000",
                0,
                plover);
    }

    @Override
    public double value(String kind, double scale) {
        return WORTH.getOrDefault(kind, 0.0);
    }

    @Override
    public double cost(String kind, double scale) {
        return value(kind, scale) / 2;
    }
}
