/** Moves that have not happened: what if, what would it take, what next. */
@NullMarked
package entente.web.whatif;

import org.jspecify.annotations.NullMarked;
