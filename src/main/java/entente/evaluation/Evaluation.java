package entente.evaluation;

import entente.assessment.Edition;
import entente.assessment.Rules;
import entente.dialogue.StoredDialogue;
import entente.evaluation.data.EvaluationData;
import entente.evaluation.data.History;
import entente.evaluation.gaming.Gaming;
import entente.evaluation.history.Histories;
import entente.evaluation.people.People;
import entente.evaluation.record.OnRecord;
import entente.job.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * How good the score of a rulebook is.
 *
 * @param people empty where the data have no decision just after our cooperation
 * @param expected the dialogues on record of which somebody expects something
 */
public record Evaluation(
        Edition rulebook,
        Optional<People> people,
        Histories histories,
        Gaming gaming,
        OnRecord onRecord,
        Histories expected) {

    /**
     * Takes some seconds on two processors.
     *
     * @param rules those of {@code rulebook}; asked for often, by several threads
     * @param today the day to read those dialogues on that do not name their own
     * @param progress hears how many games, histories, strategies and dialogues are done together
     * @throws CancellationException when {@code progress} stopped it
     */
    public static Evaluation of(
            Edition rulebook,
            Supplier<Rules> rules,
            EvaluationData data,
            List<StoredDialogue> dialogues,
            LocalDate today,
            Progress progress) {
        int games = People.games(data.people());
        List<History> expected = dialogues.stream()
                .filter(stored -> !stored.dialogue().expectations().isEmpty())
                .map(History::onRecord)
                .toList();
        int histories = games + data.histories().size();
        int endings = histories + Gaming.endings();
        int outcomes = endings + dialogues.size();
        int all = outcomes + expected.size();
        return new Evaluation(
                rulebook,
                games == 0 ? Optional.empty() : Optional.of(People.of(data.people(), rules, progress.part(0, all))),
                Histories.of(data.histories(), rules, progress.part(games, all)),
                Gaming.of(rules, progress.part(histories, all)),
                OnRecord.of(dialogues, rules, today, progress.part(endings, all)),
                Histories.of(expected, rules, progress.part(outcomes, all)));
    }
}
