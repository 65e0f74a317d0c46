package entente.exchange.wire;

import entente.casefile.ObjectReader;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would it take? As a request asks it.
 *
 * @param target what is to be reached
 * @param horizon the day on which it is to be reached
 * @param most how many sets of moves are wanted
 * @param dialogue the id of a dialogue on record; null where the request brings a case
 * @param rulebook the version to weigh with; null for the published one
 * @param assumed what is said of steps that the sides might take
 */
public record WhatItTakesQuestion(
        AimTarget target,
        LocalDate horizon,
        int most,
        @Nullable String dialogue,
        @Nullable String rulebook,
        AssumedSteps assumed) {

    private static final int SHORT = 300;
    private static final int HIGHEST = 100;

    /** What was read of a question, with what deserves a warning. */
    public record ParsedQuestion(WhatItTakesQuestion question, List<Problem> warnings) {}

    /**
     * What is to be reached: a score of an observer's trust, 0 … 100, or a move that is answered in full.
     *
     * @param settled the id of that move; null where a score is meant
     */
    public record AimTarget(
            String observer, double score, @Nullable String settled) {}

    /**
     * Reads a question. The case that it may bring is left to the caller.
     *
     * @param usual how many sets are wanted where it does not say
     * @param most how many may be wanted
     * @throws InvalidDialogue naming every place that cannot be read
     */
    public static ParsedQuestion read(@Nullable Object document, int usual, int most) {
        ObjectReader top = ObjectReader.of(document, "a question: an object with \"case\", \"target\" and \"horizon\"");
        boolean withCase = top.has("case");
        String dialogue = top.optionalText("dialogue", SHORT);
        if (withCase && dialogue != null) {
            top.wrong("dialogue", "The question brings a case. Leave out either \"case\" or \"dialogue\".");
        } else if (!withCase && !top.has("dialogue")) {
            top.missing("case", "a case, or in \"dialogue\" the id of a dialogue on record");
        }
        AimTarget target = top.optionalObject("target", WhatItTakesQuestion::target);
        if (!top.has("target")) {
            top.missing("target", "{\"observer\": …, \"score\": …} or {\"settled\": …}");
        }
        LocalDate horizon = top.optionalDay("horizon");
        if (!top.has("horizon")) {
            top.missing("horizon", "a day such as 2025-12-05");
        }
        int wanted = top.whole("most", most, usual);
        String rulebook = top.optionalText("rulebook", SHORT);
        AssumedSteps assumed = AssumedSteps.read(top);
        top.done();
        top.throwIfWrong();
        if (target == null || horizon == null) {
            throw new IllegalStateException("What is missing is a problem");
        }
        return new ParsedQuestion(
                new WhatItTakesQuestion(target, horizon, wanted, dialogue, rulebook, assumed), top.warnings());
    }

    private static AimTarget target(ObjectReader at) {
        String settled = at.optionalText("settled", SHORT);
        if (!at.has("settled")) {
            return new AimTarget(at.text("observer", SHORT), score(at), null);
        }
        if (at.has("observer") || at.has("score")) {
            at.wrong("settled", "Expected either \"observer\" and \"score\", or \"settled\". Leave one out.");
        }
        return new AimTarget("", 0, settled);
    }

    private static double score(ObjectReader at) {
        if (!at.has("score")) {
            at.missing("score", "a number from 0 to 100");
        }
        return at.number("score", HIGHEST, 0);
    }
}
