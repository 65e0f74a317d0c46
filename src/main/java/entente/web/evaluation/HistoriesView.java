package entente.web.evaluation;

import entente.dialogue.Dialogues;
import entente.evaluation.history.Held;
import entente.evaluation.history.Histories;
import entente.web.view.Figures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is expected of histories.
 *
 * @param met how many of all are met, in words
 */
record HistoriesView(String met, List<HistoryPart> each) {

    /** A history. */
    record HistoryPart(String title, String met, List<Held> held) {}

    static HistoriesView of(Histories histories, Dialogues dialogues) {
        Map<String, List<Held>> byHistory = new LinkedHashMap<>();
        histories
                .held()
                .forEach(held -> byHistory
                        .computeIfAbsent(held.history(), none -> new ArrayList<>())
                        .add(held));
        return new HistoriesView(
                met(histories.held()),
                byHistory.entrySet().stream()
                        .map(history -> new HistoryPart(history.getKey(), met(history.getValue()), history.getValue()))
                        .toList());
    }

    static String met(List<Held> held) {
        return held.stream().filter(Held::met).count() + " of "
                + Figures.count(held.size(), "expectation", "expectations") + " met";
    }
}
