package entente.web.record;

import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.exchange.moves.KindNames;
import entente.web.form.MoveForm;
import entente.web.view.RecordedMove;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was chosen by typing: a kind by any of its names, another move by its number, its id or words of it.
 *
 * @param fields with the codes and ids of what was named
 * @param wrongs what names nothing, or more than one, by blank
 */
record NamedChoices(MoveInput fields, Map<String, String> wrongs) {

    private static final String WORDS = ".words";
    private static final int NEAREST = 3;
    private static final int MOST_SHOWN = 5;

    /** The blank in which another move is named in words. */
    static String wordsOf(String reference) {
        return reference + WORDS;
    }

    static NamedChoices of(MoveInput typed, Dialogue dialogue, Rules rules) {
        Map<String, String> values = new HashMap<>(typed.values());
        Map<String, String> wrongs = new HashMap<>();
        String kind = typed.value("kind");
        if (!kind.isEmpty()) {
            KindNames names = new KindNames(rules.kinds());
            names.find(kind)
                    .ifPresentOrElse(
                            known -> values.put("kind", known.code()),
                            () -> wrongs.put("kind", noKind(names.likely(kind, NEAREST))));
        }
        for (String reference : MoveForm.REFERENCES) {
            String words = typed.value(wordsOf(reference));
            if (!words.isEmpty()) {
                List<RecordedMove> found = found(words, typed, dialogue, rules);
                if (found.size() == 1) {
                    values.put(reference, found.get(0).id());
                    values.remove(wordsOf(reference));
                } else {
                    wrongs.put(wordsOf(reference), notOne(found));
                }
            }
        }
        return new NamedChoices(new MoveInput(typed.of(), values, typed.shown()), wrongs);
    }

    private static String noKind(List<Kind> nearest) {
        return "There is no such kind of move. The nearest: "
                + nearest.stream().map(Kind::label).collect(Collectors.joining("; ")) + ".";
    }

    private static String notOne(List<RecordedMove> found) {
        if (found.isEmpty()) {
            return "No earlier move has this number or says these words.";
        }
        return "More than one move says this. Type the number of one: "
                + found.stream()
                        .limit(MOST_SHOWN)
                        .map(move -> move.number() + " (" + move.sentence() + ", " + move.briefDate() + ")")
                        .collect(Collectors.joining("; "))
                + (found.size() > MOST_SHOWN ? "; and " + (found.size() - MOST_SHOWN) + " more." : ".");
    }

    /** Those of the right time that are meant: by number or id one at most, else all that say the words; the last first. */
    private static List<RecordedMove> found(String words, MoveInput typed, Dialogue dialogue, Rules rules) {
        LocalDate day = MoveInput.date(typed.value("date")).map(EdtfDate::day).orElse(LocalDate.MAX);
        List<RecordedMove> moves = new ArrayList<>();
        List<Move> ordered = dialogue.knownOn(LocalDate.MAX);
        for (int i = ordered.size(); i > 0; i--) {
            Move move = ordered.get(i - 1);
            if (!move.day().isAfter(day) && !move.id().equals(typed.of())) {
                moves.add(RecordedMove.of(i, move, dialogue, rules));
            }
        }
        Optional<RecordedMove> named = moves.stream()
                .filter(move ->
                        move.id().equals(words) || String.valueOf(move.number()).equals(words))
                .findFirst();
        return named.map(List::of)
                .orElseGet(() -> moves.stream().filter(move -> move.says(words)).toList());
    }
}
