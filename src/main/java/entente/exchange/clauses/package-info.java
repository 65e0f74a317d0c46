/** Clauses of an agreement, as people write them down: a line each, or a row of a sheet. */
@NullMarked
package entente.exchange.clauses;

import org.jspecify.annotations.NullMarked;
