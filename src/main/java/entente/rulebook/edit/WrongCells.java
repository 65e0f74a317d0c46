package entente.rulebook.edit;

import entente.rulebook.read.CellFault;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Rows that make no sound table. */
public final class WrongCells extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Past this many, the rest would not be read. */
    private static final int MOST = 100;

    private final transient List<CellFault> faults;

    WrongCells(List<CellFault> faults) {
        super(faults.stream().limit(MOST).map(CellFault::message).collect(Collectors.joining("\n")));
        this.faults = faults.stream().limit(MOST).toList();
    }

    public List<CellFault> faults() {
        return faults;
    }
}
