/** Searches for the order of a bargain's terms with Timefold Solver. Nothing else knows Timefold. */
@NullMarked
package entente.timefold;

import org.jspecify.annotations.NullMarked;
