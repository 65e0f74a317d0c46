/** Does the score foretell what people do next, and better than simpler forecasts? */
@NullMarked
package entente.evaluation.people;

import org.jspecify.annotations.NullMarked;
