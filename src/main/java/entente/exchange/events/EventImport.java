package entente.exchange.events;

import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.dialogue.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The events between the two sides of a dialogue, as moves. Collections report one event many times, so of the same
 * day, side and kind the first is taken. A move is known again by the event's id, so the same file brings nothing the
 * second time.
 *
 * @param added what comes new
 * @param others events of other actors, or of a side with itself
 * @param unknown how often each code that no kind of the rulebook stands for
 * @param repeated events that are taken already: same day, side and kind
 * @param known moves that are on record
 */
public record EventImport(List<Move> added, int others, Map<String, Integer> unknown, int repeated, int known) {

    /** A machine read it in the news: between reported and rumoured. */
    static final double CONFIDENCE = 0.6;

    public EventImport {
        added = List.copyOf(added);
        unknown = Map.copyOf(unknown);
    }

    /** The id of a move that came from such a file. */
    private static final Pattern CODED = Pattern.compile("(gdelt|icews|polecat|event)-.+");

    private record EventKey(String date, String side, String kind) {}

    /** @param sides whom each actor of the file acts for, by the id of the side */
    public static EventImport of(EventSheet sheet, Dialogue dialogue, Map<String, String> sides, List<Kind> kinds) {
        EventCodes codes = new EventCodes(kinds);
        Set<String> onRecord = dialogue.moves().stream().map(Move::id).collect(Collectors.toSet());
        Set<EventKey> taken = dialogue.moves().stream()
                .filter(move -> CODED.matcher(move.id()).matches())
                .map(move -> new EventKey(move.date().text(), move.actor(), move.kind()))
                .collect(Collectors.toCollection(HashSet::new));
        List<Move> added = new ArrayList<>();
        Map<String, Integer> unknown = new TreeMap<>();
        int others = 0;
        int repeated = 0;
        int known = 0;
        for (CodedEvent event : sheet.events()) {
            String actor = sides.get(event.actor());
            String target = sides.get(event.target());
            if (actor == null || target == null || actor.equals(target)) {
                others++;
                continue;
            }
            Optional<Kind> kind = codes.kind(event.code());
            if (kind.isEmpty()) {
                unknown.merge(event.code(), 1, Integer::sum);
                continue;
            }
            EventKey occasion =
                    new EventKey(event.date().toString(), actor, kind.get().code());
            Move move = move(event, actor, kind.get());
            if (onRecord.contains(move.id())) {
                known++;
            } else if (!taken.add(occasion)) {
                repeated++;
            } else {
                added.add(move);
            }
        }
        return new EventImport(added, others, unknown, repeated, known);
    }

    /** The dialogue with what comes new. @throws entente.dialogue.InvalidDialogue when they contradict each other */
    public Dialogue into(Dialogue dialogue) {
        List<Move> moves = new ArrayList<>(dialogue.moves());
        moves.addAll(added);
        return dialogue.with(moves, dialogue.redLines());
    }

    private static Move move(CodedEvent event, String actor, Kind kind) {
        EdtfDate date = EdtfDate.of(event.date());
        String id = event.id().isEmpty()
                ? EventId.of("event-", event.date() + "-" + actor + "-" + kind.code())
                : event.id();
        return Move.builder(id, date, actor, kind.code())
                .summary("Coded by a machine: " + event.actor() + " to " + event.target() + ", code " + event.code()
                        + ".")
                .confidence(CONFIDENCE)
                .source(new Source("Event " + id, null, null, date, event.link().isEmpty() ? null : event.link()))
                .build();
    }
}
