package entente.exchange.events;

import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.dialogue.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The events between the two sides of a dialogue, as moves. Collections report one event many times, so what a side did
 * on one day under one code is one move. Its id says the same three, so that it is
 * known again in whichever file, order or collection it comes, and whatever a person has made of it since.
 *
 * @param added what comes new, in the order of time
 * @param counts what became of each row
 */
public record EventImport(List<Move> added, EventCounts counts) {

    /** What a move says of itself that a machine coded and nobody has looked at. */
    public static final String UNCONFIRMED = "coded by a machine, unconfirmed";

    private static final int LONGEST_CODE = 60;

    /** How moves were called that came from events before, and what they said. */
    private static final Pattern OLD_ID = Pattern.compile("(gdelt|icews|polecat|event)-.+");

    private static final Pattern OLD_SUMMARY = Pattern.compile("Coded by a machine: .*, code ([0-9A-Za-z: -]+)\\.");

    /** What is the same in all copies, but for who acts and is acted upon. */
    private static final Comparator<CodedEvent> BY_ID = Comparator.comparingInt(
                    (CodedEvent event) -> event.id().length())
            .thenComparing(CodedEvent::id)
            .thenComparing(CodedEvent::words)
            .thenComparing(CodedEvent::link)
            .thenComparing(CodedEvent::publisher)
            .thenComparing(event -> event.actor() + "\n" + event.target());

    public EventImport {
        added = List.copyOf(added);
    }

    /** @param code of the event, or of the kind */
    private record Deed(String date, String actor, String code) {}

    /** A new move in the making, and the copy of its event that it is made from. */
    private record Reported(String id, String actor, String code, Kind kind, CodedEvent event) {

        /** The same whichever copy comes first. */
        private Reported or(CodedEvent copy) {
            return BY_ID.compare(copy, event) < 0 ? new Reported(id, actor, code, kind, copy) : this;
        }
    }

    /**
     * @param sides whom each actor of the file acts for, by the id of the side
     * @param restored whether codes that seem to have lost their leading zero get it back; else they are left out
     */
    public static EventImport of(
            EventSheet sheet, Dialogue dialogue, Map<String, String> sides, Rules rules, boolean restored) {
        EventCodes codes = new EventCodes(rules.kinds());
        Set<String> onRecord = new HashSet<>();
        Set<Deed> before = new HashSet<>();
        for (Move move : dialogue.moves()) {
            onRecord.add(move.id());
            before.addAll(codedBefore(move));
        }
        Map<String, Reported> reported = new TreeMap<>();
        Map<String, Integer> leftOut = new TreeMap<>();
        Map<String, Integer> lostZeros = new TreeMap<>();
        int others = sheet.unpaired();
        int exact = 0;
        int general = 0;
        int copies = 0;
        int known = 0;
        for (CodedEvent event : sheet.events()) {
            String actor = sides.get(event.actor());
            String target = sides.get(event.target());
            if (actor == null || target == null || actor.equals(target)) {
                others++;
                continue;
            }
            Optional<String> whole = Cameo.withLostZero(event.code());
            if (whole.isPresent() && !restored) {
                lostZeros.merge(event.code(), 1, Integer::sum);
                continue;
            }
            String code = whole.orElse(event.code());
            Optional<EventCodes.FoundKind> found = codes.kind(code);
            if (found.isEmpty()) {
                leftOut.merge(code, 1, Integer::sum);
                continue;
            }
            exact += found.get().exact() ? 1 : 0;
            general += found.get().exact() ? 0 : 1;
            Kind kind = found.get().kind();
            String first = event.joint() ? dialogue.sides().get(0).id() : actor;
            String id = id(event.date(), event.joint() ? "both" : first, code);
            String date = event.date().toString();
            Reported earlier = reported.get(id);
            if (onRecord.contains(id)
                    || before.contains(new Deed(date, first, code))
                    || before.contains(new Deed(date, first, kind.code()))) {
                known++;
            } else if (earlier != null) {
                reported.put(id, earlier.or(event));
                copies++;
            } else {
                reported.put(id, new Reported(id, first, code, kind, event));
            }
        }
        EventCounts counts = new EventCounts(
                sheet.rows(),
                sheet.unreadable(),
                others,
                exact,
                general,
                copies,
                known,
                new TreeMap<>(leftOut),
                new TreeMap<>(lostZeros));
        return new EventImport(
                reported.values().stream()
                        .map(each -> move(each, sheet.collection(), rules.machineCoding()))
                        .sorted(Comparator.comparing((Move move) -> move.date().day())
                                .thenComparing(Move::id))
                        .toList(),
                counts);
    }

    /** Whether the rules say of any code which kind it is; rulebooks of before do not. */
    public static boolean isPossible(Rules rules) {
        return new EventCodes(rules.kinds()).any();
    }

    /** The dialogue with what comes new, read no earlier than its last move. @throws entente.dialogue.InvalidDialogue when they contradict each other */
    public Dialogue into(Dialogue dialogue) {
        List<Move> moves = new ArrayList<>(dialogue.moves());
        moves.addAll(added);
        return dialogue.with(moves, dialogue.redLines()).readNoEarlierThanItsMoves();
    }

    private static String id(LocalDate date, String side, String code) {
        return EventId.of("event-", date + "-" + side + "-" + code);
    }

    /** Once, moves came of one day, side and kind, under ids of their own. */
    private static List<Deed> codedBefore(Move move) {
        Matcher said = OLD_SUMMARY.matcher(move.summary() == null ? "" : move.summary());
        return OLD_ID.matcher(move.id()).matches() && said.matches()
                ? List.of(
                        new Deed(move.date().text(), move.actor(), said.group(1)),
                        new Deed(move.date().text(), move.actor(), move.kind()))
                : List.of();
    }

    private static Move move(Reported reported, String collection, double confidence) {
        CodedEvent event = reported.event();
        EdtfDate date = EdtfDate.of(event.date());
        String title =
                collection + (event.id().isEmpty() ? " event of code " + cut(reported.code()) : " event " + event.id())
                        + ", " + UNCONFIRMED;
        return Move.builder(
                        reported.id(), date, reported.actor(), reported.kind().code())
                .summary(event.words() + ".")
                .confidence(confidence)
                .jointly(event.joint())
                .source(new Source(
                        title,
                        null,
                        event.publisher().isEmpty() ? null : event.publisher(),
                        date,
                        event.link().isEmpty() ? null : event.link()))
                .build();
    }

    private static String cut(String code) {
        return code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
    }
}
