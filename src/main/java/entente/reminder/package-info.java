/** What somebody wants to be told of a dialogue, when that is due, and how it reaches them. */
@NullMarked
package entente.reminder;

import org.jspecify.annotations.NullMarked;
