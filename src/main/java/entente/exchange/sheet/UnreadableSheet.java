package entente.exchange.sheet;

import entente.dialogue.Problem;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A spreadsheet that cannot be taken as it is; each problem names its row and column, as {@code /C12}. */
public final class UnreadableSheet extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public UnreadableSheet(List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Of the file as a whole. */
    public UnreadableSheet(String message) {
        this(List.of(new Problem("", message)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
