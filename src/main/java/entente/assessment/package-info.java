/** assess(dialogue, rules, asOf): the one function behind page, REST, what-if, impact and batch. */
@NullMarked
package entente.assessment;

import org.jspecify.annotations.NullMarked;
