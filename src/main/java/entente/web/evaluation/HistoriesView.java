package entente.web.evaluation;

import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.Expectation;
import entente.dialogue.StoredDialogue;
import entente.evaluation.history.ExpectationWords;
import entente.evaluation.history.Held;
import entente.evaluation.history.Histories;
import entente.web.view.Address;
import entente.web.view.Days;
import entente.web.view.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is expected of histories.
 *
 * @param met how many of all are met, in words
 * @param leftOut how many dialogues would take too long, or cannot be weighed
 */
record HistoriesView(String met, List<HistoryPart> each, int leftOut) {

    /**
     * A history.
     *
     * @param missed whether an expectation of it is not met
     */
    record HistoryPart(String title, String href, String met, boolean missed, List<HeldRow> rows) {}

    /** @param href the day explained, by what was known then */
    record HeldRow(
            String day,
            String href,
            String expected,
            String score,
            String standard,
            String points,
            boolean met,
            String why) {

        private static HeldRow of(Held held, StoredDialogue stored) {
            Expectation expectation = held.expectation();
            return new HeldRow(
                    Days.full(expectation.reading().date()),
                    new Address(stored.id(), null)
                            .asOfAndWhy(expectation.reading().date()),
                    ExpectationWords.trust(expectation.reading(), stored.dialogue()) + " "
                            + ExpectationWords.claim(expectation, stored.dialogue()),
                    Figures.tenths(held.score()),
                    Figures.tenths(held.standardScore()),
                    Figures.signed(held.points()),
                    held.met(),
                    expectation.why());
        }
    }

    static HistoriesView of(Histories histories, Dialogues dialogues) {
        Map<String, List<Held>> byDialogue = new LinkedHashMap<>();
        histories
                .held()
                .forEach(held -> byDialogue
                        .computeIfAbsent(held.dialogue(), none -> new ArrayList<>())
                        .add(held));
        return new HistoriesView(
                ExpectationWords.met(histories.held()),
                byDialogue.entrySet().stream()
                        .map(each -> dialogues.find(each.getKey()).map(stored -> part(stored, each.getValue())))
                        .flatMap(Optional::stream)
                        .toList(),
                histories.leftOut().size());
    }

    private static HistoryPart part(StoredDialogue stored, List<Held> held) {
        Dialogue dialogue = stored.dialogue();
        return new HistoryPart(
                dialogue.title(),
                new Address(stored.id(), null).page(),
                ExpectationWords.met(held),
                !held.stream().allMatch(Held::met),
                held.stream().map(each -> HeldRow.of(each, stored)).toList());
    }
}
