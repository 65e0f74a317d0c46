/** Addresses of the dialogues on record, of their moves and of their history. */
@NullMarked
package entente.api.dialogue;

import org.jspecify.annotations.NullMarked;
