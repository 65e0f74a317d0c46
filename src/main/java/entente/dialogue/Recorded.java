package entente.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A dialogue after one of its moves was added, changed or removed.
 *
 * @param warnings what else changed with it; a place is one in the move, or after a removal one in the dialogue
 */
public record Recorded(Dialogue dialogue, List<Problem> warnings) {

    public Recorded {
        warnings = List.copyOf(warnings);
    }

    /**
     * With one more move. One that is later than the dialogue's own day advances that day.
     *
     * @throws InvalidDialogue when the move does not fit the others, by places in the move
     */
    public static Recorded added(Dialogue dialogue, Move move) {
        List<Move> moves = new ArrayList<>(dialogue.moves());
        moves.add(move);
        return with(dialogue, moves, moves.size() - 1);
    }

    /**
     * With another move in place of the one that has its id.
     *
     * @throws InvalidDialogue when the move does not fit the others, by places in the move; what no longer fits in
     *     another move is told of the whole
     */
    public static Recorded changed(Dialogue dialogue, Move move) {
        List<Move> moves = new ArrayList<>(dialogue.moves());
        int index = moves.stream().map(Move::id).toList().indexOf(move.id());
        moves.set(index, move);
        return with(dialogue, moves, index);
    }

    /** Without a move; others no longer refer to it. */
    public static Recorded removed(Dialogue dialogue, String id) {
        List<Move> moves = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        Set<String> gone = dialogue.move(id).stream().flatMap(Move::ids).collect(Collectors.toSet());
        for (Move move : dialogue.moves()) {
            if (!move.id().equals(id)) {
                String place = "/moves/" + moves.size() + "/";
                move.references().forEach((field, to) -> {
                    if (gone.contains(to)) {
                        warnings.add(new Problem(
                                place + field,
                                "\"" + to + "\" is removed, so \"" + move.id() + "\" no longer refers to it."));
                    }
                });
                moves.add(move.withoutReferencesTo(gone));
            }
        }
        return new Recorded(dialogue.with(moves, dialogue.redLines()), warnings);
    }

    /**
     * With a move weighed just before the one that precedes it on its date. The moves of that date are numbered, so that
     * their order stays.
     *
     * @throws IllegalArgumentException when none precedes it there, or it refers to that one
     */
    public static Recorded earlier(Dialogue dialogue, String id) {
        List<Move> ordered = dialogue.knownOn(LocalDate.MAX);
        int index = ordered.stream().map(Move::id).toList().indexOf(id);
        if (index < 1 || !mayChangePlaces(ordered.get(index - 1), ordered.get(index))) {
            throw new IllegalArgumentException("\"" + id + "\" cannot be weighed earlier on its date.");
        }
        List<Move> otherwise = new ArrayList<>(ordered);
        Collections.swap(otherwise, index - 1, index);
        Map<String, Integer> places = new HashMap<>();
        otherwise.stream()
                .filter(move -> move.day().equals(ordered.get(index).day()))
                .forEach(move -> places.put(move.id(), places.size() + 1));
        List<Move> moves = dialogue.moves().stream()
                .map(move -> places.containsKey(move.id())
                        ? move.but().order(places.get(move.id())).build()
                        : move)
                .toList();
        return new Recorded(dialogue.with(moves, dialogue.redLines()), List.of());
    }

    /** Whether a move may be weighed before the one that precedes it: on one date, where it does not refer to it. */
    public static boolean mayChangePlaces(Move earlier, Move later) {
        return earlier.day().equals(later.day())
                && earlier.ids().noneMatch(id -> later.links().byField().containsValue(id));
    }

    private static Recorded with(Dialogue dialogue, List<Move> moves, int index) {
        Dialogue recorded;
        try {
            recorded = dialogue.with(moves, dialogue.redLines());
        } catch (InvalidDialogue invalid) {
            throw new InvalidDialogue(invalid.problems().stream()
                    .map(problem -> inMove(problem, moves, index))
                    .toList());
        }
        Dialogue advanced = recorded.readNoEarlierThan(moves.get(index).day());
        return new Recorded(
                advanced,
                Objects.equals(advanced.asOf(), dialogue.asOf())
                        ? List.of()
                        : List.of(new Problem(
                                "/date",
                                "The dialogue's own day was " + dialogue.asOf() + ". This move is later, so it is "
                                        + advanced.asOf() + " now.")));
    }

    private static Problem inMove(Problem problem, List<Move> moves, int index) {
        String[] path = problem.pointer().split("/", 4);
        if (path[2].equals(String.valueOf(index))) {
            return new Problem("/" + path[3], problem.message());
        }
        Move other = moves.get(Integer.parseInt(path[2]));
        return new Problem("", "\"" + other.id() + "\" would no longer fit (" + path[3] + "): " + problem.message());
    }

    /** An id that no move has. */
    public static String freeId(Dialogue dialogue) {
        Set<String> taken = dialogue.moves().stream().flatMap(Move::ids).collect(Collectors.toSet());
        int number = dialogue.moves().size() + 1;
        while (taken.contains("m" + number)) {
            number++;
        }
        return "m" + number;
    }
}
