/** The rulebook: kinds, weights, parameters, examples, and rules in sentences. */
@NullMarked
package entente.rulebook;

import org.jspecify.annotations.NullMarked;
