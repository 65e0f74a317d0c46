package entente.web;

import entente.assessment.Rules;
import entente.dialogue.Archive;
import entente.dialogue.Change;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Revision;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        List<Entry> entries = new ArrayList<>();
        for (Change change : changes.stream().limit(MOST).toList()) {
            Optional<Revision> after = archive.at(id, change.revision());
            Optional<Revision> before = archive.at(id, change.revision() - 1);
            entries.add(new Entry(
                    change.revision(),
                    change.author(),
                    change.reason(),
                    TIME.format(change.recordedAt()),
                    said(before.map(Revision::dialogue), after.map(Revision::dialogue), rules),
                    after.isPresent()));
        }
        return new History(entries, changes.size() - entries.size());
    }

    private static List<String> said(Optional<Dialogue> before, Optional<Dialogue> after, Rules rules) {
        if (after.isEmpty()) {
            return List.of("Taken off the record.");
        }
        if (before.isEmpty()) {
            return List.of(
                    "Put on record with " + Figures.count(after.get().moves().size(), "move", "moves") + ".");
        }
        return between(before.get(), after.get(), rules);
    }

    static List<String> between(Dialogue before, Dialogue after, Rules rules) {
        List<String> said = new ArrayList<>();
        for (Move move : after.moves()) {
            Optional<Move> old = before.move(move.id());
            if (old.isEmpty()) {
                said.add("Recorded: " + sentence(move, after, rules));
            } else if (!old.get().equals(move)) {
                said.add("Corrected: " + sentence(move, after, rules)
                        + (sentence(old.get(), before, rules).equals(sentence(move, after, rules))
                                ? ""
                                : " It was: " + sentence(old.get(), before, rules)));
            }
        }
        for (Move move : before.moves()) {
            if (after.move(move.id()).isEmpty()) {
                said.add("Removed: " + sentence(move, before, rules));
            }
        }
        if (said.isEmpty() && !before.moves().equals(after.moves())) {
            said.add("Moves were put in another order.");
        }
        Dialogue framed = before.with(after.moves(), before.redLines());
        if (!framed.equals(after)) {
            said.add(
                    framed.redLines().equals(after.redLines())
                            ? "What stands around the moves was changed."
                            : "The red lines were changed.");
        }
        return said;
    }

    private static String sentence(Move move, Dialogue dialogue, Rules rules) {
        return rules.findKind(move.kind()).isEmpty()
                ? move.id() + "."
                : RecordedMove.of(0, move, dialogue, rules).dated();
    }
}
