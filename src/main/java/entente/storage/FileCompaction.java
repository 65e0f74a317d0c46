package entente.storage;

import java.sql.Connection;
import java.time.Duration;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Keeps the file of H2 small. Each commit writes a chunk behind the last one: the page that it changed of each table and
 * index, whole. Soon the next commits write most of these pages anew, but the chunk keeps its room for as long as one of
 * them is in use. H2 would copy such pages together in a thread of its own. {@code WRITE_DELAY=0} leaves that out, and it
 * might write in the middle of a transaction, which {@link SingleWriter} says must not be. So it is done here in steps,
 * between transactions.
 */
public final class FileCompaction {

    private static final Logger LOG = LoggerFactory.getLogger(FileCompaction.class);

    /** In octets; while Entente runs a smaller file is left alone. */
    private static final long SMALL = 1 << 20;

    /** How much a step copies at most, in octets, and how much it moves: more, or a chunk of copies would stay where it is. */
    private static final int COPIED = 2 << 20;

    private static final int MOVED = 2 * COPIED;

    /** How much of the file is to be in use, in percent, while Entente runs and once it has stopped. */
    private static final int RUNNING = 60;

    private static final int STOPPED = 90;

    private final JdbcOperations database;

    public FileCompaction(JdbcOperations database) {
        this.database = database;
    }

    /** Takes a step where one is due. No transaction may be changing the file. A failure undoes nothing. */
    void step() {
        try {
            stepWhereDue(RUNNING, SMALL);
        } catch (RuntimeException failed) {
            LOG.warn("The file of the data was not made smaller.", failed);
        }
    }

    /** Takes one step after another until little is left to gain, or the time is over. */
    void finish(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (System.nanoTime() - end < 0 && stepWhereDue(STOPPED, 0)) {
            // once more
        }
    }

    /** @return whether it copied or moved something, so that another step might too */
    private boolean stepWhereDue(int least, long small) {
        return Boolean.TRUE.equals(database.execute((Connection connection) -> {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            MVStore store = session.getDatabase().getStore().getMvStore();
            return store.getFileStore() instanceof RandomAccessStore file
                    && file.size() > small
                    && inUse(file) < least
                    && step(store, file);
        }));
    }

    /**
     * Copies pages in use out of chunks that hold few of them, and moves chunks from the end of the file into its gaps. H2
     * overwrites what is out of use after 45 seconds, when the disk surely has what took its place; here that is written
     * to the disk first, so it is safe at once.
     */
    private static boolean step(MVStore store, RandomAccessStore file) {
        long size = file.size();
        int retention = file.getRetentionTime();
        store.sync();
        store.setRetentionTime(0);
        try {
            boolean copied = store.compact(STOPPED, COPIED);
            store.commit();
            store.sync();
            file.compactMoveChunks(STOPPED, MOVED, store);
            return copied || file.size() < size;
        } finally {
            store.setRetentionTime(retention);
        }
    }

    /** Of the file, in percent: so much of it holds chunks, and so much of these is in use. */
    private static int inUse(RandomAccessStore file) {
        return file.getFillRate() * file.getChunksFillRate() / 100;
    }
}
