/** The rulebook: kinds, weights, parameters, and rules in sentences, read from files that experts write. */
@NullMarked
package entente.rulebook;

import org.jspecify.annotations.NullMarked;
