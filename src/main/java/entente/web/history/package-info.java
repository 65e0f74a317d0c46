/** Every change of a dialogue, and the record as it stood. */
@NullMarked
package entente.web.history;

import org.jspecify.annotations.NullMarked;
