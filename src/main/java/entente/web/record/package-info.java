/** Putting on record: dialogues, what frames them, and their moves. */
@NullMarked
package entente.web.record;

import org.jspecify.annotations.NullMarked;
