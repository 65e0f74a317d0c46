package entente.rulebook;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Rows that make no sound table. */
public final class WrongCells extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<CellFault> faults;

    WrongCells(List<CellFault> faults) {
        super(faults.stream().map(CellFault::message).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<CellFault> faults() {
        return faults;
    }
}
