package entente.exchange.sheet;

/**
 * How large a sheet may be.
 *
 * @param octets of the file
 * @param unpacked octets of all parts of an XLSX file together
 * @param rows that are not empty, the headings among them
 * @param characters of all cells together
 */
public record SheetLimits(int octets, int unpacked, int rows, int characters) {

    /** For tables that people keep by hand. */
    public static final SheetLimits TABLE = new SheetLimits(Sheet.LARGEST, 32 << 20, 10_000, 8_000_000);

    /** For the moves of a dialogue, 100,000 at most. */
    public static final SheetLimits MOVES = new SheetLimits(32 << 20, 128 << 20, 100_001, 40_000_000);
}
