/** Which rule nearly held, and the one condition that it lacked. */
@NullMarked
package entente.rulebook.nearmiss;

import org.jspecify.annotations.NullMarked;
