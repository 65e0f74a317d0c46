package entente.assessment.search;

import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Links;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes dated moves out of options. The first is made on the day after {@code from}; they are spread evenly until the
 * horizon, and what answers one of them follows a day later. In one set a side does a kind of thing as often as its
 * repertoire allows.
 */
final class Schedule {

    private final Dialogue dialogue;
    private final LocalDate from;
    private final LocalDate horizon;
    /** What each side may answer with, the cheapest first. */
    private final Map<String, Map<Mode, List<UndatedMove>>> replies = new HashMap<>();

    private final Repertoire repertoire;
    private final World world;
    private final Set<String> ids;

    Schedule(Dialogue dialogue, LocalDate from, LocalDate horizon, Repertoire repertoire, World world) {
        this.dialogue = dialogue;
        this.from = from;
        this.horizon = horizon;
        this.repertoire = repertoire;
        this.world = world;
        this.ids = dialogue.moves().stream().map(Move::id).collect(Collectors.toSet());
        dialogue.sides().forEach(side -> replies.put(side.id(), replies(side.id())));
    }

    private Map<Mode, List<UndatedMove>> replies(String side) {
        return world
                .feasible(
                        side,
                        repertoire.kinds().stream()
                                .map(kind -> world.plain(side, kind))
                                .toList())
                .stream()
                .sorted(Comparator.comparingDouble(UndatedMove::cost))
                .collect(Collectors.groupingBy(reply -> world.kind(reply.kind()).mode()));
    }

    /** @param cost of all moves, in points */
    record ScheduledMoves(List<Move> moves, double cost) {}

    /** The moves of a set; empty where two of them are the same, or nothing is left to answer with. */
    Optional<ScheduledMoves> plan(List<MoveOption> moveOptions) {
        Set<Object> taken = new HashSet<>();
        for (MoveOption moveOption : moveOptions) {
            int time = moveOption.lead().time();
            if (time > 0 && !moveOptions.contains(moveOption.at(time - 1))) {
                return Optional.empty(); // the same set as with the first of them
            }
            for (Object claim : claims(moveOption.lead())) {
                if (!taken.add(claim)) {
                    return Optional.empty();
                }
            }
        }
        List<Move> moves = new ArrayList<>();
        double cost = 0;
        int number = 0;
        long days = ChronoUnit.DAYS.between(from, horizon) - 1;
        for (int i = 0; i < moveOptions.size(); i++) {
            MoveOption moveOption = moveOptions.get(i);
            LocalDate day = from.plusDays(1 + days * i / moveOptions.size());
            number = next(number);
            Move lead = move(number, day, moveOption.lead());
            moves.add(lead);
            cost += moveOption.lead().cost();
            if (moveOption.reply() != null) {
                UndatedMove reply = reply(moveOption.lead(), lead.id(), moveOption.reply(), taken);
                if (reply == null) {
                    return Optional.empty();
                }
                number = next(number);
                moves.add(move(number, day.isBefore(horizon) ? day.plusDays(1) : day, reply));
                cost += reply.cost();
            }
        }
        return Optional.of(new ScheduledMoves(moves, cost));
    }

    /** What only one move of a set can do. Completing is no new thing of its kind. */
    private static List<Object> claims(UndatedMove undatedMove) {
        List<Object> claims = new ArrayList<>();
        if (!undatedMove.completes()) {
            claims.add(List.of(undatedMove.actor(), undatedMove.kind(), undatedMove.time()));
        }
        if (undatedMove.isLinked()) {
            claims.add(undatedMove.links());
        }
        return claims;
    }

    /** The cheapest that is not taken yet. */
    private @Nullable UndatedMove reply(UndatedMove lead, String leadId, Mode mode, Set<Object> taken) {
        String actor = dialogue.other(lead.actor()).id();
        for (UndatedMove reply : replies.getOrDefault(actor, Map.of()).getOrDefault(mode, List.of())) {
            for (int time = 0; time < repertoire.times(actor, reply.kind()); time++) {
                if (taken.add(List.of(actor, reply.kind(), time))) {
                    return reply.linked(Links.answering(leadId));
                }
            }
        }
        return null;
    }

    private int next(int number) {
        int next = number + 1;
        while (ids.contains(id(next))) {
            next++;
        }
        return next;
    }

    private static String id(int number) {
        return "what-" + number;
    }

    private static Move move(int number, LocalDate day, UndatedMove undatedMove) {
        return Move.builder(id(number), EdtfDate.of(day), undatedMove.actor(), undatedMove.kind())
                .scale(undatedMove.scale())
                .extent(undatedMove.extent())
                .subject(undatedMove.subject())
                .links(undatedMove.links())
                .build();
    }
}
