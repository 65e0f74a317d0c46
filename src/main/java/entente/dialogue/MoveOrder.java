package entente.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

/** The total order of moves: date; a move before those of its date that refer to it; its place on that date; id. */
final class MoveOrder {

    private static final Comparator<Move> ON_A_DATE = Comparator.comparing(
                    Move::order, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Move::id);
    private static final Comparator<Move> BY_DATE =
            Comparator.comparing(Move::day).thenComparing(ON_A_DATE);

    private MoveOrder() {}

    static List<Move> sorted(List<Move> moves) {
        List<Move> byDate = moves.stream().sorted(BY_DATE).toList();
        List<Move> ordered = new ArrayList<>(byDate.size());
        int from = 0;
        while (from < byDate.size()) {
            int to = from;
            while (to < byDate.size()
                    && byDate.get(to).day().equals(byDate.get(from).day())) {
                to++;
            }
            ordered.addAll(referredFirst(byDate.subList(from, to)));
            from = to;
        }
        return ordered;
    }

    /** Kahn's topological sort, the smallest place first. Moves that refer to each other in a circle are left out. */
    static List<Move> referredFirst(List<Move> sameDate) {
        Map<String, Move> here = new HashMap<>();
        sameDate.forEach(move -> move.ids().forEach(id -> here.put(id, move)));
        Map<String, List<Move>> referring = new HashMap<>();
        Map<String, Integer> waitingFor = new HashMap<>();
        PriorityQueue<Move> ready = new PriorityQueue<>(ON_A_DATE);
        for (Move move : sameDate) {
            List<String> onThisDate = move.links().byField().values().stream()
                    .map(here::get)
                    .filter(Objects::nonNull)
                    .map(Move::id)
                    .distinct()
                    .toList();
            onThisDate.forEach(id ->
                    referring.computeIfAbsent(id, none -> new ArrayList<>()).add(move));
            waitingFor.put(move.id(), onThisDate.size());
            if (onThisDate.isEmpty()) {
                ready.add(move);
            }
        }
        List<Move> ordered = new ArrayList<>(sameDate.size());
        while (!ready.isEmpty()) {
            Move move = ready.remove();
            ordered.add(move);
            for (Move next : referring.getOrDefault(move.id(), List.of())) {
                if (waitingFor.merge(next.id(), -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        return ordered;
    }
}
