/** Moves from a sheet that people keep, and back into one. */
@NullMarked
package entente.exchange.moves;

import org.jspecify.annotations.NullMarked;
