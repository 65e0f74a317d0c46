package entente.assessment;

import entente.dialogue.Dialogue;
import entente.dialogue.Hypothesis;
import entente.dialogue.Hypothesis.SupposedDialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.trust.TrustCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a hypothesis would do: three assessments, and what leads from one to the next.
 *
 * @param hypothesis what is supposed
 * @param supposed the dialogue as supposed
 * @param before the dialogue as recorded, on its own day
 * @param otherwise the dialogue as recorded, on the day of the hypothesis
 * @param after the dialogue as supposed, on that same day
 * @param differences one for each direction, in the order of the assessments
 * @param warnings what the hypothesis deserves to be told, by the places in it
 */
public record WhatIf(
        Hypothesis hypothesis,
        Dialogue supposed,
        Assessment before,
        Assessment otherwise,
        Assessment after,
        List<Difference> differences,
        List<Problem> warnings) {

    private static final List<String> IN_A_HYPOTHESIS = List.of("/add/", "/change/", "/asOf");

    public WhatIf {
        differences = List.copyOf(differences);
        warnings = List.copyOf(warnings);
    }

    /**
     * Assesses {@code dialogue} three times.
     *
     * @param own the day that the dialogue is read on where nothing is supposed
     * @throws InvalidDialogue when the hypothesis does not fit the dialogue or the rules, by the places in it
     */
    public static WhatIf of(Dialogue dialogue, LocalDate own, Hypothesis hypothesis, Rules rules) {
        SupposedDialogue supposed = hypothesis.on(dialogue);
        LocalDate day = hypothesis.day(own);
        Assessment before = Assessor.assess(dialogue, rules, own);
        Assessment otherwise = day.equals(own) ? before : Assessor.assess(dialogue, rules, day);
        Assessment after;
        try {
            after = Assessor.assess(supposed.dialogue(), rules, day);
        } catch (InvalidDialogue unknownKind) {
            throw supposed.placed(unknownKind);
        }
        return new WhatIf(
                hypothesis,
                supposed.dialogue(),
                before,
                otherwise,
                after,
                differences(before, otherwise, after),
                warnings(supposed, after));
    }

    private static List<Difference> differences(Assessment before, Assessment otherwise, Assessment after) {
        return after.trust().stream()
                .map(TrustCurve::observer)
                .map(observer ->
                        Difference.of(before.trustOf(observer), otherwise.trustOf(observer), after.trustOf(observer)))
                .toList();
    }

    /** The dropped references, and what the rules warn of in moves that are supposed. */
    private static List<Problem> warnings(SupposedDialogue supposed, Assessment after) {
        List<Problem> warnings = new ArrayList<>(supposed.warnings());
        after.warnings().stream()
                .map(supposed::placed)
                .filter(warning -> IN_A_HYPOTHESIS.stream().anyMatch(warning.pointer()::startsWith))
                .forEach(warnings::add);
        return warnings;
    }

    /** The same with more warnings, which come first. */
    public WhatIf warned(List<Problem> first) {
        return new WhatIf(
                hypothesis,
                supposed,
                before,
                otherwise,
                after,
                differences,
                Stream.concat(first.stream(), warnings.stream()).toList());
    }
}
