package entente.casefile;

import java.io.Serial;

/** A document that is no JSON; the message names line and column, both counted from 1. */
public final class UnreadableCase extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int column;
    private final String problem;

    UnreadableCase(long line, int column, String problem) {
        super("Line " + line + ", column " + column + ": " + problem);
        this.column = column;
        this.problem = problem;
    }

    /** The same where the document is one line of a longer one. */
    public UnreadableCase inLine(long line) {
        return new UnreadableCase(line, column, problem);
    }
}
