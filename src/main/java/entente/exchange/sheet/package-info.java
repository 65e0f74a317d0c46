/** Sheets of cells, whatever file they come in: CSV in any encoding, and XLSX. */
@NullMarked
package entente.exchange.sheet;

import org.jspecify.annotations.NullMarked;
