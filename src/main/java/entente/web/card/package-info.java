/** Parts that several pages show: headline, verdict, reasons, exchanges, moves. */
@NullMarked
package entente.web.card;

import org.jspecify.annotations.NullMarked;
