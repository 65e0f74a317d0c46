/** How good the score is, and whether a draft makes it better. */
@NullMarked
package entente.web.evaluation;

import org.jspecify.annotations.NullMarked;
