/** The page of a dialogue, and the list of all. */
@NullMarked
package entente.web.dialogue;

import org.jspecify.annotations.NullMarked;
