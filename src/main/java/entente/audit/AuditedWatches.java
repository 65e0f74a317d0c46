package entente.audit;

import entente.account.Role;
import entente.audit.AuditedChange.AuditSubject;
import entente.reminder.Look;
import entente.reminder.Watch;
import entente.reminder.Watches;
import java.util.List;
import java.util.Set;

/** The watches, which whoever has an account sets and ends. Where they tell is nobody's business, and not written down. */
public final class AuditedWatches implements Watches {

    private final Watches watches;
    private final AuditedChange auditedChange;

    public AuditedWatches(Watches watches, AuditedChange auditedChange) {
        this.watches = watches;
        this.auditedChange = auditedChange;
    }

    @Override
    public void add(Watch watch, boolean beyond) {
        auditedChange.change(
                Role.VIEWER,
                "set reminder",
                caller -> {
                    watches.add(watch, beyond);
                    return watch;
                },
                AuditedWatches::trace);
    }

    @Override
    public void remove(Watch watch) {
        auditedChange.change(
                Role.VIEWER,
                "end reminder",
                caller -> {
                    watches.remove(watch);
                    return watch;
                },
                AuditedWatches::trace);
    }

    private static AuditSubject trace(Watch watch) {
        return new AuditSubject(watch.dialogue(), watch.id() + " of " + watch.by());
    }

    @Override
    public List<KeptWatch> of(String dialogue) {
        return watches.of(dialogue);
    }

    @Override
    public Set<String> dialogues() {
        return watches.dialogues();
    }

    @Override
    public Set<String> changed() {
        return watches.changed();
    }

    @Override
    public void keep(KeptWatch looked, Look found, int revision) {
        watches.keep(looked, found, revision);
    }
}
