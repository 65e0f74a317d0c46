package entente.audit;

import entente.account.CurrentCaller;
import entente.account.Role;
import entente.audit.AuditedChange.AuditSubject;
import entente.rulebook.RulebookFiles;
import entente.rulebook.publish.Version;
import entente.rulebook.publish.Versions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The versions of the rulebook, which rule editors publish under their own names. */
public final class AuditedVersions implements Versions {

    private final Versions versions;
    private final AuditedChange auditedChange;

    public AuditedVersions(Versions versions, AuditedChange auditedChange) {
        this.versions = versions;
        this.auditedChange = auditedChange;
    }

    @Override
    public List<Version> all() {
        return versions.all();
    }

    @Override
    public Optional<Version> find(int number) {
        return versions.find(number);
    }

    @Override
    public int newest() {
        return versions.newest();
    }

    @Override
    public String signs(String typed) {
        return CurrentCaller.now().signs(typed);
    }

    @Override
    public Version publish(RulebookFiles files, String author, String reason, @Nullable String approvedBy, int base) {
        return auditedChange.change(
                Role.RULE_EDITOR,
                "publish rules",
                caller -> versions.publish(files, caller.signs(author), reason, approvedBy, base),
                made -> new AuditSubject("version " + made.number(), reason));
    }
}
