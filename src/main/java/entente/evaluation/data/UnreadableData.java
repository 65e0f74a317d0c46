package entente.evaluation.data;

import java.io.Serial;
import java.util.List;

/** Data that cannot be read; each line of the message names a file, the place in it, and what was expected. */
public final class UnreadableData extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableData(List<String> problems) {
        super(String.join("\n", problems));
    }

    UnreadableData(String problem) {
        this(List.of(problem));
    }
}
