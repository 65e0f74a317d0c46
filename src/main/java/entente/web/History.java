package entente.web;

import entente.assessment.Rules;
import entente.dialogue.Alterations;
import entente.dialogue.Archive;
import entente.dialogue.Change;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Transition;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The changes of a dialogue in sentences, the last first.
 *
 * @param older how many there are that the page does not show
 */
record History(List<Entry> entries, int older) {

    private static final int MOST = 100;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    /**
     * One change.
     *
     * @param said what it changed, in sentences
     * @param there whether the dialogue can be looked at as it was then
     */
    record Entry(int revision, String author, String reason, String at, List<String> said, boolean there) {}

    static History of(String id, Archive archive, Rules rules) {
        List<Change> changes = archive.history(id);
        List<Entry> entries = Transition.of(id, changes.stream().limit(MOST).toList(), archive).stream()
                .map(transition -> entry(transition, rules))
                .toList();
        return new History(entries, changes.size() - entries.size());
    }

    private static Entry entry(Transition transition, Rules rules) {
        Change change = transition.change();
        return new Entry(
                change.revision(),
                change.author(),
                change.reason(),
                TIME.format(change.recordedAt()),
                said(transition, rules),
                transition.after().isPresent());
    }

    private static List<String> said(Transition transition, Rules rules) {
        if (transition.after().isEmpty()) {
            return List.of("Taken off the record.");
        }
        Dialogue after = transition.after().get();
        if (transition.before().isEmpty()) {
            return List.of("Put on record with " + Figures.count(after.moves().size(), "move", "moves") + ".");
        }
        Dialogue before = transition.before().get();
        Alterations alterations = transition.alterations();
        List<String> said = new ArrayList<>();
        alterations.added().forEach(id -> said.add("Recorded: " + sentence(id, after, rules)));
        alterations
                .changed()
                .forEach(id -> said.add(corrected(sentence(id, before, rules), sentence(id, after, rules))));
        alterations.removed().forEach(id -> said.add("Removed: " + sentence(id, before, rules)));
        if (said.isEmpty() && !before.moves().equals(after.moves())) {
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

    private static String corrected(String before, String after) {
        return "Corrected: " + after + (before.equals(after) ? "" : " It was: " + before);
    }

    private static String sentence(String id, Dialogue dialogue, Rules rules) {
        Move move = dialogue.move(id).orElseThrow();
        return rules.findKind(move.kind()).isEmpty()
                ? move.id() + "."
                : RecordedMove.of(0, move, dialogue, rules).dated();
    }
}
