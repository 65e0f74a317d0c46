/** What rules do to dialogues: the impact of other rules, and how much hangs on each number. */
@NullMarked
package entente.rulebook.effect;

import org.jspecify.annotations.NullMarked;
