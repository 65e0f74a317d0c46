package entente.evaluation.history;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.evaluation.data.History;
import entente.job.Parallel;
import entente.job.Progress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Every expectation of every history, in their order.
 *
 * @param leftOut ids of dialogues on record that the rules cannot weigh, or that would take too long
 */
public record Histories(List<Held> held, List<String> leftOut) {

    public Histories {
        held = List.copyOf(held);
        leftOut = List.copyOf(leftOut);
    }

    public long met() {
        return held.stream().filter(Held::met).count();
    }

    /**
     * Each score is as of its own day, so that only what was known then counts.
     *
     * @param rules asked for once a history, by several threads
     * @throws CancellationException when {@code progress} stopped it
     */
    public static Histories of(List<History> histories, Supplier<Rules> rules, Progress progress) {
        List<Optional<List<Held>>> told = Parallel.map(histories, history -> told(history, rules.get()), progress);
        return new Histories(
                told.stream().flatMap(Optional::stream).flatMap(List::stream).toList(),
                IntStream.range(0, told.size())
                        .filter(i -> told.get(i).isEmpty())
                        .mapToObj(i -> histories.get(i).id())
                        .toList());
    }

    private static Optional<List<Held>> told(History history, Rules rules) {
        Dialogue dialogue = history.dialogue();
        return !history.onRecord() || (isQuick(dialogue) && isWeighable(dialogue, rules))
                ? Optional.of(heldOf(history, rules))
                : Optional.empty();
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
