package entente.storage;

import java.io.Serial;
import org.springframework.dao.NonTransientDataAccessResourceException;

/** There is no room for another change. */
final class DiskFull extends NonTransientDataAccessResourceException {

    @Serial
    private static final long serialVersionUID = 1L;

    DiskFull() {
        super(DatabaseTrouble.FULL);
    }
}
