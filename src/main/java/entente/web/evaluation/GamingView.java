package entente.web.evaluation;

import entente.evaluation.gaming.Gaming;
import entente.evaluation.gaming.Tried;
import entente.evaluation.gaming.Untried;
import entente.web.view.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What strategies reach.
 *
 * @param beyond those that go beyond their bound, the farthest first
 * @param groups all, by their sort
 */
record GamingView(List<StrategyRow> beyond, List<StrategyGroup> groups, List<Untried> untried) {

    /** Strategies of one sort. */
    record StrategyGroup(String title, String met, List<StrategyRow> rows) {}

    /** A strategy. */
    record StrategyRow(String name, String reached, String heldAgainst, String room, boolean met) {

        static StrategyRow of(Tried tried) {
            return new StrategyRow(
                    tried.name(),
                    Figures.tenths(tried.reached()),
                    tried.heldAgainst(),
                    Figures.signed(tried.room()),
                    tried.met());
        }
    }

    static GamingView of(Gaming gaming) {
        Map<String, List<Tried>> byGroup = new LinkedHashMap<>();
        gaming.tried()
                .forEach(tried -> byGroup.computeIfAbsent(tried.group(), none -> new ArrayList<>())
                        .add(tried));
        return new GamingView(
                gaming.tried().stream()
                        .filter(tried -> !tried.met())
                        .sorted(Comparator.comparingDouble(Tried::room))
                        .map(StrategyRow::of)
                        .toList(),
                byGroup.entrySet().stream()
                        .map(group -> new StrategyGroup(
                                group.getKey(),
                                group.getValue().stream().filter(Tried::met).count() + " of "
                                        + group.getValue().size() + " within bounds",
                                group.getValue().stream().map(StrategyRow::of).toList()))
                        .toList(),
                gaming.untried());
    }
}
