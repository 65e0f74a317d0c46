package entente.rulebook.read;

/**
 * One thing wrong with a table.
 *
 * @param line counted from 1; 0 where the whole table is meant
 * @param column a heading; empty where the whole row is meant
 * @param word what stands in the cell
 */
public record CellFault(int line, String column, String word, String message) {}
