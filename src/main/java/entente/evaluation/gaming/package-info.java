/** Can a side win trust that it has not earned? Strategies that try, and how far each may reach. */
@NullMarked
package entente.evaluation.gaming;

import org.jspecify.annotations.NullMarked;
