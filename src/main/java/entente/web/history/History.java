package entente.web.history;

import entente.assessment.Rules;
import entente.dialogue.Alterations;
import entente.dialogue.Archive;
import entente.dialogue.Change;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Transition;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.LaterFinding;
import entente.web.view.RecordedMove;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a dialogue in sentences, the last first.
 *
 * @param older how many there are that the page does not show
 */
record History(List<HistoryEntry> entries, int older) {

    private static final int MOST = 100;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    /**
     * One change.
     *
     * @param said what it changed, in sentences
     * @param there whether the dialogue can be looked at as it was then
     */
    record HistoryEntry(int revision, String author, String reason, String at, List<String> said, boolean there) {}

    static History of(String id, Archive archive, Rules rules) {
        List<Transition> transitions = archive.transitions(id, Integer.MAX_VALUE, MOST);
        List<HistoryEntry> entries =
                transitions.stream().map(transition -> entry(transition, rules)).toList();
        return new History(
                entries, transitions.get(transitions.size() - 1).change().revision() - 1);
    }

    private static HistoryEntry entry(Transition transition, Rules rules) {
        Change change = transition.change();
        return new HistoryEntry(
                change.revision(),
                change.author(),
                change.reason(),
                time(change),
                said(transition, rules),
                transition.after().isPresent());
    }

    static String time(Change change) {
        return TIME.format(change.recordedAt());
    }

    static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** What a change changed, in sentences. */
    static List<String> said(Transition transition, Rules rules) {
        if (transition.after().isEmpty()) {
            return List.of("Taken off the record.");
        }
        Dialogue after = transition.after().get();
        List<Move> come = transition.come();
        if (transition.before().isEmpty()) {
            return List.of("Put on record with " + Figures.count(come.size(), "move", "moves") + ".");
        }
        return said(transition.alterations(), transition.before().get(), transition.gone(), after, come, rules);
    }

    /** What differs between two states of a dialogue, in sentences. */
    static List<String> said(Dialogue before, Dialogue after, Rules rules) {
        return said(Alterations.between(before, after), before, before.moves(), after, after.moves(), rules);
    }

    /**
     * @param gone the moves as they stood before, at least those that differ; so {@code come}
     */
    private static List<String> said(
            Alterations alterations, Dialogue before, List<Move> gone, Dialogue after, List<Move> come, Rules rules) {
        Map<String, Move> old = byId(gone);
        Map<String, Move> now = byId(come);
        List<String> said = new ArrayList<>();
        Set<String> reordered = new TreeSet<>();
        alterations.added().forEach(id -> said.add("Recorded: " + sentence(now.get(id), after, rules)));
        for (String id : alterations.changed()) {
            Move was = Objects.requireNonNull(old.get(id));
            Move is = Objects.requireNonNull(now.get(id));
            if (was.but().order(is.order()).build().equals(is)) {
                reordered.add("Moves of " + Days.full(is.date()) + " were put in another order.");
            } else {
                said.add(corrected(sentence(was, before, rules), sentence(is, after, rules)));
            }
        }
        said.addAll(reordered);
        alterations.removed().forEach(id -> said.add("Removed: " + sentence(old.get(id), before, rules)));
        if (said.isEmpty() && !gone.equals(come)) {
            said.add("Moves were put in another order.");
        }
        if (!alterations.fields().isEmpty()) {
            said.add(
                    alterations.fields().contains("redLines")
                            ? "The red lines were changed."
                            : "What stands around the moves was changed.");
        }
        return said;
    }

    private static Map<String, Move> byId(List<Move> moves) {
        return moves.stream().collect(Collectors.toMap(Move::id, Function.identity()));
    }

    private static String corrected(String before, String after) {
        return "Corrected: " + after + (before.equals(after) ? "" : " It was: " + before);
    }

    /** With what came to light later, and how that is known. */
    private static String inFull(RecordedMove move) {
        StringBuilder told = new StringBuilder(move.dated());
        for (LaterFinding finding : move.findings()) {
            String summary = finding.summary();
            if (summary != null) {
                told.append(" What came to light, ")
                        .append(finding.since())
                        .append(": “")
                        .append(summary)
                        .append("”");
            }
        }
        return told.toString();
    }

    private static String sentence(@Nullable Move move, Dialogue dialogue, Rules rules) {
        Move told = Objects.requireNonNull(move);
        return rules.findKind(told.kind()).isEmpty()
                ? told.id() + "."
                : inFull(RecordedMove.of(0, told, dialogue, rules));
    }
}
