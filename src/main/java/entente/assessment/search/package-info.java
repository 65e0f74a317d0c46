/** Looks for moves that bring something about: a score, a settled exchange, another verdict. */
@NullMarked
package entente.assessment.search;

import org.jspecify.annotations.NullMarked;
