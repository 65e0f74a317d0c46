package entente.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a change of a dialogue changed.
 *
 * @param added the moves that were not there before, by id; so the others
 * @param fields the other fields of the case that differ
 */
public record Alterations(List<String> added, List<String> changed, List<String> removed, List<String> fields) {

    public static final Alterations NONE = new Alterations(List.of(), List.of(), List.of(), List.of());

    private static final Map<String, Function<Dialogue, Object>> FIELDS = fieldsByName();

    /** What differs. */
    public static Alterations between(Dialogue before, Dialogue after) {
        return between(before, before.moves(), after, after.moves());
    }

    /**
     * What differs.
     *
     * @param gone the moves before, at least those that differ; so {@code come}
     */
    static Alterations between(Dialogue before, List<Move> gone, Dialogue after, List<Move> come) {
        Map<String, Move> old = byId(gone);
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Move move : come) {
            Move was = old.remove(move.id());
            if (was == null) {
                added.add(move.id());
            } else if (!was.equals(move)) {
                changed.add(move.id());
            }
        }
        List<String> fields = FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(before), field.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
        return new Alterations(added, changed, List.copyOf(old.keySet()), fields);
    }

    /** All that is put on record with a dialogue: its moves, and the fields that hold something. */
    static Alterations adding(Dialogue dialogue, List<Move> moves) {
        return new Alterations(
                moves.stream().map(Move::id).toList(),
                List.of(),
                List.of(),
                FIELDS.entrySet().stream()
                        .filter(field -> holdsSomething(field.getValue().apply(dialogue)))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static boolean holdsSomething(Object value) {
        return !value.equals("") && !value.equals(List.of()) && !value.equals(Map.of());
    }

    private static Map<String, Move> byId(List<Move> moves) {
        Map<String, Move> byId = new LinkedHashMap<>();
        moves.forEach(move -> byId.put(move.id(), move));
        return byId;
    }

    private static Map<String, Function<Dialogue, Object>> fieldsByName() {
        Map<String, Function<Dialogue, Object>> fields = new LinkedHashMap<>();
        fields.put("title", Dialogue::title);
        fields.put("about", dialogue -> Objects.requireNonNullElse(dialogue.about(), ""));
        fields.put("sides", Dialogue::sides);
        fields.put("openedOn", dialogue -> Objects.requireNonNullElse(dialogue.openedOn(), ""));
        fields.put("asOf", dialogue -> Objects.requireNonNullElse(dialogue.asOf(), ""));
        fields.put("baseRate", Dialogue::baseRate);
        fields.put("source", dialogue -> Objects.requireNonNullElse(dialogue.source(), ""));
        fields.put("redLines", Dialogue::redLines);
        fields.put("proposals", Dialogue::proposals);
        fields.put("goals", Dialogue::goals);
        fields.put("background", Dialogue::background);
        fields.put("expectations", Dialogue::expectations);
        return fields;
    }
}
