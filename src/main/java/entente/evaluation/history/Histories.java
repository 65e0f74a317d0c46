package entente.evaluation.history;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.evaluation.data.History;
import entente.job.Parallel;
import entente.job.Progress;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Every expectation of every history, in their order. */
public record Histories(List<Held> held) {

    public Histories {
        held = List.copyOf(held);
    }

    public long met() {
        return held.stream().filter(Held::met).count();
    }

    /**
     * Each score is as of its own day, so that only what was known then counts. Of a dialogue on record that the rules
     * cannot weigh, or that would take too long, nothing is told.
     *
     * @param rules asked for once a history, by several threads
     * @throws CancellationException when {@code progress} stopped it
     */
    public static Histories of(List<History> histories, Supplier<Rules> rules, Progress progress) {
        return new Histories(Parallel.map(histories, history -> held(history, rules.get()), progress).stream()
                .flatMap(List::stream)
                .toList());
    }

    private static List<Held> held(History history, Rules rules) {
        Dialogue dialogue = history.dialogue();
        if (!history.onRecord()) {
            return heldOf(history, rules);
        }
        return isQuick(dialogue) && isWeighable(dialogue, rules) ? heldOf(history, rules) : List.of();
    }

    private static boolean isWeighable(Dialogue dialogue, Rules rules) {
        try {
            Assessor.checkKinds(dialogue, rules);
            return true;
        } catch (InvalidDialogue unknownKind) {
            return false;
        }
    }

    /** Whether what is expected of a dialogue is held against its scores within seconds. */
    public static boolean isQuick(Dialogue dialogue) {
        return ScoreReadings.isQuick(dialogue);
    }

    /**
     * Every expectation of one history.
     *
     * @throws InvalidDialogue when a move names a kind that the rules do not know
     */
    public static List<Held> heldOf(History history, Rules rules) {
        ScoreReadings scores = new ScoreReadings(history.dialogue(), rules);
        return history.expectations().stream()
                .map(expectation -> Held.of(
                        history, expectation, scores.of(expectation.reading()), scores.of(expectation.standard())))
                .toList();
    }
}
