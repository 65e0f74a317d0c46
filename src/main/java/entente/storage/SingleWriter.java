package entente.storage;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets one transaction change the file after another. H2 writes the roots of its tables out one by one while other
 * transactions go on changing them; a process that is killed just then leaves half of such a transaction behind. Every
 * change of what is kept goes through here, a single statement too; reading waits for nobody.
 */
public final class SingleWriter implements TransactionOperations {

    private final TransactionOperations transaction;
    private final DiskSpace space;
    private final ReentrantLock turn = new ReentrantLock(true);

    public SingleWriter(TransactionOperations transaction, DiskSpace space) {
        this.transaction = transaction;
        this.space = space;
    }

    /**
     * Until the change is committed; one inside another is part of that other.
     *
     * @throws DiskFull where it might not fit
     */
    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) throws TransactionException {
        turn.lock();
        try {
            if (turn.getHoldCount() == 1 && space.isShort()) {
                throw new DiskFull();
            }
            return transaction.execute(action);
        } finally {
            turn.unlock();
        }
    }
}
