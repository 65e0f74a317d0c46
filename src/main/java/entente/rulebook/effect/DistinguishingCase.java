package entente.rulebook.effect;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.casefile.DialogueReader;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.job.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A tiny dialogue on which two versions of the rules differ, as simple as was found.
 *
 * @param asOf the day it is read on and names as its own, long after its last move
 */
public record DistinguishingCase(Dialogue dialogue, LocalDate asOf, Assessment before, Assessment after) {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    /** Long enough for the periods of most rules to run out. */
    private static final int AFTERWARDS = 200;

    /** Days since the move before: at once, within most windows, beyond a short one, beyond a long one. */
    private static final List<Integer> GAPS = List.of(0, 10, 45, 150);

    private static final int MOST_MOVES = 4;

    /** Points below which a score is shown as the same. */
    private static final double SEEN = 0.05;

    /**
     * The first that is found, fewest moves first, by one fixed order. The moves are of two sides and of the given
     * kinds, whole or in part, alone, in answer to the move before, or as the rest of it.
     *
     * @param kinds codes that both versions know; those that come first are tried first
     * @param bound how many dialogues may be tried, each assessed twice
     * @param progress told before each dialogue
     * @return empty where none was found within the bound, or the search was stopped; there may be one still
     * @throws InvalidDialogue when a version does not know a kind
     */
    public static Optional<DistinguishingCase> dialogue(
            Rules before, Rules after, List<String> kinds, int bound, Progress progress) {
        List<List<Map<String, Object>>> shorter = List.of(List.of());
        int tried = 0;
        for (int length = 1; length <= MOST_MOVES; length++) {
            List<List<Map<String, Object>>> longer = new ArrayList<>();
            for (List<Map<String, Object>> moves : shorter) {
                for (Map<String, Object> move : next(moves, kinds)) {
                    if (tried >= bound || !progress.goOn(tried, bound)) {
                        return Optional.empty();
                    }
                    tried++;
                    List<Map<String, Object>> more = new ArrayList<>(moves);
                    more.add(move);
                    Optional<DistinguishingCase> found = differing(more, before, after);
                    if (found.isPresent()) {
                        return found;
                    }
                    longer.add(more);
                }
            }
            shorter = longer;
        }
        return Optional.empty();
    }

    private static Optional<DistinguishingCase> differing(List<Map<String, Object>> moves, Rules one, Rules other) {
        LocalDate asOf = day(moves.get(moves.size() - 1)).plusDays(AFTERWARDS);
        Dialogue dialogue = DialogueReader.read(Map.of(
                        "sides",
                        List.of(Map.of("id", "a", "name", "Aland"), Map.of("id", "b", "name", "Borland")),
                        "asOf",
                        asOf.toString(),
                        "moves",
                        moves))
                .dialogue();
        Assessment before = Assessor.assess(dialogue, one, asOf);
        Assessment after = Assessor.assess(dialogue, other, asOf);
        boolean differ = after.trust().stream()
                .anyMatch(curve -> Math.abs(curve.last().score()
                                - before.trustOf(curve.observer()).last().score())
                        >= SEEN);
        return differ ? Optional.of(new DistinguishingCase(dialogue, asOf, before, after)) : Optional.empty();
    }

    /** The moves that may come next, the plainest first. */
    private static List<Map<String, Object>> next(List<Map<String, Object>> moves, List<String> kinds) {
        List<Map<String, Object>> next = new ArrayList<>();
        if (moves.isEmpty()) {
            for (String kind : kinds) {
                next.add(move(1, START, "a", kind, Map.of()));
                next.add(move(1, START, "a", kind, Map.of("extent", "partial")));
            }
            return next;
        }
        Map<String, Object> last = moves.get(moves.size() - 1);
        String actor = text(last, "actor");
        for (int gap : GAPS) {
            LocalDate day = day(last).plusDays(gap);
            int number = moves.size() + 1;
            if ("partial".equals(last.get("extent"))) {
                next.add(move(number, day, actor, text(last, "kind"), Map.of("completes", text(last, "id"))));
            }
            for (String kind : kinds) {
                String other = actor.equals("a") ? "b" : "a";
                next.add(move(number, day, other, kind, Map.of("answers", text(last, "id"))));
                next.add(move(number, day, other, kind, Map.of()));
                next.add(move(number, day, actor, kind, Map.of()));
            }
        }
        return next;
    }

    private static String text(Map<String, Object> move, String field) {
        return (String) Objects.requireNonNull(move.get(field));
    }

    private static LocalDate day(Map<String, Object> move) {
        return LocalDate.parse(text(move, "date"));
    }

    private static Map<String, Object> move(
            int number, LocalDate day, String actor, String kind, Map<String, Object> more) {
        Map<String, Object> move = new HashMap<>(more);
        move.put("id", "m" + number);
        move.put("date", day.toString());
        move.put("actor", actor);
        move.put("kind", kind);
        return move;
    }
}
