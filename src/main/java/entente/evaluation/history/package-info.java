/** Does trust turn where history turned? */
@NullMarked
package entente.evaluation.history;

import org.jspecify.annotations.NullMarked;
