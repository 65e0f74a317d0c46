package entente.audit;

import entente.account.Caller;
import entente.account.Role;
import entente.audit.AuditedChange.AuditSubject;
import entente.dialogue.Archive;
import entente.dialogue.Change;
import entente.dialogue.Dialogue;
import entente.dialogue.ListedChange;
import entente.dialogue.Revision;
import entente.dialogue.StoredDialogue;
import entente.dialogue.Transition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dialogues on record, which analysts change under their own names. */
public final class AuditedArchive implements Archive {

    private final Archive archive;
    private final AuditedChange auditedChange;

    public AuditedArchive(Archive archive, AuditedChange auditedChange) {
        this.archive = archive;
        this.auditedChange = auditedChange;
    }

    @Override
    public List<StoredDialogue> all() {
        return archive.all();
    }

    @Override
    public Optional<StoredDialogue> find(String id) {
        return archive.find(id);
    }

    @Override
    public List<StoredDialogue> readOnly() {
        return archive.readOnly();
    }

    @Override
    public boolean isReadOnly(String id) {
        return archive.isReadOnly(id);
    }

    @Override
    public Optional<Revision> last(String id) {
        return archive.last(id);
    }

    @Override
    public Optional<Revision> at(String id, int revision) {
        return archive.at(id, revision);
    }

    @Override
    public Optional<Revision> on(String id, LocalDate day) {
        return archive.on(id, day);
    }

    @Override
    public List<Change> history(String id) {
        return archive.history(id);
    }

    @Override
    public List<Transition> transitions(String id, int before, int most) {
        return archive.transitions(id, before, most);
    }

    @Override
    public List<ListedChange> changes(@Nullable ChangeKey before, int most) {
        return archive.changes(before, most);
    }

    @Override
    public Revision add(String id, Dialogue dialogue, Signature signature) {
        return auditedChange.change(
                Role.ANALYST,
                "add dialogue",
                caller -> archive.add(id, dialogue, by(caller, signature)),
                AuditedArchive::trace);
    }

    @Override
    public Revision save(Revision read, Dialogue changed, Signature signature) {
        return auditedChange.change(
                Role.ANALYST,
                "change dialogue",
                caller -> archive.save(read, changed, by(caller, signature)),
                AuditedArchive::trace);
    }

    @Override
    public void remove(Revision read, Signature signature) {
        auditedChange.change(
                Role.ANALYST,
                "remove dialogue",
                caller -> {
                    archive.remove(read, by(caller, signature));
                    return read;
                },
                gone -> new AuditSubject(gone.id(), signature.reason()));
    }

    @Override
    public Revision restore(String id, int revision, int last, Signature signature) {
        return auditedChange.change(
                Role.ANALYST,
                "restore dialogue",
                caller -> archive.restore(id, revision, last, by(caller, signature)),
                AuditedArchive::trace);
    }

    private static Signature by(Caller caller, Signature signature) {
        return new Signature(caller.signs(signature.author()), signature.reason());
    }

    private static AuditSubject trace(Revision made) {
        String reason = made.change().reason();
        return new AuditSubject(made.id(), "change " + made.number() + (reason.isEmpty() ? "" : ": " + reason));
    }
}
