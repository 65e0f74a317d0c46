package entente.rulebook.effect;

import entente.assessment.Assessment;
import entente.dialogue.Worded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A concession or promise that stands otherwise in one assessment of a dialogue than in another.
 *
 * @param move the id of the move that made it, or of the clause
 * @param before null where there was none
 * @param after null where there is none any more
 */
public record StatusChange(
        String move,
        ItemType what,
        @Nullable Worded before,
        @Nullable Worded after) {

    /** What it is that stands otherwise. */
    public enum ItemType implements Worded {
        CONCESSION,
        PROMISE;

        @Override
        public String toString() {
            return word();
        }
    }

    /** What both sides do or owe has an item of each. */
    private record ItemKey(String move, String by, ItemType what) {}

    /** Those that differ, in the order of {@code after}; what is found in {@code before} alone comes last. */
    static List<StatusChange> between(Assessment before, Assessment after) {
        Map<ItemKey, Worded> earlier = statuses(before);
        List<StatusChange> changes = new ArrayList<>();
        statuses(after).forEach((item, status) -> {
            Worded was = earlier.remove(item);
            if (status != was) {
                changes.add(new StatusChange(item.move(), item.what(), was, status));
            }
        });
        earlier.forEach((item, was) -> changes.add(new StatusChange(item.move(), item.what(), was, null)));
        return changes;
    }

    private static Map<ItemKey, Worded> statuses(Assessment assessment) {
        Map<ItemKey, Worded> statuses = new LinkedHashMap<>();
        assessment
                .concessions()
                .forEach(each ->
                        statuses.put(new ItemKey(each.move(), each.giver(), ItemType.CONCESSION), each.status()));
        assessment
                .commitments()
                .forEach(each -> statuses.put(new ItemKey(each.move(), each.by(), ItemType.PROMISE), each.status()));
        return statuses;
    }
}
