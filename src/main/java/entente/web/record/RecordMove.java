package entente.web.record;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.casefile.MoveDocument;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Clause;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.dialogue.Recorded;
import entente.dialogue.Revision;
import entente.dialogue.WrittenDate;
import entente.web.form.FieldErrors;
import entente.web.form.MoveFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The one way of a move to the record: what was typed becomes a move, {@link Recorded} applies it to the dialogue, and
 * the archive keeps that. What the move does is asked for afterwards, of {@link MoveEffect}.
 */
public final class RecordMove {

    private static final List<String> DATES = List.of("date", "due", "until", "knownFrom");

    private final Archive archive;
    private final Rules rules;

    public RecordMove(Archive archive, Rules rules) {
        this.archive = archive;
        this.rules = rules;
    }

    /**
     * What comes of the fields of a form.
     *
     * @param move null where they are wrong
     * @param recorded the dialogue with the move; null where they are wrong
     * @param wrong what is wrong, by blank
     * @param problems the same as far as it was found in the move, by places in it
     */
    public record AppliedMove(
            @Nullable Move move, @Nullable Recorded recorded, FieldErrors wrong, List<Problem> problems) {

        public boolean isWrong() {
            return recorded == null;
        }
    }

    /** Reads the move that was typed, and applies it to the dialogue as it is on record. */
    AppliedMove read(MoveInput fields, Dialogue dialogue) {
        return read(fields, UnaryOperator.identity(), dialogue);
    }

    /** As an agreement with these clauses. */
    public AppliedMove read(MoveInput fields, List<Clause> clauses, Dialogue dialogue) {
        return read(
                fields,
                move -> MoveDocument.read(
                        MoveDocument.of(move.but().clauses(clauses).build())),
                dialogue);
    }

    private AppliedMove read(MoveInput fields, UnaryOperator<Move> completed, Dialogue dialogue) {
        if (fields.value("kind").isBlank()) {
            return wrong("kind", "Please choose what it does.");
        }
        for (String name : DATES) {
            String typed = fields.value(name);
            if ((name.equals("date") || !typed.isBlank())
                    && WrittenDate.read(typed) instanceof WrittenDate.UnreadableDate unreadable) {
                return wrong(name, unreadable.message());
            }
        }
        try {
            String id = fields.isNew() ? Recorded.freeId(dialogue) : fields.of();
            Move move = completed.apply(
                    MoveDocument.read(fields.document(dialogue), id).move());
            return new AppliedMove(move, applied(move, dialogue), FieldErrors.NONE, List.of());
        } catch (InvalidDialogue invalid) {
            return new AppliedMove(
                    null,
                    null,
                    FieldErrors.of(
                            invalid.problems(), "/", fields.shown(), place -> MoveFields.blank(place, fields.values())),
                    invalid.problems());
        }
    }

    /**
     * The dialogue with a move: in place of the one that has its id, or as one more.
     *
     * @throws InvalidDialogue when it does not fit the others, or the rules do not know its kinds; by places in the move
     */
    public Recorded applied(Move move, Dialogue dialogue) {
        Recorded recorded =
                dialogue.move(move.id()).isEmpty() ? Recorded.added(dialogue, move) : Recorded.changed(dialogue, move);
        checkKinds(recorded.dialogue(), move);
        return recorded;
    }

    private static AppliedMove wrong(String field, String message) {
        return new AppliedMove(null, null, new FieldErrors(Map.of(field, message), List.of()), List.of());
    }

    /** A place in the move is told as such, any other as it is. */
    private void checkKinds(Dialogue dialogue, Move move) {
        try {
            Assessor.checkKinds(dialogue, rules);
        } catch (InvalidDialogue unknown) {
            String place = "/moves/" + dialogue.moves().indexOf(move);
            throw new InvalidDialogue(unknown.problems().stream()
                    .map(problem -> problem.pointer().startsWith(place + "/")
                            ? new Problem(problem.pointer().substring(place.length()), problem.message())
                            : problem)
                    .toList());
        }
    }

    /** Keeps the dialogue as a change left it. */
    public Revision keep(Revision last, Recorded recorded, Signature signature) {
        return archive.save(last, recorded.dialogue(), signature);
    }

    /** Takes a move off the record; empty where there is none. */
    Optional<Revision> remove(Revision last, String move, Signature signature) {
        return last.dialogue().move(move).map(known -> keep(last, Recorded.removed(last.dialogue(), move), signature));
    }

    /** Has a move weighed before the one that precedes it on its date; empty where that cannot be. */
    Optional<Revision> earlier(Revision last, String move, Signature signature) {
        try {
            return Optional.of(keep(last, Recorded.earlier(last.dialogue(), move), signature));
        } catch (IllegalArgumentException first) {
            return Optional.empty();
        }
    }
}
