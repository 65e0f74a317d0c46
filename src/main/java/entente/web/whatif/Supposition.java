package entente.web.whatif;

import entente.casefile.Documents;
import entente.casefile.UnreadableCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader supposes, as it travels in an address: the document of a what-if request, with a name. It is checked
 * only when it is applied to a dialogue.
 */
record Supposition(Map<String, Object> document) {

    private static final String NAME = "name";
    private static final String ADD = "add";
    private static final String WITHOUT = "without";
    private static final String CHANGE = "change";
    private static final String RED_LINES = "redLines";
    private static final String AS_OF = "asOf";

    static Supposition named(String name) {
        return new Supposition(Map.of(NAME, name));
    }

    /** @throws IllegalArgumentException when it is no JSON object */
    static Supposition read(String json) {
        try {
            if (Documents.read(json) instanceof Map<?, ?> object) {
                return new Supposition(copy(object));
            }
        } catch (UnreadableCase broken) {
            throw new IllegalArgumentException("A what-if is cut short or garbled. " + broken.getMessage(), broken);
        }
        throw new IllegalArgumentException("Expected a what-if as a JSON object.");
    }

    /** As it stands in an address. */
    public String json() {
        return Documents.write(document);
    }

    public String name() {
        return document.get(NAME) instanceof String name && !name.isBlank() ? name : "What if";
    }

    @Nullable
    String asOf() {
        return document.get(AS_OF) instanceof String day ? day : null;
    }

    List<Map<String, Object>> added() {
        List<Map<String, Object>> added = new ArrayList<>();
        if (document.get(ADD) instanceof List<?> moves) {
            for (Object move : moves) {
                if (move instanceof Map<?, ?> fields) {
                    added.add(copy(fields));
                }
            }
        }
        return added;
    }

    List<String> without() {
        return document.get(WITHOUT) instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }

    Map<String, Object> changed() {
        return document.get(CHANGE) instanceof Map<?, ?> changes ? copy(changes) : Map.of();
    }

    Supposition renamed(String name) {
        return with(NAME, name.isBlank() ? null : name.strip());
    }

    Supposition on(String day) {
        return with(AS_OF, day.isBlank() ? null : day.strip());
    }

    Supposition adding(Map<String, Object> move) {
        List<Object> moves = new ArrayList<>(added());
        moves.add(move);
        return with(ADD, moves);
    }

    Supposition replacing(int index, Map<String, Object> move) {
        List<Object> moves = new ArrayList<>(added());
        if (index < moves.size()) {
            moves.set(index, move);
        }
        return with(ADD, moves);
    }

    Supposition dropping(int index) {
        List<Object> moves = new ArrayList<>(added());
        if (index < moves.size()) {
            moves.remove(index);
        }
        return with(ADD, moves);
    }

    Supposition leavingOut(String move) {
        List<Object> ids = new ArrayList<>(without());
        if (!ids.contains(move)) {
            ids.add(move);
        }
        return asRecorded(move).with(WITHOUT, ids);
    }

    Supposition changing(String move, Map<String, Object> fields) {
        Map<String, Object> changes = new LinkedHashMap<>(changed());
        if (fields.isEmpty()) {
            changes.remove(move);
        } else {
            changes.put(move, fields);
        }
        return with(CHANGE, changes);
    }

    /** Neither left out nor changed. */
    Supposition asRecorded(String move) {
        List<String> ids = without().stream().filter(id -> !id.equals(move)).toList();
        return changing(move, Map.of()).with(WITHOUT, ids);
    }

    /** @param lines null for those on record */
    Supposition withRedLines(@Nullable List<Map<String, Object>> lines) {
        Map<String, Object> other = new LinkedHashMap<>(document);
        if (lines == null) {
            other.remove(RED_LINES);
        } else {
            other.put(RED_LINES, lines);
        }
        return new Supposition(other);
    }

    private Supposition with(String field, @Nullable Object value) {
        Map<String, Object> other = new LinkedHashMap<>(document);
        boolean nothing = value == null
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (nothing) {
            other.remove(field);
        } else {
            other.put(field, value);
        }
        return new Supposition(other);
    }

    private static Map<String, Object> copy(Map<?, ?> object) {
        Map<String, Object> copy = new LinkedHashMap<>();
        object.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }
}
