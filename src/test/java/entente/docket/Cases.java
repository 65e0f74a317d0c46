package entente.docket;

import entente.casefile.DialogueReader;
import entente.dialogue.Dialogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small dialogues between "a" and "b", written a line a move: {@code "id date actor kind field=value …"}. */
public final class Cases {

    private Cases() {}

    public static Dialogue of(String... moves) {
        return DialogueReader.read(tree(moves)).dialogue();
    }

    /** A dialogue of one move, given as its fields. */
    public static Dialogue of(Map<String, Object> move, String one, String other) {
        return DialogueReader.read(Map.of(
                        "sides",
                        List.of(Map.of("id", one, "name", one), Map.of("id", other, "name", other)),
                        "moves",
                        List.of(move)))
                .dialogue();
    }

    public static Map<String, Object> tree(String... moves) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (String line : moves) {
            list.add(move(line));
        }
        Map<String, Object> tree = new HashMap<>();
        tree.put("sides", List.of(Map.of("id", "a", "name", "Aland"), Map.of("id", "b", "name", "Borland")));
        tree.put("moves", list);
        return tree;
    }

    public static Map<String, Object> move(String line) {
        String[] words = line.trim().split(" +", -1);
        Map<String, Object> move = new HashMap<>();
        move.put("id", words[0]);
        move.put("date", words[1]);
        move.put("actor", words[2]);
        move.put("kind", words[3]);
        for (int i = 4; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            move.put(pair[0], value(pair[0], pair[1]));
        }
        return move;
    }

    private static Object value(String field, String text) {
        return switch (field) {
            case "scale", "confidence" -> Double.valueOf(text);
            case "disputed" -> Boolean.valueOf(text);
            default -> text;
        };
    }
}
