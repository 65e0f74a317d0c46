package entente.audit;

import entente.account.Role;
import entente.audit.AuditedChange.AuditSubject;
import entente.note.Note;
import entente.note.Notes;
import entente.note.Signed;
import java.util.List;
import java.util.Optional;

/** The notes, which analysts write and withdraw. */
public final class AuditedNotes implements Notes {

    private final Notes notes;
    private final AuditedChange auditedChange;

    public AuditedNotes(Notes notes, AuditedChange auditedChange) {
        this.notes = notes;
        this.auditedChange = auditedChange;
    }

    @Override
    public void add(Note note) {
        auditedChange.change(
                Role.ANALYST,
                "pin note",
                caller -> {
                    notes.add(note);
                    return note;
                },
                done -> new AuditSubject(done.dialogue(), done.id() + " to " + done.day()));
    }

    @Override
    public List<Note> of(String dialogue) {
        return notes.of(dialogue);
    }

    @Override
    public Optional<Note> withdraw(String dialogue, String id, Signed withdrawn) {
        return auditedChange.change(
                Role.ANALYST,
                "withdraw note",
                caller -> notes.withdraw(dialogue, id, withdrawn),
                done -> new AuditSubject(dialogue, done.map(Note::id).orElse("none that stands")));
    }
}
