package entente.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader supposes of a dialogue: moves that have not happened, moves left out or otherwise than recorded, other
 * red lines, a later day.
 *
 * @param change moves as they are supposed to have been, by id, in the order in which they were named
 * @param redLines all that then hold
 * @param asOf the day to read it on; null for the later of the dialogue's own and the last move added
 */
public record Hypothesis(
        List<Move> add,
        List<String> without,
        Map<String, Move> change,
        List<RedLine> redLines,
        @Nullable LocalDate asOf) {

    public Hypothesis {
        add = List.copyOf(add);
        without = List.copyOf(without);
        change = Collections.unmodifiableMap(new LinkedHashMap<>(change));
        redLines = List.copyOf(redLines);
    }

    /** One more move. */
    public static Hypothesis adding(Move move, Dialogue dialogue) {
        return new Hypothesis(List.of(move), List.of(), Map.of(), dialogue.redLines(), null);
    }

    /** Moves otherwise than recorded. */
    public static Hypothesis changing(List<Move> moves, Dialogue dialogue) {
        Map<String, Move> change = new LinkedHashMap<>();
        moves.forEach(move -> change.put(move.id(), move));
        return new Hypothesis(List.of(), List.of(), change, dialogue.redLines(), null);
    }

    /**
     * A dialogue as supposed.
     *
     * @param places where each of its moves stands in the request that supposed it, as JSON Pointers; moves as
     *     recorded stand at {@code /case/moves/…}
     * @param warnings the references that were dropped, since they led to moves that are left out
     */
    public record SupposedDialogue(Dialogue dialogue, List<String> places, List<Problem> warnings) {

        /** A problem of the dialogue, told by its place in the request. */
        public Problem placed(Problem problem) {
            return Hypothesis.placed(problem, places);
        }

        /** What is wrong with the dialogue, told by the places in the request. */
        public InvalidDialogue placed(InvalidDialogue invalid) {
            return Hypothesis.placed(invalid, places);
        }
    }

    /** The day to read the supposed dialogue on, where {@code own} is the dialogue's own. */
    public LocalDate day(LocalDate own) {
        if (asOf != null) {
            return asOf;
        }
        LocalDate last = own;
        for (Move move : add) {
            last = move.day().isAfter(last) ? move.day() : last;
        }
        return last;
    }

    /** @throws InvalidDialogue when the moves do not fit each other, by their places in the request */
    public SupposedDialogue on(Dialogue dialogue) {
        List<String> places = new ArrayList<>();
        List<Move> all = new ArrayList<>();
        Set<String> left = new HashSet<>(without);
        for (int i = 0; i < dialogue.moves().size(); i++) {
            Move move = dialogue.moves().get(i);
            if (!left.contains(move.id())) {
                Move supposed = change.getOrDefault(move.id(), move);
                all.add(supposed);
                places.add(
                        change.containsKey(move.id())
                                ? Problem.pointer(List.of("change", move.id()))
                                : "/case/moves/" + i);
            }
        }
        for (int i = 0; i < add.size(); i++) {
            all.add(add.get(i));
            places.add("/add/" + i);
        }
        Set<String> gone = new HashSet<>(without);
        dialogue.moves().stream()
                .filter(move -> left.contains(move.id()))
                .flatMap(Move::ids)
                .forEach(gone::add);
        add.stream().flatMap(Move::ids).forEach(gone::remove);
        List<Problem> warnings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String place = places.get(i);
            Move move = all.get(i);
            move.references().forEach((field, id) -> {
                if (gone.contains(id)) {
                    warnings.add(new Problem(
                            place + "/" + field,
                            "\"" + id + "\" is left out, so \"" + move.id() + "\" no longer refers to it."));
                }
            });
            all.set(i, move.withoutReferencesTo(gone));
        }
        try {
            return new SupposedDialogue(dialogue.with(all, redLines), List.copyOf(places), warnings);
        } catch (InvalidDialogue invalid) {
            throw placed(invalid, places);
        }
    }

    private static InvalidDialogue placed(InvalidDialogue invalid, List<String> places) {
        return new InvalidDialogue(invalid.problems().stream()
                .map(problem -> placed(problem, places))
                .toList());
    }

    private static Problem placed(Problem problem, List<String> places) {
        String[] path = problem.pointer().split("/", 4);
        if (path.length < 3 || !path[1].equals("moves")) {
            return problem;
        }
        String rest = path.length == 4 ? "/" + path[3] : "";
        return new Problem(places.get(Integer.parseInt(path[2])) + rest, problem.message());
    }
}
