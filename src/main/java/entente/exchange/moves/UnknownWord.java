package entente.exchange.moves;

/**
 * A word of a sheet that says nothing here until somebody says what it means.
 *
 * @param text as it stands in the first of its rows
 * @param rows how many rows have it
 */
public record UnknownWord(MoveColumn column, String text, int firstRow, int rows) {

    UnknownWord again() {
        return new UnknownWord(column, text, firstRow, rows + 1);
    }
}
