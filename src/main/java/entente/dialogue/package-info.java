/** The record of what two sides did toward each other: immutable values that check themselves. */
@NullMarked
package entente.dialogue;

import org.jspecify.annotations.NullMarked;
