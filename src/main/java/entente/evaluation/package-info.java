/** How good the score of a rulebook is: on people, on histories, against gaming, and on the dialogues on record. */
@NullMarked
package entente.evaluation;

import org.jspecify.annotations.NullMarked;
