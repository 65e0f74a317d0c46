/** What tells two rulebooks apart, in words, and what was changed without a reason. */
@NullMarked
package entente.rulebook.diff;

import org.jspecify.annotations.NullMarked;
