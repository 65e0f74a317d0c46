/** What a rulebook is held against: decisions of people, and histories with what a historian expects of them. */
@NullMarked
package entente.evaluation.data;

import org.jspecify.annotations.NullMarked;
