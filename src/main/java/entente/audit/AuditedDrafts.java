package entente.audit;

import entente.account.Role;
import entente.audit.AuditedChange.AuditSubject;
import entente.rulebook.RulebookFiles;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import java.util.List;
import java.util.Optional;

/** The rulebooks in the making, which rule editors change under their own names. */
public final class AuditedDrafts implements Drafts {

    private final Drafts drafts;
    private final AuditedChange auditedChange;

    public AuditedDrafts(Drafts drafts, AuditedChange auditedChange) {
        this.drafts = drafts;
        this.auditedChange = auditedChange;
    }

    @Override
    public List<Draft> all() {
        return drafts.all();
    }

    @Override
    public Optional<Draft> find(String id) {
        return drafts.find(id);
    }

    @Override
    public Optional<Draft> find(String id, int revision) {
        return drafts.find(id, revision);
    }

    @Override
    public Draft begin(String title, int base, RulebookFiles files, String author, List<String> leftOut) {
        return auditedChange.change(
                Role.RULE_EDITOR,
                "begin draft",
                caller -> drafts.begin(title, base, files, caller.signs(author), leftOut),
                AuditedDrafts::trace);
    }

    @Override
    public Draft save(Draft changed) {
        return auditedChange.change(
                Role.RULE_EDITOR,
                "change draft",
                caller -> drafts.save(changed.with(changed.files(), caller.signs(changed.author()))),
                AuditedDrafts::trace);
    }

    @Override
    public Optional<Draft> undo(String id, int revision, String author) {
        return auditedChange.change(
                Role.RULE_EDITOR,
                "take back change of draft",
                caller -> drafts.undo(id, revision, caller.signs(author)),
                taken -> new AuditSubject(id, "change " + revision));
    }

    @Override
    public void discard(String id) {
        auditedChange.change(
                Role.RULE_EDITOR,
                "discard draft",
                caller -> {
                    drafts.discard(id);
                    return id;
                },
                gone -> new AuditSubject(gone, ""));
    }

    private static AuditSubject trace(Draft made) {
        return new AuditSubject(made.id(), "change " + made.revision() + " of “" + made.title() + "”");
    }
}
