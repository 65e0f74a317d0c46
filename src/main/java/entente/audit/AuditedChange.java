package entente.audit;

import entente.account.Audit;
import entente.account.Caller;
import entente.account.CurrentCaller;
import entente.account.NotPermitted;
import entente.account.Role;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionOperations;

/** Lets nobody change what their role does not let them, and keeps who changed what, in one transaction with it. */
public final class AuditedChange {

    private final Audit audit;
    private final TransactionOperations transaction;

    public AuditedChange(Audit audit, TransactionOperations transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What a change was made to, and what else there is to say of it. */
    record AuditSubject(String object, String detail) {}

    /** @throws NotPermitted when the caller's role is lower than {@code least} */
    <T> T change(Role least, String action, Function<Caller, T> work, Function<T, AuditSubject> told) {
        Caller caller = CurrentCaller.now();
        if (!caller.may(least)) {
            throw new NotPermitted("To " + action + " takes " + least.one() + ".");
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            T done = Objects.requireNonNull(work.apply(caller));
            AuditSubject trace = told.apply(done);
            audit.add(caller, action, trace.object(), trace.detail());
            return done;
        }));
    }
}
