package entente.exchange;

import java.io.Serial;

/** A document that is no JSON; the message names line and column, both counted from 1. */
public final class UnreadableCase extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    UnreadableCase(int line, int column, String problem) {
        super("Line " + line + ", column " + column + ": " + problem);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
