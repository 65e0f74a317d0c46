package entente.exchange.sheet;

/**
 * A cell.
 *
 * @param row counted from 1
 * @param column counted from 0
 */
public record CellPlace(int row, int column) {}
