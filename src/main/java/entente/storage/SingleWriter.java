package entente.storage;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets one transaction change the file after another. H2 writes the roots of its tables out one by one while other
 * transactions go on changing them; a process that is killed just then leaves half of such a transaction behind. Every
 * change of what is kept goes through here, a single statement too; reading waits for nobody. Between two of them the file is
 * made smaller where that is due.
 */
public final class SingleWriter implements TransactionOperations, AutoCloseable {

    /** Whoever stops Entente waits no longer for a small file. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    private final TransactionOperations transaction;
    private final DiskSpace space;
    private final FileCompaction fileCompaction;
    private final ReentrantLock turn = new ReentrantLock(true);

    public SingleWriter(TransactionOperations transaction, DiskSpace space, FileCompaction fileCompaction) {
        this.transaction = transaction;
        this.space = space;
        this.fileCompaction = fileCompaction;
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
            boolean outermost = turn.getHoldCount() == 1;
            if (outermost && space.isShort()) {
                throw new DiskFull();
            }
            T result = transaction.execute(action);
            if (outermost) {
                fileCompaction.step();
            }
            return result;
        } finally {
            turn.unlock();
        }
    }

    /** Leaves a small file behind, where there is room to copy. What comes after is done all the same. */
    @Override
    public void close() {
        turn.lock();
        try {
            if (!space.isShort()) {
                fileCompaction.finish(LONGEST_STOP);
            }
        } finally {
            turn.unlock();
        }
    }
}
