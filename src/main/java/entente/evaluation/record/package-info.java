/** What the score said on the day before each outcome of the dialogues on record. */
@NullMarked
package entente.evaluation.record;

import org.jspecify.annotations.NullMarked;
