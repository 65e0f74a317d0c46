/** Looks for numbers of a rulebook that predict better, and says how much of it is luck. */
@NullMarked
package entente.evaluation.fit;

import org.jspecify.annotations.NullMarked;
