package entente.docket;

import static entente.dialogue.DialogueFixture.dialogue;
import static entente.dialogue.DialogueFixture.dialogueOf;

import entente.dialogue.Dialogue;
import entente.dialogue.DialogueFixture;
import entente.dialogue.MoveFixture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Small dialogues between "a" and "b", written a line a move: {@code "id date actor kind field=value …"}; what came to light, {@code learned=extent@date}; a clause, {@code clause=id/by/promises/field=value/…}. */
public final class Cases {

    private Cases() {}

    public static Dialogue of(String... moves) {
        return told(moves).read();
    }

    /** A dialogue of one move, given as its fields. */
    public static Dialogue of(Map<String, Object> move, String one, String other) {
        return dialogueOf(one, one, other, other).having("moves", List.of(move)).read();
    }

    public static Map<String, Object> tree(String... moves) {
        return told(moves).tree();
    }

    private static DialogueFixture told(String... moves) {
        return dialogue().with(Stream.of(moves).map(Cases::line).toList());
    }

    public static Map<String, Object> move(String line) {
        return line(line).tree();
    }

    private static MoveFixture line(String line) {
        String[] words = line.trim().split(" +", -1);
        MoveFixture move = MoveFixture.move(words[0]).on(words[1]).by(words[2]).kind(words[3]);
        List<Map<String, Object>> clauses = new ArrayList<>();
        for (int i = 4; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            if (pair[0].equals("clause")) {
                clauses.add(clause(pair[1]));
            } else {
                move.having(pair[0], value(pair[0], pair[1]));
            }
        }
        return clauses.isEmpty() ? move : move.having("clauses", clauses);
    }

    private static Map<String, Object> clause(String text) {
        String[] parts = text.split("/", -1);
        Map<String, Object> clause = new HashMap<>(Map.of("id", parts[0], "by", parts[1], "promises", parts[2]));
        for (int i = 3; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            clause.put(pair[0], value(pair[0], pair[1]));
        }
        return clause;
    }

    private static Object value(String field, String text) {
        return switch (field) {
            case "scale", "confidence" -> Double.valueOf(text);
            case "disputed", "jointly" -> Boolean.valueOf(text);
            case "learned" -> {
                String[] found = text.split("@", 2);
                yield List.of(Map.of("extent", found[0], "from", found[1]));
            }
            case "extent" -> Character.isDigit(text.charAt(0)) ? (Object) Double.valueOf(text) : text;
            default -> text;
        };
    }
}
