package entente.rulebook;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A rulebook that cannot be used; every fault names its file, line and word. */
public final class InvalidRulebook extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidRulebook(List<Fault> faults) {
        super(faults.stream().map(Fault::inWords).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
